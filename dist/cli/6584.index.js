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


/***/ }),

/***/ 36876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $c: () => (/* binding */ currentOf),
/* harmony export */   Bb: () => (/* binding */ QUEUE_MARGIN),
/* harmony export */   DG: () => (/* binding */ isLive),
/* harmony export */   LW: () => (/* binding */ WRITE_MARGIN),
/* harmony export */   Oz: () => (/* binding */ entryDueAt),
/* harmony export */   Xp: () => (/* binding */ dueReason),
/* harmony export */   _h: () => (/* binding */ REQUEST_TIMEOUT),
/* harmony export */   dh: () => (/* binding */ revokeNotBefore),
/* harmony export */   kB: () => (/* binding */ time),
/* harmony export */   lc: () => (/* binding */ pendingOf),
/* harmony export */   mn: () => (/* binding */ born),
/* harmony export */   so: () => (/* binding */ deadAt),
/* harmony export */   te: () => (/* binding */ previousOf),
/* harmony export */   u4: () => (/* binding */ oldestLive),
/* harmony export */   ve: () => (/* binding */ liveCredentials)
/* harmony export */ });
/* unused harmony export dueAt */
/** The longest time-out of any request: what was sent may still take effect for so long. */
const REQUEST_TIMEOUT = 30_000;
/** "Queued after" always means by more than this, on GitHub's clock. */
const QUEUE_MARGIN = 120_000;
/** How far a destination's own time of a write may be from the time in its answer to that write. */
const WRITE_MARGIN = 10_000;
/** Milliseconds since the epoch. */
function time(iso) {
    return Date.parse(iso);
}
/** The cryptoperiod counts from the moment the credential may have existed. */
function born(credential) {
    return time(credential.times.intent);
}
/** When the credential reaches its max-age, in milliseconds since the epoch. */
function deadAt(credential, policy) {
    return born(credential) + policy.maxAge;
}
/** A rotation starts so early that a daily, sometimes late cron still ends it before `max-age`. */
function dueAt(bornAt, policy) {
    return bornAt + policy.maxAge - policy.overlap - policy.lead;
}
function currentOf(entry) {
    return entry?.credentials.find((credential) => credential.stage === 'current');
}
function pendingOf(entry) {
    return entry?.credentials.find((credential) => credential.stage === 'pending');
}
function previousOf(entry) {
    return entry?.credentials.filter((credential) => credential.stage === 'previous') ?? [];
}
/** Whether its rotation has begun and it has not ended. */
function isLive({ stage }) {
    return stage === 'pending' || stage === 'current' || stage === 'previous';
}
/** The credentials of an entry that are pending, current or previous. */
function liveCredentials(entry) {
    return entry?.credentials.filter(isLive) ?? [];
}
/**
 * Since when the oldest credential of this entry lives that may still be used: ended ones aside, whatever their stage, and
 * what was in place before the first contact until a credential of ours took its place, or for as long as a human has to
 * end it.
 */
function oldestLive(entry) {
    const live = entry?.credentials.filter(({ stage, step }) => stage !== 'revoked' && stage !== 'aborted' && !(stage === 'pending' && step === 'minting'));
    const { observed, human } = entry ?? {};
    const before = observed && (currentOf(entry) === undefined || human?.code === 'OLD_KEY_ALIVE') ? [observed.since] : [];
    const times = [...(live ?? []).map(born), ...before.map(time)];
    return times.length === 0 ? undefined : Math.min(...times);
}
/** When the secret in this entry is due by age: its current credential's, or what was found at first contact. */
function entryDueAt(entry, policy) {
    const current = currentOf(entry);
    if (current)
        return dueAt(born(current), policy);
    if (entry.observed)
        return dueAt(time(entry.observed.since), policy);
    return undefined;
}
/**
 * Why this secret must be rotated now, or undefined. `addresses` are the keys of the destinations that the configuration
 * asks for today.
 */
function dueReason(entry, policy, now, addresses) {
    if (!entry)
        return undefined;
    const current = currentOf(entry);
    // An exposed credential that is already previous only has to end; one that is current has to be replaced first.
    if (entry.wish && (!entry.wish.exposed || (current && entry.wish.exposed.includes(current.rotation))))
        return entry.wish.reason;
    if (!current && !entry.observed)
        return 'new';
    const at = entryDueAt(entry, policy);
    if (at !== undefined && now.getTime() >= at)
        return 'max-age';
    const known = current
        ? current.destinations.map((destination) => destination.address.key)
        : (entry.observed?.destinations ?? []);
    if (addresses.some((address) => !known.includes(address)))
        return 'destination-added';
    return undefined;
}
/** When a previous credential may be revoked, counted from its successor's publication. */
function revokeNotBefore(published, policy, exposed) {
    return new Date(published.getTime() + (exposed ? 0 : policy.overlap));
}


/***/ })

};
