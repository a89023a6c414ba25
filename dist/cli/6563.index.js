export const id = 6563;
export const ids = [6563];
export const modules = {

/***/ 16563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verifyOpened: () => (/* binding */ verifyOpened)
/* harmony export */ });
/* harmony import */ var _compose_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49453);
/** `keyturn open --verify`: what a link holds, asked of the providers that the configuration names. */

/** A credential may just have been minted: it is asked for more than once before a no is believed. */
const tries = 3;
function verifyOpened(configuration, world) {
    return async (entries) => {
        const asked = new Map();
        return Promise.all(entries.map(async ({ key, name, environment }) => {
            const target = targetOf(configuration.targets, name, environment);
            if (target === undefined)
                return { key, probe: 'unknown' };
            const probe = asked.get(target) ?? ask(target, entries, world);
            asked.set(target, probe);
            return { key, probe: await probe };
        }));
    };
}
/** The secret that this entry comes from. A key without an environment says so itself, or could be of any. */
function targetOf(targets, name, environment) {
    const holders = targets.filter(({ values }) => Object.values(values).includes(name));
    return (holders.find((target) => target.environment === environment) ??
        (environment === undefined ? holders.find(({ share }) => share !== undefined) : undefined));
}
async function ask(target, entries, world) {
    const values = {};
    for (const [value, name] of Object.entries(target.values)) {
        // A link may hold the same name for several environments.
        const found = entries.find((entry) => entry.name === name && (entry.environment === undefined || entry.environment === target.environment));
        if (found === undefined)
            return 'unknown';
        values[value] = found.value;
    }
    const probe = await (0,_compose_js__WEBPACK_IMPORTED_MODULE_0__.probing)(target.binding, world);
    if (probe === undefined)
        return 'unknown';
    for (let left = tries;; left--) {
        const answer = await probe(values);
        if (answer !== 'rejected' || left === 1)
            return answer;
        await world.clock.sleep(2_000);
    }
}


/***/ })

};
