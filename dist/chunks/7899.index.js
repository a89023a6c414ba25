export const id = 7899;
export const ids = [7899,4833];
export const modules = {

/***/ 31620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rn: () => (/* binding */ randomOf),
/* harmony export */   bv: () => (/* binding */ variable),
/* harmony export */   eE: () => (/* binding */ credential)
/* harmony export */ });
/* harmony import */ var ulid__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44973);
/* harmony import */ var _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22850);
/** What an entry point brings: everything that is not configuration. */


/** A variable that is not set and one that is empty are the same: undefined. */
function variable(environment, name) {
    const value = Object.hasOwn(environment, name) ? environment[name] : undefined;
    return value === undefined || value === '' ? undefined : value;
}
/** The same of a credential, which is masked from here on. */
function credential(environment, name) {
    const value = variable(environment, name);
    return value === undefined ? undefined : new _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(value);
}
function randomOf({ random }) {
    return { bytes: random.bytes, ulid: (at) => (0,ulid__WEBPACK_IMPORTED_MODULE_1__/* .ulid */ .Z0)(at.getTime(), () => (random.bytes(1)[0] ?? 0) / 256) };
}


/***/ }),

/***/ 97754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   apiIn: () => (/* binding */ apiIn),
/* harmony export */   fromIn: () => (/* binding */ fromIn),
/* harmony export */   identityIn: () => (/* binding */ identityIn),
/* harmony export */   isJob: () => (/* binding */ isJob),
/* harmony export */   jobIn: () => (/* binding */ jobIn),
/* harmony export */   repositoryIn: () => (/* binding */ repositoryIn),
/* harmony export */   runName: () => (/* binding */ runName)
/* harmony export */ });
/* harmony import */ var _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22850);

/** `owner/name` of the repository that the run is for. */
function repositoryIn(variable) {
    return variable('GITHUB_REPOSITORY');
}
/** The API's address, where the server is not github.com or a proxy stands before it. */
function apiIn(variable) {
    return variable('GITHUB_API_URL');
}
function isJob(variable) {
    return variable('GITHUB_ACTIONS') === 'true';
}
/** How a run is named in a lock: its repository stands with it, because several may share one journal. */
function runName(repository, id) {
    return `${repository}#${id}`;
}
/** Undefined outside Actions. */
function jobIn(variable) {
    const run = variable('GITHUB_RUN_ID');
    if (run === undefined || !isJob(variable))
        return undefined;
    return {
        run: runName(repositoryIn(variable) ?? '', run),
        attempt: Number(variable('GITHUB_RUN_ATTEMPT') ?? '1'),
        job: variable('GITHUB_JOB') ?? '',
    };
}
function fromIn(variable) {
    const repository = repositoryIn(variable);
    const run = variable('GITHUB_RUN_ID');
    const actor = variable('GITHUB_ACTOR');
    const server = variable('GITHUB_SERVER_URL') ?? 'https://github.com';
    return {
        ...(repository === undefined ? {} : { repository }),
        ...(repository === undefined || run === undefined ? {} : { run: `${server}/${repository}/actions/runs/${run}` }),
        ...(actor === undefined ? {} : { actor }),
    };
}
/** What a job asks for its OIDC token with; undefined where it may have none. */
function identityIn(variable) {
    const requestUrl = variable('ACTIONS_ID_TOKEN_REQUEST_URL');
    const requestToken = variable('ACTIONS_ID_TOKEN_REQUEST_TOKEN');
    if (requestUrl === undefined || requestToken === undefined)
        return undefined;
    return { requestUrl, requestToken: new _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(requestToken) };
}


/***/ }),

/***/ 43627:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S5: () => (/* binding */ CHAIN),
/* harmony export */   ap: () => (/* binding */ collapse),
/* harmony export */   cO: () => (/* binding */ tagOf),
/* harmony export */   c_: () => (/* binding */ rotationOf),
/* harmony export */   dz: () => (/* binding */ isTag),
/* harmony export */   s0: () => (/* binding */ sameOwner),
/* harmony export */   wr: () => (/* binding */ JOURNAL_LIMIT),
/* harmony export */   xw: () => (/* binding */ emptyJournal)
/* harmony export */ });
/** A journal larger than this is refused, in bytes: GitHub shows a file of up to 100 MB in its raw form. */
const JOURNAL_LIMIT = 8_000_000;
/** How many predecessors a document names. */
const CHAIN = 64;
function emptyJournal(id) {
    return { version: 2, id, seq: 0, chain: [], escrow: { counter: 0 }, secrets: {} };
}
/** A credential that is proved dead needs no places any more: they collapse to a count and the last write. */
function collapse(credential) {
    if (credential.destinations.length === 0)
        return credential;
    const last = credential.destinations
        .flatMap((one) => (one.done === undefined ? [] : [one.done]))
        .sort()
        .at(-1);
    return {
        ...credential,
        destinations: [],
        collapsed: { count: credential.destinations.length, ...(last === undefined ? {} : { last }) },
    };
}
/** `kt` + the journal's id + the credential's ULID, lower case: 36 characters. */
function tagOf(journalId, rotation) {
    return `kt${journalId}${rotation.toLowerCase()}`;
}
/** The ULID inside a tag of this journal, in upper case; undefined if the tag is not of this journal. */
function rotationOf(journalId, tag) {
    const prefix = `kt${journalId}`;
    const rest = tag.slice(prefix.length).toUpperCase();
    return tag.startsWith(prefix) && /^[0-9A-HJKMNP-TV-Z]{26}$/.test(rest) ? rest : undefined;
}
/** Looks like the tag of some Keyturn journal. */
function isTag(tag) {
    return /^kt[0-9a-z]{8}[0-9a-hjkmnp-tv-z]{26}$/.test(tag);
}
function sameOwner(a, b) {
    return a.run === b.run && a.attempt === b.attempt && a.job === b.job && a.key === b.key;
}


/***/ }),

/***/ 57339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ inQuotes),
/* harmony export */   r: () => (/* binding */ shellWord)
/* harmony export */ });
/** Words of commands that people paste: what came from elsewhere stays one word, whatever it contains. */
/** As it is where a shell reads it as one plain word, else in quotes. */
function shellWord(text) {
    return /^[\w./@:+-]+$/.test(text) && !text.startsWith('-') ? text : inQuotes(text);
}
/** In quotes, in which a POSIX shell takes every character as it is. */
function inQuotes(text) {
    return `'${text.replaceAll("'", "'\\''")}'`;
}


/***/ })

};
