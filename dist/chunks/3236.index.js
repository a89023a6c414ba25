export const id = 3236;
export const ids = [3236];
export const modules = {

/***/ 73236:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ partsOf),
/* harmony export */   Gl: () => (/* binding */ whatItIs)
/* harmony export */ });
/* unused harmony export actionOf */
/* harmony import */ var _vendors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38861);

/** They take the credentials of anybody, so the name of the secret says more. */
const GENERAL = new Set([
    'actions/checkout',
    'actions/github-script',
    'appleboy/scp-action',
    'appleboy/ssh-action',
    'dawidd6/action-send-mail',
    'docker/login-action',
    'peter-evans/create-pull-request',
    'softprops/action-gh-release',
    'webfactory/ssh-agent',
]);
/** Pure. Without `used` it judges by the name alone, and `keyless` is what the vendor says. */
function whatItIs(name, used) {
    const upper = name.toUpperCase();
    if (isIdentifier(upper))
        return { kind: 'identifier', rotatable: 'nothing', keyless: 'nothing' };
    const vendor = vendorBy(upper, used?.consumers ?? []);
    if (vendor === undefined)
        return { kind: 'key', rotatable: 'unknown', keyless: 'unknown' };
    const rotatable = vendor.provider === null ? 'manual' : 'api';
    return { kind: 'key', vendor, rotatable, keyless: keylessBy(vendor, used) };
}
/** The names of the other halves of the same credential, with what stands around the vendor's words. */
function partsOf(name) {
    const upper = name.toUpperCase();
    for (const group of _vendors_js__WEBPACK_IMPORTED_MODULE_0__.vendors.flatMap(({ parts = [] }) => parts)) {
        const part = longest(group.filter((one) => positionOf(words(upper), words(one)) >= 0));
        if (part === undefined)
            continue;
        const [before, after] = around(upper, part);
        return group.filter((one) => one !== part).map((one) => `${before}${one}${after}`);
    }
    return [];
}
function around(name, part) {
    const at = positionOf(words(name), words(part));
    const before = words(name).slice(0, at);
    const after = words(name).slice(at + words(part).length);
    return [before.map((word) => `${word}_`).join(''), after.map((word) => `_${word}`).join('')];
}
function words(name) {
    return name.split('_');
}
function positionOf(name, sequence) {
    return name.findIndex((_, at) => sequence.every((word, index) => name[at + index] === word));
}
function endsWith(name, ending) {
    return name === ending || name.endsWith(`_${ending}`);
}
const vendorWords = _vendors_js__WEBPACK_IMPORTED_MODULE_0__.vendors.flatMap((vendor) => vendor.words.map((sequence) => ({ vendor, sequence })));
/** `AWS_REGION` is one; `AWS_ACCESS_KEY_ID` is not, for a vendor's words end there too. */
function isIdentifier(name) {
    if (!_vendors_js__WEBPACK_IMPORTED_MODULE_0__.identifiers.some((ending) => endsWith(name, ending)))
        return false;
    return ![..._vendors_js__WEBPACK_IMPORTED_MODULE_0__.identifiersNot, ...vendorWords.map(({ sequence }) => sequence)].some((ending) => endsWith(name, ending));
}
function vendorBy(name, consumers) {
    const actions = consumers.flatMap(({ uses }) => (uses === undefined ? [] : [actionOf(uses)]));
    return (theOne(actions.filter((action) => !GENERAL.has(action)).flatMap(byAction)) ??
        byWords(name) ??
        theOne(consumers.flatMap(({ variable }) => (variable === undefined ? [] : (byWords(variable.toUpperCase()) ?? [])))) ??
        theOne(actions.filter((action) => GENERAL.has(action)).flatMap(byAction)) ??
        theOne(consumers.flatMap(({ run = '' }) => commandsOf(run).flatMap(byCommand))));
}
/** Where they agree. */
function theOne(found) {
    const [first, ...others] = new Set(found);
    return others.length === 0 ? first : undefined;
}
/** `owner/name` in lower case, without the folder and the reference. */
function actionOf(uses) {
    return uses.split('@')[0].split('/').slice(0, 2).join('/').toLowerCase();
}
const byActions = new Map(_vendors_js__WEBPACK_IMPORTED_MODULE_0__.vendors.flatMap((vendor) => vendor.actions.map((action) => [action.toLowerCase(), vendor])));
function byAction(action) {
    const vendor = byActions.get(action);
    return vendor === undefined ? [] : [vendor];
}
function byWords(name) {
    const split = words(name);
    const found = vendorWords.filter(({ sequence }) => positionOf(split, words(sequence)) >= 0);
    const best = longest(found.map(({ sequence }) => sequence));
    return found.find(({ sequence }) => sequence === best)?.vendor;
}
/** Of the most words; of equals the first. */
function longest(sequences) {
    return sequences.reduce((best, one) => (best === undefined || words(one).length > words(best).length ? one : best), undefined);
}
function commandsOf(run) {
    return run
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('#'));
}
function byCommand(command) {
    return _vendors_js__WEBPACK_IMPORTED_MODULE_0__.vendors.filter(({ tools }) => tools.some((tool) => begins(command, tool)));
}
function begins(command, tool) {
    return command === tool.trimEnd() || command.startsWith(`${tool.trimEnd()} `);
}
function keylessBy(vendor, used) {
    const { verdict } = vendor.oidc;
    if (used === undefined || verdict === 'no' || verdict === 'unknown')
        return verdict;
    // The forge's token is for its jobs alone.
    if (used.app !== 'actions')
        return 'no';
    if (verdict === 'limited' || used.unreferenced)
        return verdict;
    const isIts = used.consumers.length > 0 && used.consumers.every((consumer) => takes(vendor, consumer));
    return isIts ? 'yes' : 'limited';
}
function takes(vendor, { uses, run }) {
    if (uses !== undefined)
        return byAction(actionOf(uses)).includes(vendor);
    const commands = commandsOf(run ?? '');
    return commands.length > 0 && commands.every((command) => vendor.tools.some((tool) => begins(command, tool)));
}


/***/ })

};
