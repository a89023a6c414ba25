export const id = 4268;
export const ids = [4268];
export const modules = {

/***/ 24268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   baseOf: () => (/* binding */ baseOf),
/* harmony export */   goesToWorkflow: () => (/* binding */ goesToWorkflow),
/* harmony export */   inputsFor: () => (/* binding */ inputsFor),
/* harmony export */   missingLines: () => (/* binding */ missingLines),
/* harmony export */   refuseManual: () => (/* binding */ refuseManual),
/* harmony export */   runLine: () => (/* binding */ runLine),
/* harmony export */   workflowsFor: () => (/* binding */ workflowsFor)
/* harmony export */ });
/* harmony import */ var _config_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54356);
/* harmony import */ var _config_input_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44111);
/* harmony import */ var _config_select_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(272);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53345);
/* harmony import */ var _rotation_model_shell_word_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57339);





const DAY = 86_400_000;
const changing = ['rotate', 'onboard', 'offboard', 'revoke', 'hold', 'retire', 'incident'];
/** The commands that change something, and so need what the escrow holds. */
function dispatchable({ command, dryRun, repair }) {
    if (command === 'doctor')
        return repair !== undefined;
    return !dryRun && changing.includes(command);
}
/** Whether this run has to happen in a workflow. `environment`: of the terminal. */
function goesToWorkflow(inputs, configuration, environment) {
    if (environment['GITHUB_ACTIONS'] === 'true' || !dispatchable(inputs))
        return false;
    if (configuration.journal.kind !== 'github' || configuration.escrow.name !== 'github')
        return false;
    return inputs.pending === undefined;
}
/** Keys that a person makes are asked for here, where `ask` sends nobody a link: a workflow has nobody to ask. Throws INPUT_INVALID. */
function refuseManual(inputs, { targets, journal }) {
    const manual = (0,_config_select_js__WEBPACK_IMPORTED_MODULE_2__/* .select */ .L)(targets, inputs.only).filter((target) => target.manual && target.ask === undefined);
    if (journal.kind !== 'github' || manual.length === 0)
        return;
    const keys = manual.map(({ key }) => key).join(', ');
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KeyturnError */ .FB('INPUT_INVALID', {
        what: `${keys}: a key that is made by hand is asked for in this terminal, whose runs a journal in GitHub cannot take`,
        hint: 'add `ask: {}` and `owner: [LOGIN]`, and a run asks its owner by a link; or move it to a configuration of its own with `journal: { file: keyturn-manual.json }`, and name that with --config; --only leaves it out here',
    });
}
/** File names, in the order in which they are looked for. `own`: it does this command alone. */
function workflowsFor(configuration, command) {
    const base = baseOf(configuration);
    return [
        { file: `${base}-${command}.yml`, own: true },
        { file: `${base}.yml`, own: false },
    ];
}
/** `keyturn-web` of `.github/keyturn-web.yml`. */
function baseOf(configuration) {
    return /(?:^|[\\/])(keyturn(?:-[\w-]+)?)\.ya?ml$/.exec(configuration ?? '')?.[1] ?? 'keyturn';
}
/** `own`: the workflow knows its command. What was not said is left to the workflow's defaults. */
function inputsFor(inputs, own) {
    const { command, only, person, reason, force, first, ended, confirm, repair, signals } = inputs;
    const { until, release, days, grace, unproved } = inputs;
    const time = (0,_config_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(inputs.for);
    return {
        ...(own ? {} : { command }),
        ...(only === undefined ? {} : { only }),
        ...(person === undefined ? {} : { person }),
        ...(reason === undefined ? {} : { reason }),
        ...(force ? { force: 'true' } : {}),
        ...(first ? { first: 'true' } : {}),
        ...(ended ? { ended: 'true' } : {}),
        ...(confirm === undefined ? {} : { confirm }),
        ...(repair ? { repair } : {}),
        ...(signals ? { signals: 'true' } : {}),
        ...(until === undefined ? {} : { until }),
        ...(release ? { release: 'true' } : {}),
        ...(command === 'retire'
            ? { days: String(days / DAY), grace: (0,_config_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(grace), ...(unproved ? { unproved: 'true' } : {}) }
            : {}),
        ...(time === _config_input_table_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp.for.default ? {} : { for: time }),
        ...inputs.dispatched,
        'dispatch-id': '',
    };
}
/** The same by hand, for a shell. */
function runLine(repository, branch, file, inputs) {
    const given = Object.entries(inputs)
        .filter(([, value]) => value !== '')
        .map(([name, value]) => ` -f ${name}=${(0,_rotation_model_shell_word_js__WEBPACK_IMPORTED_MODULE_4__/* .shellWord */ .r)(value)}`);
    return `gh workflow run ${file} --repo ${repository}${branch === undefined ? '' : ` --ref ${(0,_rotation_model_shell_word_js__WEBPACK_IMPORTED_MODULE_4__/* .shellWord */ .r)(branch)}`}${given.join('')}`;
}
/** What a workflow has to have so that it takes these. */
function missingLines(names) {
    const inputs = names.map((name) => `      ${name}: { type: string }\n`).join('');
    const handed = names
        .filter((name) => name !== 'dispatch-id')
        .map((name) => `          ${name}: \${{ inputs.${name} }}\n`)
        .join('');
    const name = names.includes('dispatch-id')
        ? `run-name: keyturn \${{ inputs.command }} \${{ inputs.dispatch-id }}\n`
        : '';
    return `${name}on:\n  workflow_dispatch:\n    inputs:\n${inputs}${handed === '' ? '' : `and to the \`with:\` of its Keyturn step:\n${handed}`}`.trimEnd();
}


/***/ })

};
