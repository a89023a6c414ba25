export const id = 4769;
export const ids = [4769];
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
 * done: a second round would take a fresh successor for what leaked.
 */
async function insisting(run, { clock }) {
    let result = await run();
    for (let wait = 0; wait < WAITS; wait++) {
        const busy = result.outcomes.filter(({ action }) => action === 'busy').map(({ key }) => key);
        if (busy.length === 0)
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

/***/ 54769:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   offboard: () => (/* binding */ offboard),
/* harmony export */   onboard: () => (/* binding */ onboard)
/* harmony export */ });
/* harmony import */ var _compose_compose_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89177);
/* harmony import */ var _config_require_admin_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40047);
/* harmony import */ var _config_select_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88336);
/* harmony import */ var _rotation_journal_session_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90384);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70049);
/* harmony import */ var _rotation_people_recipients_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(83794);
/* harmony import */ var _rotation_run_failure_notices_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(15540);
/* harmony import */ var _rotation_run_reconcile_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(55278);
/* harmony import */ var _insisting_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(41954);
/* harmony import */ var _reporting_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(17960);










/**
 * `onboard`: what the configuration gives this person, now. Throws INPUT_INVALID if it gives them nothing, TEAM_UNREADABLE,
 * and what `rotate` throws.
 */
async function onboard(inputs, configuration, world, publicHome) {
    const { chosen, ports, login } = await prepare(inputs, configuration, world);
    const { document } = await _rotation_journal_session_js__WEBPACK_IMPORTED_MODULE_3__/* .Session */ .N.look(ports);
    const named = await ports.people.named(login);
    if (!named)
        throw nobody(login);
    let person;
    for (const target of chosen) {
        if (!target.share)
            continue;
        const people = await ports.people.resolve(target.share.with, (0,_rotation_people_recipients_js__WEBPACK_IMPORTED_MODULE_5__/* .ledger */ .Wg)(document));
        person ??= people.find(({ id }) => id === named.id);
    }
    if (!person) {
        const shared = chosen.filter(({ share }) => share).map(({ key }) => key);
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .KeyturnError */ .FB('INPUT_INVALID', {
            what: `${login} is not among those who are given ${shared.length === 0 ? 'any of these secrets: none of them is shared' : shared.join(', ')}`,
            hint: `add ${login} to a team that stands under \`share: { with: [...] }\`, or to the list itself, then run it again`,
        });
    }
    const result = await (0,_rotation_run_reconcile_js__WEBPACK_IMPORTED_MODULE_7__/* .reconcile */ .L)(ports, chosen, configuration.targets, { onboard: person, ...why(inputs) });
    return (0,_reporting_js__WEBPACK_IMPORTED_MODULE_8__/* .endingOf */ .z6)(result, { inputs, configuration, publicHome, insists: false });
}
/**
 * `offboard`: ends what this person holds. Waits for secrets that another run holds, and never ends with 3: what somebody
 * who leaves holds may not be left to somebody else. Throws INPUT_INVALID for a login that nobody has and the journal does not know.
 */
async function offboard(inputs, configuration, world, publicHome) {
    const { chosen, ports, login } = await prepare(inputs, configuration, world);
    const { document } = await _rotation_journal_session_js__WEBPACK_IMPORTED_MODULE_3__/* .Session */ .N.look(ports);
    const remembered = (0,_rotation_people_recipients_js__WEBPACK_IMPORTED_MODULE_5__/* .ledger */ .Wg)(document).find((one) => one.login.toLowerCase() === login.toLowerCase());
    // The login may belong to somebody else by now: the person whom the journal remembers by it is meant.
    const person = remembered ?? (await ports.people.named(login));
    if (!person)
        throw nobody(login);
    const run = (keys) => (0,_rotation_run_reconcile_js__WEBPACK_IMPORTED_MODULE_7__/* .reconcile */ .L)(ports, chosen, configuration.targets, { offboard: person, ...why(inputs), ...(keys ? { keys } : {}) });
    const result = await (0,_insisting_js__WEBPACK_IMPORTED_MODULE_9__/* .insisting */ .N)(run, world);
    await (0,_rotation_run_failure_notices_js__WEBPACK_IMPORTED_MODULE_6__/* .tellPeople */ .fD)(ports, result.session, (0,_rotation_run_failure_notices_js__WEBPACK_IMPORTED_MODULE_6__/* .noticesOf */ .lx)(result));
    return (0,_reporting_js__WEBPACK_IMPORTED_MODULE_8__/* .endingOf */ .z6)(told(result, login), { inputs, configuration, publicHome, insists: true });
}
/** Nothing to do is said, so that nobody takes silence for a mistake in the name. */
function told(result, login) {
    if (result.outcomes.length > 0)
        return result;
    return {
        ...result,
        notices: [...result.notices, `${login} holds none of these secrets, and is given none from now on`],
    };
}
async function prepare(inputs, configuration, world) {
    const chosen = (0,_config_select_js__WEBPACK_IMPORTED_MODULE_2__/* .select */ .L)(configuration.targets, inputs.only);
    (0,_config_require_admin_js__WEBPACK_IMPORTED_MODULE_1__/* .requireAdmin */ .Z)(chosen, world.environment);
    return { chosen, ports: await (0,_compose_compose_js__WEBPACK_IMPORTED_MODULE_0__/* .compose */ .Zz)(configuration, inputs, world), login: inputs.person ?? '' };
}
function why({ reason }) {
    return reason === undefined ? {} : { reason };
}
function nobody(login) {
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .KeyturnError */ .FB('INPUT_INVALID', {
        what: `\`person\`: there is nobody named ${login} at GitHub, and the journal knows nobody of that name`,
        hint: 'correct the login; `keyturn status` names who has received something',
    });
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
