export const id = 2515;
export const ids = [2515];
export const modules = {

/***/ 92515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   retire: () => (/* binding */ retire)
/* harmony export */ });
/* harmony import */ var _compose_compose_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42713);
/* harmony import */ var _config_require_admin_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72655);
/* harmony import */ var _config_select_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(272);
/* harmony import */ var _rotation_run_reconcile_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26129);
/* harmony import */ var _reporting_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29273);
/** `retire`: a secret that nothing reads any more. Its places go, a grace later its keys, each by id and watched until dead. */





/**
 * Begins the retirement of these secrets, or goes on with it; `rotate` goes on with it as well. Exit status 1 until all of them
 * are retired. `inventory` stands in for GitHub and for what was enrolled. Throws what `rotate` throws; what speaks against it (NOT_RETIRED) is in the report.
 */
async function retire(inputs, configuration, world, { publicHome, inventory }) {
    const chosen = (0,_config_select_js__WEBPACK_IMPORTED_MODULE_2__/* .select */ .L)(configuration.targets, inputs.only);
    (0,_config_require_admin_js__WEBPACK_IMPORTED_MODULE_1__/* .requireAdmin */ .Z)(chosen, world.environment);
    const isPublic = publicHome || configuration.public;
    const composed = await (0,_compose_compose_js__WEBPACK_IMPORTED_MODULE_0__.compose)(configuration, inputs, world);
    const ports = { ...composed, ...(inventory ?? (await atGitHub(composed, inputs, { world, isPublic }))) };
    const { days, grace, unproved } = inputs;
    const result = await (0,_rotation_run_reconcile_js__WEBPACK_IMPORTED_MODULE_3__/* .reconcile */ .L)(ports, chosen, configuration.targets, { retire: { days, grace, unproved } });
    return (0,_reporting_js__WEBPACK_IMPORTED_MODULE_4__/* .endingOf */ .z6)(result, { inputs, configuration, publicHome, insists: true });
}
async function atGitHub(ports, access, { world, isPublic }) {
    const [{ readersAtGitHub }, { enrolledTwins }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(3627), __webpack_require__.e(8861), __webpack_require__.e(3236), __webpack_require__.e(4268), __webpack_require__.e(8718), __webpack_require__.e(8967), __webpack_require__.e(1171)]).then(__webpack_require__.bind(__webpack_require__, 91560)),
        __webpack_require__.e(/* import() */ 8267).then(__webpack_require__.bind(__webpack_require__, 18267)),
    ]);
    return { references: readersAtGitHub(access, world, isPublic), twins: enrolledTwins(ports) };
}


/***/ }),

/***/ 72655:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ requireAdmin)
/* harmony export */ });
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);

/** Throws ENVIRONMENT_MISSING, once for all of them, if a variable that `admin` names is not set or empty. */
function requireAdmin(targets, environment) {
    const missing = new Map();
    for (const target of targets) {
        const { admin } = target.binding;
        for (const name of typeof admin === 'string' ? [admin] : Object.values(admin ?? {})) {
            const value = Object.hasOwn(environment, name) ? environment[name] : undefined;
            if (value === undefined || value.trim() === '')
                missing.set(name, [...(missing.get(name) ?? []), target.key]);
        }
    }
    const first = [...missing.keys()][0];
    if (first === undefined)
        return;
    const lines = [...missing]
        .slice(0, 10)
        .map(([name, keys]) => `the environment variable ${name} is not set, which is the \`admin\` of ${keys.slice(0, 5).join(', ')}${keys.length > 5 ? ' and others' : ''}`);
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('ENVIRONMENT_MISSING', {
        what: lines.join('\n'),
        hint: `in the workflow: env: { ${first}: \${{ secrets.${first} }} }; where that stands, the secret is missing: gh secret set ${first}, with --env where the job has an environment; in a shell: export ${first}`,
    });
}


/***/ }),

/***/ 272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ matcherOf),
/* harmony export */   L: () => (/* binding */ select)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57274);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68516);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40225);




const glob = /^[A-Za-z0-9_ ./*?{},[\]-]{1,300}$/;
/** Whether a text fits the glob; without a slash the part behind its last one. */
function matcherOf(only) {
    // No negation and no extended patterns: they can select what nobody meant, and can be made slow.
    return picomatch__WEBPACK_IMPORTED_MODULE_2__(only, {
        basename: !only.includes('/'),
        dot: true,
        nonegate: true,
        noextglob: true,
        nocase: false,
    });
}
/**
 * The targets whose key matches the glob `only`; all of them without one. A glob without a slash is compared with the
 * secret's name, so `SENDGRID_API_KEY` means it in every environment. Throws INPUT_INVALID if nothing matches.
 */
function select(targets, only) {
    if (only === undefined)
        return targets;
    if (!glob.test(only)) {
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('INPUT_INVALID', {
            what: '`only` is not a glob over `environment/SECRET`',
            hint: 'for example: only: production/*',
        });
    }
    const matches = matcherOf(only);
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
