export const id = 1171;
export const ids = [1171,6350];
export const modules = {

/***/ 91560:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readersAtGitHub: () => (/* binding */ readersAtGitHub)
/* harmony export */ });
/* harmony import */ var _compose_inventory_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93560);
/* harmony import */ var _inventory_facts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(84575);
/* harmony import */ var _inventory_inventory_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60850);
/* harmony import */ var _enrol_own_workflow_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36567);
/* harmony import */ var _inventory_known_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42030);
/* harmony import */ var _inventory_whole_facts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29764);
/** Who reads the GitHub secrets that are to be retired: asks for the repositories that they lie in, and judges as the inventory does. */






/**
 * Each scope is asked once a run. What asking throws: INPUT_INVALID, TOKEN_DENIED, HTTP_NOT_SENT.
 * @param isPublic everybody reads the report, and some of the files may be of repositories that they cannot see
 */
function readersAtGitHub(access, world, isPublic) {
    const asked = new Map();
    const factsOf = (owner, scope) => {
        const name = JSON.stringify(scope);
        const facts = asked.get(name) ?? ask(owner, scope, { access, world });
        asked.set(name, facts);
        return facts;
    };
    return async (slots) => {
        const answers = [];
        for (const [owner, scope] of scopesOf(slots))
            answers.push(await factsOf(owner, scope));
        const { files, ...found } = referenced(answers.map(_enrol_own_workflow_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutEnrolling */ .t), slots);
        return isPublic || files === undefined ? found : { ...found, files };
    };
}
async function ask(owner, scope, { access, world }) {
    const { lister } = await (0,_compose_inventory_js__WEBPACK_IMPORTED_MODULE_0__/* .composeInventory */ .$)(access, world, owner);
    return (0,_inventory_whole_facts_js__WEBPACK_IMPORTED_MODULE_4__/* .wholeFacts */ .B)(lister, scope, {
        // What was true yesterday proves nothing.
        memory: { of: () => undefined, keep: async () => { } },
        advanced: ({ done, total }) => world.progress({ step: 'retire', detail: `the workflows of ${done} of ${total} repositories are read` }),
    });
}
/** One for each owner: the organization where one of the slots is its own, else the repositories. */
function scopesOf(slots) {
    const scopes = new Map();
    for (const slot of slots.toSorted()) {
        const { owner, repository } = placeOf(slot);
        const before = scopes.get(owner);
        if (repository === '*')
            scopes.set(owner, { organization: owner });
        else if (before === undefined)
            scopes.set(owner, { repositories: [`${owner}/${repository}`] });
        else if ('repositories' in before && !before.repositories.includes(`${owner}/${repository}`))
            scopes.set(owner, { repositories: [...before.repositories, `${owner}/${repository}`] });
    }
    return scopes;
}
function placeOf(slot) {
    const [owner = '', repository = '', app] = slot.slice('github:'.length).split('/');
    return { owner, repository, app: _inventory_facts_js__WEBPACK_IMPORTED_MODULE_5__/* .apps */ .l.find((one) => one === app) };
}
function referenced(answers, slots) {
    const wanted = new Set(slots);
    const found = answers
        .flatMap((facts) => (0,_inventory_inventory_js__WEBPACK_IMPORTED_MODULE_1__/* .inventory */ .pf)(facts, new Map()).secrets)
        .map((secret) => ({ ...secret, address: (0,_inventory_known_js__WEBPACK_IMPORTED_MODULE_3__/* .addressOf */ .ci)(secret.slot, secret.name) }))
        .filter(({ address }) => wanted.has(address));
    return {
        complete: answers.every((facts) => isWhole(facts, slots)),
        slots: Object.fromEntries(found.map(({ address, references }) => [address, references])),
        files: Object.fromEntries(found.map(({ address, files }) => [address, files])),
        read: countOf(answers),
    };
}
/** Whether everything was read that could read one of the slots; what repositories beyond the token may read is `unknown`. */
function isWhole({ repositories, organizationSecrets }, slots) {
    const names = repositories.map(({ repository }) => repository.toLowerCase());
    const places = slots.map(placeOf).filter(({ owner }) => names.some((name) => name.startsWith(`${owner}/`)));
    return (repositories.every((one) => one.archived || filesAreWhole(one)) &&
        places.every(({ owner, repository, app }) => {
            if (app === undefined)
                return false;
            if (repository !== '*')
                return names.includes(`${owner}/${repository}`);
            const list = organizationSecrets[app];
            return list.state === 'listed' && list.complete && list.permission === undefined;
        }));
}
function filesAreWhole({ files }) {
    return files.state === 'read' && files.unread === 0 && files.missed === undefined;
}
/** `14 files on 3 branches of 2 repositories`. */
function countOf(answers) {
    const read = answers.flatMap(({ repositories }) => repositories).filter(({ archived }) => !archived);
    const trees = read.flatMap(({ files }) => (files.state === 'read' ? files.trees : []));
    const files = trees.flatMap((tree) => Object.keys(tree.files)).filter((path) => /\.ya?ml$/i.test(path)).length;
    const branches = trees.flatMap((tree) => tree.branches).length;
    const many = (count, one, more = `${one}s`) => `${count} ${count === 1 ? one : more}`;
    const where = read.length === 1 ? '' : ` of ${many(read.length, 'repository', 'repositories')}`;
    return `${many(files, 'file')} on ${many(branches, 'branch', 'branches')}${where}`;
}


/***/ }),

/***/ 6350:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** Of the package and of the Action. */
const VERSION = '0.1.0';


/***/ })

};
