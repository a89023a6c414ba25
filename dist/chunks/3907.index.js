export const id = 3907;
export const ids = [3907];
export const modules = {

/***/ 40147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  demo: () => (/* binding */ demo)
});

// EXTERNAL MODULE: ./lib/rotation/model/secret.js
var secret = __webpack_require__(22850);
;// CONCATENATED MODULE: ./lib/commands/demo/clock.js
/** Nobody waits longer than `longest` real milliseconds at a time; the rest of a sleep is skipped. */
function demoClock(real, longest) {
    let ahead = 0;
    const now = () => real.now().getTime() + ahead;
    return {
        now: () => new Date(now()),
        async sleep(milliseconds) {
            const until = now() + milliseconds;
            await real.sleep(Math.min(milliseconds, longest));
            // Several may sleep at once: the time passes for all of them together.
            ahead += Math.max(0, until - now());
        },
        skip(milliseconds) {
            ahead += milliseconds;
        },
    };
}

// EXTERNAL MODULE: ./lib/compose/compose.js + 4 modules
var compose = __webpack_require__(42713);
// EXTERNAL MODULE: ./lib/config/load.js + 19 modules
var load = __webpack_require__(24900);
// EXTERNAL MODULE: ./lib/crypto/fingerprint.js
var fingerprint = __webpack_require__(53669);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(53345);
// EXTERNAL MODULE: ./lib/rotation/run/reconcile.js + 28 modules
var reconcile = __webpack_require__(26129);
;// CONCATENATED MODULE: ./lib/commands/demo/configuration.js
/** Who is who in the demo. The addresses are loopback ones that nobody listens on: the requests stay in the process. */
const cast = {
    repository: 'acme/shop',
    secret: 'API_KEY',
    teammate: 'mona',
    github: 'http://127.0.0.2:8001',
    provider: 'http://127.0.0.3:8002',
    webhook: 'http://127.0.0.4:8003',
    branch: 'keyturn-journal',
};
/** The whole `.github/keyturn.yml` of the demo. */
function configuration(linksUrl, production, development) {
    return `
links: { url: "${linksUrl}", expires: 24h }
channels:
  - webhook: { url: "${cast.webhook}/hook" }
policy: { max-age: 90d, overlap: 24h, lead: 3d }
recipes:
  toy:
    base-url: "${cast.provider}"
    auth: { bearer: "{{admin}}" }
    propagation: 1s
    mint:   { method: POST, path: /keys, body: { name: "{{tag}}" }, id: /id, values: { value: /key } }
    list:   { path: /keys, items: /keys, id: /id, tag: /name, last-used: /last_used_at }
    verify: { path: /whoami, auth: { bearer: "{{value}}" }, accept: [ { status: 200, pointer: /ok, equals: true } ], reject: [ 401 ], successes: 3 }
    revoke: { method: DELETE, path: "/keys/{{id}}", gone: [404] }
secrets:
  ${cast.secret}:
    provider: toy
    admin: TOY_ADMIN_KEY
    environments:
      production:
        adopt: ${production}
        destinations: [ { github: { environment: production } } ]
      development:
        adopt: ${development}
        destinations: [ { github: {} } ]
        share: { with: [${cast.teammate}], as: copy }
`;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/commands/demo/git-store.js

/** Blobs, trees, commits and branches, named by what they hold. */
class GitStore {
    #blobs = new Map();
    #trees = new Map();
    #commits = new Map();
    branches = new Map();
    blob(content) {
        const sha = hash(`blob ${content.length}\0`, content);
        this.#blobs.set(sha, content);
        return sha;
    }
    tree(files) {
        const sha = hash('tree', JSON.stringify(Object.entries(files).sort()));
        this.#trees.set(sha, files);
        return sha;
    }
    commit(commit) {
        const sha = hash('commit', JSON.stringify(commit));
        this.#commits.set(sha, { ...commit, sha });
        return sha;
    }
    knows(sha) {
        return this.#trees.has(sha) || this.#commits.has(sha);
    }
    read(branch, path) {
        const sha = this.#files(branch)[path];
        const content = sha === undefined ? undefined : this.#blobs.get(sha);
        return sha === undefined || content === undefined ? undefined : { sha, content };
    }
    /** Commits one file on top of an existing branch; returns the blob's name. */
    replace(branch, path, content, message) {
        const sha = this.blob(content);
        const tree = this.tree({ ...this.#files(branch), [path]: sha });
        const head = this.branches.get(branch);
        this.branches.set(branch, this.commit({ tree, parents: head === undefined ? [] : [head], message }));
        return sha;
    }
    /** The oldest first. */
    history(branch) {
        const found = [];
        let next = this.#commits.get(this.branches.get(branch) ?? '');
        while (next !== undefined) {
            found.unshift(next);
            next = this.#commits.get(next.parents[0] ?? '');
        }
        return found;
    }
    #files(branch) {
        const head = this.#commits.get(this.branches.get(branch) ?? '');
        return (head && this.#trees.get(head.tree)) ?? {};
    }
}
function hash(kind, content) {
    return (0,external_node_crypto_.createHash)('sha1').update(kind).update(content).digest('hex');
}

;// CONCATENATED MODULE: ./lib/commands/demo/network.js

/**
 * Hands every request to the service at its origin. What goes anywhere else is not sent: nothing leaves the machine.
 *
 * @throws KeyturnError HTTP_NOT_SENT
 */
function network(services) {
    const known = new Map(Object.entries(services));
    return async (request) => {
        const { origin } = new URL(request.url);
        const service = known.get(origin);
        if (service === undefined) {
            throw new errors/* KeyturnError */.FB('HTTP_NOT_SENT', { what: `the demo does not talk to ${origin}` });
        }
        return service(request);
    };
}
function json(body, status = 200, headers = {}) {
    return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
}

;// CONCATENATED MODULE: ./lib/commands/demo/github-routes.js

const notFound = () => json({ message: 'Not Found' }, 404);
const invalid = (message) => json({ message }, 422);
/** A pattern of the whole path of a URL. */
function whole(pattern) {
    return new RegExp(`^${pattern}$`);
}

;// CONCATENATED MODULE: ./lib/commands/demo/github-git.js


/** Files and git data of a repository whose API is at the path `here`. */
function gitRoutes(git, here) {
    function showFile({ part, query }) {
        const found = git.read(query.get('ref') ?? 'main', part['path'] ?? '');
        if (found === undefined)
            return notFound();
        return new Response(new Uint8Array(found.content), {
            headers: { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' },
        });
    }
    function putFile({ part, body }) {
        const { branch, message, content, sha } = body;
        if (typeof branch !== 'string' || typeof message !== 'string' || typeof content !== 'string')
            return invalid('fields');
        if (!git.branches.has(branch))
            return notFound();
        const path = part['path'] ?? '';
        if (git.read(branch, path)?.sha !== sha)
            return json({ message: `${path} does not match` }, 409);
        const written = git.replace(branch, path, Buffer.from(content, 'base64'), message);
        return json({ content: { path, sha: written }, commit: { sha: git.branches.get(branch), message } });
    }
    function makeTree({ body }) {
        const entries = body['tree'];
        const files = entries.map(({ path, content }) => [path, git.blob(Buffer.from(content))]);
        const sha = git.tree(Object.fromEntries(files));
        return json({ sha, tree: files.map(([path, blob]) => ({ path, mode: '100644', type: 'blob', sha: blob })) }, 201);
    }
    function makeCommit({ body }) {
        const { tree, parents, message } = body;
        if (!git.knows(tree) || !parents.every((parent) => git.knows(parent)))
            return invalid('no such object');
        return json({ sha: git.commit({ tree, parents, message }), message }, 201);
    }
    function makeRef({ body }) {
        const { ref, sha } = body;
        const branch = ref.replace(/^refs\/heads\//, '');
        if (git.branches.has(branch))
            return invalid('Reference already exists');
        if (!git.knows(sha))
            return invalid('Object does not exist');
        git.branches.set(branch, sha);
        return json({ ref, object: { type: 'commit', sha } }, 201);
    }
    function showRefs({ part }) {
        const found = [...git.branches].filter(([branch]) => branch.startsWith(part['branch'] ?? ''));
        return json(found.map(([branch, sha]) => ({ ref: `refs/heads/${branch}`, object: { type: 'commit', sha } })));
    }
    return [
        ['GET', whole(`${here}/contents/(?<path>.+)`), showFile],
        ['PUT', whole(`${here}/contents/(?<path>.+)`), putFile],
        ['POST', whole(`${here}/git/trees`), makeTree],
        ['POST', whole(`${here}/git/commits`), makeCommit],
        ['POST', whole(`${here}/git/refs`), makeRef],
        ['GET', whole(`${here}/git/matching-refs/heads(?:/|%2F)(?<branch>.*)`), showRefs],
    ];
}

// EXTERNAL MODULE: ./node_modules/blakejs/index.js
var blakejs = __webpack_require__(62430);
// EXTERNAL MODULE: ./node_modules/tweetnacl/nacl-fast.js
var nacl_fast = __webpack_require__(5552);
;// CONCATENATED MODULE: ./lib/commands/demo/sealed-box-opener.js



const overhead = nacl_fast.box.publicKeyLength + nacl_fast.box.overheadLength;
function sealedBoxOpener(random) {
    const { publicKey, secretKey } = nacl_fast.box.keyPair.fromSecretKey(random.bytes(nacl_fast.box.secretKeyLength));
    return {
        keyId: String(new DataView(random.bytes(8).buffer).getUint32(0)),
        publicKey: Buffer.from(publicKey).toString('base64'),
        open(sealed) {
            const bytes = new Uint8Array(Buffer.from(sealed, 'base64'));
            if (bytes.length < overhead)
                return undefined;
            const sender = bytes.subarray(0, nacl_fast.box.publicKeyLength);
            // The box has no nonce of its own: it is a hash of both public keys.
            const both = new Uint8Array([...sender, ...publicKey]);
            const nonce = blakejs.blake2b(both, undefined, nacl_fast.box.nonceLength);
            const plain = nacl_fast.box.open(bytes.subarray(nacl_fast.box.publicKeyLength), nonce, sender, secretKey);
            return plain === null ? undefined : new secret/* Secret */.z(new TextDecoder().decode(plain));
        },
    };
}

;// CONCATENATED MODULE: ./lib/commands/demo/github-vaults.js



/** The secrets of the repository (undefined) and of its environments, each vault with a key pair of its own. */
class Vaults {
    #clock;
    #vaults = new Map();
    #arrivals = [];
    constructor(clock, random, environments) {
        this.#clock = clock;
        for (const environment of ['', ...environments])
            this.#vaults.set(environment, { opener: sealedBoxOpener(random), secrets: new Map() });
    }
    /** Every PUT of a secret, in order. */
    get arrivals() {
        return this.#arrivals;
    }
    secret(environment, name) {
        return this.#vaults.get(environment ?? '')?.secrets.get(name)?.value;
    }
    place(environment, name, value, at) {
        this.#vaults.get(environment ?? '')?.secrets.set(name, { value, createdAt: at, updatedAt: at });
    }
    /** @param here path of the repository's API */
    routes(here) {
        const secrets = `${here}(?:/actions|/environments/(?<environment>[^/]+))/secrets`;
        return [
            ['GET', whole(`${secrets}/public-key`), (asked) => this.#showKey(asked)],
            ['GET', whole(`${secrets}/(?<name>\\w+)`), (asked) => this.#showSecret(asked)],
            ['PUT', whole(`${secrets}/(?<name>\\w+)`), (asked) => this.#putSecret(asked)],
        ];
    }
    #vaultOf({ part }) {
        return this.#vaults.get(decodeURIComponent(part['environment'] ?? ''));
    }
    #showKey(asked) {
        const vault = this.#vaultOf(asked);
        return vault ? json({ key_id: vault.opener.keyId, key: vault.opener.publicKey }) : notFound();
    }
    #showSecret(asked) {
        const name = asked.part['name'] ?? '';
        const found = this.#vaultOf(asked)?.secrets.get(name);
        if (found === undefined)
            return notFound();
        return json({ name, created_at: time(found.createdAt), updated_at: time(found.updatedAt) });
    }
    #putSecret(asked) {
        const vault = this.#vaultOf(asked);
        if (vault === undefined)
            return notFound();
        const name = asked.part['name'] ?? '';
        const { encrypted_value: sealed, key_id: keyId } = asked.body;
        if (keyId !== vault.opener.keyId || typeof sealed !== 'string')
            return invalid('The key_id is not of this vault');
        const value = vault.opener.open(sealed);
        if (value === undefined)
            return invalid('encrypted_value was not sealed for this key');
        const before = vault.secrets.get(name);
        const now = this.#clock.now();
        vault.secrets.set(name, { value, createdAt: before?.createdAt ?? now, updatedAt: now });
        const environment = asked.part['environment'];
        this.#arrivals.push({ environment, name, sealed: Buffer.from(sealed, 'base64').length, value });
        return before ? new Response(null, { status: 204 }) : json({}, 201);
    }
}
function time(date) {
    return date.toISOString().replace(/\.\d+/, '');
}

;// CONCATENATED MODULE: ./lib/commands/demo/github.js






/**
 * As much of GitHub's REST API as one private repository needs: secrets of the repository and its environments, each
 * vault with a key pair of its own that opens what is put there, git data and contents for the journal, an idle Actions
 * (https://docs.github.com/rest).
 */
function demoGitHub({ clock, random, repository, environments, people }) {
    const token = new secret/* Secret */.z(`github-demo-${Buffer.from(random.bytes(20)).toString('hex')}`);
    const git = new GitStore();
    git.replace('main', 'README.md', Buffer.from('# Shop\n'), 'First commit');
    const vaults = new Vaults(clock, random, environments);
    let requests = 0;
    function showUser({ part }) {
        const login = part['login'] ?? '';
        return people.includes(login) ? json({ login, id: 1001 + people.indexOf(login) }) : notFound();
    }
    const here = `/repos/${repository}`;
    const routes = [
        ['GET', whole(here), () => showRepository(repository)],
        ...gitRoutes(git, here),
        ['GET', whole(`${here}/rules/branches/[^/]+`), () => json([])],
        ['GET', whole(`${here}/actions/runs`), () => json({ total_count: 0, workflow_runs: [] })],
        ...vaults.routes(here),
        // Nobody is in an organization here, and nothing has leaked.
        ['GET', whole('/orgs/[^/]+/memberships/[^/]+'), () => notFound()],
        ['GET', whole(`${here}/secret-scanning/alerts`), () => json([])],
        ['GET', whole('/users/(?<login>[^/]+)'), showUser],
    ];
    async function answer(request) {
        if (request.headers.get('authorization') !== `Bearer ${token.reveal()}`)
            return json({ message: 'Bad credentials' }, 401);
        const { pathname, searchParams: query } = new URL(request.url);
        for (const [method, pattern, run] of routes) {
            const found = method === request.method ? pattern.exec(pathname) : null;
            if (found === null)
                continue;
            const text = await request.text();
            return run({ part: { ...found.groups }, query, body: text === '' ? {} : JSON.parse(text) });
        }
        // A 404 has a meaning for Keyturn; a request that this stand-in does not know must stop the demo instead.
        return json({ message: `the demo's GitHub has no ${request.method} ${pathname}` }, 501);
    }
    return {
        token,
        arrivals: vaults.arrivals,
        async http(request) {
            requests++;
            const response = await answer(request);
            // GitHub's own clock, in whole seconds: what a destination calls the time of a write.
            response.headers.set('date', clock.now().toUTCString());
            return response;
        },
        requests: () => requests,
        secret: (environment, name) => vaults.secret(environment, name),
        place: (environment, name, value, at) => vaults.place(environment, name, value, at),
        history: (branch) => git.history(branch),
    };
}
function showRepository(repository) {
    const [owner, name] = repository.split('/');
    return json({
        id: 1,
        name,
        full_name: repository,
        owner: { login: owner, id: 2 },
        private: true,
        archived: false,
        default_branch: 'main',
        permissions: { admin: true, push: true, pull: true },
    });
}

;// CONCATENATED MODULE: ./lib/commands/demo/toy-provider.js


/**
 * A provider of API keys that really accepts and refuses them:
 *
 *   POST /keys {name} -> 201 {id, key}    GET /keys -> {keys: [{id, name, last_used_at}]}    DELETE /keys/ID -> 204, 404
 *   GET /whoami, with a key -> {ok: true, id}, 401
 */
function toyProvider(clock, random) {
    const admin = new secret/* Secret */.z(`toy-admin-${hex(random)}`);
    const keys = [];
    const make = (name, createdAt) => {
        const key = { id: `key-${keys.length + 1}`, name, value: new secret/* Secret */.z(`toy-key-${hex(random)}`), createdAt };
        keys.push(key);
        return key;
    };
    const live = () => keys.filter(({ revokedAt }) => revokedAt === undefined);
    function whoami(bearer) {
        const key = live().find(({ value }) => value.reveal() === bearer);
        if (key === undefined)
            return json({ error: 'unauthorized' }, 401);
        key.lastUsedAt = clock.now();
        return json({ ok: true, id: key.id });
    }
    const http = async (request) => {
        const { pathname } = new URL(request.url);
        const bearer = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1] ?? '';
        const call = `${request.method} ${pathname}`;
        if (call === 'GET /whoami')
            return whoami(bearer);
        if (bearer !== admin.reveal())
            return json({ error: 'unauthorized' }, 401);
        if (call === 'GET /keys') {
            const shown = live().map(({ id, name, lastUsedAt }) => ({ id, name, last_used_at: lastUsedAt ?? null }));
            return json({ keys: shown });
        }
        if (call === 'POST /keys') {
            const { name } = (await request.json());
            if (typeof name !== 'string')
                return json({ error: 'a name is wanted' }, 400);
            const key = make(name, clock.now());
            return json({ id: key.id, key: key.value.reveal() }, 201);
        }
        const key = live().find(({ id }) => call === `DELETE /keys/${id}`);
        if (key === undefined)
            return json({ error: 'not found' }, 404);
        key.revokedAt = clock.now();
        return new Response(null, { status: 204 });
    };
    return { http, admin, keys, make };
}
function hex(random) {
    return Buffer.from(random.bytes(20)).toString('hex');
}

;// CONCATENATED MODULE: ./lib/commands/demo/webhook-receiver.js

/** Where the teammate's messages arrive. */
function webhookReceiver() {
    const messages = [];
    return {
        messages,
        async http(request) {
            if (request.method !== 'POST')
                return new Response(null, { status: 405 });
            const { data } = (await request.json());
            messages.push({ ...data, link: new secret/* Secret */.z(data.link) });
            return new Response(null, { status: 204 });
        },
    };
}

;// CONCATENATED MODULE: ./lib/commands/demo/stage.js
/** The demo's own small world: its stand-ins, what stands there before the story, and one run of Keyturn in it. */










const DAY = 86_400_000;
/** @param service address of the link service; @param token the one that it takes from whoever makes links */
function setUp(clock, service, token, io) {
    const provider = toyProvider(clock, io.random);
    const github = demoGitHub({
        clock,
        random: io.random,
        repository: cast.repository,
        environments: ['production'],
        people: [cast.teammate],
    });
    const receiver = webhookReceiver();
    const old = new Date(clock.now().getTime() - 88 * DAY);
    github.place('production', cast.secret, provider.make('made by hand, for production', old).value, old);
    github.place(undefined, cast.secret, provider.make('made by hand, for development', old).value, old);
    provider.make("somebody else's", new Date(clock.now().getTime() - 412 * DAY));
    return {
        clock,
        github,
        provider,
        receiver,
        service,
        http: network({
            [cast.github]: github.http,
            [cast.provider]: provider.http,
            [cast.webhook]: receiver.http,
            [service]: io.http,
        }),
        environment: {
            GITHUB_API_URL: cast.github,
            GITHUB_SERVER_URL: cast.github,
            GITHUB_REPOSITORY: cast.repository,
            TOY_ADMIN_KEY: provider.admin.reveal(),
            KEYTURN_LINK_TOKEN: token,
        },
        salt: (0,fingerprint/* salt */.p)({ ...io.random, ulid: () => '' }),
    };
}
/** One run of Keyturn, as a workflow would start it: what it knows is its configuration, the journal and the escrow. */
async function run(stage, teller, io, number) {
    const { clock, github, environment, http, service } = stage;
    const wanted = await (0,load.load)(configuration(service, 'key-1', 'key-2'), {
        environment,
        repository: cast.repository,
        requireAdmin: true,
    });
    const access = {
        token: github.token,
        journalToken: github.token,
        clientId: undefined,
        privateKey: undefined,
        pending: github.secret(undefined, 'KEYTURN_PENDING'),
    };
    const ports = await (0,compose.compose)(wanted, access, {
        http,
        clock,
        random: io.random,
        environment,
        directory: '.',
        progress({ secret, step, detail }) {
            teller.event({ event: 'step', ...(secret === undefined ? {} : { secret }), step, detail });
            teller.say(detail, `  ${(secret ?? '').padEnd(21)}${step.padEnd(11)}`);
        },
    });
    const result = await (0,reconcile/* reconcile */.L)(ports, wanted.targets, wanted.targets);
    for (const { key, action, reason, next, error } of result.outcomes) {
        if (error !== undefined)
            throw error;
        teller.event({ event: 'outcome', run: number, secret: key, action, ...(reason ? { reason } : {}), next });
    }
    return { ports, result };
}
/** Where at GitHub this value stands now. */
function placeOf({ github }, value) {
    const places = [['production', 'production'], [undefined, 'development']];
    const found = places.find(([environment]) => github.secret(environment, cast.secret)?.equals(value));
    return found ? `${found[1]}/${cast.secret}` : 'nothing at GitHub';
}
/** Asks the provider, with the key itself. */
async function accepts({ http }, value) {
    const headers = { authorization: `Bearer ${value.reveal()}` };
    const answer = await http(new Request(`${cast.provider}/whoami`, { headers }));
    return answer.status === 200;
}
/** The demo checks what it shows: an exit status of 0 means that it really happened. */
function unexpected(what) {
    return new errors/* KeyturnError */.FB('INTERNAL', { what: `the demo did not go as it should: ${what}`, hint: 'please report it' });
}
/** `2031-02-03 04:05 UTC` */
function minute(iso) {
    return `${iso.slice(0, 16).replace('T', ' ')} UTC`;
}

;// CONCATENATED MODULE: ./lib/commands/demo/findings.js
/** What the demo shows of its world: keys and where they are, what arrived at GitHub, what the journal says. */



/** What a run did with each secret, and what comes next. */
function tellOutcomes(teller, { outcomes }, number) {
    for (const { key, action, reason, next } of outcomes) {
        const why = number === 1 && reason !== undefined ? ` (${reason})` : '';
        teller.say(`${action}${why}${next === '' ? '' : `; ${next}`}`, `  ${key.padEnd(21)}`);
    }
}
/** Every key with its place and age, and whether the provider accepts it. */
async function tellKeys(stage, teller, when, keys) {
    const told = [];
    for (const { id, value, createdAt } of keys) {
        const days = Math.floor((stage.clock.now().getTime() - createdAt.getTime()) / DAY);
        const print = (await (0,fingerprint/* fingerprint */.R)(stage.salt, value)).slice(0, 8);
        told.push({ id, place: placeOf(stage, value), days, fingerprint: print, accepted: await accepts(stage, value) });
    }
    teller.event({ event: 'keys', when, keys: told });
    const [left, right] = row(['key', 'held by', 'age', 'value', 'the provider']);
    teller.row(teller.paint('dim', `  ${left}`), teller.paint('dim', right));
    for (const { id, place, days, fingerprint: print, accepted } of told) {
        const answer = accepted ? teller.paint('good', 'accepts it') : teller.paint('bad', 'refuses it');
        const [one, other] = row([id, place, `${days} d`, `[secret] ${print}`, answer]);
        teller.row(`  ${one}`, other);
    }
    return told;
}
function row([id, place, age, value, answer]) {
    return [`${id.padEnd(7)}${place.padEnd(23)}${age.padStart(6)}`, `  ${value.padEnd(20)}${answer}`];
}
/** What was sealed for GitHub, opened, and compared with what was minted. */
function tellArrivals({ github, provider }, teller) {
    for (const { environment, name, sealed, value } of github.arrivals) {
        const place = environment === undefined ? cast.repository : `${cast.repository}/${environment}`;
        const key = provider.keys.find((one) => one.value.equals(value));
        const escrow = name !== cast.secret;
        const held = escrow ? Object.keys(JSON.parse(value.reveal()).entries).length : 0;
        const begun = escrow && held === 0 && value.reveal().includes('"seed"');
        const same = escrow
            ? begun || provider.keys.some((one) => value.reveal().includes(one.value.reveal()))
            : key !== undefined;
        teller.event({ event: 'sealed', place, name, sealed, ...(key ? { key: key.id } : {}), same });
        const inside = begun ? "the journal's key" : escrow ? 'what is in flight' : 'what was minted';
        const answer = same ? teller.paint('good', 'yes') : teller.paint('bad', 'no');
        teller.row(`  ${name.padEnd(17)}${place.padEnd(22)}${`${sealed} bytes`.padStart(10)}`, `  ${inside}: ${answer}`);
        if (!same)
            throw unexpected('a sealed box does not hold what it should');
    }
}
/** From the commit number `from` on; returns how many there are. */
function tellCommits({ github }, teller, from) {
    const history = github.history(cast.branch);
    for (const { sha, message } of history.slice(from)) {
        teller.event({ event: 'commit', sha, message });
        // A commit for several transitions names each in its body, the first one again.
        const [subject = '', ...body] = message.split('\n').filter((line) => line !== '');
        const lines = body.length > 0 ? body : [subject];
        for (const [index, line] of lines.entries())
            teller.say(line, index === 0 ? `  ${sha.slice(0, 7)}  ` : ' '.repeat(11));
    }
    return history.length;
}

// EXTERNAL MODULE: ./lib/commands/open.js
var commands_open = __webpack_require__(78788);
;// CONCATENATED MODULE: ./lib/commands/demo/recipient.js
/** The teammate of the story, played by the demo or by the person who watches it. */




/** Real milliseconds between two questions for the receipt. */
const POLL = 500;
/** Opens the link, shows that the provider accepts what is in it, and saves it. */
async function playRecipient(stage, teller, link) {
    const opened = await (0,commands_open/* open */.h)({ link, print: true }, stage);
    teller.say(`Played by the demo: ${cast.teammate} opens it, from "${opened.creator}", and finds`);
    for (const { key, value } of opened.entries) {
        const answer = (await accepts(stage, value))
            ? teller.paint('good', 'accepts it')
            : teller.paint('bad', 'refuses it');
        teller.row(`    ${key} = ${value}, `, `and the provider ${answer}`);
    }
    await opened.saved();
}
/** Says how the person who watches opens the link. */
function invite(teller, { program }) {
    teller.say('Open it in a browser: hold the button, look, then press "I have saved it". Or in another terminal:');
    teller.line();
    teller.line(`    ${program} open --print`);
    teller.line();
    teller.say('and give it the link when it asks. It opens once. Ctrl-C ends the demo.');
    teller.line();
}
/** Asks the link service, as every run does, until the values are saved. */
async function awaitSaved({ clock }, teller, { ports, result }, io) {
    const links = ports.links;
    const shares = Object.values(result.session.document.secrets).flatMap(({ credentials }) => credentials.filter(({ stage }) => stage === 'current').flatMap((credential) => credential.shares));
    const id = shares[0]?.link;
    if (id === undefined)
        throw unexpected('the journal knows no link');
    teller.say('waiting ...');
    for (let last = 'waiting'; last !== 'saved';) {
        const { state } = await links.receipt(id);
        if (state === last) {
            await io.clock.sleep(POLL);
            continue;
        }
        last = state;
        teller.event({ event: 'receipt', person: cast.teammate, state });
        teller.say(`${state}, ${minute(clock.now().toISOString())}`);
        if (state !== 'opened' && state !== 'saved') {
            throw new errors/* KeyturnError */.FB('LINK_GONE', {
                what: `the link is ${state}; the old key would live until the receipt deadline, and the next run would say so`,
                hint: `${io.program} demo`,
            });
        }
    }
}

;// CONCATENATED MODULE: ./lib/commands/demo/story.js
/** The story, chapter by chapter. */




const JUMP_HOURS = 25;
/**
 * Tells all of it, and checks what it tells.
 * @throws KeyturnError whatever stops a rotation; LINK_GONE if the link ends without having been saved; INTERNAL
 */
async function tell(stage, teller, input, io) {
    introduce(stage, teller);
    await tellBefore(stage, teller);
    teller.heading('2. Keyturn runs');
    const first = await run(stage, teller, io, 1);
    teller.line();
    tellOutcomes(teller, first.result, 1);
    teller.heading('3. What arrived at GitHub');
    teller.say("Sealed boxes. Each was opened with GitHub's private key; does it hold ...");
    teller.line();
    tellArrivals(stage, teller);
    teller.heading('4. What the journal says');
    const told = tellCommits(stage, teller, 0);
    teller.heading(`5. What ${cast.teammate} gets`);
    await tellLink(stage, teller, input, io);
    await awaitSaved(stage, teller, first, io);
    await tellLater(stage, teller, io, told);
    teller.line();
    await tellIdle(stage, teller, io);
    conclude(teller, io);
    teller.event({ event: 'done' });
}
function introduce({ service }, teller) {
    teller.event({ event: 'started', service });
    teller.line(teller.paint('bold', 'Keyturn: the life of a key, on this machine'));
    teller.line();
    teller.say(`a stand-in for GitHub with the repository ${cast.repository}; it opens every sealed box`, '  GitHub     ');
    teller.say('a stand-in that really mints, accepts, refuses and revokes keys', '  provider   ');
    teller.say(`the real service, at ${service}`, '  links      ');
    teller.line();
    teller.say('Everything else is what runs in a workflow. Nothing leaves this machine, and no file is written.');
}
async function tellBefore(stage, teller) {
    teller.heading('1. What is there now');
    await tellKeys(stage, teller, 'before', [...stage.provider.keys]);
    teller.line();
    teller.say('max-age is 90 days. The last day of it is the overlap, in which two keys live, and three more are kept for late crons: from day 86 on a key is due. These two are.');
}
async function tellLink(stage, teller, input, io) {
    const [message] = stage.receiver.messages;
    if (message === undefined)
        throw unexpected('no message came to the webhook');
    teller.event({
        event: 'message',
        person: message.person,
        channel: 'webhook',
        secrets: message.secrets,
        expiresAt: message.expiresAt,
    });
    teller.say(`One message by webhook: ${message.secrets.join(', ')}, until ${minute(message.expiresAt)}, and one link:`);
    teller.line();
    teller.line(`  ${teller.paint('bold', message.link.reveal())}`);
    teller.line();
    teller.event({ event: 'link', link: message.link.reveal() });
    if (input.yes)
        await playRecipient(stage, teller, message.link);
    else
        invite(teller, io);
}
/** @param told how many commits of the journal were told already */
async function tellLater(stage, teller, io, told) {
    teller.heading(`6. ${JUMP_HOURS} hours later`);
    stage.clock.skip(JUMP_HOURS * 3_600_000);
    teller.event({ event: 'clock', hours: JUMP_HOURS });
    teller.say("The demo's clock was put forward. The overlap is over, the receipt is in, no workflow run holds the old value, the provider reports no use of it for a day: the next run may revoke.");
    teller.line();
    const second = await run(stage, teller, io, 2);
    teller.line();
    tellOutcomes(teller, second.result, 2);
    teller.line();
    tellCommits(stage, teller, told);
    teller.line();
    const after = await tellKeys(stage, teller, 'after', stage.provider.keys);
    const replaced = ['key-1', 'key-2'];
    if (after.some(({ id, accepted }) => accepted === replaced.includes(id))) {
        throw unexpected('the provider accepts what it should refuse, or the other way round');
    }
}
async function tellIdle(stage, teller, io) {
    const { github } = stage;
    const requests = github.requests();
    const third = await run(stage, teller, io, 3);
    if (third.result.outcomes.some(({ action }) => action !== 'none')) {
        throw unexpected('the third run found something to do');
    }
    const used = github.requests() - requests;
    teller.event({ event: 'idle', requests: used });
    teller.say(`And once more: nothing is due, and finding that out took ${used} request${used === 1 ? '' : 's'} to GitHub.`);
}
function conclude(teller, { program }) {
    teller.heading('What you saw');
    teller.say('Two keys were replaced, and at no moment did a place hold a dead one. The old ones were revoked by id, only after everything and everyone had moved over. The key that Keyturn did not make was not touched.');
    teller.line();
    teller.say('docs/demo.md says what was real here and what was not,', '  ');
    teller.say('docs/configuration.md how to say the same of your own keys;', '  ');
    teller.say(`${program} rotate --dry-run tells what would be done, and changes nothing.`, '  ');
}

// EXTERNAL MODULE: ./lib/report/fold.js
var fold = __webpack_require__(94531);
;// CONCATENATED MODULE: ./lib/commands/demo/telling.js
/** How the demo is told: lines that fit the terminal for a person, or one event at a time for a machine. */

const codes = { bold: '1', dim: '2', good: '32', bad: '31' };
function paint(coloured) {
    return (colour, text) => (coloured ? `\u001b[${codes[colour]}m${text}\u001b[0m` : text);
}
const widest = 80;
/** Words in lines of at most 80 columns; `first` stands before the first line, as much space before the others. */
function wrap(text, first = '  ', width = widest) {
    const indent = ' '.repeat(first.length);
    return (0,fold/* fold */.AU)(first + text.split(/\s+/).join(' '), Math.min(width, widest), indent);
}
/** A heading over the whole width: `-- 2. Keyturn runs ----`. */
function heading(text, width = widest) {
    return `-- ${text} `.padEnd(Math.min(width, widest), '-');
}

;// CONCATENATED MODULE: ./lib/commands/demo/teller.js


function tellerOf({ json }, io) {
    const line = (text = '') => {
        if (!json)
            io.print(text);
    };
    const painted = paint(io.colour);
    return {
        paint: painted,
        line,
        row: (left, right) => {
            if (io.columns === undefined || (0,fold/* widthOf */.qz)(left) + (0,fold/* widthOf */.qz)(right) <= io.columns)
                line(`${left}${right}`);
            else
                for (const each of [left, `      ${right.trimStart()}`])
                    line(each.trimEnd());
        },
        say: (text, first) => {
            for (const each of wrap(text, first, io.columns))
                line(each);
        },
        heading(text) {
            line();
            line(painted('bold', heading(text, io.columns)));
            line();
        },
        event(event) {
            if (json)
                io.event(event);
        },
    };
}

// EXTERNAL MODULE: ./lib/commands/serve.js + 18 modules
var serve = __webpack_require__(4561);
;// CONCATENATED MODULE: ./lib/commands/demo.js






/**
 * The whole story of one rotation on this machine (docs/demo.md): stand-ins for GitHub and for a provider inside this
 * process, the real link service on a loopback port, the same engine as everywhere. Writes no file.
 *
 * @throws KeyturnError whatever stops a rotation; LINK_GONE if the link ends without having been saved.
 */
async function demo(input, io) {
    const teller = tellerOf(input, io);
    const clock = demoClock(io.clock, input.yes ? 50 : 700);
    const token = Buffer.from(io.random.bytes(24)).toString('base64url');
    const tokens = new secret/* Secret */.z(`acme-shop:${token}`);
    const links = await (0,serve.serve)({ listen: '127.0.0.1:0', store: 'memory', tokens }, { clock });
    try {
        const stage = setUp(clock, links.url, token, io);
        await tell(stage, teller, input, io);
    }
    finally {
        await links.close();
    }
}


/***/ }),

/***/ 85582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ signerOf)
/* harmony export */ });
/** One sentence without its subject; undefined where nothing is signed, or there is no journal yet. */
function signerOf({ key, exists, document }, pin) {
    if (key === undefined || !exists)
        return undefined;
    const signed = `is signed by ${key}`;
    // Where those steps are shown: docs/proof-of-use.md.
    const box = document.box === undefined ? '' : `. Steps with \`command: prove\` take \`box: "${document.box}"\``;
    if (pin !== undefined)
        return `${signed}, which the configuration pins${box}`;
    return `${signed}; nothing pins that key yet: add \`journal: { key: "${key}" }\`${box}`;
}


/***/ }),

/***/ 44784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ editedSettings)
/* harmony export */ });
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84748);
/** Settings that were edited while a credential lives: it keeps those that it was minted with until it is replaced. */

/**
 * What differs between the configuration and the current credential's own record, by name and never by value; undefined
 * if nothing does.
 */
function editedSettings({ key, binding }, entry) {
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


/***/ })

};
