export const id = 2945;
export const ids = [2945];
export const modules = {

/***/ 42945:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  offboard: () => (/* binding */ offboard),
  onboard: () => (/* binding */ onboard)
});

// EXTERNAL MODULE: ./lib/compose/compose.js + 4 modules
var compose = __webpack_require__(42713);
// EXTERNAL MODULE: ./lib/config/named.js
var named = __webpack_require__(3195);
// EXTERNAL MODULE: ./lib/config/nearest.js
var nearest = __webpack_require__(68516);
// EXTERNAL MODULE: ./lib/config/require-admin.js
var require_admin = __webpack_require__(72655);
// EXTERNAL MODULE: ./lib/config/select.js
var config_select = __webpack_require__(272);
// EXTERNAL MODULE: ./lib/http/time-budget.js
var time_budget = __webpack_require__(9185);
// EXTERNAL MODULE: ./lib/rotation/journal/session.js + 8 modules
var session = __webpack_require__(39617);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(53345);
// EXTERNAL MODULE: ./lib/rotation/people/recipients.js
var recipients = __webpack_require__(85906);
// EXTERNAL MODULE: ./lib/rotation/run/failure-notices.js
var failure_notices = __webpack_require__(85558);
// EXTERNAL MODULE: ./lib/rotation/run/reconcile.js + 28 modules
var reconcile = __webpack_require__(26129);
// EXTERNAL MODULE: ./lib/commands/insisting.js
var insisting = __webpack_require__(67970);
// EXTERNAL MODULE: ./lib/rotation/model/policy.js
var policy = __webpack_require__(84748);
// EXTERNAL MODULE: ./lib/rotation/people/personal-credentials.js
var personal_credentials = __webpack_require__(43537);
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
        ...offboarding_named('Ended', own),
        ...offboarding_named('Links destroyed', links),
        ...offboarding_named('Rotated, because it had been seen', rotated),
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
function offboarding_named(title, names) {
    return names.length === 0 ? [] : [`${title}: ${names.join(', ')}.`];
}

// EXTERNAL MODULE: ./lib/commands/reporting.js + 1 modules
var reporting = __webpack_require__(29273);
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
 * who leaves holds may not be left to somebody else. Throws INPUT_INVALID for a login that nobody has and the journal does not know,
 * and without `force` for one that has nothing to do with these secrets.
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
    const names = [...known.map((one) => one.login), ...(0,named/* namedIn */.$)(configuration)];
    if (remembered === undefined && !inputs.force && !isNamed(login, names)) {
        const members = await everybody(configuration, ports, document);
        if (!members.some(({ id }) => id === person.id)) {
            const hidden = publicHome || configuration.public;
            throw unconcerned(login, hidden ? [] : [...names, ...members.map((one) => one.login)]);
        }
    }
    const run = (keys) => (0,reconcile/* reconcile */.L)(ports, chosen, configuration.targets, {
        offboard: person,
        budget,
        ...why(inputs),
        ...(keys ? { keys } : {}),
    });
    const result = await (0,insisting/* insisting */.N)(run, world, budget);
    await (0,failure_notices/* tellPeople */.fD)(ports, result.session, (0,failure_notices/* noticesOf */.lx)(result));
    const about = offboardingSays(person, document, result);
    return (0,reporting/* endingOf */.z6)(told(result, login), { inputs, configuration, publicHome, insists: true, about });
}
/** Nothing to do is said, so that nobody takes silence for a mistake in the name. */
function told(result, login) {
    if (result.outcomes.length > 0)
        return result;
    const says = `${login} holds none of these secrets, and is given none from now on`;
    return { ...result, notices: [...result.notices, says] };
}
function isNamed(login, names) {
    return names.some((name) => name.toLowerCase() === login.toLowerCase());
}
/** Who is given something by the configuration of today, or answers for something. Throws what `People.resolve` throws: a list that fails is no list. */
async function everybody({ targets }, { people }, document) {
    const shared = targets.flatMap(({ share }) => (share ? [share.with] : []));
    // Owners that are named by their logins are known by those.
    const owning = targets.flatMap(({ owner = [] }) => owner.filter((word) => word.startsWith('@')).map((word) => [word]));
    const distinct = [...new Map([...shared, ...owning].map((names) => [names.join(' '), names])).values()];
    const found = [];
    for (const names of distinct)
        found.push(...(await people.resolve(names, (0,recipients/* ledger */.Wg)(document))));
    return found;
}
/** Somebody at GitHub has this login, and nobody here has to do with them: most likely another one was meant. */
function unconcerned(login, names) {
    const near = (0,nearest/* nearest */.p)(login, names);
    const meant = near === undefined ? '' : `was ${near} meant? \`keyturn offboard --person ${near}\`; `;
    return new errors/* KeyturnError */.FB('INPUT_INVALID', {
        what: `\`person\`: ${login} holds nothing here, and neither the configuration nor the journal names them, so nobody was offboarded`,
        hint: `${meant}to keep ${login} out from now on all the same: \`keyturn offboard --person ${login} --force\``,
    });
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
