export const id = 9103;
export const ids = [9103];
export const modules = {

/***/ 79103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rotate: () => (/* binding */ rotate)
/* harmony export */ });
/* harmony import */ var _compose_compose_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42713);
/* harmony import */ var _config_require_admin_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72655);
/* harmony import */ var _config_select_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(272);
/* harmony import */ var _http_time_budget_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9185);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(53345);
/* harmony import */ var _rotation_run_failure_notices_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(85558);
/* harmony import */ var _rotation_run_reconcile_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(26129);
/* harmony import */ var _insisting_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(67970);
/* harmony import */ var _reporting_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(29273);









/**
 * `rotate`, `revoke`, `onboard` and `offboard`: reconcile. Finishes what is open, rotates what is due, revokes what may be
 * revoked. Throws what stops the run as a whole (the journal cannot be read, an input is wrong); what concerns one secret
 * is in the report.
 */
async function rotate(inputs, configuration, world, publicHome) {
    const budget = (0,_http_time_budget_js__WEBPACK_IMPORTED_MODULE_3__/* .timeBudget */ .B)(inputs.for, world.clock);
    const exposed = inputs.command === 'revoke';
    const chosen = exposed ? leaked(configuration, inputs.only) : (0,_config_select_js__WEBPACK_IMPORTED_MODULE_2__/* .select */ .L)(configuration.targets, inputs.only);
    (0,_config_require_admin_js__WEBPACK_IMPORTED_MODULE_1__/* .requireAdmin */ .Z)(chosen, world.environment);
    const ports = await (0,_compose_compose_js__WEBPACK_IMPORTED_MODULE_0__.compose)(configuration, inputs, world);
    const force = exposed || inputs.force ? (inputs.reason ?? (exposed ? 'exposed' : 'forced')) : undefined;
    const options = {
        ...(force === undefined ? {} : { force }),
        exposed,
        successor: exposed && inputs.force,
        first: inputs.first,
        ended: inputs.ended,
        ...(inputs.confirm === undefined ? {} : { confirm: inputs.confirm }),
        dryRun: inputs.dryRun,
        signals: inputs.signals,
        ...(inputs.dryRun ? {} : { budget }),
    };
    const run = (keys) => (0,_rotation_run_reconcile_js__WEBPACK_IMPORTED_MODULE_6__/* .reconcile */ .L)(ports, chosen, configuration.targets, { ...options, ...(keys ? { keys } : {}) }).catch(async (error) => {
        if (error instanceof _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .KeyturnError */ .FB)
            await (0,_rotation_run_failure_notices_js__WEBPACK_IMPORTED_MODULE_5__/* .tellOfFailure */ .BD)(ports, error);
        throw error;
    });
    // An exposed key may not be left to "the other run": wait for the lock, and never end as if it were done.
    const result = exposed ? await (0,_insisting_js__WEBPACK_IMPORTED_MODULE_7__/* .insisting */ .N)(run, world, budget) : await run();
    if (!inputs.dryRun)
        await (0,_rotation_run_failure_notices_js__WEBPACK_IMPORTED_MODULE_5__/* .tellPeople */ .fD)(ports, result.session, (0,_rotation_run_failure_notices_js__WEBPACK_IMPORTED_MODULE_5__/* .noticesOf */ .lx)(result));
    const hasWorked = result.outcomes.some(({ action }) => action !== 'none');
    const notices = [...(hasWorked ? promises(ports.links, result.targets) : []), ...result.notices];
    const about = exposed ? { about: result.outcomes.flatMap(deaths) } : {};
    const ending = (0,_reporting_js__WEBPACK_IMPORTED_MODULE_8__/* .endingOf */ .z6)({ ...result, notices }, { inputs, configuration, publicHome, insists: exposed, ...about });
    const journal = result.session.document;
    if (Object.values(journal.incidents ?? {}).every(({ closed }) => closed !== undefined))
        return ending;
    const [{ withBoards }, { configuredOf }, { tellOfRows }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(8861), __webpack_require__.e(3236), __webpack_require__.e(9680), __webpack_require__.e(3202), __webpack_require__.e(5378)]).then(__webpack_require__.bind(__webpack_require__, 15378)),
        Promise.all(/* import() */[__webpack_require__.e(8861), __webpack_require__.e(3236), __webpack_require__.e(3202)]).then(__webpack_require__.bind(__webpack_require__, 73202)),
        Promise.all(/* import() */[__webpack_require__.e(9680), __webpack_require__.e(2316)]).then(__webpack_require__.bind(__webpack_require__, 2316)),
    ]);
    if (!inputs.dryRun)
        await tellOfRows(ports, result.session, configuredOf(configuration));
    return withBoards(ending, { configuration, journal: result.session.document, insists: !exposed && !inputs.dryRun });
}
/**
 * What leaked has to be in the configuration: nothing else says who minted it, and where it is written. Throws what `select`
 * throws, and CONFIG_INVALID for the name of one secret that is not there.
 */
function leaked({ targets }, only) {
    try {
        return (0,_config_select_js__WEBPACK_IMPORTED_MODULE_2__/* .select */ .L)(targets, only);
    }
    catch (error) {
        const [, environment, name] = /^(?:([\w .-]+)\/)?(\w+)$/.exec(only ?? '') ?? [];
        if (!(0,_rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_4__.is)(error, 'INPUT_INVALID') || name === undefined)
            throw error;
        const inside = environment === undefined ? '' : `, environments: [${environment}]`;
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .KeyturnError */ .FB('CONFIG_INVALID', {
            what: `${only} is not in the configuration, so Keyturn can neither replace nor end what leaked`,
            hint: `${error.hint ?? ''}\nend it in the console of its provider, or add a block and run this again:\nsecrets:\n  ${name}: { provider: NAME, admin: NAME_OF_THE_VARIABLE${inside} }`,
        });
    }
}
/** What of a secret that leaked is dead, and how that is known; the error says what is not. */
function deaths({ key, ended = [], error }) {
    if (ended.length > 0)
        return ended.map((sentence) => `${key}: ${sentence}`);
    return error === undefined ? [`${key}: this run had nothing to end; \`keyturn status\` shows what lives`] : [];
}
/** What a link is worth at somebody else's service, for whoever shares through one. */
function promises(links, targets) {
    if (!links || links.via === 'keyturn' || !targets.some(({ share }) => share))
        return [];
    return [`Links via ${links.via}: ${links.strength}.`];
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
