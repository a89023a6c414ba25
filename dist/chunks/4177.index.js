export const id = 4177;
export const ids = [4177,6558,5650];
export const modules = {

/***/ 7199:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z6: () => (/* binding */ endingOf),
  sX: () => (/* binding */ exitOf),
  $P: () => (/* binding */ namedIn),
  EI: () => (/* binding */ reportOf),
  QZ: () => (/* binding */ worst)
});

// EXTERNAL MODULE: ./lib/rotation/model/policy.js
var policy = __webpack_require__(36876);
// EXTERNAL MODULE: ./lib/rotation/people/personal-credentials.js
var personal_credentials = __webpack_require__(69361);
// EXTERNAL MODULE: ./lib/commands/ending.js
var ending = __webpack_require__(32799);
// EXTERNAL MODULE: ./lib/config/duration.js
var duration = __webpack_require__(26804);
// EXTERNAL MODULE: ./lib/rotation/steps/readers.js
var readers = __webpack_require__(40646);
;// CONCATENATED MODULE: ./lib/commands/left.js
/** What a run says about what it left because its time was over. */



/** One sentence after the other; undefined where nothing is left. It names no person and no place. */
function leftSays(outcomes, inputs) {
    const left = outcomes.filter((outcome) => outcome.left !== undefined);
    if (left.length === 0)
        return undefined;
    const keys = [...new Set(left.map(({ key }) => (0,personal_credentials/* secretKeyOf */.TL)(key)))];
    const sum = (of) => left.reduce((all, outcome) => all + (outcome.left?.[of] ?? 0), 0);
    const parts = [
        `${keys.length === 1 ? '1 secret' : `${keys.length} secrets`} (${(0,readers/* firstFew */.Dt)(keys)})`,
        ...counted(sum('destinations'), 'destination to write', 'destinations to write'),
        ...counted(sum('people'), 'link to make', 'links to make'),
    ];
    return `The time of this run (${(0,duration/* formatDuration */.a3)(inputs.for)}) was over before all was done. Left: ${parts.join(', ')}. Nothing is lost, and old credentials live until their successors are everywhere. The next run goes on from here: by its schedule, or at once with \`${commandOf(inputs)}\``;
}
function counted(count, one, many) {
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
}
/** What was asked for is in the journal, but for what concerns one person or a leak: that is said again. */
function commandOf({ command, only, person }) {
    const which = only === undefined ? '' : ` --only '${only}'`;
    return `keyturn ${command}${person === undefined ? '' : ` --person ${person}`}${which}`;
}

;// CONCATENATED MODULE: ./lib/commands/reporting.js




/** Every login that the configuration names. */
function namedIn({ people, targets }) {
    const shared = targets.flatMap((target) => target.share?.with ?? []).filter((name) => !name.startsWith('@'));
    return [...Object.keys(people), ...shared];
}
/** The report on the targets; `more` is what it says of the run itself. */
function reportOf({ targets, outcomes, journal, inPlace }, more) {
    return {
        ...more,
        failures: [],
        secrets: targets.map((target) => secretOf(target, more.at, {
            entry: Object.hasOwn(journal.secrets, target.key) ? journal.secrets[target.key] : undefined,
            outcome: outcomes.find((one) => one.key === target.key),
            inPlace: inPlace?.get(target.key),
            isAbout: more.about !== undefined,
        })),
    };
}
function secretOf(target, at, { entry, outcome, inPlace, isAbout }) {
    const current = (0,policy/* currentOf */.$c)(entry);
    const newest = (0,policy/* pendingOf */.lc)(entry) ?? current ?? (0,policy/* previousOf */.te)(entry)[0];
    const since = current ? (0,policy/* born */.mn)(current) : entry?.observed ? Date.parse(entry.observed.since) : inPlace?.getTime();
    const oldest = (0,policy/* oldestLive */.u4)(entry);
    const due = entry ? (0,policy/* entryDueAt */.Oz)(entry, target.policy) : undefined;
    const places = newest?.destinations ?? [];
    return {
        key: (0,personal_credentials/* secretKeyOf */.TL)(target.key),
        person: target.person?.login,
        environment: target.environment,
        secret: target.secret,
        action: outcome?.action ?? 'none',
        reason: outcome?.reason,
        stage: newest?.stage,
        ageMs: since === undefined ? undefined : at.getTime() - since,
        maxAgeMs: target.policy.maxAge,
        ...(oldest === undefined || oldest === since ? {} : { oldestMs: at.getTime() - oldest }),
        dueAt: due === undefined ? undefined : new Date(due),
        destinations: {
            done: places.filter((place) => place.done !== undefined).length,
            total: newest ? places.length : (entry?.observed?.destinations.length ?? 0),
            skipped: outcome?.skipped ?? [],
        },
        shares: (current?.shares ?? []).map(({ person, state }) => ({ login: person.login, state })),
        next: outcome?.next ?? '',
        ...(outcome?.left === undefined ? {} : { left: outcome.left }),
        notes: [...(isAbout ? [] : (outcome?.ended ?? [])), ...(outcome?.notes ?? [])],
        error: outcome?.error ? (0,ending/* failureOf */.g)(outcome.error) : undefined,
    };
}
/** The exit status that the errors of the secrets come to. */
function exitOf(outcomes) {
    return worst(outcomes.flatMap(({ error }) => (error ? [error] : [])));
}
/** The worst of what happened: failures, then bad input, then a secret that another run holds. */
function worst(errors) {
    const exits = errors.map(({ exit }) => exit);
    if (exits.includes(1))
        return 1;
    if (exits.includes(2))
        return 2;
    return exits.includes(3) ? 3 : 0;
}
/** The report of a run that reconciled, and its exit status. */
function endingOf({ outcomes, abandoned, people, notices, session, targets, at }, { inputs, configuration, publicHome, insists, about }) {
    const left = leftSays(outcomes, inputs);
    const report = reportOf({ targets, outcomes, journal: session.document }, {
        at,
        dryRun: inputs.dryRun,
        publicHome: publicHome || configuration.public,
        abandoned,
        notices,
        people: [...people, ...namedIn(configuration), ...(inputs.person === undefined ? [] : [inputs.person])],
        routine: inputs.command === 'rotate',
        ...(about === undefined ? {} : { about }),
        ...(left === undefined ? {} : { left }),
    });
    const exit = exitOf(outcomes);
    return { report, exit: insists && exit === 3 ? 1 : exit };
}


/***/ }),

/***/ 16558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   status: () => (/* binding */ status)
/* harmony export */ });
/* harmony import */ var _compose_compose_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82432);
/* harmony import */ var _config_select_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88336);
/* harmony import */ var _report_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45650);
/* harmony import */ var _rotation_journal_session_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2803);
/* harmony import */ var _rotation_journal_signer_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(35022);
/* harmony import */ var _rotation_model_edited_options_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(85936);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70049);
/* harmony import */ var _rotation_model_following_clock_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(7184);
/* harmony import */ var _rotation_model_needs_human_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4853);
/* harmony import */ var _rotation_model_policy_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(36876);
/* harmony import */ var _rotation_people_personal_credentials_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(69361);
/* harmony import */ var _rotation_people_recipients_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(83794);
/* harmony import */ var _reporting_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7199);













/**
 * What the journal says, in one request: ages, open rotations, receipts. Changes nothing. `fail-on: overdue` also asks the
 * places of those secrets of which the journal knows no credential, because what is there may be older than anything else.
 */
async function status(inputs, configuration, world, publicHome) {
    const chosen = (0,_config_select_js__WEBPACK_IMPORTED_MODULE_1__/* .select */ .L)(configuration.targets, inputs.only);
    const ports = await (0,_compose_compose_js__WEBPACK_IMPORTED_MODULE_0__.compose)(configuration, inputs, world);
    const session = await _rotation_journal_session_js__WEBPACK_IMPORTED_MODULE_3__/* .Session */ .N.look(ports);
    const { document } = session;
    const targets = (0,_rotation_people_personal_credentials_js__WEBPACK_IMPORTED_MODULE_6__/* .journalled */ .bP)(chosen, document);
    const at = ports.clock.now();
    const entryOf = ({ key }) => (Object.hasOwn(document.secrets, key) ? document.secrets[key] : undefined);
    const outcomes = targets.map((target) => outcomeOf(target, entryOf(target), at));
    const unknown = targets.filter((target) => !target.person && (0,_rotation_model_policy_js__WEBPACK_IMPORTED_MODULE_9__/* .oldestLive */ .u4)(entryOf(target)) === undefined);
    const inPlace = inputs.failOn === 'overdue' ? await agesOf(ports, unknown, outcomes) : undefined;
    const abandoned = (0,_rotation_people_personal_credentials_js__WEBPACK_IMPORTED_MODULE_6__/* .abandonedOf */ .eN)(document, configuration.targets);
    const signer = (0,_rotation_journal_signer_js__WEBPACK_IMPORTED_MODULE_10__/* .signerOf */ .K)(session, ports.pin);
    const signed = signer === undefined ? [] : [`the journal at ${ports.journal.place} ${signer}`];
    const more = {
        at,
        dryRun: false,
        publicHome: publicHome || configuration.public,
        people: [...(0,_reporting_js__WEBPACK_IMPORTED_MODULE_8__/* .namedIn */ .$P)(configuration), ...(0,_rotation_people_recipients_js__WEBPACK_IMPORTED_MODULE_7__/* .ledger */ .Wg)(document).map(({ login }) => login)],
        abandoned,
        notices: [...(0,_rotation_model_following_clock_js__WEBPACK_IMPORTED_MODULE_11__/* .complaintsAbout */ .WC)(ports.clock), ...awayOf(document), ...signed],
    };
    const report = (0,_reporting_js__WEBPACK_IMPORTED_MODULE_8__/* .reportOf */ .EI)({ targets, outcomes, journal: document, inPlace }, more);
    const overdue = inputs.failOn === 'overdue' && report.secrets.some(_report_report_js__WEBPACK_IMPORTED_MODULE_2__.isOverdue);
    return { report, exit: overdue ? 1 : (0,_reporting_js__WEBPACK_IMPORTED_MODULE_8__/* .exitOf */ .sX)(outcomes) };
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
            if (!(error instanceof _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .KeyturnError */ .FB) || !outcome)
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
function outcomeOf(target, entry, at) {
    const outcome = { key: target.key, action: 'none', next: '', notes: [], skipped: [] };
    const pending = (0,_rotation_model_policy_js__WEBPACK_IMPORTED_MODULE_9__/* .pendingOf */ .lc)(entry);
    const previous = (0,_rotation_model_policy_js__WEBPACK_IMPORTED_MODULE_9__/* .previousOf */ .te)(entry);
    const due = entry ? (0,_rotation_model_policy_js__WEBPACK_IMPORTED_MODULE_9__/* .entryDueAt */ .Oz)(entry, target.policy) : undefined;
    if (!entry)
        outcome.next = 'the journal does not know it yet: `keyturn rotate` looks at it';
    else if (entry.closing)
        outcome.next = `ended with its person (${entry.closing.reason})`;
    else if (entry.human) {
        outcome.action = 'human';
        const { message, hint } = (0,_rotation_model_needs_human_js__WEBPACK_IMPORTED_MODULE_5__/* .humanError */ .G)(target.key, entry, entry.human);
        outcome.next = `${message}. ${hint}`;
    }
    else if (pending) {
        outcome.action = 'waiting';
        outcome.next = `${pending.tag} is ${pending.step}: the next run goes on`;
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
    if ((0,_rotation_model_policy_js__WEBPACK_IMPORTED_MODULE_9__/* .currentOf */ .$c)(entry)?.exposed)
        outcome.notes.push('it is exposed');
    const oldest = (0,_rotation_model_policy_js__WEBPACK_IMPORTED_MODULE_9__/* .oldestLive */ .u4)(entry);
    const current = (0,_rotation_model_policy_js__WEBPACK_IMPORTED_MODULE_9__/* .currentOf */ .$c)(entry);
    if (oldest !== undefined && at.getTime() >= oldest + target.policy.maxAge && (!current || oldest < (0,_rotation_model_policy_js__WEBPACK_IMPORTED_MODULE_9__/* .born */ .mn)(current)))
        outcome.notes.push(`a credential that lives since ${new Date(oldest).toISOString()} has outlived its max-age`);
    const changed = (0,_rotation_model_edited_options_js__WEBPACK_IMPORTED_MODULE_12__/* .editedSettings */ .j)(target, entry);
    if (changed !== undefined)
        outcome.notes.push(changed);
    return outcome;
}


/***/ }),

/***/ 45650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   forReaders: () => (/* binding */ forReaders),
/* harmony export */   hasRotated: () => (/* binding */ hasRotated),
/* harmony export */   headline: () => (/* binding */ headline),
/* harmony export */   isLeft: () => (/* binding */ isLeft),
/* harmony export */   isOverdue: () => (/* binding */ isOverdue),
/* harmony export */   needsAttention: () => (/* binding */ needsAttention),
/* harmony export */   sharesSay: () => (/* binding */ sharesSay),
/* harmony export */   sorted: () => (/* binding */ sorted),
/* harmony export */   titleOf: () => (/* binding */ titleOf)
/* harmony export */ });
/** The key, and whose own credential it is where everybody has one: `development/KEY (mona)`. */
function titleOf({ key, person }) {
    if (person === undefined)
        return key;
    return person === '' ? `${key} (somebody's own)` : `${key} (${person})`;
}
/** Whether any of its credentials that live is older than `max-age`. */
function isOverdue({ ageMs, oldestMs, maxAgeMs }) {
    return Math.max(ageMs ?? 0, oldestMs ?? 0) >= maxAgeMs;
}
/** Whether somebody has to do something. */
function needsAttention(secret) {
    return secret.error !== undefined || secret.action === 'failed' || secret.action === 'human' || isOverdue(secret);
}
/** Whether the time of this run was over before all of it was done. */
function isLeft({ left }) {
    return left !== undefined;
}
/** Whether this run made a new credential current. */
function hasRotated({ action }) {
    return action === 'rotated' || action === 'resumed';
}
const words = [
    ['failed', 'failed'],
    ['human', 'needs you'],
    ['busy', 'held by another run'],
    ['planned', 'planned'],
    ['rotated', 'rotated'],
    ['resumed', 'finished'],
    ['revoked', 'revoked'],
    ['delivered', 'delivered'],
    ['waiting', 'waiting'],
    ['none', 'unchanged'],
];
/** `1 failed, 2 rotated, 5 unchanged`, worst first. */
function headline({ secrets, failures, checks }) {
    if (checks !== undefined && failures.length === 0)
        return checksSay(checks);
    const parts = words.flatMap(([action, word]) => {
        const count = secrets.filter((secret) => secret.action === action).length;
        return count === 0 ? [] : [`${count} ${word}`];
    });
    if (failures.length > 0)
        parts.unshift('the run failed');
    const left = secrets.filter(isLeft).length;
    if (left > 0)
        parts.push(`${left} left for the next run`);
    const overdue = secrets.filter(isOverdue).length;
    if (overdue > 0)
        parts.push(`${overdue} overdue`);
    return parts.length === 0 ? 'no secrets' : parts.join(', ');
}
/** `2 of 14 checks failed, 1 off`, or `14 checks passed`. */
function checksSay(checks) {
    const count = (state) => checks.filter((check) => check.state === state).length;
    const off = count('off') === 0 ? '' : `, ${count('off')} off`;
    if (count('failed') > 0)
        return `${count('failed')} of ${checks.length} checks failed${off}`;
    return `${count('ok')} ${count('ok') === 1 ? 'check' : 'checks'} passed${off}`;
}
/** `2 of 3 saved, 1 disputed`; a dispute is never lost in a count. */
function sharesSay(shares) {
    if (shares.length === 0)
        return '';
    const count = (state) => shares.filter((share) => share.state === state).length;
    const disputed = count('disputed');
    return `${count('saved')} of ${shares.length} saved${disputed > 0 ? `, ${disputed} disputed` : ''}`;
}
/** Failures first, then by key; the order of the configuration says little in a long table. */
function sorted(secrets) {
    return [...secrets].sort((one, other) => Number(needsAttention(other)) - Number(needsAttention(one)) ||
        (one.key < other.key ? -1 : one.key > other.key ? 1 : 0));
}
/**
 * The report as its readers may see it. In a public home the logins of recipients disappear from every sentence, too,
 * and places that were skipped become a count.
 */
function forReaders(report) {
    if (!report.publicHome)
        return report;
    const logins = [...report.people, ...report.secrets.flatMap(({ shares }) => shares.map(({ login }) => login))];
    const hide = hiding(logins);
    const failure = (one) => ({
        ...one,
        what: hide(one.what),
        hint: one.hint === undefined ? undefined : hide(one.hint),
    });
    return {
        ...report,
        failures: report.failures.map(failure),
        notices: report.notices.map(hide),
        ...(report.about === undefined ? {} : { about: report.about.map(hide) }),
        ...(report.checks === undefined
            ? {}
            : {
                checks: report.checks.map((check) => ({
                    ...check,
                    name: check.subject === 'signal' ? '' : hide(check.name),
                    says: placed.has(check.subject) ? '' : hide(check.says),
                    error: check.error === undefined ? undefined : failure(check.error),
                })),
            }),
        secrets: report.secrets.map((secret) => ({
            ...secret,
            reason: secret.reason === undefined ? undefined : hide(secret.reason),
            next: hide(secret.next),
            notes: secret.notes.map(hide),
            error: secret.error === undefined ? undefined : failure(secret.error),
            person: secret.person === undefined ? undefined : '',
            shares: secret.shares.map(({ state }) => ({ login: '', state })),
            destinations: { ...secret.destinations, skipped: secret.destinations.skipped.map(() => '') },
        })),
    };
}
/** The subjects whose findings name places and people. */
const placed = new Set(['destination', 'recipients', 'signal']);
function hiding(logins) {
    const all = new Set(logins.map((login) => login.toLowerCase()).filter((login) => login !== ''));
    if (all.size === 0)
        return (text) => text;
    return (text) => text.replace(/@?([A-Za-z0-9][A-Za-z0-9_-]*)/g, (word, name) => all.has(name.toLowerCase()) ? 'a recipient' : word);
}


/***/ })

};
