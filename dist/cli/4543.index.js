export const id = 4543;
export const ids = [4543];
export const modules = {

/***/ 64543:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rotate: () => (/* binding */ rotate)
/* harmony export */ });
/* harmony import */ var _compose_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37557);
/* harmony import */ var _config_load_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15883);
/* harmony import */ var _config_select_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88336);
/* harmony import */ var _rotation_reconcile_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44760);
/* harmony import */ var _reporting_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17960);





const WAITS = 10;
const WAIT = 30_000;
/**
 * `rotate` and `revoke`: reconcile. Finishes what is open, rotates what is due, revokes what may be revoked. Throws what
 * stops the run as a whole (the journal cannot be read, an input is wrong); what concerns one secret is in the report.
 */
async function rotate(inputs, configuration, world, publicHome) {
    const targets = (0,_config_select_js__WEBPACK_IMPORTED_MODULE_2__/* .select */ .L)(configuration.targets, inputs.only);
    (0,_config_load_js__WEBPACK_IMPORTED_MODULE_1__/* .requireAdmin */ .Z)(targets, world.environment);
    const ports = await (0,_compose_js__WEBPACK_IMPORTED_MODULE_0__/* .compose */ .Z)(configuration, inputs, world);
    const exposed = inputs.command === 'revoke';
    const force = exposed || inputs.force ? (inputs.reason ?? (exposed ? 'exposed' : 'forced')) : undefined;
    const known = configuration.targets.map((target) => target.key);
    const options = { ...(force === undefined ? {} : { force }), exposed, first: inputs.first, dryRun: inputs.dryRun };
    let { outcomes, abandoned, people, session } = await (0,_rotation_reconcile_js__WEBPACK_IMPORTED_MODULE_3__/* .reconcile */ .L)(ports, targets, known, options);
    // An exposed key may not be left to "the other run": wait for the lock, and never end as if it were done.
    for (let wait = 0; exposed && (0,_reporting_js__WEBPACK_IMPORTED_MODULE_4__/* .exitOf */ .sX)(outcomes) === 3 && wait < WAITS; wait++) {
        await world.clock.sleep(WAIT);
        ({ outcomes, abandoned, people, session } = await (0,_rotation_reconcile_js__WEBPACK_IMPORTED_MODULE_3__/* .reconcile */ .L)(ports, targets, known, options));
    }
    const more = {
        at: world.clock.now(),
        dryRun: inputs.dryRun,
        publicHome: publicHome || configuration.public,
        abandoned,
        people: [...people, ...(0,_reporting_js__WEBPACK_IMPORTED_MODULE_4__/* .namedIn */ .$P)(configuration)],
    };
    const exit = (0,_reporting_js__WEBPACK_IMPORTED_MODULE_4__/* .exitOf */ .sX)(outcomes);
    return { report: (0,_reporting_js__WEBPACK_IMPORTED_MODULE_4__/* .reportOf */ .EI)(targets, outcomes, session.document, more), exit: exposed && exit === 3 ? 1 : exit };
}


/***/ })

};
