export const id = 4376;
export const ids = [4376];
export const modules = {

/***/ 14376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   secretOf: () => (/* binding */ secretOf),
/* harmony export */   wired: () => (/* binding */ wired)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13627);
/** Variables into the Keyturn step of a workflow that is there: lines are added, every other byte stays. */


/**
 * The text with each variable handed over by the secret of the same name, in every step that runs Keyturn. Undefined: there
 * is no such step, or its `env` is not written one below the other.
 */
function wired(text, names) {
    const environments = environmentsIn(text);
    if (environments === undefined || environments.length === 0)
        return undefined;
    const newline = text.includes('\r\n') ? '\r\n' : '\n';
    let after = text;
    // From the end, so that what stands above keeps its place.
    for (const env of environments.reverse()) {
        const there = new Set(env.items.map(({ key }) => ((0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isScalar */ .jn)(key) ? String(key.value) : '')));
        const first = env.items[0]?.key;
        const last = env.range?.[1];
        if (env.flow === true || !(0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isScalar */ .jn)(first) || first.range == null || last === undefined)
            return undefined;
        const column = first.range[0] - (text.lastIndexOf('\n', first.range[0]) + 1);
        const inside = text.slice(0, last).trimEnd().length;
        const end = text.indexOf('\n', inside);
        const offset = end < 0 ? text.length : end + 1;
        const lines = names
            .filter((name) => !there.has(name))
            .map((name) => `${' '.repeat(column)}${name}: ${secretOf(name)}${newline}`);
        after = `${after.slice(0, offset)}${end < 0 && lines.length > 0 ? newline : ''}${lines.join('')}${after.slice(offset)}`;
    }
    return saysTheSame(text, after, names) ? after : undefined;
}
/** How a step is given a secret. */
function secretOf(name) {
    return `\${{ secrets.${name} }}`;
}
/** Of the steps that are handed the escrow. Undefined: the text is no workflow. */
function environmentsIn(text) {
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .parseDocument */ .Tp)(text, { prettyErrors: false });
    if (document.errors.length > 0)
        return undefined;
    const jobs = document.get('jobs');
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .jh)(jobs))
        return undefined;
    const steps = jobs.items.flatMap(({ value }) => {
        const list = (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .jh)(value) ? value.get('steps') : undefined;
        return (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isSeq */ .oP)(list) ? list.items.filter(yaml__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .jh) : [];
    });
    return steps.flatMap((step) => {
        const inputs = step.get('with');
        const env = step.get('env');
        return (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .jh)(inputs) && inputs.has('pending') && (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .jh)(env) ? [env] : [];
    });
}
/** Without the new variables both texts say the same: a comment or a quote that ends elsewhere would show here. */
function saysTheSame(before, after, names) {
    const bare = (text) => JSON.parse(JSON.stringify((0,yaml__WEBPACK_IMPORTED_MODULE_1__.parse)(text)), (name, value) => names.includes(name) && value === secretOf(name) ? undefined : value);
    return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(bare(before), bare(after));
}


/***/ })

};
