export const id = 3080;
export const ids = [3080,2415];
export const modules = {

/***/ 53080:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  prove: () => (/* binding */ prove)
});

// EXTERNAL MODULE: ./lib/crypto/proof-of-use.js
var proof_of_use = __webpack_require__(42415);
// EXTERNAL MODULE: ./lib/forge/github/status.js
var github_status = __webpack_require__(21677);
// EXTERNAL MODULE: ./lib/compose/clocks.js
var clocks = __webpack_require__(35017);
// EXTERNAL MODULE: ./lib/compose/forge.js + 2 modules
var forge = __webpack_require__(33939);
// EXTERNAL MODULE: ./lib/compose/world.js
var compose_world = __webpack_require__(31620);
;// CONCATENATED MODULE: ./lib/compose/proving.js
/** What a job needs to show which value it used: its own token, and nothing of a configuration. */





/** @throws KeyturnError INPUT_INVALID for a token that no header can carry */
async function composeProving(access, given) {
    const [{ github }, { apiIn, isJob }] = await Promise.all([
        Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 68940)),
        Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 97754)),
    ]);
    const { world, clock } = (0,clocks/* followed */.X)(given);
    const variable = (0,forge/* variablesOf */.ht)(world.environment);
    const baseUrl = apiIn(variable);
    const client = github({
        http: world.http,
        clock,
        token: access.journalToken ?? (0,compose_world/* credential */.eE)(world.environment, 'GITHUB_TOKEN'),
        tokenName: 'journal-token',
        inActions: isJob(variable),
        ...(baseUrl === undefined ? {} : { baseUrl }),
    });
    return {
        seal: (box, place, value) => (0,proof_of_use.makeProof)(box, place, value),
        write: (status) => (0,github_status/* writeStatus */.K)(client, status),
    };
}

// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(53345);
;// CONCATENATED MODULE: ./lib/commands/prove.js
/** `prove`: the last step of a workflow that uses a secret shows which value it had, sealed to the journal's box. */



/**
 * Writes one commit status for each name, and reads nothing. Everything is checked and sealed before the first is written.
 * @returns a sentence for each, for the log
 * @throws KeyturnError PROOF_NOT_MADE: a variable is empty, `box` is malformed, this is no job, or the status is refused
 */
async function prove({ prove: asked, ...access }, world) {
    const { names = [], box = '' } = asked ?? {};
    const here = hereIn(world);
    const proving = await composeProving(access, world);
    const made = [];
    for (const name of names) {
        const value = (0,compose_world/* credential */.eE)(world.environment, name);
        if (!value) {
            throw new errors/* KeyturnError */.FB('PROOF_NOT_MADE', {
                what: `the variable ${name} is empty, so this job has used no value of it`,
                hint: `in the step: env: { ${name}: "\${{ secrets.${name} }}" }; a secret that is not there is empty, and so it is in the runs of forks and Dependabot`,
            });
        }
        const description = await proving.seal(box, { ...here.place, name }, value);
        if (description === undefined) {
            throw new errors/* KeyturnError */.FB('PROOF_NOT_MADE', {
                what: '`box` is not a public key of 43 characters',
                hint: 'take the one that `keyturn status`, `keyturn doctor` and the first run print',
            });
        }
        made.push({ name, description });
    }
    const { repository, sha, url } = here;
    for (const { name, description } of made)
        await proving.write({ repository, sha, name, run: url, description });
    return made.map(({ name }) => `${name}: shown which value this run used, to nobody but Keyturn`);
}
function hereIn({ environment }) {
    const read = (name) => (0,compose_world/* variable */.bv)(environment, name);
    const repository = read('GITHUB_REPOSITORY');
    const repositoryId = read('GITHUB_REPOSITORY_ID');
    const sha = read('GITHUB_SHA');
    const runId = read('GITHUB_RUN_ID');
    const attempt = Number(read('GITHUB_RUN_ATTEMPT') ?? '1');
    const workflow = workflowIn(repository, read('GITHUB_WORKFLOW_REF'));
    if (!repository || !repositoryId || !sha || !runId || !workflow || !Number.isSafeInteger(attempt)) {
        throw new errors/* KeyturnError */.FB('PROOF_NOT_MADE', {
            what: 'nothing says which workflow run this is',
            hint: '`prove` is a step of a job in GitHub Actions: docs/proof-of-use.md',
        });
    }
    const server = read('GITHUB_SERVER_URL') ?? 'https://github.com';
    const url = `${server}/${repository}/actions/runs/${runId}`;
    return { repository, sha, url, place: { repositoryId, workflow, runId, attempt } };
}
/** Of `acme/shop/.github/workflows/deploy.yml@refs/heads/main`: the file of the workflow that was started. */
function workflowIn(repository, ref) {
    const path = ref?.startsWith(`${repository}/`) ? ref.slice(`${repository}/`.length) : undefined;
    return path && /^(\.github\/workflows\/[^/@]+\.ya?ml)@/.exec(path)?.[1];
}


/***/ }),

/***/ 42415:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   makeProof: () => (/* binding */ makeProof),
/* harmony export */   openProof: () => (/* binding */ openProof)
/* harmony export */ });
/* harmony import */ var _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22850);
/* harmony import */ var _hpke_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70237);
/* harmony import */ var _state_keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69613);
/* harmony import */ var _use_prints_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16019);




const proofPrefix = 'kp1.';
const shownBytes = 32;
/**
 * The description of the commit status: 111 characters, whatever the value.
 *
 * @param box the journal's, in base64url; undefined is returned for what is no public key
 * @param ikmE in place of chance, for test vectors only
 */
async function makeProof(box, place, value, ikmE) {
    const key = canonical(box);
    if (key === undefined || !(0,_hpke_js__WEBPACK_IMPORTED_MODULE_1__/* .isHpkePublicKey */ .XU)(key))
        return undefined;
    const sealed = await (0,_hpke_js__WEBPACK_IMPORTED_MODULE_1__/* .hpkeSeal */ .UN)(key, proofInfo(place), octets((0,_use_prints_js__WEBPACK_IMPORTED_MODULE_3__/* .shownOf */ .Rp)(place.name, value)), ikmE);
    return proofPrefix + Buffer.from(sealed).toString('base64url');
}
/** @param place the run that GitHub says the status stands at, never what the status says */
async function openProof(seed, place, description) {
    const sealed = description.startsWith(proofPrefix) ? canonical(description.slice(proofPrefix.length)) : undefined;
    if (sealed?.length !== _hpke_js__WEBPACK_IMPORTED_MODULE_1__/* .hpkeKeyBytes */ .pb + shownBytes + _hpke_js__WEBPACK_IMPORTED_MODULE_1__/* .hpkeTagBytes */ .wg)
        return { refused: 'proof-shape' };
    const opened = await (0,_hpke_js__WEBPACK_IMPORTED_MODULE_1__/* .hpkeOpen */ .Zi)(octets((0,_state_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .derived */ .un)((0,_use_prints_js__WEBPACK_IMPORTED_MODULE_3__/* .seedBytes */ .lJ)(seed), 'box')), proofInfo(place), sealed);
    if (opened === undefined || opened.length !== shownBytes)
        return { refused: 'authentication' };
    return { shown: new _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(Buffer.from(opened).toString('base64url')) };
}
function proofInfo({ repositoryId, workflow, runId, attempt, name }) {
    return octets(Buffer.from(JSON.stringify(['keyturn/v1/proof', repositoryId, workflow, runId, attempt, name])));
}
function canonical(text) {
    const bytes = Buffer.from(text, 'base64url');
    return bytes.toString('base64url') === text ? octets(bytes) : undefined;
}
/** HPKE takes a whole buffer of its own, and Node's small buffers share one. */
function octets(bytes) {
    return new Uint8Array(bytes);
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
