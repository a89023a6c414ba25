export const id = 316;
export const ids = [316];
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

/***/ 316:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  offboard: () => (/* binding */ offboard),
  onboard: () => (/* binding */ onboard)
});

// EXTERNAL MODULE: ./lib/compose/compose.js + 4 modules
var compose = __webpack_require__(82432);
// EXTERNAL MODULE: ./lib/config/nearest.js
var nearest = __webpack_require__(90948);
// EXTERNAL MODULE: ./lib/config/require-admin.js
var require_admin = __webpack_require__(40047);
// EXTERNAL MODULE: ./lib/config/select.js
var config_select = __webpack_require__(88336);
// EXTERNAL MODULE: ./lib/http/time-budget.js
var time_budget = __webpack_require__(9153);
// EXTERNAL MODULE: ./lib/rotation/journal/session.js + 8 modules
var session = __webpack_require__(2803);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(70049);
// EXTERNAL MODULE: ./lib/rotation/people/recipients.js
var recipients = __webpack_require__(83794);
// EXTERNAL MODULE: ./lib/rotation/run/failure-notices.js + 1 modules
var failure_notices = __webpack_require__(15540);
// EXTERNAL MODULE: ./lib/rotation/run/reconcile.js + 15 modules
var reconcile = __webpack_require__(85550);
// EXTERNAL MODULE: ./lib/commands/insisting.js
var insisting = __webpack_require__(41954);
// EXTERNAL MODULE: ./lib/rotation/model/policy.js
var policy = __webpack_require__(36876);
// EXTERNAL MODULE: ./lib/rotation/people/personal-credentials.js
var personal_credentials = __webpack_require__(69361);
;// CONCATENATED MODULE: ./lib/commands/offboarding.js


/** @param before the journal as it was before the run */
function offboardingSays(person, before, { outcomes, targets, session }) {
    const own = [];
    const links = [];
    const rotated = [];
    const left = [];
    for (const outcome of outcomes) {
        const target = targets.find(({ key }) => key === outcome.key);
        const entry = entryOf(session.document, outcome.key);
        const name = (0,personal_credentials/* secretKeyOf */.TL)(outcome.key);
        if (linkEnded(entryOf(before, outcome.key), entry, person))
            links.push(name);
        if (target?.person && outcome.action === 'revoked')
            own.push(name);
        if (!target?.person && (outcome.action === 'rotated' || outcome.action === 'resumed'))
            rotated.push(name);
        const rest = restOf(outcome, entry);
        if (rest !== undefined)
            left.push(`Left: ${name}: ${rest}.`);
    }
    const counts = [
        counted(own, 'own credential', 'own credentials', 'ended'),
        counted(links, 'unopened link', 'unopened links', 'destroyed'),
        counted(rotated, 'shared secret', 'shared secrets', 'rotated'),
    ].filter((part) => part !== '');
    return [
        `${person.login} is offboarded: ${counts.length === 0 ? 'there was nothing to end' : counts.join(', ')}.`,
        ...named('Ended', own),
        ...named('Links destroyed', links),
        ...named('Rotated, because it had been seen', rotated),
        ...(left.length === 0 ? ['Left: nothing.'] : left),
    ];
}
function entryOf({ secrets }, key) {
    return Object.hasOwn(secrets, key) ? secrets[key] : undefined;
}
/** Whether a link of theirs was there to be opened, and is no more. */
function linkEnded(before, after, { id }) {
    const mine = (entry) => entry?.credentials.flatMap(({ shares }) => shares.filter((share) => share.person.id === id)) ?? [];
    const ended = mine(after).filter(({ state }) => state === 'destroyed');
    return mine(before).some(({ link, state }) => link !== undefined && state === 'waiting' && ended.some((share) => share.link === link));
}
/** What this secret still waits for; undefined if for nothing. */
function restOf({ action, error, next }, entry) {
    if (error !== undefined)
        return `${error.code}, see below`;
    const old = (0,policy/* previousOf */.te)(entry).length;
    if (old > 0)
        return `the old credential lives until it may be revoked${next === '' ? '' : ` (${next})`}`;
    const isOpen = action === 'waiting' || action === 'human' || action === 'busy' || entry?.wish !== undefined;
    return isOpen && next !== '' ? next : undefined;
}
function counted(names, one, several, done) {
    return names.length === 0 ? '' : `${names.length} ${names.length === 1 ? one : several} ${done}`;
}
function named(title, names) {
    return names.length === 0 ? [] : [`${title}: ${names.join(', ')}.`];
}

// EXTERNAL MODULE: ./lib/commands/reporting.js + 1 modules
var reporting = __webpack_require__(7199);
;// CONCATENATED MODULE: ./lib/commands/person.js













/**
 * `onboard`: what the configuration gives this person, now. Throws INPUT_INVALID if it gives them nothing, TEAM_UNREADABLE,
 * and what `rotate` throws.
 */
async function onboard(inputs, configuration, world, publicHome) {
    const { chosen, ports, login, budget } = await prepare(inputs, configuration, world);
    const { document } = await session/* Session */.N.look(ports);
    const named = await ports.people.named(login);
    if (!named)
        throw nobody(login);
    let person;
    for (const target of chosen) {
        if (!target.share)
            continue;
        const people = await ports.people.resolve(target.share.with, (0,recipients/* ledger */.Wg)(document));
        person ??= people.find(({ id }) => id === named.id);
    }
    if (!person) {
        const shared = chosen.filter(({ share }) => share).map(({ key }) => key);
        throw new errors/* KeyturnError */.FB('INPUT_INVALID', {
            what: `${login} is not among those who are given ${shared.length === 0 ? 'any of these secrets: none of them is shared' : shared.join(', ')}`,
            hint: `add ${login} to a team that stands under \`share: { with: [...] }\`, or to the list itself, then run it again`,
        });
    }
    const result = await (0,reconcile/* reconcile */.L)(ports, chosen, configuration.targets, { onboard: person, budget, ...why(inputs) });
    return (0,reporting/* endingOf */.z6)(result, { inputs, configuration, publicHome, insists: false });
}
/**
 * `offboard`: ends what this person holds. Waits for secrets that another run holds, and never ends with 3: what somebody
 * who leaves holds may not be left to somebody else. Throws INPUT_INVALID for a login that nobody has and the journal does not know.
 */
async function offboard(inputs, configuration, world, publicHome) {
    const { chosen, ports, login, budget } = await prepare(inputs, configuration, world);
    const { document } = await session/* Session */.N.look(ports);
    const known = [...(0,recipients/* ledger */.Wg)(document), ...(document.offboarded ?? []).map((one) => one.person)];
    const remembered = known.find((one) => one.login.toLowerCase() === login.toLowerCase());
    // The login may belong to somebody else by now: the person whom the journal remembers by it is meant.
    const person = remembered ?? (await ports.people.named(login));
    if (!person)
        throw nobody(login);
    const run = (keys) => (0,reconcile/* reconcile */.L)(ports, chosen, configuration.targets, {
        offboard: person,
        budget,
        ...why(inputs),
        ...(keys ? { keys } : {}),
    });
    const result = await (0,insisting/* insisting */.N)(run, world, budget);
    await (0,failure_notices/* tellPeople */.fD)(ports, result.session, (0,failure_notices/* noticesOf */.lx)(result));
    const names = [...known.map((one) => one.login), ...(0,reporting/* namedIn */.$P)(configuration)];
    const about = offboardingSays(person, document, result);
    return (0,reporting/* endingOf */.z6)(told(result, login, names), { inputs, configuration, publicHome, insists: true, about });
}
/** Nothing to do is said, so that nobody takes silence for a mistake in the name; and a likely mistake is named. */
function told(result, login, names) {
    if (result.outcomes.length > 0)
        return result;
    const isNamed = names.some((name) => name.toLowerCase() === login.toLowerCase());
    const near = isNamed ? undefined : (0,nearest/* nearest */.p)(login, names);
    const meant = near === undefined ? '' : `. Was ${near} meant? \`keyturn offboard --person ${near}\``;
    return {
        ...result,
        notices: [...result.notices, `${login} holds none of these secrets, and is given none from now on${meant}`],
    };
}
async function prepare(inputs, configuration, world) {
    const budget = (0,time_budget/* timeBudget */.B)(inputs.for, world.clock);
    const chosen = (0,config_select/* select */.L)(configuration.targets, inputs.only);
    (0,require_admin/* requireAdmin */.Z)(chosen, world.environment);
    return { chosen, ports: await (0,compose.compose)(configuration, inputs, world), login: inputs.person ?? '', budget };
}
function why({ reason }) {
    return reason === undefined ? {} : { reason };
}
function nobody(login) {
    return new errors/* KeyturnError */.FB('INPUT_INVALID', {
        what: `\`person\`: there is nobody named ${login} at GitHub, and the journal knows nobody of that name`,
        hint: 'correct the login; `keyturn status` names who has received something',
    });
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
