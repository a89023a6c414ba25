export const id = 7759;
export const ids = [7759];
export const modules = {

/***/ 47759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  status: () => (/* binding */ status_status)
});

// EXTERNAL MODULE: ./lib/compose/compose.js + 4 modules
var compose = __webpack_require__(42713);
// EXTERNAL MODULE: ./lib/config/select.js
var config_select = __webpack_require__(272);
// EXTERNAL MODULE: ./lib/report/report.js
var report_report = __webpack_require__(93618);
// EXTERNAL MODULE: ./lib/rotation/journal/session.js + 8 modules
var journal_session = __webpack_require__(39617);
// EXTERNAL MODULE: ./lib/rotation/journal/signer.js
var journal_signer = __webpack_require__(85582);
// EXTERNAL MODULE: ./lib/rotation/model/asked.js
var asked = __webpack_require__(8320);
// EXTERNAL MODULE: ./lib/rotation/model/brake.js
var brake = __webpack_require__(14063);
// EXTERNAL MODULE: ./lib/rotation/model/edited-options.js
var edited_options = __webpack_require__(44784);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(53345);
// EXTERNAL MODULE: ./lib/rotation/model/following-clock.js
var following_clock = __webpack_require__(58768);
// EXTERNAL MODULE: ./lib/rotation/model/needs-human.js
var needs_human = __webpack_require__(18581);
// EXTERNAL MODULE: ./lib/rotation/model/policy.js
var policy = __webpack_require__(84748);
// EXTERNAL MODULE: ./lib/rotation/people/personal-credentials.js
var personal_credentials = __webpack_require__(43537);
// EXTERNAL MODULE: ./lib/rotation/steps/use-proofs.js
var use_proofs = __webpack_require__(43321);
// EXTERNAL MODULE: ./lib/rotation/journal/enrolled-file.js
var enrolled_file = __webpack_require__(70096);
// EXTERNAL MODULE: ./lib/rotation/model/enrolled.js
var model_enrolled = __webpack_require__(18891);
;// CONCATENATED MODULE: ./lib/commands/enrolled-status.js
/** What `status` says of secrets that were enrolled: which have changed since, by the forge's own times. */



/**
 * Sentences of ours; empty where nothing was ever enrolled. What cannot be asked is a sentence as well.
 * @param times asks when the secrets of these environments, and of the repository, were last written
 */
async function enrolledStatus({ enrolled: ports }, session, times, isPublic) {
    if (!ports || !session.exists)
        return [];
    try {
        const there = await (0,enrolled_file/* readEnrolled */.I)(await ports(), session);
        if (!there)
            return [];
        const { enrolled } = there;
        if (!enrolled)
            return ['what was enrolled was signed under a seed that is gone: start keyturn-enrol.yml again'];
        const slots = Object.entries(enrolled.slots);
        const now = await times([...new Set(slots.flatMap(([slot]) => environmentOf(slot)))]);
        const changed = slots.flatMap(([slot, { since }]) => {
            const at = now.get(slot);
            if (at === undefined || Date.parse(at) <= Date.parse(since))
                return [];
            return (0,model_enrolled/* isOwnWrite */.sE)(session.document, slot, at) ? [] : [slot];
        });
        const count = `${slots.length} secrets are enrolled, last at ${enrolled.at}`;
        if (changed.length === 0)
            return [count];
        const named = isPublic ? '' : `: ${changed.join(', ')}`;
        return [`${count}; ${changed.length} changed since enrolled${named}`];
    }
    catch (error) {
        if (!(error instanceof errors/* KeyturnError */.FB))
            throw error;
        return [`what was enrolled cannot be told: ${error.message}`];
    }
}
function environmentOf(slot) {
    const environment = /^github:[^/]+\/[^/]+\/actions\/(.+)\/[^/]+$/.exec(slot)?.[1];
    return environment === undefined ? [] : [environment];
}

// EXTERNAL MODULE: ./lib/commands/reporting.js + 1 modules
var reporting = __webpack_require__(29273);
;// CONCATENATED MODULE: ./lib/commands/status.js
















/**
 * What the journal says, in one request, and what lies beside it, in one more: ages, open rotations, receipts. Changes nothing. `fail-on: overdue` also asks the
 * places of those secrets of which the journal knows no credential, because what is there may be older than anything else.
 */
async function status_status(inputs, configuration, world, publicHome) {
    const chosen = (0,config_select/* select */.L)(configuration.targets, inputs.only);
    const ports = await (0,compose.compose)(configuration, inputs, world);
    const session = await journal_session/* Session */.N.look(ports);
    const { document } = session;
    const targets = (0,personal_credentials/* journalled */.bP)(chosen, document);
    const at = ports.clock.now();
    const entryOf = ({ key }) => (Object.hasOwn(document.secrets, key) ? document.secrets[key] : undefined);
    const outcomes = targets.map((target) => outcomeOf(target, entryOf(target), at));
    const unknown = targets.filter((target) => !target.person && (0,policy/* oldestLive */.u4)(entryOf(target)) === undefined);
    const inPlace = inputs.failOn === 'overdue' ? await agesOf(ports, unknown, outcomes) : undefined;
    const abandoned = (0,personal_credentials/* abandonedOf */.eN)(document, configuration.targets);
    const signer = (0,journal_signer/* signerOf */.K)(session, ports.pin);
    const signed = signer === undefined ? [] : [`the journal at ${ports.journal.place} ${signer}`];
    const isPublic = publicHome || configuration.public;
    const { slotTimes } = (0,compose.composeEnrolling)(configuration, inputs, world);
    const enrolled = await enrolledStatus(ports, session, slotTimes, isPublic);
    const more = {
        at,
        dryRun: false,
        publicHome: isPublic,
        people: (0,reporting/* everybodyIn */.j_)(configuration, document, inputs),
        abandoned,
        notices: [...(0,following_clock/* complaintsAbout */.WC)(ports.clock), ...awayOf(document), ...signed, ...enrolled],
    };
    const report = (0,reporting/* reportOf */.EI)({ targets, outcomes, journal: document, inPlace, askHost: (0,reporting/* askHostOf */.TF)(configuration) }, more);
    const overdue = inputs.failOn === 'overdue' && report.secrets.some(report_report.isOverdue);
    const ending = { report, exit: overdue ? 1 : (0,reporting/* exitOf */.sX)(outcomes) };
    if (document.incidents === undefined)
        return ending;
    const { withBoards } = await Promise.all(/* import() */[__webpack_require__.e(8861), __webpack_require__.e(3236), __webpack_require__.e(1298), __webpack_require__.e(9680), __webpack_require__.e(3202), __webpack_require__.e(2997)]).then(__webpack_require__.bind(__webpack_require__, 15378));
    return withBoards(ending, { configuration, journal: document, insists: false });
}
/** Since when their places hold what they hold. A place that cannot be asked is an error: it may be overdue. */
async function agesOf(ports, targets, outcomes) {
    const found = new Map();
    for (const target of targets) {
        const outcome = outcomes.find(({ key }) => key === target.key);
        try {
            const times = [];
            for (const address of await ports.addresses(target)) {
                const destination = await ports.destination(address);
                const at = await destination.updatedAt?.();
                if (at)
                    times.push(at.getTime());
                else if (!destination.updatedAt)
                    outcome?.notes.push(`${destination.place} keeps no times: how old what it holds is cannot be told`);
            }
            if (times.length > 0)
                found.set(target.key, new Date(Math.min(...times)));
        }
        catch (error) {
            if (!(error instanceof errors/* KeyturnError */.FB) || !outcome)
                throw error;
            outcome.action = 'failed';
            outcome.error = error;
        }
    }
    return found;
}
/** Who is kept away by hand: they would wonder why nothing reaches them. */
function awayOf({ offboarded = [] }) {
    return offboarded.map(({ person, since, secrets }) => `${person.login} is offboarded${secrets ? ` from ${secrets.join(', ')}` : ''} since ${since}: \`keyturn onboard --person ${person.login}\` brings them back`);
}
/** Which listed workflows have shown the current credential, as the journal knows it, while the one before still lives. */
function provedSays(target, entry) {
    const current = (0,policy/* currentOf */.$c)(entry);
    if (!current || (0,policy/* previousOf */.te)(entry).length === 0)
        return [];
    return (0,use_proofs/* consumersOf */.d$)({ target }).map(({ name }) => {
        const proof = Object.hasOwn(current.proofs ?? {}, name) ? current.proofs?.[name] : undefined;
        return proof === undefined
            ? `${name} has not proved yet that it uses the new one`
            : `${name} proved its use in ${proof.run}, at ${proof.at}`;
    });
}
/** What a secret waits for whose owner is asked. */
const askNext = {
    waiting: (login, until) => `waits for the answer of ${login}, until ${until}`,
    filled: (login) => `waits until ${login} confirms the answer that is there`,
    taken: (login) => `has the answer of ${login}: the next run goes on`,
};
function outcomeOf(target, entry, at) {
    const outcome = { key: target.key, action: 'none', next: '', notes: [], skipped: [] };
    const hold = (0,brake/* holdOf */.nv)(entry, at);
    if (hold)
        outcome.hold = hold;
    const pending = (0,policy/* pendingOf */.lc)(entry);
    const previous = (0,policy/* previousOf */.te)(entry);
    const ask = (0,asked/* openAskOf */.pD)(entry);
    const due = entry ? (0,policy/* entryDueAt */.Oz)(entry, target.policy) : undefined;
    if (!entry)
        outcome.next = 'the journal does not know it yet: `keyturn rotate` looks at it';
    else if (entry.retired !== undefined)
        outcome.next = `retired at ${entry.retired}: take it out of the file`;
    else if (entry.retiring && !entry.human) {
        outcome.action = 'waiting';
        outcome.reason = 'retiring';
        const { since, until } = entry.retiring;
        outcome.next = `is being retired since ${since}: ${until === undefined ? 'its places are deleted next' : `its key ends at ${until}`}`;
    }
    else if (entry.closing)
        outcome.next = `ended with its person (${entry.closing.reason})`;
    else if (entry.human) {
        outcome.action = 'human';
        const { message, hint } = (0,needs_human/* humanError */.Gg)(target.key, entry, entry.human);
        outcome.next = `${message}. ${hint}`;
    }
    else if (hold) {
        outcome.action = 'waiting';
        outcome.next = (0,brake/* holdSays */.Iz)(hold);
    }
    else if (pending) {
        outcome.action = 'waiting';
        outcome.next = `${pending.tag} is ${pending.step}: the next run goes on`;
    }
    else if (ask) {
        outcome.action = 'waiting';
        outcome.reason = entry.ask?.reason ?? '';
        outcome.next = askNext[ask.state](ask.login, ask.until);
    }
    else if (entry.wish) {
        outcome.action = 'waiting';
        outcome.reason = entry.wish.reason;
        outcome.next = `is rotated by the next run (${entry.wish.reason})`;
    }
    else if (previous.length > 0) {
        outcome.action = 'waiting';
        outcome.next = `${previous.length} previous credential${previous.length === 1 ? '' : 's'} still ${previous.length === 1 ? 'drains' : 'drain'}${previous[0]?.revokeNotBefore ? `, not revoked before ${previous[0].revokeNotBefore}` : ''}`;
    }
    else if (due !== undefined) {
        outcome.next = due <= at.getTime() ? 'is due' : `due at ${new Date(due).toISOString()}`;
    }
    const orphans = entry?.credentials.filter((one) => one.stage === 'orphan') ?? [];
    for (const orphan of orphans)
        outcome.notes.push(`an orphan may live at ${orphan.account}: ${orphan.tag}`);
    if (entry?.lock)
        outcome.notes.push(`locked since ${entry.lock.since} by ${entry.lock.owner.run}`);
    if ((0,policy/* currentOf */.$c)(entry)?.exposed)
        outcome.notes.push('it is exposed');
    const oldest = (0,policy/* oldestLive */.u4)(entry);
    const current = (0,policy/* currentOf */.$c)(entry);
    if (oldest !== undefined && at.getTime() >= oldest + target.policy.maxAge && (!current || oldest < (0,policy/* born */.mn)(current)))
        outcome.notes.push(`a credential that lives since ${new Date(oldest).toISOString()} has outlived its max-age`);
    outcome.notes.push(...provedSays(target, entry));
    const changed = (0,edited_options/* editedSettings */.j)(target, entry);
    if (changed !== undefined)
        outcome.notes.push(changed);
    return outcome;
}


/***/ }),

/***/ 272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ matcherOf),
/* harmony export */   L: () => (/* binding */ select)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57274);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68516);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40225);




const glob = /^[A-Za-z0-9_ ./*?{},[\]-]{1,300}$/;
/** Whether a text fits the glob; without a slash the part behind its last one. */
function matcherOf(only) {
    // No negation and no extended patterns: they can select what nobody meant, and can be made slow.
    return picomatch__WEBPACK_IMPORTED_MODULE_2__(only, {
        basename: !only.includes('/'),
        dot: true,
        nonegate: true,
        noextglob: true,
        nocase: false,
    });
}
/**
 * The targets whose key matches the glob `only`; all of them without one. A glob without a slash is compared with the
 * secret's name, so `SENDGRID_API_KEY` means it in every environment. Throws INPUT_INVALID if nothing matches.
 */
function select(targets, only) {
    if (only === undefined)
        return targets;
    if (!glob.test(only)) {
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('INPUT_INVALID', {
            what: '`only` is not a glob over `environment/SECRET`',
            hint: 'for example: only: production/*',
        });
    }
    const matches = matcherOf(only);
    const chosen = targets.filter((target) => matches(target.key));
    if (chosen.length > 0)
        return chosen;
    const keys = targets.map((target) => target.key);
    const near = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .p)(only, keys) ??
        (0,_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .p)(only, keys.map((key) => key.slice(key.lastIndexOf('/') + 1)));
    const listed = keys.slice(0, 20).map(_source_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP).join(', ');
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('INPUT_INVALID', {
        what: `\`only\` matches none of the secrets: ${listed}${keys.length > 20 ? ` and ${keys.length - 20} more` : ''}`,
        hint: near === undefined ? 'choose one of these, or a glob such as production/*' : `did you mean ${near}?`,
    });
}


/***/ })

};
