export const id = 411;
export const ids = [411];
export const modules = {

/***/ 70411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  writeWorkflow: () => (/* binding */ writeWorkflow)
});

// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(53345);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/config/read-inputs.js + 3 modules
var read_inputs = __webpack_require__(36353);
// EXTERNAL MODULE: ./lib/commands/init/naming.js
var naming = __webpack_require__(99337);
// EXTERNAL MODULE: ./lib/commands/enrol/workflow.js
var enrol_workflow = __webpack_require__(14968);
;// CONCATENATED MODULE: ./lib/commands/enrol/write-workflow.js
/** Writes the workflow that enrols into a checkout, and never over another text. */






/**
 * What was written, or was there already with this very text.
 * @throws KeyturnError FILE_REFUSED where another text is there, INPUT_INVALID where there is nothing to enrol
 */
async function writeEnrolWorkflow(slots, { directory, repository, file = read_inputs/* defaultFile */.kL }) {
    const workflow = (0,enrol_workflow/* enrolWorkflow */.G)(slots, repository, (0,naming/* namingOf */.aI)(file));
    if (workflow.reads === 0) {
        throw new errors/* KeyturnError */.FB('INPUT_INVALID', {
            what: `no secret of ${repository} can be read by a workflow of it`,
            hint: 'is the right repository named, and may the token list its secrets? `keyturn inventory` says what it saw',
        });
    }
    const place = (0,external_node_path_.join)(directory, workflow.path);
    const there = await (0,promises_.readFile)(place, 'utf8').catch(() => undefined);
    if (there === workflow.text)
        return { ...workflow, written: false };
    if (there === undefined) {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(place), { recursive: true });
        const made = await (0,promises_.open)(place, 'wx').catch(() => undefined);
        if (made) {
            await made.writeFile(workflow.text).finally(() => made.close());
            return { ...workflow, written: true };
        }
    }
    throw new errors/* KeyturnError */.FB('FILE_REFUSED', {
        what: `${workflow.path} is there already with another text, which is left as it is`,
        hint: `if nobody edited it: \`git rm ${workflow.path}\`, then run this again`,
    });
}

;// CONCATENATED MODULE: ./lib/commands/inventory/write-workflow.js


/**
 * What was written, and what is out of reach of it, for people.
 * @throws KeyturnError FILE_REFUSED where another text is there; INPUT_INVALID where this is no checkout, the inventory is
 *   of other repositories, or there is nothing to enrol
 */
async function writeWorkflow({ secrets }, facts, { repository, checkout }) {
    if (repository === undefined || checkout === undefined)
        throw refused('this is no checkout of a repository', 'run it in the folder of a clone');
    const own = repository.toLowerCase();
    if (!facts.repositories.some((one) => one.repository.toLowerCase() === own))
        throw refused(`the inventory is not of ${repository}`, `keyturn inventory --repository ${repository}`);
    const [owner = ''] = own.split('/');
    const slots = secrets
        .map(slotIn)
        .filter(({ repository: of }) => [own, `${owner}/*`].includes(of.toLowerCase()))
        .filter((slot) => isHanded(slot, facts, own));
    const { path, written, reads, outOfReach } = await writeEnrolWorkflow(slots, { ...checkout, repository });
    const readsSays = `it reads ${reads} ${reads === 1 ? 'secret' : 'secrets'}`;
    return [
        written
            ? `${path} is written, ${readsSays}: look at it, and merge it like any other change`
            : `${path} is there already as it would be written, ${readsSays}`,
        ...beyond(outOfReach),
    ];
}
function slotIn({ slot, repository, app, environment, name }) {
    const [owner = ''] = slot.slice('github:'.length).split('/');
    return { repository: repository ?? `${owner}/*`, app, name, ...(environment === null ? {} : { environment }) };
}
/** An organization shows some of its secrets to some of its repositories. */
function isHanded({ repository, app, name }, facts, own) {
    if (!repository.endsWith('/*'))
        return true;
    const row = rowsOf(facts, app).find((one) => one.name === name);
    if (row?.visibility === 'selected')
        return row.selected?.some((one) => one.toLowerCase() === own) ?? true;
    const here = facts.repositories.find((one) => one.repository.toLowerCase() === own);
    return row?.visibility !== 'private' || here?.visibility !== 'public';
}
function rowsOf({ organizationSecrets }, app) {
    const list = organizationSecrets[app];
    return list.state === 'listed' ? list.rows : [];
}
/** A line for each reason. */
function beyond(outOfReach) {
    const reasons = new Map();
    for (const { slot, why } of outOfReach) {
        const name = slot.environment === undefined ? slot.name : `${slot.environment}/${slot.name}`;
        reasons.set(why, [...(reasons.get(why) ?? []), name]);
    }
    return [...reasons].map(([why, names]) => `${names.join(', ')} ${names.length === 1 ? 'is' : 'are'} out of reach: ${why}`);
}
function refused(what, hint) {
    return new errors/* KeyturnError */.FB('INPUT_INVALID', { what: `\`write-workflow\`: ${what}`, hint });
}


/***/ })

};
