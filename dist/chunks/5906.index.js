export const id = 5906;
export const ids = [5906];
export const modules = {

/***/ 85906:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RV: () => (/* binding */ resolveRecipients),
/* harmony export */   Uw: () => (/* binding */ intendedRecipients),
/* harmony export */   Wg: () => (/* binding */ ledger),
/* harmony export */   ZN: () => (/* binding */ mustHaveLinks),
/* harmony export */   be: () => (/* binding */ mustReach),
/* harmony export */   d9: () => (/* binding */ isOffboarded)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);
/* harmony import */ var _link_password_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69374);
/** Who the recipients of a secret are today, and whether they can be reached. */


/** Everybody whom the journal remembers, each once, with the login that was seen last. */
function ledger({ secrets }) {
    const found = new Map();
    const add = (person) => {
        const member = person.member ?? found.get(person.id)?.member;
        found.set(person.id, { ...person, ...(member ? { member } : {}) });
    };
    for (const entry of Object.values(secrets)) {
        if (entry.person)
            found.set(entry.person.id, entry.person);
        for (const { maker, shares } of entry.credentials) {
            if (maker)
                add(maker);
            for (const { person } of shares)
                add(person);
        }
        if (entry.ask)
            add(entry.ask.owner);
    }
    return [...found.values()];
}
/** Whether this person was offboarded from this secret by a command; `key` without what follows an `@`. */
function isOffboarded({ offboarded = [] }, id, key) {
    return offboarded.some(({ person, secrets, except }) => person.id === id && (secrets === undefined ? except?.includes(key) !== true : secrets.includes(key)));
}
/** Everybody to whom the configuration gives this secret today. Throws what `People.resolve` throws. */
async function intendedRecipients({ ports, session }, target) {
    if (target.person)
        return [target.person];
    if (!target.share)
        return [];
    const people = await ports.people.resolve(target.share.with, ledger(session.document));
    return people.filter((person) => !isOffboarded(session.document, person.id, target.key));
}
/**
 * Everybody who is to receive this secret, noted in its run. Throws what `mustHaveLinks`, `mustReach` and the checks of the
 * link service and the channels throw: each must be reachable before anything is minted.
 */
async function resolveRecipients(run) {
    const { ports } = run.context;
    const people = await intendedRecipients(run.context, run.target);
    run.noteRecipients(people);
    if (people.length === 0)
        return people;
    mustHaveLinks(ports, run.target.key);
    await checkDelivery(ports);
    mustReach(ports, people, run.target.key);
    return people;
}
/** Throws LINK_CREATOR_MISSING where nothing makes links. */
function mustHaveLinks({ links }, key) {
    if (links)
        return;
    throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('LINK_CREATOR_MISSING', {
        secret: key,
        what: `${key} is shared, but no link service is configured`,
        hint: 'set `links: { url: ... }` in the configuration',
    });
}
/** Throws RECIPIENT_UNREACHABLE if one of them can be told nothing, or not the link and its password apart. */
function mustReach(ports, people, key) {
    const unreached = people.filter((person) => !ports.channels.some((channel) => channel.reaches(person)));
    if (unreached.length > 0) {
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('RECIPIENT_UNREACHABLE', {
            secret: key,
            what: `no channel reaches ${unreached.map((person) => person.login).join(', ')}`,
            hint: 'add an address for each of them under `people`, or a channel that reaches everybody, such as `webhook`',
        });
    }
    const oneWay = ports.links?.passwords
        ? people.filter((person) => (0,_link_password_js__WEBPACK_IMPORTED_MODULE_1__/* .passwordChannels */ .UZ)(person, ports.channels).length === 0)
        : [];
    if (oneWay.length > 0)
        throw (0,_link_password_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutSecondWay */ .My)(oneWay, key);
}
const checked = new WeakMap();
/** The link service and the channels, once a run. */
function checkDelivery(ports) {
    let found = checked.get(ports);
    if (!found) {
        found = Promise.all([ports.links?.check(), ...ports.channels.map((channel) => channel.check())]);
        checked.set(ports, found);
    }
    return found;
}


/***/ })

};
