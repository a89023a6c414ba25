export const id = 5463;
export const ids = [5463];
export const modules = {

/***/ 67970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ insisting)
/* harmony export */ });
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);

/** How often the secrets that are held are tried again, and after how many milliseconds each time. */
const WAITS = 10;
const WAIT = 30_000;
/**
 * Runs again, for the secrets that another run holds and that this one must not leave alone. Those that were done stay
 * done: a second round would take a fresh successor for what leaked. It waits no longer than the run has time. Throws what the
 * first round throws; what a later one throws is a failure beside what was done.
 */
async function insisting(run, { clock }, budget) {
    let result = await run();
    for (let wait = 0; wait < WAITS; wait++) {
        const busy = result.outcomes.filter(({ action }) => action === 'busy').map(({ key }) => key);
        if (busy.length === 0 || budget.over())
            return result;
        await clock.sleep(WAIT);
        try {
            result = merged(result, await run(busy), new Set(busy));
        }
        catch (error) {
            if (!(error instanceof _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB))
                throw error;
            // What the rounds before it did and asked is done: a report without it would hide that.
            return { ...result, failures: united(result.failures, [error]) };
        }
    }
    return result;
}
/** Each failure once, whichever rounds met it. */
function united(first, again) {
    const all = [...(first ?? []), ...(again ?? [])];
    return all.filter((one, at) => all.findIndex(({ code, message }) => code === one.code && message === one.message) === at);
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
        ...(first.incident === undefined ? {} : { incident: first.incident }),
        outcomes,
        targets: first.targets,
        people: [...new Set([...first.people, ...again.people])],
        notices: [...new Set([...first.notices, ...again.notices])],
        failures: united(first.failures, again.failures),
    };
}


/***/ }),

/***/ 72655:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ requireAdmin)
/* harmony export */ });
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);

/** Throws ENVIRONMENT_MISSING, once for all of them, if a variable that `admin` names is not set or empty. */
function requireAdmin(targets, environment) {
    const missing = new Map();
    for (const target of targets) {
        const { admin } = target.binding;
        for (const name of typeof admin === 'string' ? [admin] : Object.values(admin ?? {})) {
            const value = Object.hasOwn(environment, name) ? environment[name] : undefined;
            if (value === undefined || value.trim() === '')
                missing.set(name, [...(missing.get(name) ?? []), target.key]);
        }
    }
    const first = [...missing.keys()][0];
    if (first === undefined)
        return;
    const lines = [...missing]
        .slice(0, 10)
        .map(([name, keys]) => `the environment variable ${name} is not set, which is the \`admin\` of ${keys.slice(0, 5).join(', ')}${keys.length > 5 ? ' and others' : ''}`);
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('ENVIRONMENT_MISSING', {
        what: lines.join('\n'),
        hint: `in the workflow: env: { ${first}: \${{ secrets.${first} }} }; where that stands, the secret is missing: gh secret set ${first}, with --env where the job has an environment; in a shell: export ${first}`,
    });
}


/***/ }),

/***/ 85558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BD: () => (/* binding */ tellOfFailure),
/* harmony export */   fD: () => (/* binding */ tellPeople),
/* harmony export */   lx: () => (/* binding */ noticesOf)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);
/* harmony import */ var _people_notify_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1419);
/** Who is notified of what went wrong: once for each change, then daily, so that a broken schedule is neither silent nor noisy. */


/** A daily run is early sometimes: a notice of 20 hours ago counts as yesterday's, in milliseconds. */
const DAILY = 20 * 3_600_000;
const ofHumans = [
    'NEEDS_HUMAN',
    'OLD_KEY_ALIVE',
    'ADOPT_DISAGREES',
    'ASK_NOBODY',
    'ASK_UNANSWERED',
    'ASK_REFUSED',
    'ANSWER_CHANGED',
    'JOURNAL_CORRUPT',
    'JOURNAL_MISSING',
];
const ofAge = ['OVERDUE', 'IN_USE', 'USE_UNPROVED'];
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
        ...(error.now === undefined ? {} : { now: _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .nowSays */ .v6[error.now] }),
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
        const why = error instanceof _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB ? error.message : 'it failed';
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
    const failures = await (0,_people_notify_js__WEBPACK_IMPORTED_MODULE_1__/* .tell */ .q)(ports, notices);
    for (const { message } of failures)
        ports.progress({ step: 'notify', detail: message });
    return failures.length < (ports.notify?.to.length ?? 0);
}


/***/ })

};
