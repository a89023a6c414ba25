export const id = 6329;
export const ids = [6329];
export const modules = {

/***/ 89900:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ admit)
/* harmony export */ });
/* harmony import */ var _compose_world_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31620);
/* harmony import */ var _crypto_prints_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32228);
/* harmony import */ var _rotation_model_enrolled_ports_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69678);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53345);
/** What both kinds of job of `enrol` need before they look at anything. */




/**
 * Throws EVENT_REFUSED for another event than a dispatch by hand or another branch than the default one, ENVIRONMENT_MISSING
 * without the print key, INPUT_INVALID for one that is none.
 */
function admit({ event, ref, home }, { environment }) {
    if (event !== 'workflow_dispatch') {
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('EVENT_REFUSED', {
            what: '`enrol` reads every secret, so it runs on `workflow_dispatch` alone',
            hint: 'start it in the tab Actions, or with `gh workflow run keyturn-enrol.yml`',
        });
    }
    if (typeof home !== 'string' || ref !== `refs/heads/${home}`) {
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('EVENT_REFUSED', {
            what: '`enrol` runs on the default branch alone: a workflow of another one is reviewed by nobody',
            hint: '`gh workflow run keyturn-enrol.yml`, without `--ref`',
        });
    }
    const key = (0,_compose_world_js__WEBPACK_IMPORTED_MODULE_0__/* .credential */ .eE)(environment, _rotation_model_enrolled_ports_js__WEBPACK_IMPORTED_MODULE_3__/* .PRINT_KEY */ .s);
    if (!key) {
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('ENVIRONMENT_MISSING', {
            what: `the environment variable ${_rotation_model_enrolled_ports_js__WEBPACK_IMPORTED_MODULE_3__/* .PRINT_KEY */ .s} is not set, under which values are fingerprinted`,
            hint: `\`${_crypto_prints_js__WEBPACK_IMPORTED_MODULE_1__.NEW_PRINT_KEY}\`; in the workflow: env: { ${_rotation_model_enrolled_ports_js__WEBPACK_IMPORTED_MODULE_3__/* .PRINT_KEY */ .s}: \${{ secrets.${_rotation_model_enrolled_ports_js__WEBPACK_IMPORTED_MODULE_3__/* .PRINT_KEY */ .s} }} }`,
        });
    }
    const variable = (name) => (Object.hasOwn(environment, name) ? environment[name] : undefined);
    const repository = variable('GITHUB_REPOSITORY') ?? '';
    const about = `${repository}/${variable('GITHUB_RUN_ID') ?? ''}/${variable('GITHUB_RUN_ATTEMPT') ?? '1'}`;
    return { prints: (0,_crypto_prints_js__WEBPACK_IMPORTED_MODULE_1__.printsUnder)(key), repository, about };
}


/***/ }),

/***/ 48124:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RZ: () => (/* binding */ STEP),
/* harmony export */   WO: () => (/* binding */ slotsOfRun),
/* harmony export */   ps: () => (/* binding */ slotsIn)
/* harmony export */ });
/* harmony import */ var _config_input_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43616);
/** Slots as `enrol` is told them. */

/** Of one step: what 25 values of 48 KiB take is within what a process may be handed. */
const STEP = 25;
/** Whether jobs of this repository can be handed the secret of an address key: its own, or its organization's. */
function slotsOfRun(repository) {
    const own = repository.toLowerCase();
    const [owner = ''] = own.split('/');
    return (slot) => {
        const [, place, inside, name] = /^github:([^/]+\/[^/]+)\/actions\/(?:(.+)\/)?([A-Z_][A-Z0-9_]*)$/.exec(slot) ?? [];
        if (name === undefined)
            return false;
        return place === own || (place === `${owner}/*` && inside === undefined);
    };
}
/** Throws INPUT_INVALID, naming the line and never what stands in it. */
function slotsIn(text, repository) {
    const mine = slotsOfRun(repository);
    const seen = new Set();
    const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
    if (lines.length > STEP)
        throw (0,_config_input_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .bad */ .MB)('slots', 'action', `a step reads at most ${STEP} secrets`);
    return lines.map((line, index) => {
        const [, variable, slot] = /^\s*(ENROL_\d{2,4}) (github:\S.*\S)\s*$/.exec(line) ?? [];
        const refused = (says) => (0,_config_input_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .bad */ .MB)('slots', 'action', `line ${index + 1} ${says}`);
        if (variable === undefined || slot === undefined)
            throw refused('is not `ENROL_01 github:OWNER/REPO/actions/NAME`');
        if (!mine(slot))
            throw refused('names no Actions secret that jobs of this repository read');
        if (seen.has(variable) || seen.has(slot))
            throw refused('repeats one before it');
        seen.add(variable).add(slot);
        return { variable, slot };
    });
}


/***/ })

};
