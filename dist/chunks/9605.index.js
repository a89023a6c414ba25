export const id = 9605;
export const ids = [9605];
export const modules = {

/***/ 29605:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  shownSlots: () => (/* binding */ shownSlots)
});

// EXTERNAL MODULE: ./lib/inventory/scan.js + 13 modules
var scan = __webpack_require__(31930);
// EXTERNAL MODULE: ./lib/inventory/wildcard.js
var wildcard = __webpack_require__(85264);
;// CONCATENATED MODULE: ./lib/inventory/actions.js


/**
 * Pure. The slots that each job reads which uses the action, itself or by a local action; all that it could see, where
 * what it reads is not sure. An action sees the whole job: what other steps are handed, too.
 * @param action `owner/name`, with its folder if it has one, or `owner/name@ref`; in any case, the reference as written
 */
function exposedTo(facts, action) {
    const [name = '', ref] = split(action.trim());
    const found = [];
    const uses = (used) => {
        const [path = '', at] = split(used);
        const lower = path.toLowerCase();
        const wanted = name.toLowerCase();
        return (lower === wanted || lower.startsWith(`${wanted}/`)) && (ref === undefined || at === ref);
    };
    const look = (job) => {
        const mentioned = job.unreadable?.toLowerCase().includes(name.toLowerCase()) ?? false;
        if (!mentioned && !job.uses.some(uses))
            return;
        const slots = new Set([...job.slots, ...(job.could?.() ?? [])].map(({ record }) => record.slot));
        found.push({
            repository: job.repository,
            file: job.file,
            job: job.job,
            slots: [...slots].toSorted(wildcard/* inOrder */.a),
            maybe: job.could !== undefined,
        });
    };
    if (name !== '')
        (0,scan/* scan */.S)(facts, look);
    return found;
}
function split(uses) {
    const at = uses.indexOf('@');
    return at < 0 ? [uses] : [uses.slice(0, at), uses.slice(at + 1)];
}

// EXTERNAL MODULE: ./lib/inventory/facts.js
var inventory_facts = __webpack_require__(84575);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(53345);
// EXTERNAL MODULE: ./lib/compose/inventory.js
var inventory = __webpack_require__(93560);
;// CONCATENATED MODULE: ./lib/compose/shown-slots.js
/** Which slots the forge shows of a repository, or hands to the jobs that use an action: for an incident about one of them. */




/**
 * Reads only. What could not be read is named in `unread`, never left out.
 * @throws KeyturnError INPUT_INVALID where nothing says whose workflows an action could be in
 */
async function shownSlots(given, asked) {
    const gathered = { listed: new Map(), visible: new Map(), readBy: new Set(), unread: new Map() };
    for (const { owner, scope } of scopesOf(given, asked)) {
        const { facts, failed } = await factsOf(given, owner, scope);
        for (const [place, why] of failed)
            gathered.unread.set(place, why);
        for (const each of facts)
            take(gathered, each, asked);
    }
    const { listed, visible, readBy, unread } = gathered;
    return {
        listed: Object.fromEntries(listed),
        visible: Object.fromEntries(visible),
        ...(asked.action === undefined ? {} : { readBy: [...readBy].sort() }),
        unread: Object.fromEntries(unread),
    };
}
/** The repository that was named; of an action, those that the configuration writes to: all of an organization's, if it has slots. */
function scopesOf({ slots, home }, { repository, action }) {
    if (repository !== undefined)
        return [{ owner: ownerOf(repository), scope: { repositories: [repository] } }];
    if (action === undefined)
        return [];
    const places = slots.flatMap((slot) => /^github:([^/]+\/[^/]+)\//.exec(slot)?.[1] ?? []);
    const all = [...new Set([...places, ...(home === undefined ? [] : [home.toLowerCase()])])];
    if (all.length === 0) {
        throw new errors/* KeyturnError */.FB('INPUT_INVALID', {
            what: '`action`: nothing says in which repositories it could be used',
            hint: 'run it in a checkout, or set GITHUB_REPOSITORY; or take `repository` for each repository that uses it',
        });
    }
    return [...new Set(all.map(ownerOf))].map((owner) => {
        const own = all.filter((name) => ownerOf(name) === owner);
        return { owner, scope: own.includes(`${owner}/*`) ? { organization: owner } : { repositories: own } };
    });
}
function ownerOf(repository) {
    return repository.split('/')[0] ?? '';
}
/** Together, so that calls from one to another are followed; where one of several stops all of them, each on its own. */
async function factsOf(given, owner, scope) {
    const { access, world } = given;
    const tell = (detail) => world.progress({ step: 'incident', detail });
    try {
        const { lister } = await (0,inventory/* composeInventory */.$)(access, world, owner);
        const memory = { of: () => undefined, keep: async () => { } };
        const advanced = ({ done, total }) => tell(`${done} of ${total} repositories read`);
        const asking = { memory, advanced };
        const { partial, ...facts } = await lister.facts(scope, asking);
        const isPartial = partial !== undefined && !(partial === 'token' && (await lister.seesAll(facts, asking)));
        return { facts: [isPartial ? { ...facts, partial } : facts], failed: [] };
    }
    catch (error) {
        if (!(error instanceof errors/* KeyturnError */.FB))
            throw error;
        if ('organization' in scope)
            return { facts: [], failed: [[`github:${owner}/*`, error.message]] };
        const { repositories } = scope;
        if (repositories.length === 1)
            return { facts: [], failed: [[`github:${repositories[0].toLowerCase()}`, error.message]] };
        const each = [];
        for (const one of repositories)
            each.push(await factsOf(given, owner, { repositories: [one] }));
        return { facts: each.flatMap(({ facts }) => facts), failed: each.flatMap(({ failed }) => failed) };
    }
}
/** Stores that jobs are handed secrets of. */
const ofJobs = ['actions', 'dependabot', 'agents'];
function take(gathered, facts, { repository, action }) {
    const { listed, visible, readBy, unread } = gathered;
    for (const each of facts.repositories) {
        const why = whyUnread(each, action !== undefined);
        if (why !== undefined)
            unread.set(`github:${each.repository.toLowerCase()}`, why);
        for (const app of inventory_facts/* apps */.l)
            note(listed, each.secrets[app], { repository: each.repository, app });
        const { environments } = each;
        for (const [environment, list] of environments.state === 'listed' ? Object.entries(environments.rows) : [])
            note(listed, list, { repository: each.repository, app: 'actions', environment });
    }
    const organization = facts.organization ?? facts.repositories[0]?.repository.split('/')[0] ?? '';
    for (const app of action === undefined ? inventory_facts/* apps */.l : ofJobs) {
        const list = facts.organizationSecrets[app];
        const place = { repository: `${organization}/*`, app };
        note(listed, list, place);
        if (list.state === 'denied' || list.state === 'failed' || (list.state === 'listed' && !list.complete))
            unread.set(`github:${organization.toLowerCase()}/*`, `its secrets of ${app}: ${whyOf(list)}`);
        if (repository === undefined || list.state !== 'listed')
            continue;
        for (const { name } of list.rows)
            visible.set(addressOf((0,inventory_facts/* slotOf */.S)({ ...place, name })), [repository]);
        // A whole list says as well which slots the repository does not see.
        if (list.complete && list.permission === undefined)
            visible.set(addressOf((0,inventory_facts/* slotOf */.S)({ ...place, name: '*' })), []);
    }
    const all = `github:${organization.toLowerCase()}/*`;
    if (facts.partial === 'token' && !unread.has(all))
        unread.set(all, 'whether the token sees all of its repositories is not told');
    if (action !== undefined)
        for (const { slots } of exposedTo(facts, action))
            for (const slot of slots)
                readBy.add(addressOf(slot));
}
function note(listed, list, place) {
    if (list.state !== 'listed')
        return;
    for (const { name, updatedAt } of list.rows)
        listed.set(addressOf((0,inventory_facts/* slotOf */.S)({ ...place, name })), updatedAt);
}
/** GitHub ignores case; an address has its place in lower case, and its name in upper case. */
function addressOf(slot) {
    const cut = slot.lastIndexOf('/');
    return `${slot.slice(0, cut).toLowerCase()}${slot.slice(cut).toUpperCase()}`;
}
/** What of it was not shown; undefined where all was, and of an archived one, in which nothing runs. */
function whyUnread(of, needsFiles) {
    const { archived, secrets, environments, files } = of;
    if (archived)
        return needsFiles ? undefined : 'it is archived, and nothing of an archived one is read';
    const lists = environments.state === 'listed' ? Object.values(environments.rows) : [];
    const stores = needsFiles ? ofJobs : inventory_facts/* apps */.l;
    for (const list of [...stores.map((app) => secrets[app]), environments, ...lists]) {
        if (list.state === 'denied' || list.state === 'failed' || (list.state === 'listed' && isShort(list)))
            return `its secrets: ${whyOf(list)}`;
    }
    if (!needsFiles)
        return undefined;
    if (files.state !== 'read')
        return `its workflows: ${whyOf(files)}`;
    if (files.missed !== undefined)
        return `its workflows: ${files.missed.length} of its files could not be read`;
    return files.unread > 0 ? `its workflows: those of ${files.unread} further branches were not read` : undefined;
}
function isShort(list) {
    return 'complete' in list && list.complete === false;
}
function whyOf({ state, permission, hint }) {
    if (hint !== undefined)
        return hint;
    if (permission !== undefined)
        return `the token may not read them, it lacks ${permission}`;
    return state === 'listed' ? 'the list is not complete' : 'the token may not read them';
}


/***/ })

};
