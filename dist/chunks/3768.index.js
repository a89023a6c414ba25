export const id = 3768;
export const ids = [3768];
export const modules = {

/***/ 53768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  askingOf: () => (/* binding */ askingOf),
  formerRequestsOf: () => (/* binding */ formerRequestsOf),
  linksOf: () => (/* binding */ linksOf),
  requestsOf: () => (/* binding */ requestsOf)
});

// EXTERNAL MODULE: ./lib/forge/github/environment.js
var environment = __webpack_require__(97754);
// EXTERNAL MODULE: ./lib/forge/github/link-store.js
var link_store = __webpack_require__(78671);
;// CONCATENATED MODULE: ./lib/forge/github/request-store.js
function githubRequestsIn(options) {
    const load = async () => (await Promise.all(/* import() */[__webpack_require__.e(2860), __webpack_require__.e(994), __webpack_require__.e(9658), __webpack_require__.e(4221), __webpack_require__.e(237), __webpack_require__.e(6255), __webpack_require__.e(1334), __webpack_require__.e(2350), __webpack_require__.e(8426), __webpack_require__.e(2634), __webpack_require__.e(289)]).then(__webpack_require__.bind(__webpack_require__, 20289))).githubRequests(options);
    return {
        via: 'github',
        confirms: true,
        host: options.repository,
        check: async () => (await load()).check(),
        draft: async (question, seed) => (await load()).draft(question, seed),
        create: async (draft, question) => (await load()).create(draft, question),
        state: async (seed) => (await load()).state(seed),
        take: async (seed, expect, frame) => (await load()).take(seed, expect, frame),
        done: async (seed) => (await load()).done(seed),
        isDisputed: async () => false,
        end: async (id, reason) => (await load()).end(id, reason),
    };
}
/** The same where links are made elsewhere by now. */
function formerGithubRequests(options) {
    const load = () => Promise.all(/* import() */[__webpack_require__.e(2860), __webpack_require__.e(994), __webpack_require__.e(9658), __webpack_require__.e(4221), __webpack_require__.e(237), __webpack_require__.e(6255), __webpack_require__.e(1334), __webpack_require__.e(2350), __webpack_require__.e(8426), __webpack_require__.e(2634), __webpack_require__.e(289)]).then(__webpack_require__.bind(__webpack_require__, 20289));
    const requests = githubRequestsIn(options);
    return {
        host: requests.host,
        state: requests.state,
        take: requests.take,
        done: requests.done,
        withdraw: async (seed) => requests.end(await (await load()).requestIdOf(seed), 'superseded'),
    };
}

// EXTERNAL MODULE: ./lib/links/index.js
var links = __webpack_require__(28161);
// EXTERNAL MODULE: ./lib/compose/forge.js + 2 modules
var forge = __webpack_require__(33939);
// EXTERNAL MODULE: ./lib/compose/world.js
var compose_world = __webpack_require__(31620);
;// CONCATENATED MODULE: ./lib/compose/links.js






/** Undefined where the configuration names no way to make them. */
async function linksOf(configuration, { keeper }, world) {
    const { url, expires, via, password } = configuration.links;
    const { clock, environment, http } = world;
    const repository = (0,forge/* homeOf */.lt)(configuration, environment);
    const own = world.adapters?.links;
    if (own === undefined && (via === 'github' ? repository === undefined : url === undefined))
        return undefined;
    const stores = (0,links/* linkStores */.PG)((0,link_store/* githubLinkStore */.J)({ client: keeper, repository }));
    const options = {
        http,
        clock,
        expires,
        url: url ?? '',
        creator: () => creatorOf(configuration, world),
        block: (await Promise.all(/* import() */[__webpack_require__.e(6877), __webpack_require__.e(5969), __webpack_require__.e(9706)]).then(__webpack_require__.bind(__webpack_require__, 9706))).envBlock,
        ...(password ? { password: linkPassword } : {}),
    };
    const { shareRemark } = await __webpack_require__.e(/* import() */ 6877).then(__webpack_require__.bind(__webpack_require__, 46877));
    return {
        ...(await (own ?? stores[via]).create(options)),
        passwords: password,
        remark: (value) => shareRemark(value.reveal()),
    };
}
/** Who makes requests at the service of a configuration, as who makes links; undefined where it names no service. */
function askingOf(configuration, world) {
    const { url, via } = configuration.links;
    if (via !== 'keyturn' || url === undefined)
        return undefined;
    return { origin: new URL(url).origin, creator: () => creatorOf(configuration, world) };
}
/** Where owners of secrets are asked for values; undefined where the configuration names no place that can be answered. */
function requestsOf(configuration, { keeper }, world) {
    const { http, clock, environment } = world;
    const asking = askingOf(configuration, world);
    if (asking !== undefined)
        return (0,links/* requestsAt */.uv)(asking.origin, { http, clock, creator: asking.creator });
    const repository = (0,forge/* homeOf */.lt)(configuration, environment);
    if (configuration.links.via !== 'github' || repository === undefined)
        return undefined;
    return githubRequestsIn({ github: keeper, repository, clock });
}
/**
 * Where a request was made, whatever the configuration names today. At a service S alone acts, so that no token goes to a host
 * that the configuration does not name.
 */
function formerRequestsOf(configuration, { keeper }, { http, clock, environment }) {
    return (via) => {
        if (via !== 'github')
            return (0,links/* formerRequestsAt */.N9)(via, { http, clock });
        const repository = (0,forge/* homeOf */.lt)(configuration, environment);
        return repository === undefined ? undefined : formerGithubRequests({ github: keeper, repository, clock });
    };
}
/** A job says who makes its links by its OIDC token; whoever has none, by a token of the service's own. */
async function creatorOf({ links: { via, url } }, world) {
    const identity = via === 'keyturn' ? (0,environment.identityIn)((0,forge/* variablesOf */.ht)(world.environment)) : undefined;
    if (identity === undefined || url === undefined)
        return (0,compose_world/* credential */.eE)(world.environment, 'KEYTURN_LINK_TOKEN');
    const { creatorToken } = await __webpack_require__.e(/* import() */ 288).then(__webpack_require__.bind(__webpack_require__, 90288));
    return creatorToken(identity, new URL(url).origin, { http: world.http, clock: world.clock });
}
async function linkPassword() {
    return (await __webpack_require__.e(/* import() */ 4636).then(__webpack_require__.bind(__webpack_require__, 84636))).wordsPassword();
}


/***/ })

};
