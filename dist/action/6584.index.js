export const id = 6584;
export const ids = [6584];
export const modules = {

/***/ 56584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  escrowGitHub: () => (/* binding */ escrowGitHub)
});

// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(70049);
// EXTERNAL MODULE: ./lib/rotation/model/escrow-name.js
var escrow_name = __webpack_require__(87769);
;// CONCATENATED MODULE: ./lib/rotation/model/escrow-place.js
const HOME = /^([\w.-]+\/[\w.-]+)(?: \(environment (.+?)\))?(?: ([A-Za-z_]\w*))?$/;
/** Undefined for what is no such place. `usual`: the name where none stands there. */
function homeIn(text, usual) {
    const [, repository, environment, name = usual] = HOME.exec(text) ?? [];
    return repository === undefined ? undefined : { repository, environment, name };
}

// EXTERNAL MODULE: ./lib/rotation/model/policy.js
var policy = __webpack_require__(36876);
// EXTERNAL MODULE: ./lib/forge/github/secret-store.js + 1 modules
var secret_store = __webpack_require__(59750);
;// CONCATENATED MODULE: ./lib/forge/github/escrow.js





/**
 * The escrow in a secret of a repository or of one of its environments.
 *
 * @throws KeyturnError `check`: DESTINATION_MISSING, DESTINATION_DENIED, TOKEN_DENIED, ESCROW_FAILED (archived); `write`:
 * ESCROW_FULL, HTTP_NOT_SENT, HTTP_UNKNOWN, and those of `check`.
 */
function escrowGitHub(options) {
    const { github, repository, environment, name = escrow_name/* ESCROW_NAME */.S, ready } = options;
    const store = storeOf(repository, environment);
    const readers = environment === undefined ? 'every workflow of the repository' : `jobs of the environment ${environment}`;
    return {
        name,
        place: `${name} in ${store.place}, which ${readers} can read`,
        home: name === escrow_name/* ESCROW_NAME */.S ? store.place : `${store.place} ${name}`,
        cures: {
            handOver: `add \`pending: \${{ secrets.${name} }}\` to the \`with:\` of the Keyturn step`,
            deletion: (home) => deletionOf(homeIn(home, name)),
        },
        limit: secret_store/* GITHUB_SECRET_BYTES */.Vt,
        ...(ready === undefined ? {} : { ready: () => ready(`${pathOf(store)}/secrets/${name}`) }),
        async check() {
            const client = await github();
            const [found] = await Promise.all([(0,secret_store/* repositoryOf */._M)(client, repository), (0,secret_store/* keyOf */.TN)(client, store)]);
            if (!found.archived)
                return;
            throw new errors/* KeyturnError */.FB('ESCROW_FAILED', {
                what: `${store.place} is archived, so ${name} cannot be written`,
                hint: 'unarchive it, or run Keyturn in another repository',
            });
        },
        async write(value) {
            if (value.bytes > secret_store/* GITHUB_SECRET_BYTES */.Vt) {
                throw new errors/* KeyturnError */.FB('ESCROW_FULL', {
                    what: `${name} would have ${value.bytes} bytes; ${secret_store/* GITHUB_SECRET_BYTES */.Vt} fit`,
                });
            }
            return (0,secret_store/* put */.yJ)(await github(), store, name, { value });
        },
        async updatedAt() {
            return (await (0,secret_store/* secretOf */.OM)(await github(), store, name))?.updatedAt;
        },
        async leave(home, at) {
            const before = homeIn(home, escrow_name/* ESCROW_NAME */.S);
            if (before === undefined)
                return `the journal has ${home} for its last place, which is none`;
            const { name: named } = before;
            const left = storeOf(before.repository, before.environment);
            const client = await github();
            const found = await (0,secret_store/* secretOf */.OM)(client, left, named);
            if (found === undefined)
                return undefined;
            if (found.updatedAt.getTime() > at.getTime() + policy/* WRITE_MARGIN */.LW)
                return `${named} in ${left.place} was written by something else at ${found.updatedAt.toISOString()}`;
            await (0,secret_store/* remove */.TF)(client, left, named);
            return undefined;
        },
    };
}
/** The path as it is requested. */
function pathOf({ path, params }) {
    return path.replace(/\{(\w+)\}/g, (_, key) => encodeURIComponent(params[key] ?? ''));
}
function deletionOf(home) {
    if (home === undefined)
        return undefined;
    const { repository, environment, name } = home;
    return `gh secret delete ${name} --repo ${repository}${environment === undefined ? '' : ` --env '${environment}'`}`;
}
function storeOf(repository, environment) {
    const [owner = '', repo = ''] = repository.split('/');
    if (environment === undefined)
        return { path: '/repos/{owner}/{repo}/actions', params: { owner, repo }, place: repository };
    return {
        path: '/repos/{owner}/{repo}/environments/{environment_name}',
        params: { owner, repo, environment_name: environment },
        place: `${repository} (environment ${environment})`,
    };
}


/***/ })

};
