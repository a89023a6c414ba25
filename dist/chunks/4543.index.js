export const id = 4543;
export const ids = [4543];
export const modules = {

/***/ 41954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ insisting)
/* harmony export */ });
/** How often the secrets that are held are tried again, and after how many milliseconds each time. */
const WAITS = 10;
const WAIT = 30_000;
/**
 * Runs again, for the secrets that another run holds and that this one must not leave alone. Those that were done stay
 * done: a second round would take a fresh successor for what leaked. It waits no longer than the run has time.
 */
async function insisting(run, { clock }, budget) {
    let result = await run();
    for (let wait = 0; wait < WAITS; wait++) {
        const busy = result.outcomes.filter(({ action }) => action === 'busy').map(({ key }) => key);
        if (busy.length === 0 || budget.over())
            return result;
        await clock.sleep(WAIT);
        result = merged(result, await run(busy), new Set(busy));
    }
    return result;
}
/** The second round's word on what was busy in the first, and the first's on everything else. */
function merged(first, again, busy) {
    const outcomes = first.outcomes.map((one) => {
        if (!busy.has(one.key))
            return one;
        const later = again.outcomes.find(({ key }) => key === one.key);
        if (later)
            return later;
        const { error: _, ...rest } = one;
        return { ...rest, action: 'none', next: 'another run has done it' };
    });
    return {
        ...again,
        outcomes,
        targets: first.targets,
        people: [...new Set([...first.people, ...again.people])],
        notices: [...new Set([...first.notices, ...again.notices])],
    };
}


/***/ }),

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

/***/ 64543:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rotate: () => (/* binding */ rotate)
/* harmony export */ });
/* harmony import */ var _compose_compose_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82432);
/* harmony import */ var _config_require_admin_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40047);
/* harmony import */ var _config_select_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88336);
/* harmony import */ var _http_time_budget_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9153);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70049);
/* harmony import */ var _rotation_run_failure_notices_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(15540);
/* harmony import */ var _rotation_run_reconcile_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(85550);
/* harmony import */ var _insisting_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(41954);
/* harmony import */ var _reporting_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7199);









/**
 * `rotate`, `revoke`, `onboard` and `offboard`: reconcile. Finishes what is open, rotates what is due, revokes what may be
 * revoked. Throws what stops the run as a whole (the journal cannot be read, an input is wrong); what concerns one secret
 * is in the report.
 */
async function rotate(inputs, configuration, world, publicHome) {
    const budget = (0,_http_time_budget_js__WEBPACK_IMPORTED_MODULE_3__/* .timeBudget */ .B)(inputs.for, world.clock);
    const exposed = inputs.command === 'revoke';
    const chosen = exposed ? leaked(configuration, inputs.only) : (0,_config_select_js__WEBPACK_IMPORTED_MODULE_2__/* .select */ .L)(configuration.targets, inputs.only);
    (0,_config_require_admin_js__WEBPACK_IMPORTED_MODULE_1__/* .requireAdmin */ .Z)(chosen, world.environment);
    const ports = await (0,_compose_compose_js__WEBPACK_IMPORTED_MODULE_0__.compose)(configuration, inputs, world);
    const force = exposed || inputs.force ? (inputs.reason ?? (exposed ? 'exposed' : 'forced')) : undefined;
    const options = {
        ...(force === undefined ? {} : { force }),
        exposed,
        successor: exposed && inputs.force,
        first: inputs.first,
        ended: inputs.ended,
        dryRun: inputs.dryRun,
        ...(inputs.dryRun ? {} : { budget }),
    };
    const run = (keys) => (0,_rotation_run_reconcile_js__WEBPACK_IMPORTED_MODULE_6__/* .reconcile */ .L)(ports, chosen, configuration.targets, { ...options, ...(keys ? { keys } : {}) }).catch(async (error) => {
        if (error instanceof _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .KeyturnError */ .FB)
            await (0,_rotation_run_failure_notices_js__WEBPACK_IMPORTED_MODULE_5__/* .tellOfFailure */ .BD)(ports, error);
        throw error;
    });
    // An exposed key may not be left to "the other run": wait for the lock, and never end as if it were done.
    const result = exposed ? await (0,_insisting_js__WEBPACK_IMPORTED_MODULE_8__/* .insisting */ .N)(run, world, budget) : await run();
    if (!inputs.dryRun)
        await (0,_rotation_run_failure_notices_js__WEBPACK_IMPORTED_MODULE_5__/* .tellPeople */ .fD)(ports, result.session, (0,_rotation_run_failure_notices_js__WEBPACK_IMPORTED_MODULE_5__/* .noticesOf */ .lx)(result));
    const hasWorked = result.outcomes.some(({ action }) => action !== 'none');
    const notices = [...(hasWorked ? promises(ports.links, result.targets) : []), ...result.notices];
    const about = exposed ? { about: result.outcomes.flatMap(deaths) } : {};
    return (0,_reporting_js__WEBPACK_IMPORTED_MODULE_7__/* .endingOf */ .z6)({ ...result, notices }, { inputs, configuration, publicHome, insists: exposed, ...about });
}
/**
 * What leaked has to be in the configuration: nothing else says who minted it, and where it is written. Throws what `select`
 * throws, and CONFIG_INVALID for the name of one secret that is not there.
 */
function leaked({ targets }, only) {
    try {
        return (0,_config_select_js__WEBPACK_IMPORTED_MODULE_2__/* .select */ .L)(targets, only);
    }
    catch (error) {
        const [, environment, name] = /^(?:([\w .-]+)\/)?(\w+)$/.exec(only ?? '') ?? [];
        if (!(0,_rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_4__.is)(error, 'INPUT_INVALID') || name === undefined)
            throw error;
        const inside = environment === undefined ? '' : `, environments: [${environment}]`;
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .KeyturnError */ .FB('CONFIG_INVALID', {
            what: `${only} is not in the configuration, so Keyturn can neither replace nor end what leaked`,
            hint: `${error.hint ?? ''}\nend it in the console of its provider, or add a block and run this again:\nsecrets:\n  ${name}: { provider: NAME, admin: NAME_OF_THE_VARIABLE${inside} }`,
        });
    }
}
/** What of a secret that leaked is dead, and how that is known; the error says what is not. */
function deaths({ key, ended = [], error }) {
    if (ended.length > 0)
        return ended.map((sentence) => `${key}: ${sentence}`);
    return error === undefined ? [`${key}: this run had nothing to end; \`keyturn status\` shows what lives`] : [];
}
/** What a link is worth at somebody else's service, for whoever shares through one. */
function promises(links, targets) {
    if (!links || links.via === 'keyturn' || !targets.some(({ share }) => share))
        return [];
    return [`Links via ${links.via}: ${links.strength}.`];
}


/***/ }),

/***/ 15540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lx: () => (/* binding */ noticesOf),
  BD: () => (/* binding */ tellOfFailure),
  fD: () => (/* binding */ tellPeople)
});

// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(70049);
;// CONCATENATED MODULE: ./lib/rotation/people/notify.js

/**
 * Tells everybody whom `notify.to` names, each once, what of it `notify.on` names. When is the caller's to decide.
 *
 * A person hears of it by the first channel that works: a notice holds no link, so a second try elsewhere gives nothing
 * away. Never throws: a message that could not be sent must not hide its reason.
 * @returns why a person or a channel could not be notified
 */
async function tell(ports, notices) {
    const { channels, people, from, notify } = ports;
    const wanted = notices.filter(({ about }) => notify?.on.includes(about));
    if (notify === undefined || wanted.length === 0)
        return [];
    const message = { notices: wanted, from };
    const failures = [];
    const audiences = channels.filter(({ name }) => notify.to.includes(name));
    for (const channel of audiences)
        await attempt(channel, message, undefined, failures);
    const logins = notify.to.filter((name) => !channels.some((channel) => channel.name === name));
    for (const person of await peopleOf(people, logins, failures)) {
        const ways = channels.filter((channel) => channel.notify !== undefined && channel.reaches(person));
        const tries = [];
        let told = false;
        for (const channel of ways) {
            told = await attempt(channel, message, person, tries);
            if (told)
                break;
        }
        if (!told)
            failures.push(tries[0] ?? unreachable(person));
    }
    return failures;
}
async function peopleOf(people, logins, failures) {
    if (logins.length === 0)
        return [];
    try {
        return await people.resolve(logins, []);
    }
    catch (error) {
        failures.push(ours(error));
        return [];
    }
}
async function attempt(channel, message, to, failures) {
    try {
        await channel.notify?.(message, to);
        return true;
    }
    catch (error) {
        failures.push(ours(error));
        return false;
    }
}
function unreachable(person) {
    return new errors/* KeyturnError */.FB('RECIPIENT_UNREACHABLE', {
        what: `no channel can tell ${person.login} what went wrong`,
        hint: `Give ${person.login} an e-mail address or a Slack id under \`people\` in .github/keyturn.yml.`,
    });
}
function ours(error) {
    return error instanceof errors/* KeyturnError */.FB ? error : new errors/* KeyturnError */.FB('INTERNAL', { what: 'a notice could not be sent' });
}

;// CONCATENATED MODULE: ./lib/rotation/run/failure-notices.js
/** Who is notified of what went wrong: once for each change, then daily, so that a broken schedule is neither silent nor noisy. */


/** A daily run is early sometimes: a notice of 20 hours ago counts as yesterday's, in milliseconds. */
const DAILY = 20 * 3_600_000;
const ofHumans = ['NEEDS_HUMAN', 'OLD_KEY_ALIVE', 'JOURNAL_CORRUPT', 'JOURNAL_MISSING'];
const ofAge = ['OVERDUE', 'IN_USE'];
/** Another run takes care of it: nobody has to do anything. */
const ofOthers = ['HELD', 'JOURNAL_CONFLICT'];
function aboutOf(code) {
    if (ofHumans.includes(code))
        return 'human';
    return ofAge.includes(code) ? 'overdue' : 'failed';
}
function noticeOf(error, secret) {
    return {
        about: aboutOf(error.code),
        ...(secret === undefined ? {} : { secret }),
        what: error.message,
        ...(error.now === undefined ? {} : { now: errors/* nowSays */.v6[error.now] }),
        ...(error.hint === undefined ? {} : { hint: error.hint }),
    };
}
/** One for each secret that failed, needs a human or is overdue. */
function noticesOf({ outcomes }) {
    return outcomes.flatMap(({ key, error }) => (error && !ofOthers.includes(error.code) ? [noticeOf(error, key)] : []));
}
/**
 * Tells those who are to know, and journals that they were told. Never throws: a message that could not be sent is said
 * in the progress, and sent by the next run.
 */
async function tellPeople(ports, session, notices) {
    const { notify, clock } = ports;
    if (!notify)
        return;
    const wanted = notices.filter(({ about }) => notify.on.includes(about));
    const now = clock.now().getTime();
    const last = session.document.noticed ?? {};
    const isNews = ({ secret = '', about }) => {
        const said = Object.hasOwn(last, secret) ? last[secret] : undefined;
        return said === undefined || said.about !== about || now >= Date.parse(said.at) + DAILY;
    };
    const news = wanted.filter(isNews);
    const told = (await send(ports, news)) ? news : [];
    const mended = Object.keys(last).filter((key) => !notices.some(({ secret }) => secret === key));
    // Without a journal there is nothing to remember it in, and no reason to make one.
    if (!session.exists || (told.length === 0 && mended.length === 0))
        return;
    try {
        await session.commit({
            message: told.length > 0
                ? `told people about ${told.map(({ secret }) => secret).join(', ')}`
                : `nothing is wrong with ${mended.join(', ')} any more`,
            apply({ noticed = {}, ...document }) {
                const kept = Object.entries(noticed).filter(([key]) => !mended.includes(key));
                const added = told.map(({ secret = '', about }) => [secret, { about, at: clock.now().toISOString() }]);
                const next = Object.fromEntries([...kept, ...added]);
                return Object.keys(next).length === 0 ? document : { ...document, noticed: next };
            },
        });
    }
    catch (error) {
        const why = error instanceof errors/* KeyturnError */.FB ? error.message : 'it failed';
        ports.progress({ step: 'notify', detail: `not journalled: ${why}` });
    }
}
/** What stopped the run as a whole; there may be no journal to remember that it was said. */
function tellOfFailure(ports, error) {
    const notice = noticeOf(error, undefined);
    const wanted = ports.notify?.on.includes(notice.about) && !ofOthers.includes(error.code);
    return wanted ? send(ports, [notice]) : Promise.resolve(false);
}
/** Whether anybody was told; the others are told with the next change, or tomorrow. */
async function send(ports, notices) {
    if (notices.length === 0)
        return false;
    const failures = await tell(ports, notices);
    for (const { message } of failures)
        ports.progress({ step: 'notify', detail: message });
    return failures.length < (ports.notify?.to.length ?? 0);
}


/***/ })

};
