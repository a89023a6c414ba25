export const id = 6337;
export const ids = [6337];
export const modules = {

/***/ 54579:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verifyOpened: () => (/* binding */ verifyOpened)
/* harmony export */ });
/* harmony import */ var _compose_providers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89082);
/** `keyturn open --verify`: what a link holds, asked of the providers that the configuration names. */

/** A credential may just have been minted: it is asked for more than once before a no is believed. */
const tries = 3;
/** Asks the provider of each value, with the value alone. */
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
    const probe = await (0,_compose_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .probing */ .yD)(target.binding, world);
    if (probe === undefined)
        return 'unknown';
    for (let left = tries;; left--) {
        const answer = await probe(values);
        if (answer !== 'rejected' || left === 1)
            return answer;
        await world.clock.sleep(2_000);
    }
}


/***/ }),

/***/ 2487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ places)
/* harmony export */ });
/**
 * Places for at most `limit` requests at once; who comes later waits, first come, first served. Resolves to what gives the
 * place back.
 */
function places(limit) {
    const waiting = [];
    let free = limit;
    const leave = () => {
        // A place is handed over, never given back and fought for.
        const next = waiting.shift();
        if (next)
            next();
        else
            free++;
    };
    return async () => {
        if (free > 0)
            free--;
        else
            await new Promise((go) => waiting.push(go));
        let left = false;
        return () => {
            if (left)
                return;
            left = true;
            leave();
        };
    };
}


/***/ })

};
