export const id = 9596;
export const ids = [9596];
export const modules = {

/***/ 79596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  secretLister: () => (/* binding */ secretLister)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(55313);
// EXTERNAL MODULE: ./lib/http/concurrency.js
var concurrency = __webpack_require__(2487);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(53345);
// EXTERNAL MODULE: ./lib/forge/github/client.js
var client = __webpack_require__(68940);
;// CONCATENATED MODULE: ./lib/forge/github/inventory-query.js
/** What the inventory asks GitHub's GraphQL: a constant text, and the shape of its answer. It only reads. */

/**
 * Environments, the files below `.github` on the default branch, CODEOWNERS in its three places, and of each branch which
 * tree its workflows are. Below the folder of an action only names are asked for: what is built may be large.
 */
const query = `query KeyturnFiles($owner: String!, $name: String!, $after: String, $first: Boolean!) {
  repository(owner: $owner, name: $name) {
    environments(first: 100) @include(if: $first) { totalCount nodes { name } }
    defaultBranchRef @include(if: $first) { name }
    workflows: object(expression: "HEAD:.github/workflows") @include(if: $first) {
      ... on Tree { oid entries { name type oid object { ...file } } }
    }
    actions: object(expression: "HEAD:.github/actions") @include(if: $first) {
      ... on Tree {
        entries {
          name type oid
          object { ...file ... on Tree { entries { name type oid object { ...file ... on Tree { entries { name type oid } } } } } }
        }
      }
    }
    dependabotYml: object(expression: "HEAD:.github/dependabot.yml") @include(if: $first) { ...file }
    dependabotYaml: object(expression: "HEAD:.github/dependabot.yaml") @include(if: $first) { ...file }
    ownersInGithub: object(expression: "HEAD:.github/CODEOWNERS") @include(if: $first) { ...file }
    ownersAtRoot: object(expression: "HEAD:CODEOWNERS") @include(if: $first) { ...file }
    ownersInDocs: object(expression: "HEAD:docs/CODEOWNERS") @include(if: $first) { ...file }
    refs(refPrefix: "refs/heads/", first: 100, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes { name target { ... on Commit { committedDate file(path: ".github/workflows") { oid } } } }
    }
  }
}
fragment file on Blob { oid isBinary isTruncated text }
`;
const oid = schemas/* string */.YjP().regex(/^[0-9a-f]{40,64}$/);
/** What there is of it depends on what it is: a file, a folder, or nothing. */
const file = schemas/* object */.Ikc({
    oid: oid.optional(),
    isBinary: schemas/* boolean */.zMY().nullable().optional(),
    isTruncated: schemas/* boolean */.zMY().optional(),
    text: schemas/* string */.YjP().nullable().optional(),
});
const inventory_query_name = { name: schemas/* string */.YjP(), type: schemas/* string */.YjP(), oid };
const entry = schemas/* object */.Ikc({ ...inventory_query_name, object: file.nullable().optional() });
const innermost = schemas/* object */.Ikc({ ...inventory_query_name });
const inner = schemas/* object */.Ikc({
    ...inventory_query_name,
    object: file
        .extend({ entries: schemas/* array */.YOg(innermost).nullable().optional() })
        .nullable()
        .optional(),
});
const outer = schemas/* object */.Ikc({
    ...inventory_query_name,
    object: file
        .extend({ entries: schemas/* array */.YOg(inner).nullable().optional() })
        .nullable()
        .optional(),
});
const branches = schemas/* object */.Ikc({
    pageInfo: schemas/* object */.Ikc({ hasNextPage: schemas/* boolean */.zMY(), endCursor: schemas/* string */.YjP().nullable() }),
    nodes: schemas/* array */.YOg(schemas/* object */.Ikc({
        name: schemas/* string */.YjP(),
        target: schemas/* object */.Ikc({ committedDate: schemas/* string */.YjP().optional(), file: schemas/* object */.Ikc({ oid }).nullable().optional() })
            .nullable(),
    })),
});
const repository = schemas/* object */.Ikc({
    environments: schemas/* object */.Ikc({ totalCount: schemas/* number */.aig().int(), nodes: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP() })) })
        .nullable()
        .optional(),
    defaultBranchRef: schemas/* object */.Ikc({ name: schemas/* string */.YjP() }).nullable().optional(),
    workflows: schemas/* object */.Ikc({ oid: oid.optional(), entries: schemas/* array */.YOg(entry).nullable().optional() })
        .nullable()
        .optional(),
    actions: schemas/* object */.Ikc({ entries: schemas/* array */.YOg(outer).nullable().optional() })
        .nullable()
        .optional(),
    dependabotYml: file.nullable().optional(),
    dependabotYaml: file.nullable().optional(),
    ownersInGithub: file.nullable().optional(),
    ownersAtRoot: file.nullable().optional(),
    ownersInDocs: file.nullable().optional(),
    refs: branches.nullable().optional(),
});
const answer = schemas/* object */.Ikc({
    data: schemas/* object */.Ikc({ repository: repository.nullable() }).nullable().optional(),
    errors: schemas/* array */.YOg(schemas/* object */.Ikc({ type: schemas/* string */.YjP().optional(), path: schemas/* array */.YOg(schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()])).optional() }))
        .optional(),
});

// EXTERNAL MODULE: ./lib/forge/github/secret-store.js + 1 modules
var secret_store = __webpack_require__(71748);
;// CONCATENATED MODULE: ./lib/forge/github/inventory-asking.js



/** Milliseconds in which an answer is taken for the one of now. */
const FRESH = 24 * 3_600_000;
/** Statuses that are GitHub's answer to what was asked: the token may not, or it is not there. */
const refusals = [403, 404, 409, 410, 451];
class Answers {
    #github;
    #name;
    #memory;
    #before;
    #isFresh;
    #given = {};
    #asked = false;
    /** @param name of what is asked about, for the memory */
    constructor(github, name, { memory, clock }) {
        this.#github = github;
        this.#name = name;
        this.#memory = memory;
        this.#before = memory.of(name);
        const age = this.#before === undefined ? Number.NaN : clock.now().getTime() - Date.parse(this.#before.at);
        this.#isFresh = age >= 0 && age < FRESH;
    }
    /** Whether none of the answers had to be asked for. */
    get isRemembered() {
        return !this.#asked;
    }
    /**
     * Gives the body, as far as `shape` has it, or the status of a refusal. Throws what the client throws otherwise, and
     * DESTINATION_UNREACHABLE for a body of another shape.
     */
    async get({ path, params, again }, shape) {
        const filled = path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(String(params[name])));
        const page = params['page'] === undefined ? '' : ` ${params['page']}`;
        const request = `${filled}${page}${again === true ? ' again' : ''}`;
        const known = this.#known(request, shape);
        if (known !== undefined && this.#isFresh)
            return known;
        const etag = known === undefined ? undefined : this.#before?.answers[request]?.etag;
        const asked = async () => {
            const { data, headers, status } = await this.#github.request(`GET ${path}`, {
                ...params,
                ...(etag === undefined ? {} : { headers: { 'if-none-match': etag } }),
            });
            const fresh = status === 304 && known !== undefined && 'data' in known ? known.data : (0,secret_store/* shaped */.e9)(shape, data, filled);
            const tag = headers.etag ?? etag;
            return { data: fresh, ...(tag === undefined ? {} : { etag: tag }) };
        };
        return this.#keep(request, asked);
    }
    /** The one query, in GraphQL. An answer with errors is an answer: what it leaves out is null. Throws as `get` does. */
    async graph(variables, shape) {
        const request = `graphql ${variables.owner}/${variables.name}${variables.after === null ? '' : ` ${variables.after}`}`;
        const known = this.#known(request, shape);
        if (known !== undefined && this.#isFresh)
            return known;
        return this.#keep(request, async () => {
            const { data } = await this.#github.request(`POST ${graphOf(this.#github)}`, {
                query: query,
                operationName: 'KeyturnFiles',
                variables: { ...variables, first: variables.after === null },
            });
            return { data: (0,secret_store/* shaped */.e9)(shape, data, 'GraphQL') };
        });
    }
    /** Keeps what was answered, unless nothing was asked or something has failed. */
    async done(at) {
        if (this.#asked)
            await this.#memory.keep(this.#name, { at: at.toISOString(), answers: this.#given });
    }
    #known(request, shape) {
        const found = this.#before !== undefined && Object.hasOwn(this.#before.answers, request)
            ? this.#before.answers[request]
            : undefined;
        if (found === undefined)
            return undefined;
        if (found.refused !== undefined) {
            if (!this.#isFresh)
                return undefined;
            this.#given[request] = found;
            return { refused: found.refused };
        }
        const read = shape.safeParse(found.data);
        if (!read.success)
            return undefined;
        if (this.#isFresh)
            this.#given[request] = found;
        return { data: read.data };
    }
    async #keep(request, ask) {
        this.#asked = true;
        try {
            const answer = await ask();
            this.#given[request] = answer;
            return { data: answer.data };
        }
        catch (error) {
            // A limit says nothing about what was asked, and a token that is kept out altogether nothing about its rights.
            if (!(error instanceof client.GitHubRefusal) || error.kind === 'limit' || isKeptOut(error))
                throw error;
            if (!refusals.includes(error.status))
                throw error;
            this.#given[request] = { refused: error.status };
            return { refused: error.status };
        }
    }
}
/** Whatever is asked: by its owner's settings, or because it is no token (any more). */
function isKeptOut(error) {
    return error instanceof client.GitHubRefusal && error.denied && error.kind !== 'permission';
}
/** A server of one's own has GraphQL beside the REST API, not below it. */
function graphOf(github) {
    const { baseUrl } = github.request.endpoint.DEFAULTS;
    return `${baseUrl.replace(/\/api\/v3$/, '/api')}/graphql`;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(25721);
// EXTERNAL MODULE: ./lib/inventory/facts.js
var facts = __webpack_require__(84575);
;// CONCATENATED MODULE: ./lib/forge/github/inventory-lists.js
/** Lists of secrets, whole or said to be cut: a secret that a list lacks would look as if nobody had it. */





const time = iso/* datetime */.w$({ offset: true });
const row = schemas/* object */.Ikc({ name: schemas/* string */.YjP().regex(/^[A-Za-z_]\w{0,254}$/), created_at: time, updated_at: time });
const ofRepository = schemas/* object */.Ikc({ total_count: schemas/* number */.aig().int(), secrets: schemas/* array */.YOg(row) });
const ofOrganization = schemas/* object */.Ikc({
    total_count: schemas/* number */.aig().int(),
    secrets: schemas/* array */.YOg(row.extend({ visibility: schemas/* enum */.k5n(secret_store/* visibilities */.dm) })),
});
const selection = schemas/* object */.Ikc({
    total_count: schemas/* number */.aig().int(),
    repositories: schemas/* array */.YOg(schemas/* object */.Ikc({ full_name: schemas/* string */.YjP() })),
});
const PAGE = 100;
/** `permission`: what the token lacks, as the page of a token calls it. */
const permissions = {
    actions: 'Secrets: read',
    dependabot: 'Dependabot secrets: read',
    codespaces: 'Codespaces secrets: read',
    agents: 'Agent secrets: read',
};
const ofEnvironments = 'Environments: read';
/** All pages, until there are as many rows as GitHub counts; where it shows fewer, once more from the start. */
async function whole(answers, list, shape, nameOf) {
    const found = new Map();
    for (const again of [false, true]) {
        let total = 0;
        const shown = new Set();
        for (let page = 1;; page++) {
            const params = { ...list.params, per_page: PAGE, page };
            const asked = await answers.get({ path: list.path, params, ...(again ? { again } : {}) }, shape);
            if ('refused' in asked)
                return asked;
            const { total: counted, rows } = list.of(asked.data);
            total = counted;
            for (const each of rows) {
                shown.add(nameOf(each));
                found.set(nameOf(each), each);
            }
            if (rows.length === 0 || shown.size >= total || page * PAGE >= total)
                break;
        }
        if (shown.size >= total)
            return { rows: [...found.values()], complete: true };
    }
    return { rows: [...found.values()], complete: false };
}
function secretOf({ name, created_at: createdAt, updated_at: updatedAt }) {
    return { name: name.toUpperCase(), createdAt, updatedAt };
}
async function listed(answers, path, params) {
    const of = (answer) => {
        const { total_count: total, secrets } = answer;
        return { total, rows: secrets.map(secretOf) };
    };
    return whole(answers, { path, params, of }, ofRepository, ({ name }) => name);
}
/** What failed for another reason than the token's rights; everything fails where nothing can be sent. Throws that. */
function failureOf(error) {
    if (!(error instanceof errors/* KeyturnError */.FB) || error.code === 'HTTP_NOT_SENT' || isKeptOut(error))
        throw error;
    return { state: 'failed', hint: error.message };
}
/** Of a repository: four lists. Where the first one is refused, the others are not asked. */
async function secretsOf(answers, params) {
    const found = {};
    for (const app of facts/* apps */.l) {
        if (app !== 'actions' && found.actions?.state === 'denied') {
            found[app] = { state: 'denied', permission: permissions[app] };
            continue;
        }
        try {
            const list = await listed(answers, `/repos/{owner}/{repo}/${app}/secrets`, params);
            found[app] = stateOf(list, app, found.actions?.state === 'listed', permissions[app]);
        }
        catch (error) {
            found[app] = failureOf(error);
        }
    }
    return found;
}
function stateOf(list, app, besideOne, permission) {
    if (!('refused' in list))
        return { state: 'listed', ...list };
    // Not every plan and not every server has these two.
    if (list.refused === 404 && besideOne && (app === 'codespaces' || app === 'agents'))
        return { state: 'absent' };
    return { state: 'denied', permission };
}
/** Of each environment; where one list is refused, the others are not asked. */
async function environmentSecretsOf(answers, params, names) {
    // Names of environments are foreign: none may become a prototype.
    const found = Object.create(null);
    let denied = false;
    for (const name of names) {
        if (denied) {
            found[name] = { state: 'denied', permission: ofEnvironments };
            continue;
        }
        try {
            const path = '/repos/{owner}/{repo}/environments/{environment_name}/secrets';
            const list = await listed(answers, path, { ...params, environment_name: name });
            found[name] = stateOf(list, 'actions', false, ofEnvironments);
            denied = found[name]?.state === 'denied';
        }
        catch (error) {
            found[name] = failureOf(error);
        }
    }
    return found;
}
/** Of an organization, one app. `besideOne`: the list of Actions could be read. */
async function organizationSecretsOf(answers, org, app, besideOne) {
    const of = (answer) => {
        const { total_count: total, secrets } = answer;
        return { total, rows: secrets.map((each) => ({ ...secretOf(each), visibility: each.visibility })) };
    };
    const permission = `Organization ${permissions[app][0]?.toLowerCase()}${permissions[app].slice(1)}`;
    const list = { path: `/orgs/{org}/${app}/secrets`, params: { org }, of };
    try {
        return stateOf(await whole(answers, list, ofOrganization, ({ name }) => name), app, besideOne, permission);
    }
    catch (error) {
        return failureOf(error);
    }
}
/** `owner/name` of those that see an organization's secret; undefined: that could not be read whole. */
async function selectedOf(answers, { org, app, name }) {
    const of = (answer) => {
        const { total_count: total, repositories } = answer;
        return { total, rows: repositories.map(({ full_name: fullName }) => fullName) };
    };
    const path = `/orgs/{org}/${app}/secrets/{secret_name}/repositories`;
    const list = { path, params: { org, secret_name: name }, of };
    const found = await whole(answers, list, selection, (fullName) => fullName);
    return 'refused' in found || !found.complete ? undefined : found.rows;
}
/** The organization's secrets that a repository sees. GitHub has this list for Actions and for agents. */
async function seenBy(answers, params, app) {
    try {
        const list = await listed(answers, `/repos/{owner}/{repo}/${app}/organization-secrets`, params);
        return stateOf(list, app, true, permissions[app]);
    }
    catch (error) {
        return failureOf(error);
    }
}

;// CONCATENATED MODULE: ./lib/forge/github/inventory-tree.js
/** Files of a repository by the REST API: where GraphQL did not answer, cut a text short, or named only a tree. */

const inventory_tree_PAGE = 100;
const sha = schemas/* string */.YjP().regex(/^[0-9a-f]{40,64}$/);
const tree = schemas/* object */.Ikc({
    tree: schemas/* array */.YOg(schemas/* object */.Ikc({ path: schemas/* string */.YjP(), type: schemas/* string */.YjP(), sha })),
    truncated: schemas/* boolean */.zMY().optional(),
});
const blob = schemas/* object */.Ikc({ content: schemas/* string */.YjP(), encoding: schemas/* string */.YjP(), size: schemas/* number */.aig().int().nullable().optional() });
const branch = schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP(), commit: schemas/* object */.Ikc({ sha }) }));
const environments = schemas/* object */.Ikc({ total_count: schemas/* number */.aig().int(), environments: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP() })) });
function reading() {
    return { texts: new Map(), missed: new Set() };
}
/** Whether the inventory reads a file of this path. */
function isRead(path) {
    if (/^(?:\.github\/|docs\/)?CODEOWNERS$/.test(path))
        return true;
    if (/^\.github\/dependabot\.ya?ml$/.test(path))
        return true;
    return /^\.github\/(?:workflows|actions)\/.*\.ya?ml$/i.test(path);
}
/** One text; undefined where it was not shown, or not whole. */
async function textOf(answers, place, object, { texts }) {
    const known = texts.get(object);
    if (known !== undefined)
        return known;
    const asked = await answers.get({ path: '/repos/{owner}/{repo}/git/blobs/{file_sha}', params: { ...place, file_sha: object } }, blob);
    if ('refused' in asked || asked.data.encoding !== 'base64')
        return undefined;
    const bytes = Buffer.from(asked.data.content, 'base64');
    if (typeof asked.data.size === 'number' && asked.data.size !== bytes.length)
        return undefined;
    const text = bytes.toString('utf8');
    texts.set(object, text);
    return text;
}
/** What a tree has; `deep`: below its folders, too. */
async function treeOf(answers, place, object, deep) {
    const params = { ...place, tree_sha: object, ...(deep ? { recursive: '1' } : {}) };
    const asked = await answers.get({ path: '/repos/{owner}/{repo}/git/trees/{tree_sha}', params }, tree);
    return 'refused' in asked ? asked : { entries: asked.data.tree, cut: asked.data.truncated === true };
}
const WORKFLOWS = '.github/workflows';
/** The files of one tree of workflows. */
async function workflowsIn(answers, place, object, read) {
    const found = await treeOf(answers, place, object, false);
    if ('refused' in found)
        return found;
    if (found.cut)
        read.missed.add(WORKFLOWS);
    return filesOf(answers, place, within(WORKFLOWS, found.entries), read);
}
function within(folder, entries) {
    return entries.map((entry) => ({ ...entry, path: `${folder}/${entry.path}` }));
}
/** The texts of those entries that are read. */
async function filesOf(answers, place, entries, read) {
    const files = Object.create(null);
    for (const { path, type, sha: object } of entries) {
        if (type !== 'blob' || !isRead(path))
            continue;
        const text = await textOf(answers, place, object, read);
        if (text === undefined)
            read.missed.add(path);
        else
            files[path] = text;
    }
    return files;
}
/** Everything that is read of one branch, without GraphQL; and which tree its workflows are. */
async function branchOf(answers, place, name, read) {
    const root = await treeOf(answers, place, name, false);
    if ('refused' in root)
        return root;
    if (root.cut || root.entries.some(({ path, type }) => path === '.github' && type !== 'tree'))
        read.missed.add('.github');
    const folder = (path) => root.entries.find((entry) => entry.path === path && entry.type === 'tree')?.sha;
    const entries = [...root.entries];
    let workflows;
    for (const [path, object] of [
        ['.github', folder('.github')],
        ['docs', folder('docs')],
    ]) {
        // Only CODEOWNERS is read of this one.
        if (object === undefined || (path === 'docs' && entries.some(({ path: each }) => /CODEOWNERS$/.test(each))))
            continue;
        const below = await treeOf(answers, place, object, path === '.github');
        if ('refused' in below)
            return below;
        for (const each of within(path, below.entries))
            entries.push(each);
        if (path !== '.github')
            continue;
        const found = below.entries.find(({ path: each }) => each === 'workflows');
        // A link or another repository: whether anything in it is run is not known.
        if (found !== undefined && found.type !== 'tree')
            read.missed.add(WORKFLOWS);
        if (below.cut)
            read.missed.add('.github');
        workflows = found?.sha;
    }
    return { files: await filesOf(answers, place, entries, read), workflows };
}
async function branchesOf(answers, place) {
    const found = [];
    for (let page = 1;; page++) {
        const params = { ...place, per_page: inventory_tree_PAGE, page };
        const asked = await answers.get({ path: '/repos/{owner}/{repo}/branches', params }, branch);
        if ('refused' in asked)
            return asked;
        found.push(...asked.data.map(({ name, commit }) => ({ name, commit: commit.sha })));
        if (asked.data.length < inventory_tree_PAGE)
            return found;
    }
}
/**
 * Names of the environments. A repository that has none, or may have none, has an empty list. Where fewer are shown than
 * GitHub counts, they are asked for once more, then the list is not complete.
 */
async function environmentsOf(answers, place) {
    const found = new Set();
    for (const again of [false, true]) {
        for (let page = 1;; page++) {
            const params = { ...place, per_page: inventory_tree_PAGE, page };
            const question = { path: '/repos/{owner}/{repo}/environments', params, ...(again ? { again } : {}) };
            const asked = await answers.get(question, environments);
            if ('refused' in asked)
                return asked;
            for (const { name } of asked.data.environments)
                found.add(name);
            if (found.size >= asked.data.total_count)
                return { names: [...found], complete: true };
            if (asked.data.environments.length === 0 || page * inventory_tree_PAGE >= asked.data.total_count)
                break;
        }
    }
    return { names: [...found], complete: false };
}

;// CONCATENATED MODULE: ./lib/forge/github/inventory-files.js



/** How many trees of other branches are read. */
const TREES = 20;
const contents = 'Contents: read';
/** @param defaultBranch as the list of repositories has it, for where GraphQL does not say */
async function shownOf(answers, place, defaultBranch) {
    const graph = await inventory_files_graphOf(answers, place);
    const read = reading();
    const { environments, refs } = graph.node ?? {};
    // An answer with errors may have left out what could not be read.
    const isWhole = graph.denied || graph.node === undefined || environments == null ? false : !graph.faulty;
    const named = environments?.nodes.map(({ name }) => name) ?? [];
    const enough = isWhole && named.length >= (environments?.totalCount ?? 0);
    const names = enough ? { names: named, complete: true } : await environmentNames(answers, place);
    if (graph.denied)
        return { environments: names, files: { state: 'denied', permission: contents } };
    try {
        const files = graph.node === undefined || graph.faulty || refs == null
            ? await byRest(answers, place, defaultBranch, read)
            : await byGraph(answers, place, { node: graph.node, branches: graph.branches, defaultBranch }, read);
        return { environments: names, files };
    }
    catch (error) {
        return { environments: names, files: failureOf(error) };
    }
}
const unanswered = { node: undefined, branches: [], denied: false, faulty: true };
/** All pages of branches; the files come with the first. What GraphQL cannot answer is no failure: REST is asked then. */
async function inventory_files_graphOf(answers, { owner, repo }) {
    const branches = [];
    let node;
    let after = null;
    do {
        let asked;
        try {
            asked = await answers.graph({ owner, name: repo, after }, answer);
        }
        catch (error) {
            failureOf(error);
            return unanswered;
        }
        if ('refused' in asked)
            return unanswered;
        const { data, errors = [] } = asked.data;
        // Environments need a right of their own; for want of that the files are not given up.
        const denials = errors.filter(({ type }) => type === 'FORBIDDEN' || type === 'NOT_FOUND');
        if (denials.some(({ path }) => path?.[1] !== 'environments'))
            return { ...unanswered, denied: true };
        if (errors.length > 0 || data?.repository == null)
            return unanswered;
        node ??= data.repository;
        const { refs } = data.repository;
        for (const { name, target } of refs?.nodes ?? [])
            branches.push({ name, workflows: target?.file?.oid, at: target?.committedDate ?? '' });
        after = refs?.pageInfo.hasNextPage === true ? refs.pageInfo.endCursor : null;
    } while (after !== null);
    return { node, branches, denied: false, faulty: false };
}
async function environmentNames(answers, place) {
    try {
        const found = await environmentsOf(answers, place);
        if (!('refused' in found))
            return found;
        return { state: 'denied', permission: 'Actions: read' };
    }
    catch (error) {
        return failureOf(error);
    }
}
async function byGraph(answers, place, { node, branches, defaultBranch }, read) {
    const files = Object.create(null);
    const deeper = [];
    // What is no text for GraphQL is read all the same: whoever runs it may read it otherwise.
    const take = async (path, object, named) => {
        const oid = object?.oid ?? (named?.type === 'blob' ? named.oid : undefined);
        if (!isRead(path) || oid === undefined)
            return;
        const { text, isTruncated, isBinary } = object ?? {};
        const isWhole = isTruncated !== true && isBinary !== true && text != null;
        const found = isWhole ? text : await textOf(answers, place, oid, read);
        if (found === undefined) {
            read.missed.add(path);
            return;
        }
        read.texts.set(oid, found);
        files[path] = found;
    };
    if (node.workflows != null && node.workflows.entries == null)
        read.missed.add(WORKFLOWS);
    for (const each of node.workflows?.entries ?? [])
        await take(`${WORKFLOWS}/${each.name}`, each.object, each);
    for (const outer of node.actions?.entries ?? []) {
        const folder = `.github/actions/${outer.name}`;
        await take(folder, outer.object, outer);
        for (const inner of outer.object?.entries ?? []) {
            await take(`${folder}/${inner.name}`, inner.object, inner);
            for (const { name, type, oid } of inner.object?.entries ?? [])
                deeper.push({ path: `${folder}/${inner.name}/${name}`, type, sha: oid });
        }
    }
    await take('.github/dependabot.yml', node.dependabotYml);
    await take('.github/dependabot.yaml', node.dependabotYaml);
    await take('.github/CODEOWNERS', node.ownersInGithub);
    await take('CODEOWNERS', node.ownersAtRoot);
    await take('docs/CODEOWNERS', node.ownersInDocs);
    Object.assign(files, await filesOf(answers, place, deeper, read));
    const named = node.defaultBranchRef?.name ?? defaultBranch;
    const own = branches.find(({ name }) => name === named)?.workflows ?? node.workflows?.oid;
    return withOthers(answers, place, { files, own, named, branches, unread: 0 }, read);
}
/** As far as there are requests for it: a branch costs one, so only so many are looked at. */
async function byRest(answers, place, defaultBranch, read) {
    const main = await branchOf(answers, place, defaultBranch, read);
    // 409 is what GitHub says of a repository without any commit, and a 404 of a branch without one.
    if ('refused' in main) {
        if (main.refused === 409)
            return { state: 'read', defaultBranch, trees: [{ branches: [], files: {} }], unread: 0 };
        return { state: 'denied', permission: contents };
    }
    const all = await branchesOf(answers, place);
    if ('refused' in all)
        return { state: 'denied', permission: contents };
    const others = all.filter(({ name }) => name !== defaultBranch);
    let unread = Math.max(0, others.length - TREES);
    const branches = [{ name: defaultBranch, workflows: main.workflows, at: '' }];
    for (const { name, commit } of others.slice(0, TREES)) {
        const found = await branchOf(answers, place, commit, read);
        if ('refused' in found)
            unread++;
        else
            branches.push({ name, workflows: found.workflows, at: '' });
    }
    const known = { files: main.files, own: main.workflows, named: defaultBranch, branches, unread };
    return withOthers(answers, place, known, read);
}
/** The trees of other branches, each once, newest first. A branch without workflows reads nothing. */
async function withOthers(answers, place, { files, own, named, branches, unread }, read) {
    const groups = new Map();
    const same = [named];
    for (const branch of branches) {
        if (branch.name === named)
            continue;
        if (branch.workflows === own)
            same.push(branch.name);
        else if (branch.workflows !== undefined)
            groups.set(branch.workflows, [...(groups.get(branch.workflows) ?? []), branch]);
    }
    const newest = (of) => of.reduce((latest, { at }) => (at > latest ? at : latest), '');
    const sorted = [...groups].sort(([, one], [, other]) => (newest(one) < newest(other) ? 1 : -1));
    const trees = [{ branches: same.sort((a, b) => Number(b === named) - Number(a === named)), files }];
    let missed = unread + Math.max(0, sorted.length - TREES);
    for (const [object, group] of sorted.slice(0, TREES)) {
        const found = await workflowsIn(answers, place, object, read);
        if ('refused' in found)
            missed++;
        else
            trees.push({ branches: group.map(({ name }) => name), files: found });
    }
    const hidden = [...read.missed].sort();
    return {
        state: 'read',
        defaultBranch: named,
        trees,
        unread: missed,
        ...(hidden.length === 0 ? {} : { missed: hidden }),
    };
}

;// CONCATENATED MODULE: ./lib/forge/github/inventory-organization.js
/** An organization's secrets, and which repositories see them: by the organization's lists, or by what each repository shows. */


/** Apps of whose organization secrets a repository shows what it sees. */
const shownInside = ['actions', 'agents'];
async function organizationLists(org, { answers, keep }) {
    const found = {};
    for (const app of facts/* apps */.l) {
        const asked = answers(`secrets ${app}`);
        found[app] = await organizationSecretsOf(asked, org, app, found.actions?.state === 'listed');
        if (found[app].state !== 'failed')
            await keep(asked);
    }
    return found;
}
/** Asking each repository is the only way without the organization's list, and the cheaper one with many `selected` secrets. */
function asksInside(lists, repositories) {
    return shownInside.filter((app) => {
        const list = lists?.[app];
        if (list === undefined || list.state === 'denied')
            return true;
        if (list.state !== 'listed')
            return false;
        return list.rows.filter(({ visibility }) => visibility === 'selected').length > repositories;
    });
}
/** What one repository sees, as a list of the organization's: nobody else is known to see it. */
function asSeen(list, repository) {
    if (list.state !== 'listed')
        return list;
    return {
        ...list,
        rows: list.rows.map((each) => ({ ...each, visibility: 'selected', selected: [repository], inside: true })),
    };
}
async function organizationSecrets({ org, lists, seen, repositories }, asker) {
    const found = {};
    for (const app of facts/* apps */.l) {
        const list = lists?.[app];
        const shown = isInside(app) ? seen.flatMap((each) => each[app] ?? []) : [];
        const isShown = shown.some(({ state }) => state === 'listed');
        if (org !== undefined && list === undefined && app === 'dependabot')
            found[app] = await ofDependabot(org, repositories, asker);
        else if (org === undefined || (list === undefined && shown.length === 0))
            found[app] = { state: 'absent' };
        else if (list === undefined || (list.state === 'denied' && isShown)) {
            const whole = together(shown);
            const { permission } = list ?? {};
            found[app] =
                list === undefined ? whole : { ...whole, complete: false, ...(permission === undefined ? {} : { permission }) };
        }
        else if (list.state !== 'listed')
            found[app] = list;
        else if (shown.length > 0)
            found[app] = { ...list, rows: withSeers(list.rows, seersOf(shown)) };
        else
            found[app] = await withSelected(org, app, list, asker);
    }
    return found;
}
/**
 * What repositories see of the organization's secrets for Dependabot: no list of theirs says it, so the organization's is
 * asked where one of them hands secrets to Dependabot.
 */
async function ofDependabot(org, repositories, asker) {
    const asks = repositories.some(({ files }) => files.state === 'read' &&
        files.trees.some((tree) => Object.keys(tree.files).some((path) => /^\.github\/dependabot\.ya?ml$/.test(path))));
    if (!asks)
        return { state: 'absent' };
    const asked = asker.answers('secrets dependabot');
    const list = await organizationSecretsOf(asked, org, 'dependabot', false);
    if (list.state !== 'failed')
        await asker.keep(asked);
    if (list.state !== 'listed')
        return list;
    const whole = await withSelected(org, 'dependabot', list, asker);
    const isSeen = ({ visibility, selected }) => repositories.some(({ repository, visibility: open }) => visibility === 'selected' ? selected?.includes(repository) !== false : visibility === 'all' || open !== 'public');
    return { ...whole, rows: whole.rows.filter(isSeen) };
}
function isInside(app) {
    return shownInside.includes(app);
}
/** Asks for each secret that only some see. */
async function withSelected(org, app, list, { answers, keep }) {
    const found = [];
    let complete = list.complete;
    for (const each of list.rows) {
        let selected;
        try {
            if (each.visibility === 'selected') {
                const asked = answers(`selected ${app} ${each.name}`);
                selected = await selectedOf(asked, { org, app, name: each.name });
                await keep(asked);
            }
        }
        catch (error) {
            failureOf(error);
            complete = false;
        }
        found.push(selected === undefined ? each : { ...each, selected });
    }
    return { state: 'listed', rows: found, complete };
}
function withSeers(rows, seers) {
    return rows.map((each) => each.visibility !== 'selected' || seers === undefined
        ? each
        : { ...each, selected: seers.get(each.name) ?? [], inside: true });
}
/** Name -> who sees it; undefined where one repository did not show it, which might see it, too. */
function seersOf(shown) {
    const found = new Map();
    for (const list of shown) {
        if (list.state !== 'listed' || !list.complete)
            return undefined;
        for (const { name, selected = [] } of list.rows)
            found.set(name, [...(found.get(name) ?? []), ...selected]);
    }
    return found;
}
/** The organization's secrets as far as its repositories show them. */
function together(shown) {
    const found = new Map();
    let complete = true;
    for (const list of shown) {
        if (list.state === 'absent')
            continue;
        complete &&= list.state === 'listed' && list.complete;
        for (const each of list.state === 'listed' ? list.rows : []) {
            const before = found.get(each.name);
            found.set(each.name, { ...each, selected: [...(before?.selected ?? []), ...(each.selected ?? [])] });
        }
    }
    return { state: 'listed', rows: [...found.values()], complete };
}

;// CONCATENATED MODULE: ./lib/forge/github/inventory-pace.js
/** How far it is, and when it will be done: told at most every ten seconds, and at the end. */
class Pace {
    #total;
    #clock;
    #tell;
    #began;
    #done = 0;
    #asked = 0;
    #told;
    constructor(total, clock, tell) {
        this.#total = total;
        this.#clock = clock;
        this.#tell = tell;
        this.#began = clock.now().getTime();
        this.#told = this.#began;
    }
    /** @param asked whether GitHub was asked for it: what was kept takes no time, and says nothing of the pace */
    one(asked) {
        this.#done++;
        if (asked)
            this.#asked++;
        const now = this.#clock.now().getTime();
        if (this.#done < this.#total && now - this.#told < 10_000)
            return;
        this.#told = now;
        const left = this.#total - this.#done;
        const each = this.#asked === 0 ? 0 : (now - this.#began) / this.#asked;
        this.#tell({
            done: this.#done,
            total: this.#total,
            until: this.#asked === 0 || left === 0 ? undefined : new Date(now + left * each),
        });
    }
}

;// CONCATENATED MODULE: ./lib/forge/github/inventory.js
/** GitHub's secrets and the files that read them, for the inventory: GET, and one query in GraphQL. */








/** So many repositories are read at once. */
const AT_ONCE = 10;
const inventory_PAGE = 100;
const inventory_row = schemas/* object */.Ikc({
    full_name: schemas/* string */.YjP().regex(/^[\w-]+\/[\w.-]+$/),
    private: schemas/* boolean */.zMY(),
    visibility: schemas/* enum */.k5n(['public', 'private', 'internal']).optional(),
    archived: schemas/* boolean */.zMY().optional(),
    default_branch: schemas/* string */.YjP().optional(),
    owner: schemas/* object */.Ikc({ login: schemas/* string */.YjP(), type: schemas/* string */.YjP().optional() }),
});
const rows = schemas/* array */.YOg(inventory_row);
const installed = schemas/* object */.Ikc({
    total_count: schemas/* number */.aig().int(),
    repository_selection: schemas/* string */.YjP().optional(),
    repositories: rows,
});
/** How many there are is told to an owner of the organization. */
const counts = schemas/* object */.Ikc({ public_repos: schemas/* number */.aig().int(), total_private_repos: schemas/* number */.aig().int().optional() });
function secretLister(options) {
    return {
        facts: (scope, asking) => new Reading(options, asking).facts(scope),
        seesAll: (facts, asking) => new Reading(options, asking).seesAll(facts),
    };
}
class Reading {
    #options;
    #asking;
    /** Whether the token is known to see every repository of the organization. */
    #seesAll = false;
    constructor(options, asking) {
        this.#options = options;
        this.#asking = asking;
    }
    async facts(scope) {
        const isWhole = 'organization' in scope;
        const found = isWhole ? await this.#ofOrganization(scope.organization) : await this.#named(scope.repositories);
        const owner = found[0]?.owner;
        const live = found.filter(({ archived }) => archived !== true).length;
        const owning = owner?.type === 'Organization' ? owner.login : undefined;
        const org = isWhole ? (owner?.login ?? scope.organization) : owning;
        const lists = isWhole && org !== undefined ? await organizationLists(org, this) : undefined;
        const read = await this.#repositories(found, org === undefined ? [] : asksInside(lists, live));
        const repositories = read.map(({ facts }) => facts);
        const at = this.#options.clock.now().toISOString();
        return {
            at: at.replace(/\.\d+Z$/, 'Z'),
            ...(org === undefined ? {} : { organization: org }),
            ...(org === undefined || (isWhole && this.#seesAll) ? {} : { partial: isWhole ? 'token' : 'asked' }),
            organizationSecrets: await organizationSecrets({ org, lists, seen: read.map(({ seen }) => seen), repositories }, this),
            repositories,
        };
    }
    async seesAll({ organization, repositories }) {
        if (organization === undefined || this.#options.isApp)
            return false;
        const answers = this.answers('organization');
        try {
            const asked = await answers.get({ path: '/orgs/{org}', params: { org: organization } }, counts);
            await this.keep(answers);
            if ('refused' in asked || asked.data.total_private_repos === undefined)
                return false;
            const open = repositories.filter(({ visibility }) => visibility === 'public').length;
            return open >= asked.data.public_repos && repositories.length - open >= asked.data.total_private_repos;
        }
        catch (error) {
            failureOf(error);
            return false;
        }
    }
    answers = (name) => new Answers(this.#options.github, name, { memory: this.#asking.memory, clock: this.#options.clock });
    keep = (answers) => answers.done(this.#options.clock.now());
    /** Throws INPUT_INVALID where there is no such organization for this token. */
    async #ofOrganization(login) {
        const answers = this.answers('repositories');
        const found = new Map();
        for (let page = 1;; page++) {
            const asked = this.#options.isApp
                ? await answers.get(question('/installation/repositories', {}, page), installed)
                : await answers.get(question('/orgs/{org}/repos', { org: login }, page), rows);
            if ('refused' in asked)
                throw missing('organization', `GitHub shows no repositories of that organization to this token (it answered ${asked.refused})`);
            const shown = Array.isArray(asked.data) ? asked.data : asked.data.repositories;
            this.#seesAll = !Array.isArray(asked.data) && asked.data.repository_selection === 'all';
            for (const each of shown)
                if (each.owner.login.toLowerCase() === login.toLowerCase())
                    found.set(each.full_name.toLowerCase(), each);
            if (shown.length < inventory_PAGE)
                break;
        }
        await this.keep(answers);
        return [...found.values()];
    }
    async #named(names) {
        const found = [];
        for (const name of names) {
            const answers = this.answers(`repository ${name.toLowerCase()}`);
            const [owner = '', repo = ''] = name.split('/');
            const asked = await answers.get({ path: '/repos/{owner}/{repo}', params: { owner, repo } }, inventory_row);
            if ('refused' in asked)
                throw missing('repository', `GitHub shows no repository ${name} to this token (it answered ${asked.refused})`);
            await this.keep(answers);
            found.push(asked.data);
        }
        return found;
    }
    /** Several at once; each is kept as soon as it is read. */
    async #repositories(all, inside) {
        const enter = (0,concurrency/* places */.z)(AT_ONCE);
        const live = all.filter(({ archived }) => archived !== true).length;
        const pace = new Pace(live, this.#options.clock, (advance) => this.#asking.advanced(advance));
        const stop = new AbortController();
        const work = all.map(async (each) => {
            if (each.archived === true)
                return { facts: archivedFacts(each), seen: {} };
            const leave = await enter();
            try {
                // Another one has met what stops all of them.
                stop.signal.throwIfAborted();
                const read = await this.#repository(each, inside);
                pace.one(read.asked);
                return read;
            }
            catch (error) {
                stop.abort(error);
                throw error;
            }
            finally {
                leave();
            }
        });
        const settled = await Promise.allSettled(work);
        if (stop.signal.aborted)
            throw stop.signal.reason;
        return settled.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    }
    async #repository(each, inside) {
        const { full_name: repository, default_branch: branch = 'main' } = each;
        const [owner = '', repo = ''] = repository.split('/');
        const place = { owner, repo };
        const answers = this.answers(repository.toLowerCase());
        const secrets = await secretsOf(answers, place);
        const { files, environments: named } = await shownOf(answers, place, branch);
        let environments;
        if ('state' in named)
            environments = named;
        else {
            const { names, complete } = named;
            const rows = secrets.actions.state === 'denied'
                ? Object.fromEntries(names.map((name) => [name, secrets.actions]))
                : await environmentSecretsOf(answers, place, names);
            environments = { state: 'listed', rows, ...(complete ? {} : { complete }) };
        }
        const seen = {};
        for (const app of inside) {
            const list = secrets[app].state === 'denied' ? secrets[app] : asSeen(await seenBy(answers, place, app), repository);
            if (list !== undefined)
                seen[app] = list;
        }
        const facts = { repository, visibility: visibilityOf(each), archived: false, secrets, environments, files };
        if (!hasFailed(facts) && !Object.values(seen).some(({ state }) => state === 'failed'))
            await this.keep(answers);
        return { facts, seen, asked: !answers.isRemembered };
    }
}
function visibilityOf({ visibility, private: hidden }) {
    return visibility ?? (hidden ? 'private' : 'public');
}
function archivedFacts(each) {
    const absent = { state: 'absent' };
    return {
        repository: each.full_name,
        visibility: visibilityOf(each),
        archived: true,
        secrets: { actions: absent, dependabot: absent, codespaces: absent, agents: absent },
        environments: { state: 'listed', rows: {} },
        files: { state: 'read', defaultBranch: each.default_branch ?? 'main', trees: [], unread: 0 },
    };
}
/** Whether anything of it failed for another reason than the token's rights. */
function hasFailed({ secrets, environments, files }) {
    const lists = [
        ...Object.values(secrets),
        ...(environments.state === 'listed' ? Object.values(environments.rows) : []),
    ];
    return [...lists, environments, files].some(({ state }) => state === 'failed');
}
function question(path, params, page) {
    return { path, params: { ...params, per_page: inventory_PAGE, page } };
}
function missing(input, says) {
    return new errors/* KeyturnError */.FB('INPUT_INVALID', {
        what: `\`${input}\`: ${says}`,
        hint: 'correct the name, or give the token access to it (*Metadata: read*)',
    });
}


/***/ })

};
