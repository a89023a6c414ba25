export const id = 8967;
export const ids = [8967];
export const modules = {

/***/ 36567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ withoutEnrolling)
/* harmony export */ });
/* harmony import */ var _config_read_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36353);
/* harmony import */ var _init_naming_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99337);
/* harmony import */ var _workflow_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14968);
/** The workflow that enrols hands every secret to Keyturn and to nothing else: for whoever asks what uses a secret, it is no reader. */



/**
 * Without those workflows, where they are to the letter what Keyturn writes for the slots that they name. One that anybody
 * has edited counts like every other.
 */
function withoutEnrolling(facts) {
    return {
        ...facts,
        repositories: facts.repositories.map((one) => one.files.state === 'read'
            ? { ...one, files: { ...one.files, trees: one.files.trees.map((tree) => without(tree, one.repository)) } }
            : one),
    };
}
function without(tree, repository) {
    const files = Object.entries(tree.files).filter(([path, text]) => !isWritten(path, text, repository));
    return { ...tree, files: Object.fromEntries(files) };
}
function isWritten(path, text, repository) {
    const base = /^\.github\/workflows\/(.+)-enrol\.yml$/.exec(path)?.[1];
    const slots = base === undefined ? undefined : slotsNamedIn(text);
    if (slots === undefined)
        return false;
    const config = /^ {10}config: (\S+)$/m.exec(text)?.[1];
    const naming = (0,_init_naming_js__WEBPACK_IMPORTED_MODULE_1__/* .namingOf */ .aI)(config ?? _config_read_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultFile */ .kL);
    const own = (0,_workflow_js__WEBPACK_IMPORTED_MODULE_2__/* .enrolWorkflow */ .G)(slots, repository, naming);
    return own.path === path && own.text === text;
}
/** Undefined where a line is none of ours. */
function slotsNamedIn(text) {
    const slots = [];
    let environment;
    for (const line of text.split('\n')) {
        if (/^ {2}\S+:$/.test(line))
            environment = undefined;
        const named = /^ {6}name: (".*")$/.exec(line)?.[1];
        if (named !== undefined)
            environment = textOf(named);
        const address = /^ {12}ENROL_\d\d github:([^/]+\/[^/]+)\/actions\/(?:.+\/)?([^/]+)$/.exec(line);
        if (address === null)
            continue;
        const [, repository, name] = address;
        if (repository === undefined || name === undefined)
            return undefined;
        slots.push({ repository, app: 'actions', name, ...(environment === undefined ? {} : { environment }) });
    }
    return slots;
}
function textOf(quoted) {
    try {
        return String(JSON.parse(quoted));
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 48124:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RZ: () => (/* binding */ STEP),
/* harmony export */   WO: () => (/* binding */ slotsOfRun),
/* harmony export */   ps: () => (/* binding */ slotsIn)
/* harmony export */ });
/* harmony import */ var _config_input_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43616);
/** Slots as `enrol` is told them. */

/** Of one step: what 25 values of 48 KiB take is within what a process may be handed. */
const STEP = 25;
/** Whether jobs of this repository can be handed the secret of an address key: its own, or its organization's. */
function slotsOfRun(repository) {
    const own = repository.toLowerCase();
    const [owner = ''] = own.split('/');
    return (slot) => {
        const [, place, inside, name] = /^github:([^/]+\/[^/]+)\/actions\/(?:(.+)\/)?([A-Z_][A-Z0-9_]*)$/.exec(slot) ?? [];
        if (name === undefined)
            return false;
        return place === own || (place === `${owner}/*` && inside === undefined);
    };
}
/** Throws INPUT_INVALID, naming the line and never what stands in it. */
function slotsIn(text, repository) {
    const mine = slotsOfRun(repository);
    const seen = new Set();
    const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
    if (lines.length > STEP)
        throw (0,_config_input_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .bad */ .MB)('slots', 'action', `a step reads at most ${STEP} secrets`);
    return lines.map((line, index) => {
        const [, variable, slot] = /^\s*(ENROL_\d{2,4}) (github:\S.*\S)\s*$/.exec(line) ?? [];
        const refused = (says) => (0,_config_input_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .bad */ .MB)('slots', 'action', `line ${index + 1} ${says}`);
        if (variable === undefined || slot === undefined)
            throw refused('is not `ENROL_01 github:OWNER/REPO/actions/NAME`');
        if (!mine(slot))
            throw refused('names no Actions secret that jobs of this repository read');
        if (seen.has(variable) || seen.has(slot))
            throw refused('repeats one before it');
        seen.add(variable).add(slot);
        return { variable, slot };
    });
}


/***/ }),

/***/ 14968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ enrolWorkflow)
/* harmony export */ });
/* harmony import */ var _config_action_pins_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80119);
/* harmony import */ var _config_job_permissions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8216);
/* harmony import */ var _rotation_model_enrolled_ports_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69678);
/* harmony import */ var _slots_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48124);
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these texts are about such strings
/** The workflow that reads every secret of a repository once: `.github/workflows/keyturn-enrol.yml`. Pure. */




/**
 * @param slots every secret that is known of, of whatever store and repository
 * @param repository `owner/name` of the one whose workflow it is
 */
function enrolWorkflow(slots, repository, naming) {
    const outOfReach = [];
    const places = new Map();
    for (const slot of [...slots].sort((one, other) => compare(keyOf(one), keyOf(other)))) {
        if (isOwn(slot.name))
            continue;
        const why = whyNot(slot, slots, repository);
        if (why !== undefined)
            outOfReach.push({ slot, why });
        else
            places.set(slot.environment, [...(places.get(slot.environment) ?? []), slot]);
    }
    const jobs = [...places]
        .sort(([one = ''], [other = '']) => compare(one, other))
        .map(([environment, all], index) => job(environment, all, index));
    return {
        path: `.github/workflows/${naming.base}-enrol.yml`,
        text: [HEAD(naming), ...jobs.map(({ text }) => text), last(jobs, naming)].join(''),
        reads: [...places.values()].flat().length,
        outOfReach,
    };
}
/** Keyturn's own change with every run, or are what the prints rest on. */
function isOwn(name) {
    return name.startsWith('KEYTURN_PENDING') || name === _rotation_model_enrolled_ports_js__WEBPACK_IMPORTED_MODULE_2__/* .PRINT_KEY */ .s;
}
function whyNot({ repository: of, app, environment, name }, all, repository) {
    const own = repository.toLowerCase();
    const [owner] = own.split('/');
    const place = of.toLowerCase();
    if (app !== 'actions')
        return `no workflow is handed secrets of ${app}`;
    if (place !== own && place !== `${owner}/*`)
        return 'jobs of this repository are not handed it';
    if (environment !== undefined && !/^[^\p{C}\p{Zl}\p{Zp}$"\\]+$/u.test(environment))
        return 'the name of its environment cannot stand in a workflow';
    const hides = (one) => one.app === 'actions' && one.environment === undefined && one.repository.toLowerCase() === own && one.name === name;
    if (place !== own && all.some(hides))
        return 'a secret of this repository hides it: a repository that sees it has to enrol it';
    return undefined;
}
/** As the journal has it: GitHub ignores case. */
function keyOf({ repository, app, environment, name }) {
    const place = `${repository}/${app}${environment === undefined ? '' : `/${environment}`}`.toLowerCase();
    return `github:${place}/${name.toUpperCase()}`;
}
function compare(one, other) {
    return one < other ? -1 : one > other ? 1 : 0;
}
const HEAD = ({ base, }) => `# Written by \`keyturn inventory --write-workflow\`: reads every secret once, and remembers keyed fingerprints.
name: Keyturn, enrol${base === 'keyturn' ? '' : ` (${base.replace('keyturn-', '')})`}
on:
  workflow_dispatch:
permissions: {}
jobs:
`;
/** One job for what every job of the repository reads, and one for each environment. */
function job(environment, slots, index) {
    const id = environment === undefined ? 'repository' : `environment-${index}`;
    const steps = Array.from({ length: Math.ceil(slots.length / _slots_js__WEBPACK_IMPORTED_MODULE_1__/* .STEP */ .RZ) }, (_, at) => slots.slice(at * _slots_js__WEBPACK_IMPORTED_MODULE_1__/* .STEP */ .RZ, (at + 1) * _slots_js__WEBPACK_IMPORTED_MODULE_1__/* .STEP */ .RZ));
    const outputs = steps.map((_, at) => `found-${at + 1}`);
    const where = environment === undefined
        ? ''
        : `    environment:\n      name: ${JSON.stringify(environment)}\n      deployment: false\n`;
    const text = `  ${id}:
    runs-on: ubuntu-latest
${where}    outputs:
${outputs.map((name) => `      ${name}: \${{ steps.${name}.outputs.found }}\n`).join('')}    steps:
${steps.map((step, at) => stepOf(outputs[at], step)).join('')}`;
    return { id, outputs, text };
}
function stepOf(id, slots) {
    const name = (at) => `ENROL_${String(at + 1).padStart(2, '0')}`;
    // A secret's name never becomes a variable's: NODE_OPTIONS and AWS_* would mean something.
    return `      - id: ${id}
        uses: ${_config_action_pins_js__WEBPACK_IMPORTED_MODULE_3__/* .ACTION */ .h}
        with:
          command: enrol
          slots: |
${slots.map((slot, at) => `            ${name(at)} ${keyOf(slot)}\n`).join('')}        env:
          ${_rotation_model_enrolled_ports_js__WEBPACK_IMPORTED_MODULE_2__/* .PRINT_KEY */ .s}: \${{ secrets.${_rotation_model_enrolled_ports_js__WEBPACK_IMPORTED_MODULE_2__/* .PRINT_KEY */ .s} }}
${slots.map((slot, at) => `          ${name(at)}: \${{ secrets.${slot.name} }}\n`).join('')}`;
}
/** The only job that writes, in the environment that holds Keyturn's own rights. */
function last(jobs, { base, config, escrow }) {
    const found = jobs.flatMap(({ id, outputs }) => outputs.map((name) => `needs.${id}.outputs.${name}`));
    const name = (at) => `FOUND_${String(at + 1).padStart(2, '0')}`;
    return `  enrol:
    needs: [${jobs.map(({ id }) => id).join(', ')}]
    if: \${{ !cancelled() }}
    runs-on: ubuntu-latest
    environment:
      name: keyturn
      deployment: false
    permissions:
${(0,_config_job_permissions_js__WEBPACK_IMPORTED_MODULE_0__/* .permissionLines */ .$r)((0,_config_job_permissions_js__WEBPACK_IMPORTED_MODULE_0__/* .featuresOf */ .Hi)('enrol', { identity: false }), '      ')}    concurrency:
      group: ${base}
      cancel-in-progress: false
      queue: max
    steps:
      - uses: ${_config_action_pins_js__WEBPACK_IMPORTED_MODULE_3__/* .CHECKOUT */ .$}
        with:
          persist-credentials: false
      - uses: ${_config_action_pins_js__WEBPACK_IMPORTED_MODULE_3__/* .ACTION */ .h}
        with:
          command: enrol
${config === undefined ? '' : `          config: ${config}\n`}          token: \${{ secrets.KEYTURN_TOKEN }}
          pending: \${{ secrets.${escrow} }}
          found: |
${found.map((_, at) => `            ${name(at)}\n`).join('')}        env:
          ${_rotation_model_enrolled_ports_js__WEBPACK_IMPORTED_MODULE_2__/* .PRINT_KEY */ .s}: \${{ secrets.${_rotation_model_enrolled_ports_js__WEBPACK_IMPORTED_MODULE_2__/* .PRINT_KEY */ .s} }}
${found.map((of, at) => `          ${name(at)}: \${{ ${of} }}\n`).join('')}`;
}


/***/ }),

/***/ 99337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YV: () => (/* binding */ isOwnServer),
/* harmony export */   aI: () => (/* binding */ namingOf),
/* harmony export */   ir: () => (/* binding */ apiOf)
/* harmony export */ });
/* harmony import */ var _config_read_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36353);
/* harmony import */ var _rotation_model_escrow_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92121);
/* harmony import */ var _dispatch_workflow_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24268);



/** A server of one's own has runners of its own, and its workflows may not know yet what GitHub's do. */
function isOwnServer({ host }) {
    return host !== undefined && !host.endsWith('.ghe.com');
}
/** The address of its API; undefined: that of github.com. */
function apiOf({ host }) {
    if (host === undefined)
        return undefined;
    return host.endsWith('.ghe.com') ? `https://api.${host}` : `https://${host}/api/v3`;
}
/** A second configuration of a repository has a journal, an escrow and workflows of its own. */
function namingOf(file) {
    const base = (0,_dispatch_workflow_inputs_js__WEBPACK_IMPORTED_MODULE_1__.baseOf)(file);
    const word = base
        .slice('keyturn'.length)
        .replace(/[^a-z0-9]+/gi, '_')
        .toUpperCase();
    const config = file === _config_read_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultFile */ .kL ? undefined : file;
    return { base, config, escrow: `${_rotation_model_escrow_name_js__WEBPACK_IMPORTED_MODULE_2__/* .ESCROW_NAME */ .S}${word}` };
}


/***/ }),

/***/ 42030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bz: () => (/* binding */ knownOf),
/* harmony export */   ci: () => (/* binding */ addressOf),
/* harmony export */   y4: () => (/* binding */ bySlot)
/* harmony export */ });
/* harmony import */ var _compose_compose_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42713);
/* harmony import */ var _inventory_facts_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(84575);
/* harmony import */ var _rotation_journal_enrolled_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70096);
/* harmony import */ var _rotation_journal_session_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39617);
/* harmony import */ var _rotation_model_enrolled_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(18891);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53345);
/* harmony import */ var _rotation_model_policy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84748);
/** What the configuration, the journal and what was enrolled know of the slots that the forge showed. */







/**
 * Address -> what is known of it. A journal that is not there, or that this token may not read, knows nothing: then a
 * slot is only `declared`. `told` hears why.
 */
async function knownOf(configuration, { access, world, told }) {
    const known = new Map();
    if (configuration === undefined)
        return known;
    const passing = (error) => {
        if (!(error instanceof _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KeyturnError */ .FB))
            throw error;
        told(error.message);
    };
    try {
        const ports = await (0,_compose_compose_js__WEBPACK_IMPORTED_MODULE_0__.compose)(configuration, access, world);
        for (const target of configuration.targets) {
            const addresses = await ports.addresses(target);
            for (const { key, kind } of addresses)
                if (kind === 'github')
                    known.set(key, { keyturn: 'declared' });
        }
        const session = await _rotation_journal_session_js__WEBPACK_IMPORTED_MODULE_2__/* .Session */ .N.look(ports);
        const { document } = session;
        for (const entry of Object.values(document.secrets)) {
            for (const { address, done } of (0,_rotation_model_policy_js__WEBPACK_IMPORTED_MODULE_4__/* .currentOf */ .$c)(entry)?.destinations ?? [])
                if (address.kind === 'github' && done !== undefined)
                    known.set(address.key, { keyturn: 'managed' });
        }
        await addEnrolled(known, ports, session);
    }
    catch (error) {
        passing(error);
    }
    return known;
}
/** What Keyturn rotates, or is to rotate, stays called that. */
async function addEnrolled(known, ports, session) {
    const file = ports.enrolled && session.exists ? await (0,_rotation_journal_enrolled_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readEnrolled */ .I)(await ports.enrolled(), session) : undefined;
    const slots = file?.enrolled?.slots ?? {};
    const today = (0,_rotation_model_enrolled_js__WEBPACK_IMPORTED_MODULE_5__/* .stillEnrolled */ .Oe)(session.document, slots);
    for (const slot of Object.keys(slots)) {
        const twins = (0,_rotation_model_enrolled_js__WEBPACK_IMPORTED_MODULE_5__/* .twinsOf */ .HJ)(today, slot);
        const { id, vendor, since, ended } = today[slot] ?? {};
        known.set(slot, {
            ...(known.get(slot) ?? { keyturn: 'enrolled' }),
            ...(twins.length === 0 ? {} : { twins }),
            ...(id === undefined || ended !== undefined ? {} : { id }),
            ...(vendor === undefined ? {} : { vendor }),
            ...(since === undefined ? {} : { since }),
        });
    }
}
/** The key of a slot's address: GitHub ignores case in all of it, and addresses have lower case but for the name. */
function addressOf(slot, name) {
    return `${slot.slice(0, -name.length).toLowerCase()}${name.toUpperCase()}`;
}
/** By the slots as they are spelt in the facts. */
function bySlot(facts, known) {
    const found = new Map();
    const add = (slot, { name, updatedAt }) => {
        const about = known.get(addressOf(slot, name));
        if (about === undefined)
            return;
        const { since, twins: _twins, id: _id, ...rest } = about;
        const isLater = since !== undefined && Date.parse(updatedAt) > Date.parse(since);
        found.set(slot, isLater ? rest : about);
    };
    for (const app of _inventory_facts_js__WEBPACK_IMPORTED_MODULE_6__/* .apps */ .l) {
        const organization = facts.organizationSecrets[app];
        for (const row of organization.state === 'listed' ? organization.rows : [])
            add((0,_inventory_facts_js__WEBPACK_IMPORTED_MODULE_6__/* .slotOf */ .S)({ repository: `${facts.organization}/*`, app, name: row.name }), row);
        for (const { repository, secrets } of facts.repositories) {
            const list = secrets[app];
            for (const row of list.state === 'listed' ? list.rows : [])
                add((0,_inventory_facts_js__WEBPACK_IMPORTED_MODULE_6__/* .slotOf */ .S)({ repository, app, name: row.name }), row);
        }
    }
    for (const { repository, environments } of facts.repositories) {
        if (environments.state !== 'listed')
            continue;
        for (const [environment, list] of Object.entries(environments.rows))
            for (const row of list.state === 'listed' ? list.rows : [])
                add((0,_inventory_facts_js__WEBPACK_IMPORTED_MODULE_6__/* .slotOf */ .S)({ repository, app: 'actions', environment, name: row.name }), row);
    }
    return found;
}


/***/ }),

/***/ 29764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ wholeFacts)
/* harmony export */ });
/* harmony import */ var _inventory_inventory_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60850);
/* harmony import */ var _enrol_own_workflow_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36567);


/** Without `partial` where the token sees all, or where nothing that will be said depends on it. Throws what `facts` throws. */
async function wholeFacts(lister, scope, asking) {
    const facts = await lister.facts(scope, asking);
    if (facts.partial !== 'token')
        return facts;
    const matters = (0,_inventory_inventory_js__WEBPACK_IMPORTED_MODULE_0__/* .hingesOnUnseen */ .AT)((0,_enrol_own_workflow_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutEnrolling */ .t)(facts));
    if (matters && !(await lister.seesAll(facts, asking)))
        return facts;
    const { partial: _, ...whole } = facts;
    return whole;
}


/***/ }),

/***/ 80119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ CHECKOUT),
/* harmony export */   h: () => (/* binding */ ACTION)
/* harmony export */ });
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6350);
/** The actions that our workflows use. */

/** Keyturn itself, by the tag of a release that nobody can move. */
const ACTION = `keyturn/keyturn@v${_version_js__WEBPACK_IMPORTED_MODULE_0__/* .VERSION */ .x}`;
/** Somebody else's, by a commit; the comment is what Dependabot raises. */
const CHECKOUT = 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1';


/***/ }),

/***/ 60850:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  AT: () => (/* binding */ hingesOnUnseen),
  pf: () => (/* binding */ inventory),
  YG: () => (/* binding */ summaryOf)
});

;// CONCATENATED MODULE: ./lib/inventory/age.js
const DAY = 86_400_000;
/** Whole days between two times of ISO 8601; never below 0, and 0 where one of them is none. */
function inDays(from, to) {
    const days = Math.floor((Date.parse(to) - Date.parse(from)) / DAY);
    return days > 0 ? days : 0;
}

// EXTERNAL MODULE: ./lib/inventory/wildcard.js
var wildcard = __webpack_require__(85264);
;// CONCATENATED MODULE: ./lib/inventory/codeowners.js
/** Who owns a file, by GitHub's rules: the last line that fits wins, and one without owners means nobody. */

/** GitHub reads the first of these that there is, and none above three megabytes. */
const PLACES = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];
const LARGEST = 3 * 1024 * 1024;
function ownersIn(files) {
    const place = PLACES.find((path) => files.has(path));
    const text = place === undefined ? '' : files.get(place);
    const rules = text.length > LARGEST ? [] : text.split('\n').flatMap((line) => ruleOf(line) ?? []);
    const reversed = rules.toReversed();
    return (path) => {
        const segments = path.split('/');
        return reversed.find((rule) => covers(rule, segments))?.owners ?? [];
    };
}
function ruleOf(line) {
    const [pattern, ...owners] = piecesOf(line);
    if (pattern === undefined)
        return undefined;
    const path = pattern.replace(/^\/+/, '').replace(/\/+$/, '');
    const inner = path.split('/');
    // Without a slash before its end it fits at any depth.
    const anchored = pattern.startsWith('/') || inner.length > 1;
    const segments = anchored ? inner : ['**', ...inner];
    // `docs/*` is what lies in docs, not what lies deeper.
    const below = !(anchored && inner.at(-1) === '*' && !pattern.endsWith('/'));
    return { segments, below, owners };
}
/** Split at blanks, but not at `\ `; a `#` begins a comment. */
function piecesOf(line) {
    const pieces = [];
    for (const piece of line.replaceAll('\\ ', '\u0000').split(/\s+/)) {
        if (piece.startsWith('#'))
            break;
        if (piece !== '')
            pieces.push(piece.replaceAll('\u0000', ' ').replace(/^\\#/, '#'));
    }
    return pieces;
}
/** Of a pattern the segments, where `**` stands for any number of them. */
function covers({ segments, below }, path) {
    // Which segments of the pattern may come next, after each segment of the path: no step is taken back.
    let states = codeowners_open(segments, new Set([0]));
    for (const [index, part] of path.entries()) {
        const next = new Set();
        for (const state of states) {
            const segment = segments[state];
            if (segment === '**')
                next.add(state);
            else if (segment !== undefined && (0,wildcard/* fits */.l)(part, segment))
                next.add(state + 1);
        }
        states = codeowners_open(segments, next);
        if (states.has(segments.length) && (below || index === path.length - 1))
            return true;
    }
    return false;
}
/** `**` may stand for nothing. */
function codeowners_open(segments, states) {
    const found = new Set();
    for (let state of states) {
        found.add(state);
        while (segments[state] === '**')
            found.add(++state);
    }
    return found;
}

// EXTERNAL MODULE: ./lib/inventory/identity.js
var identity = __webpack_require__(73236);
// EXTERNAL MODULE: ./lib/inventory/facts.js
var inventory_facts = __webpack_require__(84575);
;// CONCATENATED MODULE: ./lib/inventory/notices.js
/** What was not read, or only in part: one notice for each kind and repository. */

/** In the order of the repositories, the organization's first. */
function noticesOf(facts) {
    const ofOrganization = facts.organization === undefined ? [] : organizationNotices(facts);
    return [...ofOrganization, ...facts.repositories.flatMap(repositoryNotices)];
}
/** Whether these notices tell of anything that should have been read. */
function isComplete(notices) {
    return notices.every(({ code }) => code === 'archived');
}
function organizationNotices({ organizationSecrets, partial }) {
    const lists = Object.entries(organizationSecrets);
    const hidden = lists.flatMap(([app, list]) => list.state === 'listed'
        ? list.rows
            .filter(({ visibility, selected }) => visibility === 'selected' && selected === undefined)
            .map(({ name }) => `${app}/${name}`)
        : []);
    // What its repositories show of it is not the list.
    const asked = lists.map(([app, list]) => {
        const permission = list.state === 'listed' ? list.permission : undefined;
        return [app, permission === undefined ? list : { state: 'denied', permission }];
    });
    return [
        ...unreadNotice('organization-unreadable', asked, {}),
        ...(hidden.length === 0
            ? []
            : [{ code: 'organization-unreadable', what: `which repositories see ${hidden.join(', ')}` }]),
        ...(partial === 'token'
            ? [
                {
                    code: 'organization-unreadable',
                    what: 'whether there are repositories that this token does not see',
                },
            ]
            : []),
        ...notices_short(asked, {}),
    ];
}
function repositoryNotices(facts) {
    const { repository, archived, secrets, environments, files } = facts;
    const at = { repository };
    if (archived)
        return [{ code: 'archived', ...at }];
    const lists = inventory_facts/* apps */.l.map((app) => [app, secrets[app]]);
    const inEnvironments = environments.state === 'listed' ? Object.entries(environments.rows) : [];
    const names = environments.state === 'listed' ? [] : [['environments', environments]];
    const isCut = environments.state === 'listed' && environments.complete === false;
    const cut = isCut ? [['environments', { state: 'listed', rows: [], complete: false }]] : [];
    return [
        ...unreadNotice('secrets-unreadable', lists, at),
        ...unreadNotice('environments-unreadable', [...names, ...inEnvironments], at),
        ...notices_short([...lists, ...inEnvironments, ...cut], at),
        ...unreadNotice('files-unreadable', files.state === 'read' ? [] : [['files', files]], at),
        ...(files.state === 'read' && files.missed !== undefined
            ? [{ code: 'files-unreadable', ...at, what: files.missed.join(', ') }]
            : []),
        ...(files.state === 'read' && files.unread > 0
            ? [{ code: 'branches', ...at, what: `${files.unread} branches with other workflows were not read` }]
            : []),
    ];
}
function unreadNotice(code, lists, at) {
    const unread = lists.flatMap(([what, list]) => (isUnread(list) ? [{ what, list }] : []));
    if (unread.length === 0)
        return [];
    const permissions = new Set(unread.flatMap(({ list }) => (list.state === 'denied' ? (list.permission ?? []) : [])));
    const hints = new Set(unread.flatMap(({ list }) => (list.state === 'failed' ? [list.hint] : [])));
    return [
        {
            code,
            ...at,
            ...(permissions.size === 0 ? {} : { permission: [...permissions].join(', ') }),
            what: unread.map(({ what }) => what).join(', '),
            ...(hints.size === 0 ? {} : { hint: [...hints].join('; ') }),
        },
    ];
}
function isUnread(list) {
    return list.state === 'denied' || list.state === 'failed';
}
function notices_short(lists, at) {
    const found = lists.flatMap(([what, list]) => (list.state === 'listed' && !list.complete ? [what] : []));
    return found.length === 0 ? [] : [{ code: 'list-short', ...at, what: found.join(', ') }];
}

// EXTERNAL MODULE: ./lib/inventory/vendors.js + 1 modules
var vendors = __webpack_require__(38861);
;// CONCATENATED MODULE: ./lib/inventory/risk.js
/** How much a leak of a slot's value costs, and how likely one is, in points that are told one by one. */


const MONTH_DAYS = 30;
function riskOf({ finding, what, references, owner, at }) {
    if (what.kind === 'identifier')
        return { risk: 0, why: [] };
    const of = what.vendor?.class ?? 'unknown';
    const parts = [
        [of, vendors.weights[of]],
        ['age', Math.min(30, Math.floor(inDays(finding.record.updatedAt, at) / MONTH_DAYS))],
        ['reach', reachOf(finding)],
        ['public', finding.record.inPublic ? 10 : 0],
        ['strangers', finding.strangers ? 15 : 0],
        ['dumped', finding.dumped ? 10 : 0],
        ['unpinned', finding.unpinned ? 5 : 0],
        ['useless', isUnreferenced(references) ? 10 : 0],
        ['unowned', owner.length === 0 ? 5 : 0],
        ['keyless', what.keyless === 'yes' ? 5 : 0],
    ];
    const counted = parts.filter(([, points]) => points > 0);
    return {
        risk: counted.reduce((sum, [, points]) => sum + points, 0),
        why: counted.map(([name, points]) => `${name} ${points}`),
    };
}
function isUnreferenced(references) {
    return references === 'shadowed' || references === 'cut-off' || references === 'none';
}
function reachOf({ record: { level, visibility, selected } }) {
    if (level !== 'organization')
        return 0;
    if (visibility === 'all')
        return 15;
    // Which repositories are selected could not be read: it may be many.
    return visibility === 'private' || selected === undefined ? 10 : Math.min(10, selected.length);
}

// EXTERNAL MODULE: ./lib/inventory/scan.js + 13 modules
var scan = __webpack_require__(31930);
;// CONCATENATED MODULE: ./lib/inventory/inventory.js
/** From what the forge showed to what `keyturn inventory` says. */







/** Days after which a key is called old. */
const OLD_DAYS = 90;
/** Pure, and never throws, whatever the files hold. `known`: slot -> what the configuration and the journal know of it. */
function inventory(facts, known) {
    const scanned = (0,scan/* scan */.S)(facts);
    const owners = ownersOf(scanned);
    const secrets = scanned.findings
        .map((finding) => secretOf(finding, facts.at, known.get(finding.record.slot), owners))
        .toSorted((one, other) => other.risk - one.risk || (0,wildcard/* inOrder */.a)(one.slot, other.slot));
    const missing = [...scanned.absences].flatMap(([repository, absences]) => absences.of(repository));
    const notices = noticesOf(facts);
    return {
        version: 1,
        at: facts.at,
        complete: isComplete(notices),
        notices,
        secrets,
        missing,
        summary: summaryOf(secrets, missing),
    };
}
/** Whether something would be said of an organization's secret that a repository which was not seen could make wrong. */
function hingesOnUnseen({ partial: _, ...facts }) {
    const lists = Object.values(facts.organizationSecrets);
    if (lists.every((list) => list.state !== 'listed' || list.rows.length === 0))
        return false;
    return (0,scan/* scan */.S)(facts).findings.some((finding) => (0,scan/* isSeenBeyond */.h)(finding.record) && isUnreferenced(referencesOf(finding)));
}
function secretOf(finding, at, known, owners) {
    const { record } = finding;
    const references = referencesOf(finding);
    const after = references === 'maybe' && !finding.how.has('maybe') ? [...finding.afterAll] : [];
    const because = new Set([...finding.because, ...after.map(([, why]) => why)]);
    const files = [...new Set([...finding.files, ...after.flatMap(([label]) => (label === '' ? [] : [label]))])];
    const sorted = files.toSorted(wildcard/* inOrder */.a);
    const { kind, vendor, rotatable, keyless } = (0,identity/* whatItIs */.Gl)(record.name, {
        app: record.app,
        consumers: [...finding.consumers.values()],
        unreferenced: isUnreferenced(references),
    });
    const what = { kind, rotatable, keyless, ...(vendor === undefined ? {} : { vendor }) };
    const owner = known?.owner ?? [...new Set(sorted.flatMap(owners))];
    return {
        slot: record.slot,
        app: record.app,
        level: record.level,
        repository: record.level === 'organization' ? null : record.repository,
        environment: record.environment ?? null,
        name: record.name,
        createdAt: record.createdAt,
        updatedAt: record.updatedAt,
        ageDays: inDays(record.updatedAt, at),
        ...(record.visibility === undefined ? {} : { visibility: record.visibility }),
        references,
        ...(references === 'maybe' ? { because: [...because].toSorted(wildcard/* inOrder */.a) } : {}),
        files: sorted,
        kind,
        vendor: vendor?.id ?? null,
        rotatable,
        keyless,
        owner,
        ...riskOf({ finding, what, references, owner, at }),
        keyturn: known?.keyturn ?? 'unknown',
        ...(known?.twins === undefined ? {} : { twins: known.twins }),
    };
}
/** Read by the runner itself, to log more. */
const RUNNER = new Set(['ACTIONS_STEP_DEBUG', 'ACTIONS_RUNNER_DEBUG']);
/** The first that holds. */
function referencesOf({ record: { app, name }, how, afterAll, unread }) {
    const isRead = how.has('sure') || how.has('maybe');
    if (app === 'codespaces' || (app === 'agents' && !isRead))
        return 'elsewhere';
    if (app === 'actions' && RUNNER.has(name))
        return 'runner';
    if (how.has('sure'))
        return 'yes';
    if (how.has('maybe') || afterAll.size > 0)
        return 'maybe';
    if (unread)
        return 'unknown';
    return how.has('shadowed') ? 'shadowed' : how.has('cut-off') ? 'cut-off' : 'none';
}
/** By a label of a file: whom CODEOWNERS of its repository's default branch names. */
function ownersOf({ sources }) {
    const known = new Map();
    return (label) => {
        const [owner = '', name = '', ...rest] = label.split('/');
        const repository = `${owner}/${name}`;
        const of = known.get(repository) ?? ownersIn(sources.of(repository)[0]?.files ?? new Map());
        known.set(repository, of);
        return of(rest.join('/').replace(/(\.ya?ml)@.*$/i, '$1'));
    };
}
function summaryOf(secrets, missing) {
    const keys = secrets.filter(({ kind }) => kind === 'key');
    const count = (holds) => keys.filter(holds).length;
    return {
        secrets: secrets.length,
        keys: keys.length,
        identifiers: secrets.length - keys.length,
        over90: count(({ ageDays }) => ageDays > OLD_DAYS),
        unreferenced: count(({ references }) => references === 'none' || references === 'cut-off'),
        shadowed: count(({ references }) => references === 'shadowed'),
        keyless: count(({ keyless }) => keyless === 'yes'),
        rotatable: count(({ rotatable }) => rotatable === 'api'),
        missing: missing.filter(({ optional }) => optional !== true).length,
    };
}


/***/ })

};
