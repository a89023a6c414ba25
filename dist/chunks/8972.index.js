export const id = 8972;
export const ids = [8972];
export const modules = {

/***/ 88972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ak: () => (/* binding */ workflowsFor),
/* harmony export */   bx: () => (/* binding */ baseOf),
/* harmony export */   goesToWorkflow: () => (/* binding */ goesToWorkflow),
/* harmony export */   pz: () => (/* binding */ inputsFor),
/* harmony export */   refuseManual: () => (/* binding */ refuseManual),
/* harmony export */   uR: () => (/* binding */ missingLines),
/* harmony export */   u_: () => (/* binding */ runLine)
/* harmony export */ });
/* harmony import */ var _config_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26804);
/* harmony import */ var _config_input_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70031);
/* harmony import */ var _config_select_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88336);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70049);




/** The commands that change something, and so need what the escrow holds. */
function dispatchable({ command, dryRun, repair }) {
    if (command === 'doctor')
        return repair !== undefined;
    return !dryRun && ['rotate', 'onboard', 'offboard', 'revoke'].includes(command);
}
/** Whether this run has to happen in a workflow. `environment`: of the terminal. */
function goesToWorkflow(inputs, configuration, environment) {
    if (environment['GITHUB_ACTIONS'] === 'true' || !dispatchable(inputs))
        return false;
    if (configuration.journal.kind !== 'github' || configuration.escrow.name !== 'github')
        return false;
    return inputs.pending === undefined;
}
/** Keys that a person makes are asked for here, and a workflow has nobody to ask. Throws INPUT_INVALID. */
function refuseManual(inputs, { targets, journal }) {
    const manual = (0,_config_select_js__WEBPACK_IMPORTED_MODULE_2__/* .select */ .L)(targets, inputs.only).filter((target) => target.manual);
    if (journal.kind !== 'github' || manual.length === 0)
        return;
    const keys = manual.map(({ key }) => key).join(', ');
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KeyturnError */ .FB('INPUT_INVALID', {
        what: `${keys}: a key that is made by hand is asked for in this terminal, whose runs a journal in GitHub cannot take`,
        hint: 'move it to a configuration of its own with `journal: { file: keyturn-manual.json }`, and name that with --config; --only leaves it out here',
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
    const { command, only, person, reason, force, first, ended, repair } = inputs;
    const time = (0,_config_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(inputs.for);
    return {
        ...(own ? {} : { command }),
        ...(only === undefined ? {} : { only }),
        ...(person === undefined ? {} : { person }),
        ...(reason === undefined ? {} : { reason }),
        ...(force ? { force: 'true' } : {}),
        ...(first ? { first: 'true' } : {}),
        ...(ended ? { ended: 'true' } : {}),
        ...(repair ? { repair } : {}),
        ...(time === _config_input_table_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp.for.default ? {} : { for: time }),
        'dispatch-id': '',
    };
}
/** The same by hand, for a shell. */
function runLine(repository, branch, file, inputs) {
    const given = Object.entries(inputs)
        .filter(([, value]) => value !== '')
        .map(([name, value]) => ` -f ${name}=${quoted(value)}`);
    return `gh workflow run ${file} --repo ${repository}${branch === undefined ? '' : ` --ref ${quoted(branch)}`}${given.join('')}`;
}
function quoted(text) {
    return /^[\w./@:+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
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


/***/ }),

/***/ 88336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ select)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14006);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70049);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90948);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39969);




/**
 * The targets whose key matches the glob `only`; all of them without one. A glob without a slash is compared with the
 * secret's name, so `SENDGRID_API_KEY` means it in every environment. Throws INPUT_INVALID if nothing matches.
 */
function select(targets, only) {
    if (only === undefined)
        return targets;
    if (!/^[A-Za-z0-9_ ./*?{},[\]-]{1,300}$/.test(only)) {
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('INPUT_INVALID', {
            what: '`only` is not a glob over `environment/SECRET`',
            hint: 'for example: only: production/*',
        });
    }
    // No negation and no extended patterns: they can select what nobody meant, and can be made slow.
    const matches = picomatch__WEBPACK_IMPORTED_MODULE_2__(only, {
        basename: !only.includes('/'),
        dot: true,
        nonegate: true,
        noextglob: true,
        nocase: false,
    });
    const chosen = targets.filter((target) => matches(target.key));
    if (chosen.length > 0)
        return chosen;
    const keys = targets.map((target) => target.key);
    const near = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .p)(only, keys) ??
        (0,_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .p)(only, keys.map((key) => key.slice(key.lastIndexOf('/') + 1)));
    const listed = keys.slice(0, 20).map(_source_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP).join(', ');
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('INPUT_INVALID', {
        what: `\`only\` matches none of the secrets: ${listed}${keys.length > 20 ? ` and ${keys.length - 20} more` : ''}`,
        hint: near === undefined ? 'choose one of these, or a glob such as production/*' : `did you mean ${near}?`,
    });
}


/***/ })

};
