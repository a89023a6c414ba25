export const id = 4717;
export const ids = [4717];
export const modules = {

/***/ 94717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hold: () => (/* binding */ hold)
/* harmony export */ });
/* harmony import */ var _compose_compose_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42713);
/* harmony import */ var _config_select_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(272);
/* harmony import */ var _config_until_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90550);
/* harmony import */ var _rotation_run_reconcile_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26129);
/* harmony import */ var _reporting_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29273);
/** `hold`: the brake, for the day on which the new key is accepted and breaks what uses it; `--release` ends it. */





/**
 * Journals a hold of these secrets, or its end, and does nothing else. It waits for no other run: whoever works on one of them
 * stops before the next key is minted, written or ended.
 *
 * Throws INPUT_INVALID for a time that is over or more than 90 days ahead, and what reading and writing the journal throws.
 */
async function hold(inputs, configuration, world, publicHome) {
    const chosen = (0,_config_select_js__WEBPACK_IMPORTED_MODULE_1__/* .select */ .L)(configuration.targets, inputs.only);
    const request = requestOf(inputs, world);
    const ports = await (0,_compose_compose_js__WEBPACK_IMPORTED_MODULE_0__.compose)(configuration, inputs, world);
    const result = await (0,_rotation_run_reconcile_js__WEBPACK_IMPORTED_MODULE_3__/* .reconcile */ .L)(ports, chosen, configuration.targets, { hold: request });
    return (0,_reporting_js__WEBPACK_IMPORTED_MODULE_4__/* .endingOf */ .z6)(result, { inputs, configuration, publicHome, insists: true, about: saidOf(request, result) });
}
function requestOf({ until, release, reason }, { clock, environment }) {
    if (release)
        return { release: reason };
    const from = environment['GITHUB_ACTIONS'] === 'true' ? 'action' : 'cli';
    const at = (0,_config_until_js__WEBPACK_IMPORTED_MODULE_2__/* .untilOf */ .g)(until ?? '', clock.now(), from);
    return { until: at, ...(reason === undefined ? {} : { reason }) };
}
function saidOf(request, { outcomes }) {
    if ('release' in request)
        return ['From now on these secrets are rotated and revoked again, as they are due.'];
    const held = outcomes.filter(({ hold, error }) => hold !== undefined && error === undefined);
    if (held.length === 0)
        return ['Nothing was put on hold.'];
    return [
        `On hold until ${request.until.toISOString()}: ${held.map(({ key }) => key).join(', ')}. No key of these is minted and none ends, unless it leaks.`,
    ];
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
