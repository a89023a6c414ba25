export const id = 3614;
export const ids = [3614];
export const modules = {

/***/ 35889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lr: () => (/* binding */ openChannels),
/* harmony export */   PT: () => (/* binding */ isHeldBack),
/* harmony export */   Ry: () => (/* binding */ whyHeldBack),
/* harmony export */   TR: () => (/* binding */ keysHeldBack),
/* harmony export */   dr: () => (/* binding */ withdrawHeldBack),
/* harmony export */   xQ: () => (/* binding */ stillHeldBack)
/* harmony export */ });
/* harmony import */ var _journal_wishes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7707);
/* harmony import */ var _model_incident_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25468);
/* harmony import */ var _seen_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54893);



/** The channels that messages with links may go by. */
function openChannels({ ports, session }) {
    const held = (0,_model_incident_js__WEBPACK_IMPORTED_MODULE_1__/* .heldBack */ .Z)(session.document.incidents, 'channel');
    return ports.channels.filter(({ name }) => !held.has(name.toLowerCase()));
}
/** Whether this person is held back, by the login of today or by one that the journal knew them by: a rename releases nobody. */
function isHeldBack(document, { id, login }) {
    const held = (0,_model_incident_js__WEBPACK_IMPORTED_MODULE_1__/* .heldBack */ .Z)(document.incidents, 'person');
    if (held.size === 0)
        return false;
    if (held.has(login.toLowerCase()))
        return true;
    return Object.values(document.secrets)
        .flatMap(peopleIn)
        .some((one) => one.id === id && held.has(one.login.toLowerCase()));
}
function peopleIn({ person, ask, credentials }) {
    const known = credentials.flatMap(({ maker, shares }) => [
        ...shares.map((share) => share.person),
        ...(maker ? [maker] : []),
    ]);
    return [...(person ? [person] : []), ...(ask ? [ask.owner] : []), ...known];
}
/** Why this person gets no link yet, one sentence; undefined where nothing holds it back. */
function whyHeldBack(context, person) {
    const { document } = context.session;
    const until = (name) => `until \`keyturn incident --release ${name}\``;
    if (isHeldBack(document, person))
        return `an incident holds links to ${person.login} back ${until(person.login)}: theirs is owed`;
    const { channels } = context.ports;
    const [first] = channels;
    if (!first || openChannels(context).length > 0)
        return undefined;
    return `an incident holds back every channel that there is: links are owed ${until(first.name)}`;
}
/** What those whom an incident that is over was about still wait for, one sentence each. */
function stillHeldBack({ incidents = {} }) {
    const open = Object.values(incidents).filter(({ closed }) => closed === undefined);
    const isOver = (kind) => (name) => !open.some(({ selector }) => selector[kind]?.toLowerCase() === name);
    const says = (what, name) => `an incident is over, and ${what} until \`keyturn incident --release ${name}\``;
    return [
        ...[...(0,_model_incident_js__WEBPACK_IMPORTED_MODULE_1__/* .heldBack */ .Z)(incidents, 'person')]
            .filter(isOver('person'))
            .map((name) => says(`links to ${name} wait, and no answer of theirs counts,`, name)),
        ...[...(0,_model_incident_js__WEBPACK_IMPORTED_MODULE_1__/* .heldBack */ .Z)(incidents, 'channel')]
            .filter(isOver('channel'))
            .map((name) => says(`no link goes by ${name}`, name)),
    ];
}
/** Keys of the secrets that have a link, or a request, which is to end: whatever else an incident is about. */
function keysHeldBack({ ports, session: { document } }) {
    const channels = (0,_model_incident_js__WEBPACK_IMPORTED_MODULE_1__/* .heldBack */ .Z)(document.incidents, 'channel');
    if (channels.size === 0 && (0,_model_incident_js__WEBPACK_IMPORTED_MODULE_1__/* .heldBack */ .Z)(document.incidents, 'person').size === 0)
        return new Set();
    const isMeant = ({ ask, credentials }) => (ask !== undefined && ask.step !== 'refused' && isHeldBack(document, ask.owner)) ||
        credentials.some((one) => one.shares.some((share) => isToEnd({ ports, document }, one, share)));
    return new Set(Object.entries(document.secrets).flatMap(([key, entry]) => (isMeant(entry) ? key : [])));
}
/** A link that waits and should not: it went to a breached person, or by a breached channel; by which is not known of old ones. */
function isToEnd({ ports, document }, { stage }, { state, link, channel, person }) {
    if (state !== 'waiting' || link === undefined || (stage !== 'current' && stage !== 'previous'))
        return false;
    if (isHeldBack(document, person))
        return true;
    const held = (0,_model_incident_js__WEBPACK_IMPORTED_MODULE_1__/* .heldBack */ .Z)(document.incidents, 'channel');
    if (channel !== undefined)
        return held.has(channel.toLowerCase());
    return ports.channels.some(({ name }) => held.has(name.toLowerCase()));
}
/**
 * Ends the links that wait and should not. Those of a current credential are owed anew; who gets one then gets another, or a
 * successor. What turns out to have been opened is exposed: the incident could not select it. Throws what the link service
 * throws.
 */
async function withdrawHeldBack(run) {
    const { ports, session } = run.context;
    for (const { rotation } of run.entry?.credentials ?? []) {
        const credential = run.credential(rotation);
        const about = { ports, document: session.document };
        const waiting = credential.shares.filter((share) => isToEnd(about, credential, share));
        if (waiting.length === 0)
            continue;
        const ids = new Set(waiting.flatMap(({ link }) => link ?? []));
        const change = (message, each) => run.amend(message, rotation, (one) => ({
            ...one,
            shares: one.shares.map((share) => (share.link !== undefined && ids.has(share.link) ? each(share) : share)),
        }));
        // As one that was never sent: a run that is killed now ends it again.
        await change(`${count(waiting)} withdrawn (incident)`, unsent);
        const states = new Map();
        for (const share of waiting)
            states.set(share.link, await ended(run, share));
        await change(`${count(waiting)} ended (incident)`, (share) => afterEnd(share, states.get(share.link), credential, run.now()));
        if ([...states.values()].some(_seen_js__WEBPACK_IMPORTED_MODULE_2__/* .hasSeen */ .y))
            await expose(run, rotation);
    }
}
function count({ length }) {
    return length === 1 ? '1 link' : `${length} links`;
}
function unsent({ sent, ...share }) {
    const announced = share.announced ?? sent;
    return announced === undefined ? share : { ...share, announced };
}
/** What became of it by its end. One that was made and of which its place says nothing may have been opened. */
async function ended(run, share) {
    const { links } = run.context.ports;
    const link = share.link;
    await links?.destroy(link, 'superseded');
    const { state } = (await links?.receipt(link)) ?? { state: 'unknown' };
    if (state === 'unknown' && share.sent === undefined && share.announced === undefined)
        return 'destroyed';
    return state === 'waiting' ? 'unknown' : state;
}
function afterEnd(share, state = 'unknown', { stage }, at) {
    if ((0,_seen_js__WEBPACK_IMPORTED_MODULE_2__/* .hasSeen */ .y)(state))
        return { ...share, state, sent: share.announced ?? at };
    if (stage !== 'current')
        return { ...share, state };
    const { link: _, sent: _sent, expires: _expires, channel: _channel, ...owed } = share;
    return { ...owed, state: 'owed' };
}
/** It was opened by whoever has that account or mailbox now. */
async function expose(run, rotation) {
    const { session } = run.context;
    if (run.entry?.wish?.exposed?.includes(rotation))
        return;
    await session.check();
    await (0,_journal_wishes_js__WEBPACK_IMPORTED_MODULE_0__/* .recordWish */ .n)(session, run.target.key, { reason: 'exposed', since: run.now(), exposed: [rotation] });
}


/***/ }),

/***/ 73614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gp: () => (/* binding */ askingChannels),
/* harmony export */   K2: () => (/* binding */ ownersOf),
/* harmony export */   Q: () => (/* binding */ namedOwners),
/* harmony export */   dO: () => (/* binding */ allOwnersOf)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);
/* harmony import */ var _held_back_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35889);
/* harmony import */ var _recipients_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85906);



/** Asked once for each secret of a run. */
const known = new WeakMap();
const named = new WeakMap();
/** The owners that this run has asked for: their logins may stand in what it says. */
function namedOwners(run) {
    return named.get(run) ?? [];
}
/**
 * Everybody whom `owner` names today, each once, without those who were offboarded and those whom an incident was about and
 * nobody has released. A login that nobody has, or that another person has now, is passed over. Throws TEAM_UNREADABLE.
 */
async function ownersOf(run) {
    const people = await allOwnersOf(run);
    return people.filter((person) => !(0,_held_back_js__WEBPACK_IMPORTED_MODULE_1__/* .isHeldBack */ .PT)(run.context.session.document, person));
}
/** The same with those who are held back: they still have what they have. Throws TEAM_UNREADABLE. */
function allOwnersOf(run) {
    let found = known.get(run);
    if (!found) {
        found = resolved(run);
        known.set(run, found);
    }
    return found;
}
async function resolved(run) {
    const { context, target } = run;
    const { ports, session } = context;
    const found = new Map();
    // One word after the other: an answer about several does not keep their order.
    for (const word of target.owner ?? []) {
        for (const person of await peopleOf(word))
            if (!found.has(person.id))
                found.set(person.id, person);
    }
    named.set(run, [...found.values()]);
    return [...found.values()].filter(({ id }) => !(0,_recipients_js__WEBPACK_IMPORTED_MODULE_2__/* .isOffboarded */ .d9)(session.document, id, target.key));
    async function peopleOf(word) {
        try {
            return await ports.people.resolve([word], (0,_recipients_js__WEBPACK_IMPORTED_MODULE_2__/* .ledger */ .Wg)(session.document));
        }
        catch (error) {
            if (!(0,_model_errors_js__WEBPACK_IMPORTED_MODULE_0__.is)(error, 'RECIPIENT_UNREACHABLE'))
                throw error;
            context.notices.push(`\`owner\` of ${target.key} names ${word}: ${error.message}`);
            return [];
        }
    }
}
/** The channels by which this person can be asked, in the order of the configuration. */
function askingChannels(channels, person) {
    return channels.filter((one) => one.ask !== undefined && one.reaches(person));
}


/***/ }),

/***/ 54893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ hasSeen)
/* harmony export */ });
/** A link that is neither known to be unopened nor known to have ended counts as seen. */
function hasSeen(state) {
    return state === 'opened' || state === 'saved' || state === 'disputed' || state === 'unknown';
}


/***/ })

};
