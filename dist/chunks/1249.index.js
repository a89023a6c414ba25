export const id = 1249;
export const ids = [1249];
export const modules = {

/***/ 61249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  recordFound: () => (/* binding */ recordFound)
});

// EXTERNAL MODULE: ./lib/compose/compose.js + 4 modules
var compose = __webpack_require__(42713);
// EXTERNAL MODULE: ./lib/compose/world.js
var world = __webpack_require__(31620);
// EXTERNAL MODULE: ./lib/config/named.js
var named = __webpack_require__(3195);
// EXTERNAL MODULE: ./lib/rotation/model/following-clock.js
var following_clock = __webpack_require__(58768);
// EXTERNAL MODULE: ./lib/rotation/journal/enrolled-file.js
var enrolled_file = __webpack_require__(70096);
// EXTERNAL MODULE: ./lib/rotation/journal/locks.js
var locks = __webpack_require__(10346);
// EXTERNAL MODULE: ./lib/rotation/journal/session.js + 8 modules
var journal_session = __webpack_require__(39617);
// EXTERNAL MODULE: ./lib/rotation/model/enrolled.js
var model_enrolled = __webpack_require__(18891);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(53345);
// EXTERNAL MODULE: ./lib/rotation/run/opening.js + 1 modules
var opening = __webpack_require__(83287);
;// CONCATENATED MODULE: ./lib/rotation/run/enrol.js
/** The last job of `enrol`: what the others read is checked against the forge's lists, and committed once. */






const ATTEMPTS = 6;
/**
 * Begins the journal where there is none. Killed anywhere, the same findings can be recorded again. Throws what
 * `Session.open` throws, JOURNAL_FORGED and JOURNAL_CORRUPT for an `enrolled.json` that is not this journal's, and what the
 * stores throw.
 */
async function recordEnrolled(ports, enrolled, asked) {
    const notices = [];
    const endedOwners = new Set();
    const session = await journal_session/* Session */.N.open(ports, {
        tags: () => (0,opening/* listsTags */.$0)(ports, asked.configured, notices),
        isAlive: (owner) => (0,locks/* isAlive */._n)({ ports, endedOwners }, owner),
    });
    if (!session.exists)
        await begin(session, ports);
    const { store, format } = enrolled;
    for (let attempt = 1;; attempt++) {
        const there = await (0,enrolled_file/* readEnrolled */.I)(enrolled, session);
        const next = after(there, { ports, enrolled, session, asked });
        const text = format.write(next.enrolled, session.keys);
        try {
            await store.write(text, there?.version, `enrolled: ${next.changes.size} slots`);
            return { ...next, session, notices };
        }
        catch (error) {
            if (!(0,errors.is)(error, 'JOURNAL_CONFLICT', 'HTTP_UNKNOWN', 'HTTP_NOT_SENT', 'RATE_LIMITED'))
                throw error;
            if (attempt >= ATTEMPTS)
                throw error;
            // The branch may have moved on by a commit of the journal alone, or this write may have arrived.
            await ports.clock.sleep(500 * attempt + (ports.random.bytes(1)[0] ?? 0) * 4);
            if ((await store.read())?.text === text)
                return { ...next, session, notices };
        }
    }
}
/** The first commit takes the lock of the escrow: nothing else of this run needs it. */
async function begin(session, { owner }) {
    await session.commit({
        message: 'begun, to enrol',
        apply(document) {
            const { lock, ...escrow } = document.escrow;
            return lock?.owner.key === owner.key ? { ...document, escrow } : document;
        },
    });
}
function after(there, { ports, enrolled, session, asked }) {
    const printKey = enrolled.prints?.key;
    if (printKey === undefined)
        throw new errors/* KeyturnError */.FB('INTERNAL', { what: 'slots were to be enrolled without a key' });
    const before = there?.enrolled;
    const renewed = there !== undefined && before?.printKey !== printKey;
    const slots = { ...(renewed ? {} : before?.slots) };
    const at = ports.clock.now().toISOString();
    const changes = new Map();
    const left = new Map();
    for (const [slot, found] of Object.entries(asked.found.slots)) {
        const since = asked.times.get(slot);
        if (since === undefined)
            left.set(slot, 'gone');
        else if (isHidden(slot, ports.repository, asked.times))
            left.set(slot, 'hidden');
        else if (Date.parse(since) >= asked.created.getTime())
            left.set(slot, 'written');
        else {
            const own = (0,model_enrolled/* isOwnWrite */.sE)(session.document, slot, since);
            const { slot: read, change } = (0,model_enrolled/* readAgain */.n)(slots[slot], found, { at, since, own });
            slots[slot] = read;
            changes.set(slot, change);
        }
    }
    const kept = { version: 2, journal: session.document.id, at, printKey, slots };
    return { enrolled: kept, changes, left, renewed };
}
/** A secret of the organization is not what a job gets where the repository has one of that name. */
function isHidden(slot, repository, times) {
    const name = /^github:[^/]+\/\*\/actions\/(.+)$/.exec(slot)?.[1];
    return name !== undefined && times.has(`github:${repository?.toLowerCase()}/actions/${name}`);
}

// EXTERNAL MODULE: ./lib/commands/enrol/admission.js
var admission = __webpack_require__(89900);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(55313);
// EXTERNAL MODULE: ./lib/commands/enrol/slots.js
var enrol_slots = __webpack_require__(48124);
;// CONCATENATED MODULE: ./lib/commands/enrol/found.js
/** What a job read, as it is handed on: sealed, because a bare id could be masked away, and checked when it is opened. */



const line = schemas/* string */.YjP()
    .min(1)
    .max(2000)
    .regex(/^[^\p{C}\p{Zl}\p{Zp}]*$/u);
const found = schemas/* strictObject */.rej({
    slots: schemas/* record */.g1P(line, schemas/* strictObject */.rej({
        prints: schemas/* record */.g1P(schemas/* string */.YjP().max(2000), schemas/* string */.YjP().regex(/^[A-Za-z0-9_-]{22}$/)),
        vendor: line.optional(),
        id: line.optional(),
        account: line.optional(),
        dead: schemas/* literal */.euz(true).optional(),
    })),
    absent: schemas/* array */.YOg(line).optional(),
});
/**
 * Opens what the jobs of this run handed on, and makes one of it. Throws INPUT_INVALID for what no job of this run and this
 * attempt sealed under this key, for slots that it cannot have read, and for two that disagree.
 */
function opened(sealed, { prints, repository, about }) {
    const slots = {};
    const absent = new Set();
    const mine = (0,enrol_slots/* slotsOfRun */.WO)(repository);
    for (const [index, text] of sealed.entries()) {
        const parsed = found.safeParse(jsonOf(prints.open(text, about)));
        if (!parsed.success)
            throw refused(index, 'was not sealed by a job of this attempt of this run');
        for (const [slot, read] of Object.entries(parsed.data.slots)) {
            if (!mine(slot))
                throw refused(index, 'names a secret that no job of this repository can read');
            if (Object.hasOwn(slots, slot))
                throw refused(index, 'names a secret that another line names as well');
            slots[slot] = read;
        }
        for (const slot of parsed.data.absent ?? [])
            absent.add(slot);
    }
    return { slots, ...(absent.size > 0 ? { absent: [...absent] } : {}) };
}
function jsonOf(text) {
    try {
        return text === undefined ? undefined : JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function refused(index, why) {
    return new errors/* KeyturnError */.FB('INPUT_INVALID', {
        what: `the input \`found\`: line ${index + 1} ${why}`,
        hint: 'use the workflow as Keyturn wrote it. After a job has failed, run all jobs again, not the failed ones alone',
    });
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(13627);
;// CONCATENATED MODULE: ./lib/commands/enrol/adopt-lines.js
/** The configuration with an `adopt` line for each credential that enrolling identified: for people to review. Pure. */


/**
 * The bytes that were there stay. A line that cannot be added without changing anything else is left to a person.
 * @returns the text, and the adoptions that it has
 */
function withAdoptions(text, wanted) {
    const added = [];
    let current = text;
    for (const adoption of wanted) {
        const next = withLine(current, adoption);
        if (next === undefined)
            continue;
        current = next;
        added.push(adoption);
    }
    return { text: current, added };
}
function withLine(text, { path, id }) {
    const document = (0,dist/* parseDocument */.Tp)(text);
    const node = document.getIn(path, true);
    if (document.errors.length > 0 || !(0,dist/* isMap */.jh)(node) || node.has('adopt') || !node.range)
        return undefined;
    const line = `adopt: ${JSON.stringify(id)}`;
    const first = node.items[0]?.key;
    const start = first?.range?.[0];
    if (start === undefined)
        return undefined;
    const indent = start - (text.lastIndexOf('\n', start - 1) + 1);
    const next = node.flow
        ? `${text.slice(0, start)}${line}, ${text.slice(start)}`
        : `${text.slice(0, start)}${line}\n${' '.repeat(indent)}${text.slice(start)}`;
    return says(text, next, path, id) ? next : undefined;
}
/** Whether the new text says what the old one says, and this one thing more. */
function says(before, after, path, id) {
    try {
        const meant = (0,dist/* parseDocument */.Tp)(before);
        meant.setIn([...path, 'adopt'], id);
        return (0,external_node_util_.isDeepStrictEqual)((0,dist.parse)(after), meant.toJS());
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./lib/commands/enrol/proposal.js



const BRANCH = 'keyturn-enrol';
/** Throws nothing of the forge's: what could not be proposed is told. */
async function proposeAdoptions(done, { targets }, file, { ports, forge }) {
    const wanted = await adoptionsOf(done, targets, ports);
    if (wanted.length === 0 || !file)
        return [];
    const { text, added } = withAdoptions(file.text, wanted);
    const left = wanted
        .filter((one) => !added.includes(one))
        .map(({ key, id }) => `what is in ${key} today is ${id}: add \`adopt: ${JSON.stringify(id)}\` to it`);
    if (added.length === 0)
        return left;
    const named = added.map(({ key }) => key).join(', ');
    try {
        const message = `keyturn: adopt what is in ${added.length === 1 ? named : `${added.length} secrets`} today`;
        await forge.propose({ branch: BRANCH, path: file.name, text, message });
        return [
            `\`adopt\` for ${named} is proposed on the branch ${BRANCH}: \`gh pr create --head ${BRANCH} --fill\``,
            ...left,
        ];
    }
    catch (error) {
        if (!(error instanceof errors/* KeyturnError */.FB))
            throw error;
        return [`\`adopt\` for ${named} could not be proposed on the branch ${BRANCH}: ${error.message}`, ...left];
    }
}
/** One for each secret whose every enrolled place has one id, and which Keyturn has not written yet. */
async function adoptionsOf({ enrolled: { slots }, session }, targets, ports) {
    const found = [];
    for (const target of targets) {
        if (target.adopt !== undefined || target.person || target.binding.provider === 'manual')
            continue;
        const keys = (await ports.addresses(target)).map(({ key }) => key).filter((key) => Object.hasOwn(slots, key));
        if (keys.some((key) => (0,model_enrolled/* isManaged */.yF)(session.document, key)))
            continue;
        const ids = new Set(keys.map((key) => (slots[key]?.ended === undefined ? slots[key]?.id : undefined)));
        const [id] = ids;
        if (ids.size !== 1 || id === undefined)
            continue;
        const alone = targets.filter(({ secret }) => secret === target.secret).length === 1;
        const inside = alone || target.environment === undefined ? [] : ['environments', target.environment];
        found.push({ key: target.key, path: ['secrets', target.secret, ...inside], id });
    }
    return found;
}

;// CONCATENATED MODULE: ./lib/commands/enrol/says.js
/** What a person is told of slots that were enrolled: names where not everybody reads it, counts elsewhere. */

const changeSays = {
    new: 'enrolled for the first time',
    same: 'as they were',
    touched: 'touched: written again with the same value',
    changed: 'changed by hand: what they held before stays alive until somebody proves otherwise',
    own: 'written by Keyturn since',
};
const leftSays = {
    gone: 'GitHub lists no such secret any more, so what was read is not recorded',
    written: 'written while this run was on its way: start it again',
    hidden: 'hidden here by a secret of the repository: a repository that sees it has to enrol it',
};
function saysOf({ enrolled, changes, left, renewed }, { found, times, isPublic }) {
    const listed = (slots) => (isPublic ? '' : `: ${slots.join(', ')}`);
    const say = (slots, says) => slots.length === 0 ? [] : [`${slots.length} ${slots.length === 1 ? 'secret' : 'secrets'} ${says}${listed(slots)}`];
    const those = (of, what) => [...of].flatMap(([slot, one]) => (one === what ? [slot] : []));
    const twins = (0,model_enrolled/* twinGroups */.rW)(enrolled.slots).map((slots) => `one value in ${slots.length} secrets${listed(slots)}: a rotation has to write all of them`);
    const unread = [...times.keys()].filter((slot) => !Object.hasOwn(found.slots, slot) && !(found.absent ?? []).includes(slot) && !isOwn(slot));
    const dead = Object.entries(enrolled.slots).flatMap(([slot, { ended }]) => (ended === undefined ? [] : [slot]));
    return {
        about: [
            `${changes.size} of ${Object.keys(enrolled.slots).length} enrolled secrets were read in this run`,
            ...twins,
            ...say(those(changes, 'changed'), changeSays.changed),
        ],
        notices: [
            ...(renewed
                ? [
                    'everything is enrolled anew, under another print key or another seed; what secrets held before is forgotten',
                ]
                : []),
            ...['new', 'touched', 'own'].flatMap((change) => say(those(changes, change), changeSays[change])),
            ...say(dead, 'refused by their vendor: dead already'),
            ...['gone', 'written', 'hidden'].flatMap((why) => say(those(left, why), leftSays[why])),
            ...say(found.absent ?? [], 'absent here: empty where the job ran'),
            ...say(unread, 'not read: the workflow does not name them yet, `keyturn inventory --write-workflow` writes it anew'),
            'Dependabot, Codespaces and agent secrets are out of reach: no workflow is handed them',
        ],
    };
}
/** Keyturn's own: the escrow changes with every run, and the print key is what all this rests on. */
function isOwn(slot) {
    return /\/KEYTURN_(?:PENDING|PRINT_KEY|TOKEN)$/.test(slot);
}

;// CONCATENATED MODULE: ./lib/commands/enrol/record-found.js
/** The last job: opens what the others read, and records it once. */









/**
 * Throws what `admit`, `opened` and `recordEnrolled` throw, and what the forge's lists throw.
 */
async function recordFound(inputs, { configured, file }, world, run) {
    const admitted = (0,admission/* admit */.w)(run, world);
    const found = opened(sealedIn(inputs.found ?? '', world), admitted);
    const configuration = await configured();
    const ports = await (0,compose.compose)(configuration, inputs, world);
    const enrolled = await ports.enrolled?.();
    const environments = environmentsIn([...Object.keys(found.slots), ...(found.absent ?? [])]);
    const forge = (0,compose.composeEnrolling)(configuration, inputs, world);
    const times = await forge.slotTimes(environments);
    const created = await ports.runs.createdAt();
    const asked = { found, times, created, configured: configuration.targets };
    const done = await recordEnrolled(ports, enrolled, asked);
    const proposed = await proposeAdoptions(done, configuration, file, { ports, forge });
    const isPublic = run.isPublic || configuration.public;
    const { about, notices } = saysOf(done, { found, times, isPublic });
    return {
        exit: 0,
        report: {
            at: ports.clock.now(),
            dryRun: false,
            publicHome: isPublic,
            secrets: [],
            failures: [],
            abandoned: [],
            people: (0,named/* namedIn */.$)(configuration),
            about,
            notices: [...proposed, ...notices, ...done.notices, ...(0,following_clock/* complaintsAbout */.WC)(ports.clock)],
        },
    };
}
/** Lines of the input; a name stands for the variable of that name, as one variable holds no more than 128 KiB. */
function sealedIn(text, { environment }) {
    return text
        .split(/\s+/)
        .map((word) => (/^FOUND_\d{2,4}$/.test(word) ? ((0,world/* variable */.bv)(environment, word) ?? '') : word))
        .filter((word) => word !== '');
}
function environmentsIn(slots) {
    return [...new Set(slots.flatMap((slot) => /^github:[^/]+\/[^/]+\/actions\/(.+)\/[^/]+$/.exec(slot)?.[1] ?? []))];
}


/***/ })

};
