export const id = 157;
export const ids = [157];
export const modules = {

/***/ 20157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  githubSecrets: () => (/* binding */ githubSecrets)
});

// EXTERNAL MODULE: ./lib/forge/github/repositories.js
var repositories = __webpack_require__(17815);
// EXTERNAL MODULE: ./lib/forge/github/secret-store.js + 1 modules
var secret_store = __webpack_require__(71748);
// EXTERNAL MODULE: ./lib/http/concurrency.js
var concurrency = __webpack_require__(2487);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(53345);
// EXTERNAL MODULE: ./lib/rotation/model/sealing-keys.js
var sealing_keys = __webpack_require__(25276);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(55313);
;// CONCATENATED MODULE: ./lib/destinations/github-address.js
/** Which of GitHub's secret stores an entry of the configuration means, and what the journal keeps of that. */


const secretApps = ['actions', 'dependabot', 'codespaces', 'agents'];
/** The account of a managed user carries `_shortcode`; those of organizations do not. */
const repositoryName = schemas/* string */.YjP()
    .regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,38}(?:_[A-Za-z0-9]{1,10})?\/(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}$/, 'must be owner/name');
const login = schemas/* string */.YjP().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,38}$/, 'must be the name of an account, without @');
const topic = schemas/* string */.YjP().regex(/^[a-z0-9][a-z0-9-]{0,49}$/, 'must be a topic: lower-case letters, digits and -');
const environment = schemas/* string */.YjP()
    .min(1)
    .max(255)
    .regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}'"`,;\\]*$/u, 'must be the name of an environment')
    .regex(/^\S(?:.*\S)?$/, 'must not begin or end with a space');
/** Why GitHub would refuse a secret of this name; undefined = it takes it (docs: "Naming your secrets"). */
function nameFault(name) {
    if (!/^[A-Za-z0-9_]{1,255}$/.test(name))
        return 'names of GitHub secrets are letters, digits and _, at most 255 of them';
    if (/^[0-9]/.test(name))
        return 'names of GitHub secrets do not begin with a digit';
    if (/^github_/i.test(name))
        return 'names of GitHub secrets do not begin with GITHUB_';
    return undefined;
}
const secretName = schemas/* string */.YjP().refine((name) => nameFault(name) === undefined, {
    error: ({ input }) => (typeof input === 'string' ? nameFault(input) : undefined) ?? 'must be the name of a secret',
});
const options = schemas/* strictObject */.rej({
    repository: repositoryName.optional().describe('owner/name; the repository of the workflow without it.'),
    repositories: schemas/* array */.YOg(repositoryName)
        .min(1)
        .max(1_000)
        .optional()
        .describe('Several of them; with `organization` those that may read its secret.'),
    topic: topic.optional().describe('All repositories of the owner that carry this topic.'),
    environment: environment.optional().describe('The environment of the repository whose secret it is.'),
    organization: login.optional().describe('One secret of an organization instead of one for each repository.'),
    visibility: schemas/* enum */.k5n(secret_store/* visibilities */.dm)
        .optional()
        .describe('Who may read a new organization secret; an existing one keeps its own.'),
    app: schemas/* enum */.k5n(secretApps).optional().describe('For whom the secret is: actions without it.'),
    name: secretName.optional().describe('The name of the secret there, where it is another one.'),
})
    .superRefine((given, context) => {
    const object = (path, message) => context.addIssue({ code: 'custom', path: [path], message });
    const { repository, repositories, organization, visibility } = given;
    if (repository && repositories)
        object('repositories', 'either `repository` or `repositories`');
    if (given.topic && (repository || repositories))
        object('topic', 'either `topic` or named repositories');
    if (given.environment && (given.app ?? 'actions') !== 'actions')
        object('environment', 'environments have secrets for actions only');
    if (given.environment && organization)
        object('environment', 'an organization has no environments');
    if (organization && repository)
        object('repository', 'with `organization`, `repositories` are those that may read its secret');
    if (visibility && !organization)
        object('visibility', 'only an organization secret has a visibility');
    const selects = repositories !== undefined || given.topic !== undefined;
    if (visibility === 'selected' && !selects)
        object('visibility', '`selected` needs `repositories` or `topic`');
    if (visibility !== undefined && visibility !== 'selected' && selects) {
        object('visibility', 'with `repositories` or `topic` the visibility is `selected`');
    }
});
const repositoryAddress = schemas/* object */.Ikc({
    kind: schemas/* literal */.euz('github'),
    key: schemas/* string */.YjP(),
    value: schemas/* string */.YjP(),
    repository: repositoryName,
    environment: environment.nullable(),
    app: schemas/* enum */.k5n(secretApps),
    name: secretName,
});
const organizationAddress = schemas/* object */.Ikc({
    kind: schemas/* literal */.euz('github'),
    key: schemas/* string */.YjP(),
    value: schemas/* string */.YjP(),
    organization: login,
    /** For a secret that does not exist yet. */
    visibility: schemas/* enum */.k5n(secret_store/* visibilities */.dm).nullable(),
    /** Added to those that may read it. */
    repositories: schemas/* array */.YOg(repositoryName).nullable(),
    app: schemas/* enum */.k5n(secretApps),
    name: secretName,
});
/** From plain data of the journal; undefined if it is not an address of this kind, or its key is not its own. */
function parseAddress(address) {
    const found = repositoryAddress.safeParse(address).data ?? organizationAddress.safeParse(address).data;
    if (found === undefined)
        return undefined;
    const key = 'repository' in found ? repositoryKey(found) : organizationKey(found);
    return key === found.key ? found : undefined;
}
/** GitHub ignores case in all of these, so the key does not depend on how they are spelt. */
function repositoryKey({ repository, app, environment: inside, name }) {
    const place = `${repository}/${app}${inside === null ? '' : `/${inside}`}`.toLowerCase();
    return `github:${place}/${name.toUpperCase()}`;
}
/** No repository is called `*`. */
function organizationKey({ organization, app, name }) {
    return `github:${organization.toLowerCase()}/*/${app}/${name.toUpperCase()}`;
}

// EXTERNAL MODULE: ./lib/forge/github/client.js
var client = __webpack_require__(68940);
;// CONCATENATED MODULE: ./lib/destinations/github-readers.js
/** Which repositories read a secret: for an organization's secret only GitHub knows, and it changes. */




const counts = schemas/* object */.Ikc({ public_repos: schemas/* number */.aig().int(), total_private_repos: schemas/* number */.aig().int() });
const installation = schemas/* object */.Ikc({ repository_selection: schemas/* literal */.euz('all') });
/** What one run has learnt: several secrets of one organization ask once. */
const learnt = new WeakMap();
/** One request for each question in a run, however many ask at once; a failure is not kept. */
function once(github, question, ask) {
    const known = learnt.get(github) ?? new Map();
    learnt.set(github, known);
    const found = known.get(question);
    if (found !== undefined)
        return found;
    const asked = ask();
    known.set(question, asked);
    asked.catch(() => known.delete(question));
    return asked;
}
/**
 * Who reads this organization secret now: what its visibility and selection reach, and whom the configuration adds at the
 * next write. Throws DESTINATION_MISSING, DESTINATION_UNREACHABLE, TOKEN_DENIED.
 */
function reachOf(github, store, own) {
    return once(github, `readers of ${own.key}`, async () => {
        const there = await (0,secret_store/* secretOf */.OM)(github, store, own.name);
        const visibility = there?.visibility ?? own.visibility ?? 'selected';
        const reached = visibility === 'selected' ? await selected(there !== undefined) : await visible(visibility);
        const names = [...reached.repositories, ...(own.repositories ?? [])];
        return { ...reached, repositories: [...new Map(names.map((name) => [name.toLowerCase(), name])).values()] };
    });
    async function selected(exists) {
        if (!exists)
            return { repositories: [] };
        const { repositories, total } = await (0,secret_store/* selectedNow */.G_)(github, store, own.name);
        return {
            repositories: repositories.filter(({ archived }) => !archived).map(({ name }) => name),
            ...(total > repositories.length ? unseenOf(own) : {}),
        };
    }
    async function visible(visibility) {
        const listed = await (0,repositories/* repositoriesOf */.U)(github, own.organization);
        const all = await seesAll(github, own.organization, listed, visibility);
        return {
            repositories: listed
                .filter((one) => !one.archived && (visibility === 'all' || one.private))
                .map(({ name }) => name),
            ...(all ? {} : unseenOf(own)),
        };
    }
}
function unseenOf({ organization }) {
    return { unseen: `those repositories of ${organization} that the token does not see` };
}
/**
 * A list shows what the token may see, and does not say what it leaves out. GitHub tells how many there are to an owner's
 * token, and to an App whether it is installed everywhere; from everybody else it keeps both.
 */
function seesAll(github, organization, listed, visibility) {
    return once(github, `whether all of ${organization.toLowerCase()} are seen (${visibility})`, async () => {
        const { success, data } = counts.safeParse(await unlessRefused(github.request('GET /orgs/{org}', { org: organization })));
        if (success) {
            const hidden = listed.filter((one) => one.private).length;
            return (hidden >= data.total_private_repos && (visibility === 'private' || listed.length - hidden >= data.public_repos));
        }
        const asked = unlessRefused(github.request('GET /installation/repositories', { per_page: 1 }));
        return installation.safeParse(await asked).success;
    });
}
async function unlessRefused(asked) {
    try {
        return (await asked).data;
    }
    catch (error) {
        const status = (0,client.refusedWith)(error);
        if (status !== 401 && status !== 403 && status !== 404)
            throw error;
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/destinations/github-secrets.js







/** Secrets of repositories, environments and organizations, for Actions, Dependabot, Codespaces and agents. */
const githubSecrets = {
    kind: 'github',
    title: 'GitHub secrets',
    sentence: 'Secrets of repositories, environments and organizations, for Actions, Dependabot, Codespaces and agents, sealed for each with its own public key.',
    options: options,
    insideActions: true,
    nameFault: nameFault,
    expand,
    // GitHub's API is where the run's environment says, with the token that the run was given.
    origins: () => [],
    build,
};
// ---- configuration -> addresses ------------------------------------------------------------------------------------
async function expand(given, { values }, context) {
    const { app = 'actions', organization } = given;
    const names = Object.entries(values);
    if (given.name !== undefined && names.length !== 1) {
        throw invalid('`name` under `github` is for a secret with one value', 'name the secrets under `values` instead');
    }
    for (const [, name] of names) {
        const fault = nameFault(given.name ?? name);
        if (fault !== undefined)
            throw invalid(fault, 'choose another name for the secret, or set `name` under `github`');
    }
    const repositories = await placesOf(given, context);
    const found = names.flatMap(([value, named]) => {
        const name = given.name ?? named;
        if (organization !== undefined) {
            const visibility = given.visibility ?? (repositories === undefined ? null : 'selected');
            const address = {
                kind: 'github',
                value,
                organization,
                visibility,
                repositories: repositories ?? null,
                app,
                name,
            };
            return [{ ...address, key: organizationKey(address) }];
        }
        return (repositories ?? []).map((repository) => {
            const address = { kind: 'github', value, repository, environment: given.environment ?? null, app, name };
            return { ...address, key: repositoryKey(address) };
        });
    });
    return [...new Map(found.map((address) => [address.key, address])).values()];
}
/** Undefined: an organization secret whose readers are not chosen one by one. */
async function placesOf(given, context) {
    if (given.repositories !== undefined)
        return [...given.repositories];
    const owner = given.organization ?? context.repository?.split('/')[0];
    if (given.topic !== undefined) {
        if (owner === undefined)
            throw invalid('`topic` under `github` needs an owner', 'add `organization`, or run it in a workflow');
        return withTopic(await context.github(), owner, given.topic);
    }
    if (given.organization !== undefined)
        return undefined;
    const repository = given.repository ?? context.repository;
    if (repository === undefined) {
        throw invalid('`github` does not say which repository', 'add `repository: owner/name`, or set GITHUB_REPOSITORY');
    }
    return [repository];
}
async function withTopic(github, owner, topic) {
    const listed = await (0,repositories/* repositoriesOf */.U)(github, owner);
    const found = listed.filter(({ topics }) => topics.includes(topic)).map(({ name }) => name);
    if (found.length === 0)
        throw (0,secret_store/* missing */.LO)(`no repository of ${owner} that the token sees has the topic ${topic}`, 'check the topic, and what the token was given');
    return found.sort();
}
// ---- addresses -> destinations -------------------------------------------------------------------------------------
function build(address, context) {
    const own = parseAddress(address);
    if (own === undefined) {
        throw new errors/* KeyturnError */.FB('JOURNAL_CORRUPT', { what: 'the journal has an address of a GitHub secret that is none' });
    }
    return 'repository' in own ? repositorySecret(address, own, context) : organizationSecret(address, own, context);
}
/** Two requests each: with more, they would only wait for GitHub's limits, each with all that it holds. */
const INSPECTED_AT_ONCE = 32;
const inspections = new WeakMap();
function inspection(github) {
    const enter = inspections.get(github) ?? (0,concurrency/* places */.z)(INSPECTED_AT_ONCE);
    inspections.set(github, enter);
    return enter();
}
const appTitles = { actions: '', dependabot: 'Dependabot', codespaces: 'Codespaces', agents: 'agents' };
function repositorySecret(address, own, context) {
    const [owner = '', repo = ''] = own.repository.split('/');
    const inside = own.environment === null ? appTitles[own.app] : `environment ${own.environment}`;
    const store = {
        path: own.environment === null
            ? `/repos/{owner}/{repo}/${own.app}`
            : '/repos/{owner}/{repo}/environments/{environment_name}',
        params: { owner, repo, ...(own.environment === null ? {} : { environment_name: own.environment }) },
        place: inside === '' ? own.repository : `${own.repository} (${inside})`,
        // That of an environment is asked for by every run, because nothing else shows that the environment is there.
        ...(own.environment !== null || context.keys === undefined
            ? {}
            : { kept: { keys: context.keys, scope: (0,sealing_keys/* scopeOf */.O)(address) } }),
    };
    return {
        address,
        place: store.place,
        // Nobody can ask GitHub which codespaces are open with the old value.
        ...(own.app === 'codespaces' ? {} : { readers: { owner, list: async () => ({ repositories: [own.repository] }) } }),
        fits: secret_store/* fits */.lA,
        async preflight({ known } = { known: false }) {
            const github = await context.github();
            const { archived, renamed, writes, given } = await (0,repositories/* repositoryOf */._)(github, own.repository);
            if (archived)
                return { skipped: 'archived' };
            const leave = await inspection(github);
            const [, at] = await Promise.all([
                given && (0,secret_store/* hasKeptKey */.ij)(store) ? (0,secret_store/* mayUseSecrets */.MG)(github, store) : (0,secret_store/* keyOf */.TN)(github, store),
                // Where nothing else shows a right to write, only its secrets themselves show whether they may be used.
                known && writes ? undefined : (0,secret_store/* secretOf */.OM)(github, store, own.name),
            ]).finally(leave);
            return {
                ...(at === undefined ? {} : { updatedAt: at.updatedAt }),
                ...(renamed === undefined ? {} : { note: renamed }),
            };
        },
        async write(value) {
            return (0,secret_store/* put */.yJ)(await context.github(), store, own.name, { value });
        },
        async updatedAt() {
            return (await (0,secret_store/* secretOf */.OM)(await context.github(), store, own.name))?.updatedAt;
        },
        async remove() {
            await (0,secret_store/* remove */.TF)(await context.github(), store, own.name);
        },
    };
}
function organizationSecret(address, own, context) {
    const inside = appTitles[own.app];
    const store = {
        path: `/orgs/{org}/${own.app}`,
        params: { org: own.organization },
        place: `${own.organization} (organization${inside === '' ? '' : `, ${inside}`})`,
    };
    const selection = async (github) => {
        const found = await Promise.all((own.repositories ?? []).map((each) => (0,repositories/* repositoryOf */._)(github, each)));
        return found.filter(({ archived }) => !archived).map(({ id }) => id);
    };
    return {
        address,
        place: store.place,
        ...(own.app === 'codespaces'
            ? {}
            : {
                readers: {
                    organization: own.organization,
                    list: async () => reachOf(await context.github(), store, own),
                },
            }),
        fits: secret_store/* fits */.lA,
        async preflight() {
            const github = await context.github();
            const [, there] = await Promise.all([(0,secret_store/* keyOf */.TN)(github, store), (0,secret_store/* secretOf */.OM)(github, store, own.name), selection(github)]);
            if (there === undefined && own.visibility === null)
                throw withoutVisibility(own, store);
            return there === undefined ? {} : { updatedAt: there.updatedAt };
        },
        async write(value) {
            const github = await context.github();
            const there = await (0,secret_store/* secretOf */.OM)(github, store, own.name);
            const visibility = there?.visibility ?? own.visibility;
            if (visibility === null)
                throw withoutVisibility(own, store);
            if (visibility !== 'selected')
                return (0,secret_store/* put */.yJ)(github, store, own.name, { value, visibility });
            // GitHub does not say what a PUT without the list does to an existing selection, so all of it is sent again.
            const before = there === undefined ? [] : (await (0,secret_store/* selectedNow */.G_)(github, store, own.name)).repositories;
            const selected = [...new Set([...before.map(({ id }) => id), ...(await selection(github))])];
            return (0,secret_store/* put */.yJ)(github, store, own.name, { value, visibility, selected_repository_ids: selected });
        },
        async updatedAt() {
            return (await (0,secret_store/* secretOf */.OM)(await context.github(), store, own.name))?.updatedAt;
        },
        async remove() {
            await (0,secret_store/* remove */.TF)(await context.github(), store, own.name);
        },
    };
}
function invalid(what, hint) {
    return new errors/* KeyturnError */.FB('CONFIG_INVALID', { what, hint });
}
function withoutVisibility(own, { place }) {
    return new errors/* KeyturnError */.FB('DESTINATION_DENIED', {
        what: `${place} has no secret ${own.name} yet, and the configuration does not say who may read it`,
        hint: `add \`visibility: private\` or \`repositories: [...]\` beside \`organization: ${own.organization}\``,
    });
}


/***/ }),

/***/ 25276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ SealingKeys),
/* harmony export */   O: () => (/* binding */ scopeOf)
/* harmony export */ });
/** Public keys under which a place takes its values sealed: asked for once, and kept in the signed journal from then on. */
/**
 * By scope: what stands before the last `/` in the keys of its addresses. A key that the host has exchanged meanwhile is
 * refused by its id, so what is known here may be old, and is never proof that a place is there.
 */
class SealingKeys {
    #known = new Map();
    #seen = new Map();
    /** Keys of earlier runs. */
    know(keys) {
        for (const [scope, key] of Object.entries(keys))
            if (!this.#seen.has(scope))
                this.#known.set(scope, key);
    }
    of(scope) {
        return this.#known.get(scope);
    }
    /** The host has just given it out. */
    see(scope, key) {
        this.#known.set(scope, key);
        this.#seen.set(scope, key);
    }
    /** The host does not take what is sealed under it. */
    forget(scope) {
        this.#known.delete(scope);
        this.#seen.delete(scope);
    }
    /** What the host gave out in this run. */
    get seen() {
        return this.#seen;
    }
}
/** The scope of an address: its key without the name. */
function scopeOf({ key }) {
    return key.slice(0, key.lastIndexOf('/'));
}


/***/ })

};
