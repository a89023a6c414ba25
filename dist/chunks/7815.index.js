export const id = 7815;
export const ids = [7815];
export const modules = {

/***/ 17815:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ repositoriesOf),
/* harmony export */   _: () => (/* binding */ repositoryOf)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55313);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68940);
/* harmony import */ var _secret_store_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71748);
/**
 * Which repositories are there, and which are archived: from pages of a hundred where that costs fewer requests than asking
 * for each. What a page does not show is asked for by itself, so nothing is ever taken for missing because a list lacks it.
 */




const PAGE = 100;
/** So many repositories of one owner are asked for one by one before a page of them all is worth its request. */
const SINGLE = 2;
const shape = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int(),
    full_name: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().regex(/^[\w-]+\/[\w.-]+$/),
    private: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().optional(),
    visibility: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional(),
    archived: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().optional(),
    topics: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).optional(),
    owner: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }).optional(),
    permissions: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ push: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().optional(), pull: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().optional() }).optional(),
});
const single = shape.required({ archived: true });
const page = zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(shape.required({ private: true, owner: true }));
const installed = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ repositories: page });
const ofOrganization = 'GET /orgs/{org}/repos';
const ofUser = 'GET /user/repos';
const ofInstallation = 'GET /installation/repositories';
/** What one run has learnt with one client, by lower-case owner: all secrets share it. */
const learnt = new WeakMap();
function ownerOf(github, login) {
    const owners = learnt.get(github) ?? new Map();
    learnt.set(github, owners);
    const id = login.toLowerCase();
    const found = owners.get(id) ?? new Owner(github, login);
    owners.set(id, found);
    return found;
}
/**
 * Throws DESTINATION_MISSING, and what `reached` makes of a refusal. A renamed repository is the same place: GitHub redirects
 * what names the old one.
 */
function repositoryOf(github, fullName) {
    return ownerOf(github, fullName.split('/')[0] ?? '').find(fullName);
}
/**
 * Every repository of an account that the token sees, over all pages. Not by GitHub's search: its index lags, and a
 * repository that is missed for a day would look removed. Throws DESTINATION_UNREACHABLE, TOKEN_DENIED.
 */
function repositoriesOf(github, owner) {
    return ownerOf(github, owner).all();
}
/** The repositories of one account, as far as this run has asked. */
class Owner {
    #github;
    #login;
    /** From pages, by lower-case full name. */
    #rows = new Map();
    #singles = new Map();
    #pages = new Map();
    #all;
    /** Which list shows them; undefined: not asked yet. */
    #list;
    /** How many pages there are, once one was read. */
    #last;
    /** No list can be had. */
    #unlisted = false;
    /** How many were asked for one by one. */
    #asked = 0;
    #waiting = [];
    #working = false;
    constructor(github, login) {
        this.#github = github;
        this.#login = login;
    }
    find(fullName) {
        const id = fullName.toLowerCase();
        const known = this.#rows.get(id);
        if (known)
            return Promise.resolve(known);
        return (this.#singles.get(id) ??
            new Promise((resolve, reject) => {
                this.#waiting.push({ name: fullName, resolve, reject });
                if (!this.#working) {
                    this.#working = true;
                    void this.#work();
                }
            }));
    }
    all() {
        this.#all ??= this.#readAll();
        this.#all.catch(() => {
            this.#all = undefined;
        });
        return this.#all;
    }
    async #readAll() {
        const found = [];
        for (let number = 1;; number++) {
            let rows;
            try {
                rows = await this.#page(number, [ofOrganization, ofUser]);
            }
            catch (error) {
                throw (0,_secret_store_js__WEBPACK_IMPORTED_MODULE_2__/* .reached */ .V6)(error, `the repositories of ${this.#login}`);
            }
            for (const { full_name: name, owner, archived = false, topics = [], private: hidden } of rows) {
                if (owner.login.toLowerCase() === this.#login.toLowerCase())
                    found.push({ name, private: hidden, archived, topics });
            }
            if (rows.length < PAGE)
                return found;
        }
    }
    /** Answers everybody who waits, with the fewest requests that can be known of. */
    async #work() {
        for (;;) {
            // Places that are inspected side by side ask in the same ticks of the event loop.
            for (let before = -1; before !== this.#waiting.length;) {
                before = this.#waiting.length;
                for (let tick = 0; tick < 4; tick++)
                    await undefined;
            }
            const open = this.#answer();
            if (open.length === 0) {
                this.#working = false;
                return;
            }
            const left = this.#pagesLeft();
            if (!this.#unlisted && left.length > 0 && open.length + this.#asked > Math.max(SINGLE, left.length)) {
                await this.#read(left);
                continue;
            }
            this.#waiting = [];
            for (const waiting of open)
                this.#ask(waiting.name).then(waiting.resolve, waiting.reject);
        }
    }
    /** Tells those whose repository a page has shown; gives the others. */
    #answer() {
        const open = [];
        for (const waiting of this.#waiting) {
            const known = this.#rows.get(waiting.name.toLowerCase());
            if (known)
                waiting.resolve(known);
            else
                open.push(waiting);
        }
        this.#waiting = open;
        return open;
    }
    #pagesLeft() {
        if (this.#last === undefined)
            return [1];
        return Array.from({ length: this.#last }, (_, at) => at + 1).filter((number) => !this.#pages.has(number));
    }
    /** Where no list can be had, each is asked for by itself, and says why if it cannot be. */
    async #read(numbers) {
        try {
            await Promise.all(numbers.map((number) => this.#page(number, [ofOrganization, ofUser, ofInstallation])));
        }
        catch (error) {
            if (!(error instanceof _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB))
                return this.#fail(error);
            if ((0,_rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__.is)(error, 'RATE_LIMITED'))
                return this.#fail((0,_secret_store_js__WEBPACK_IMPORTED_MODULE_2__/* .reached */ .V6)(error, `the repositories of ${this.#login}`));
            this.#unlisted = true;
        }
    }
    #fail(error) {
        for (const { reject } of this.#waiting)
            reject(error);
        this.#waiting = [];
    }
    /** One page, from the first of these lists that the token may ask; what it shows is known from then on. */
    #page(number, lists) {
        const found = this.#pages.get(number);
        if (found !== undefined)
            return found;
        const asked = this.#list === undefined ? this.#first(number, lists) : this.#request(this.#list, number);
        const kept = asked.then(({ rows, last }) => {
            this.#last = Math.max(this.#last ?? 1, last);
            for (const { archived, ...row } of rows) {
                const { full_name: name } = row;
                // A list may leave out whether it is archived: then it has not shown the repository.
                if (archived !== undefined)
                    this.#rows.set(name.toLowerCase(), foundIn({ ...row, archived }, name));
            }
            return rows;
        });
        this.#pages.set(number, kept);
        kept.catch(() => this.#pages.delete(number));
        return kept;
    }
    /** An organization has a list of its own; a personal account's is for itself only; an App that is installed there has its. */
    async #first(number, [list = ofOrganization, ...others]) {
        try {
            const found = await this.#request(list, number);
            this.#list = list;
            return found;
        }
        catch (error) {
            const status = (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.refusedWith)(error);
            if (others.length === 0 || status !== (list === ofOrganization ? 404 : 403))
                throw error;
            return this.#first(number, others);
        }
    }
    async #request(list, number) {
        const place = `the repositories of ${this.#login}`;
        const { data, headers } = await this.#github.request(list, {
            ...(list === ofOrganization ? { org: this.#login } : {}),
            ...(list === ofUser ? { affiliation: 'owner' } : {}),
            per_page: PAGE,
            page: number,
        });
        const rows = list === ofInstallation ? (0,_secret_store_js__WEBPACK_IMPORTED_MODULE_2__/* .shaped */ .e9)(installed, data, place).repositories : (0,_secret_store_js__WEBPACK_IMPORTED_MODULE_2__/* .shaped */ .e9)(page, data, place);
        return { rows, last: lastOf(headers.link) ?? number };
    }
    /** One request, however many ask; a failure is not kept. */
    #ask(fullName) {
        const id = fullName.toLowerCase();
        const found = this.#singles.get(id);
        if (found !== undefined)
            return found;
        this.#asked++;
        const asked = this.#single(fullName);
        this.#singles.set(id, asked);
        asked.catch(() => this.#singles.delete(id));
        return asked;
    }
    async #single(fullName) {
        const [owner = '', repo = ''] = fullName.split('/');
        try {
            const { data } = await this.#github.request('GET /repos/{owner}/{repo}', { owner, repo });
            return foundIn((0,_secret_store_js__WEBPACK_IMPORTED_MODULE_2__/* .shaped */ .e9)(single, data, fullName), fullName);
        }
        catch (error) {
            if ((0,_client_js__WEBPACK_IMPORTED_MODULE_1__.refusedWith)(error) !== 404)
                throw (0,_secret_store_js__WEBPACK_IMPORTED_MODULE_2__/* .reached */ .V6)(error, fullName);
            throw (0,_secret_store_js__WEBPACK_IMPORTED_MODULE_2__/* .missing */ .LO)(`there is no repository ${fullName}, or the token does not see it`, `correct the name, or give the token access to ${fullName}`);
        }
    }
}
function foundIn(row, asked) {
    const { id, archived, full_name: name } = row;
    const renamed = (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.renamedTo)(asked, name);
    const { private: hidden, visibility = 'private', permissions } = row;
    const seenAsPrivate = hidden === true && visibility === 'private';
    // A person's token shows what the person may do, an installation's no right at all.
    const writes = permissions?.push === true || (seenAsPrivate && permissions?.pull === false);
    // Public and internal repositories are seen by tokens that were not given them.
    const given = writes && seenAsPrivate;
    return { id, archived, writes, given, ...(renamed === undefined ? {} : { renamed }) };
}
/** The number of the last page, of GitHub's Link header; undefined where this is the last. */
function lastOf(link) {
    const found = /[?&]page=(\d+)[^>]*>; rel="last"/.exec(link ?? '')?.[1];
    return found === undefined ? undefined : Number(found);
}


/***/ }),

/***/ 71748:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Vt: () => (/* binding */ GITHUB_SECRET_BYTES),
  lA: () => (/* binding */ fits),
  ij: () => (/* binding */ hasKeptKey),
  TN: () => (/* binding */ keyOf),
  MG: () => (/* binding */ mayUseSecrets),
  LO: () => (/* binding */ missing),
  yJ: () => (/* binding */ put),
  V6: () => (/* binding */ reached),
  TF: () => (/* binding */ remove),
  OM: () => (/* binding */ secretOf),
  G_: () => (/* binding */ selectedNow),
  e9: () => (/* binding */ shaped),
  dm: () => (/* binding */ visibilities)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(55313);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(25721);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(53345);
;// CONCATENATED MODULE: ./lib/crypto/sealed-box.js

/**
 * Points of small order on Curve25519, little-endian hex: with any of them as public key the shared secret is zero,
 * so that everybody could open the box (RFC 7748 section 6.1). libsodium refuses them, tweetsodium does not.
 */
const smallOrder = new Set([
    '0000000000000000000000000000000000000000000000000000000000000000',
    '0100000000000000000000000000000000000000000000000000000000000000',
    'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800',
    '5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157',
    'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
    'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
    'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
]);
/**
 * The 32 bytes of a public key in base64 as GitHub gives it out. Throws DESTINATION_DENIED if it is not strict padded
 * base64 of exactly 32 bytes, or if it is a point of small order.
 */
function publicKey(base64) {
    const bytes = Buffer.from(base64, 'base64');
    // Buffer skips what is not base64 and ignores left-over bits; the way back shows both.
    if (bytes.length !== 32 || bytes.toString('base64') !== base64)
        throw refused('is not 32 bytes in base64');
    const point = Buffer.from(bytes);
    // X25519 ignores the highest bit.
    point[31] &= 0x7f;
    if (smallOrder.has(point.toString('hex')))
        throw refused('is a point of small order: anybody could open the box');
    return bytes;
}
/**
 * A libsodium sealed box (`crypto_box_seal`) of the value's UTF-8 bytes, in base64: the `encrypted_value` of GitHub's
 * secrets endpoints. Rejects with DESTINATION_DENIED for a public key that is none.
 */
async function seal(publicKeyBase64, value) {
    const key = publicKey(publicKeyBase64);
    // Loaded here, since most runs write nothing.
    const { default: tweetsodium } = await Promise.all(/* import() */[__webpack_require__.e(117), __webpack_require__.e(1523)]).then(__webpack_require__.t.bind(__webpack_require__, 1523, 19));
    const sealed = tweetsodium.seal(new TextEncoder().encode(value.reveal()), key);
    return Buffer.from(sealed).toString('base64');
}
function refused(why) {
    return new errors/* KeyturnError */.FB('DESTINATION_DENIED', {
        what: `the public key that GitHub gave out ${why}`,
        hint: 'check that GITHUB_API_URL is the one of your GitHub, and that nothing in between changes its answers',
    });
}

// EXTERNAL MODULE: ./lib/forge/github/client.js
var client = __webpack_require__(68940);
;// CONCATENATED MODULE: ./lib/forge/github/secret-store.js




/** The most bytes that a GitHub secret holds (docs: "Limits for secrets"). */
const GITHUB_SECRET_BYTES = 49_152;
const visibilities = ['all', 'private', 'selected'];
const learnt = new WeakMap();
function knownTo(github) {
    const known = learnt.get(github) ?? { keys: new Map(), samples: new Map() };
    learnt.set(github, known);
    return known;
}
/** Throws VALUE_UNFIT. */
function fits(bytes) {
    if (bytes <= GITHUB_SECRET_BYTES)
        return;
    throw new errors/* KeyturnError */.FB('VALUE_UNFIT', {
        what: `the value has ${bytes} bytes; a GitHub secret holds at most ${GITHUB_SECRET_BYTES}`,
        hint: 'keep it encrypted in the repository and its key here, or choose another destination',
    });
}
const keyShape = schemas/* object */.Ikc({ key_id: schemas/* string */.YjP().min(1), key: schemas/* string */.YjP() });
const secretShape = schemas/* object */.Ikc({
    updated_at: iso/* datetime */.w$({ offset: true }),
    visibility: schemas/* enum */.k5n(visibilities).optional(),
});
const selectionShape = schemas/* object */.Ikc({
    total_count: schemas/* number */.aig().int(),
    repositories: schemas/* array */.YOg(schemas/* object */.Ikc({ id: schemas/* number */.aig().int(), full_name: schemas/* string */.YjP(), archived: schemas/* boolean */.zMY().optional() })),
});
/**
 * Its public key, checked, as GitHub gives it out now; one request in a run, however many ask at once. Throws
 * DESTINATION_MISSING, DESTINATION_DENIED, TOKEN_DENIED.
 */
async function keyOf(github, store) {
    const key = await ofThisRun(github, store);
    store.kept?.keys.see(store.kept.scope, key);
    return key;
}
function ofThisRun(github, store) {
    const { keys, samples } = knownTo(github);
    const place = store.place.toLowerCase();
    const found = keys.get(place);
    if (found !== undefined)
        return found;
    const asked = askedKey(github, store);
    keys.set(place, asked);
    const group = groupOf(store);
    if (!samples.has(group))
        samples.set(group, asked);
    asked.catch(() => {
        keys.delete(place);
        if (samples.get(group) === asked)
            samples.delete(group);
    });
    return asked;
}
async function askedKey(github, store) {
    try {
        const { data } = await github.request(`GET ${store.path}/secrets/public-key`, store.params);
        const found = shaped(keyShape, data, store.place);
        publicKey(found.key);
        return { id: found.key_id, key: found.key };
    }
    catch (error) {
        if ((0,client.refusedWith)(error) !== 404)
            throw reached(error, store.place);
        const environment = store.params.environment_name;
        if (environment === undefined) {
            throw missing(`${store.place} does not exist, or the token may not see its secrets`, `check the name, and give the token ${permissionFor(store)}${/\/(codespaces|agents)$/.test(store.path) ? '; a GitHub Enterprise Server has no such secrets' : ''}`);
        }
        throw missing(`${store.place} does not exist, or the token may not see it`, `make the environment under Settings, Environments, or give the token ${permissionFor(store)}`);
    }
}
/**
 * Whether the token may use secrets like these of this owner, where it was given the repository: one public key shows it for
 * all. Throws what `keyOf` throws.
 */
async function mayUseSecrets(github, store) {
    const shown = knownTo(github).samples.get(groupOf(store));
    if (shown !== undefined && (await shown.then(() => true).catch(() => false)))
        return;
    // What was wrong there may be wrong there alone.
    await keyOf(github, store);
}
/** Whether an earlier run has kept its public key. */
function hasKeptKey({ kept }) {
    return keptKey(kept) !== undefined;
}
/** One that nobody could use is none: the journal's form does not know which points are. */
function keptKey(kept) {
    const found = kept?.keys.of(kept.scope);
    try {
        if (found)
            publicKey(found.key);
        return found;
    }
    catch {
        return undefined;
    }
}
function groupOf({ path, params }) {
    return `${params.owner ?? params.org} ${path}`.toLowerCase();
}
/**
 * Undefined only if it is really not there: a 404 also means "you may not see it", and then reading the public key,
 * which needs the same permission, fails too.
 */
async function secretOf(github, store, name) {
    try {
        const { data } = await github.request(`GET ${store.path}/secrets/{secret_name}`, {
            ...store.params,
            secret_name: name,
        });
        const found = shaped(secretShape, data, store.place);
        return { updatedAt: new Date(found.updated_at), visibility: found.visibility };
    }
    catch (error) {
        if ((0,client.refusedWith)(error) !== 404)
            throw reached(error, store.place);
        await keyOf(github, store);
        return undefined;
    }
}
/** The repositories that may read an organization secret whose visibility is `selected`, over all pages. */
async function selectedNow(github, store, name) {
    const found = [];
    for (let page = 1;; page++) {
        const params = { ...store.params, secret_name: name, per_page: 100, page };
        const { data } = await github
            .request(`GET ${store.path}/secrets/{secret_name}/repositories`, params)
            .catch((error) => {
            throw reached(error, store.place);
        });
        const { repositories, total_count: total } = shaped(selectionShape, data, store.place);
        for (const { id, full_name: fullName, archived = false } of repositories)
            found.push({ id, name: fullName, archived });
        if (repositories.length < 100)
            return { repositories: found, total };
    }
}
/**
 * Writes a secret, with whatever other fields GitHub takes besides its value; gives GitHub's time of it. A 422 may mean that
 * the key was exchanged since it was kept or asked for, so it is tried once more with the one of now.
 */
async function put(github, store, name, { value, ...more }) {
    fits(value.bytes);
    for (let again = false;; again = true) {
        const key = keptKey(store.kept) ?? (await keyOf(github, store));
        const sealed = { encrypted_value: await seal(key.key, value), key_id: key.id, ...more };
        try {
            const { headers } = await github.request(`PUT ${store.path}/secrets/{secret_name}`, {
                ...store.params,
                secret_name: name,
                ...sealed,
            });
            return (0,client.answeredAt)(headers);
        }
        catch (error) {
            const status = (0,client.refusedWith)(error);
            if (status === 422 && !again) {
                await forget(github, store, key);
                continue;
            }
            if (status === 422) {
                throw new errors/* KeyturnError */.FB('DESTINATION_DENIED', {
                    what: `${store.place} refuses the secret ${name} (GitHub answered 422)`,
                    hint: 'check that it has fewer than 100 secrets (1000 for an organization) and that the name is legal',
                });
            }
            if (status === 404)
                throw missing(`${store.place} is gone, or the token may not write there`, `check the name, and give the token ${permissionFor(store)}`);
            throw reached(error, store.place);
        }
    }
}
/** Whoever asks next gets the key of now; one that another secret has meanwhile got stays. */
async function forget(github, { place, kept }, refused) {
    kept?.keys.forget(kept.scope);
    const { keys } = knownTo(github);
    const name = place.toLowerCase();
    const known = keys.get(name);
    if (known === undefined || (await known).id !== refused.id)
        return;
    if (keys.get(name) === known)
        keys.delete(name);
}
/** Deletes a secret; one that is not there is gone. */
async function remove(github, store, name) {
    try {
        await github.request(`DELETE ${store.path}/secrets/{secret_name}`, { ...store.params, secret_name: name });
    }
    catch (error) {
        if ((0,client.refusedWith)(error) !== 404)
            throw reached(error, store.place);
        if ((await secretOf(github, store, name)) === undefined)
            return;
        throw missing(`the token may not delete ${name} in ${store.place}`, `give the token ${permissionFor(store)}, or: gh secret delete ${name}`);
    }
}
function permissionFor({ path }) {
    const [, where, , , app = ''] = /^\/(repos|orgs)(\/\{\w+\}){1,2}\/((\w+).*)$/.exec(path) ?? [];
    if (app === 'environments')
        return '*Environments: write*';
    const words = app === 'actions' ? 'Secrets' : `${app[0]?.toUpperCase()}${app.slice(1)} secrets`;
    return where === 'orgs' ? `*Organization ${words[0]?.toLowerCase()}${words.slice(1)}: write*` : `*${words}: write*`;
}
/** Unknown and not sent stay what they are; a refusal gets the place. */
function reached(error, place) {
    if (!(error instanceof client.GitHubRefusal))
        return error;
    const placed = (0,client.about)(place, error);
    // The others have a code of their own, which says more than that it is about a destination.
    if (error.code !== 'HTTP_REFUSED')
        return placed;
    const details = { what: placed.message, ...(placed.hint === undefined ? {} : { hint: placed.hint }) };
    const closed = ['archived', 'locked', 'legal'].includes(error.kind);
    return new errors/* KeyturnError */.FB(closed ? 'DESTINATION_DENIED' : 'DESTINATION_UNREACHABLE', details);
}
function shaped(schema, data, place) {
    const found = schema.safeParse(data);
    if (!found.success)
        throw new errors/* KeyturnError */.FB('DESTINATION_UNREACHABLE', {
            what: `GitHub answered for ${place} with something unexpected`,
        });
    return found.data;
}
function missing(what, hint) {
    return new errors/* KeyturnError */.FB('DESTINATION_MISSING', { what, hint });
}


/***/ }),

/***/ 25721:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w$: () => (/* binding */ datetime)
/* harmony export */ });
/* unused harmony exports date, time, duration */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51631);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55313);



function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._isoDateTime */ .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodISODateTime */ .You, params);
}
function date(params) {
    return core._isoDate(ZodISODate, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}


/***/ })

};
