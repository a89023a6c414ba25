export const id = 4037;
export const ids = [4037,5378,2316,2997];
export const modules = {

/***/ 94037:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  incident: () => (/* binding */ incident)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/compose/compose.js + 4 modules
var compose = __webpack_require__(42713);
// EXTERNAL MODULE: ./lib/config/named.js
var named = __webpack_require__(3195);
// EXTERNAL MODULE: ./lib/config/require-admin.js
var require_admin = __webpack_require__(72655);
// EXTERNAL MODULE: ./lib/http/time-budget.js
var time_budget = __webpack_require__(9185);
// EXTERNAL MODULE: ./lib/rotation/model/asked.js
var asked = __webpack_require__(8320);
// EXTERNAL MODULE: ./lib/rotation/run/incident/board.js + 1 modules
var board = __webpack_require__(69680);
// EXTERNAL MODULE: ./lib/rotation/run/incident/holders.js
var incident_holders = __webpack_require__(51376);
// EXTERNAL MODULE: ./lib/rotation/run/incident/record.js
var record = __webpack_require__(31298);
// EXTERNAL MODULE: ./lib/report/foreign-text.js
var foreign_text = __webpack_require__(38428);
// EXTERNAL MODULE: ./lib/report/logins.js
var logins = __webpack_require__(71926);
;// CONCATENATED MODULE: ./lib/report/incident-evidence.js
/** What there is to show for an incident: from the journal alone, so that the same journal gives the same bytes. */






/** A row without GitHub's number of a person. */
const unnumbered = (0,logins/* hiding */.Q)([]);
/**
 * Markdown and JSON. In a public home nobody is named.
 * @param known what the journal does not hold: who a vendor's providers are, what was enrolled
 */
function evidenceOf(document, id, { known, publicHome }) {
    const incident = document.incidents?.[id];
    const { selector, since, until, opened, closed, reason, by, items, released = [] } = incident;
    // What a person typed may name somebody, too.
    const hide = publicHome ? (0,logins/* hiding */.Q)((0,logins/* loginsIn */.M)(document)) : (text) => text;
    const named = publicHome && selector.person !== undefined ? { person: 'a person' } : selector;
    const lines = Object.entries(items)
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([row, item]) => lineOf({ document, incident, known, publicHome, hide }, row, item));
    const whole = {
        incident: id,
        selector: named,
        since,
        until,
        reason: reason === undefined ? null : hide(reason),
        opened,
        closed: closed ?? null,
        by: byOf(by, publicHome),
        released: publicHome ? released.length : released,
        journal: { id: document.id, seq: document.seq, at: document.alive ?? null, key: document.key ?? null },
        items: lines,
    };
    return { json: `${JSON.stringify(whole, null, 2)}\n`, markdown: markdownOf(whole) };
}
function byOf({ run, attempt, actor }, publicHome) {
    return { run, attempt, ...(actor === undefined || publicHome ? {} : { actor }) };
}
function lineOf({ document, incident, known, publicHome, hide }, row, item) {
    const { key, name } = (0,record/* partsOf */.CI)(row);
    const entry = Object.hasOwn(document.secrets, key) ? document.secrets[key] : undefined;
    const credential = entry?.credentials.find(({ rotation }) => rotation === name);
    const { accepted } = item;
    const next = nextOf(entry, incident, credential);
    return {
        row: publicHome ? unnumbered(row) : row,
        kind: item.kind,
        exposedSince: sinceOf({ document, incident, known }, key, entry, credential) ?? null,
        selected: incident.opened,
        minted: credential?.times.minted ?? null,
        writes: credential ? writesOf(credential) : [],
        successor: next === undefined ? null : successorOf(next),
        asked: askedOf(entry, next, publicHome),
        toldToEnd: credential?.told ? { times: credential.told.count, at: credential.told.at } : null,
        revoked: item.ended ?? null,
        proof: item.proof ?? null,
        accepted: accepted ? { at: accepted.at, reason: hide(accepted.reason), by: byOf(accepted.by, publicHome) } : null,
    };
}
function sinceOf({ document, incident, known }, key, entry, credential) {
    // Which slots an action could read is not journalled: whatever stands in a row was one of them.
    const places = credential?.destinations.map(({ address }) => address.key) ?? [key];
    const holders = (0,incident_holders/* holdersOf */.p)(incident.selector, { ...known, journal: document, readBy: () => places });
    if (entry && credential)
        return holders.credential(key, entry, credential);
    const enrolled = known.enrolled?.[key];
    return enrolled && holders.place(key, enrolled.since);
}
function writesOf({ destinations }) {
    return destinations
        .map(({ address, done }) => ({ place: address.key, at: done ?? null }))
        .sort((one, other) => (one.place < other.place ? -1 : 1));
}
/** The first that was begun since, whatever became of it later. */
function nextOf(entry, { opened, items }, old) {
    return entry?.credentials.find(({ rotation, times, stage, adopted, request }) => 
    // Whoever answers later may have been asked before.
    (request === undefined ? times.intent : (times.minted ?? times.intent)) >= opened &&
        rotation !== old?.rotation &&
        stage !== 'aborted' &&
        !adopted &&
        !isItem(items, rotation));
}
function successorOf(next) {
    return { rotation: next.rotation, minted: next.times.minted ?? null, writes: writesOf(next) };
}
/** Whoever made the successor was asked for it; until then, whoever is asked. */
function askedOf(entry, next, publicHome) {
    const named = (login) => (publicHome ? {} : { owner: login });
    if (next?.maker && next.request !== undefined)
        return { since: next.times.intent, ...named(next.maker.login), answered: next.times.minted ?? null };
    const ask = (0,asked/* openAskOf */.pD)(entry);
    return ask === undefined ? null : { since: ask.since, ...named(ask.login), answered: null };
}
function isItem(items, rotation) {
    return Object.keys(items).some((row) => row.endsWith(` ${rotation}`));
}
function markdownOf(whole) {
    const { incident, selector, since, until, reason, opened, closed, by, journal, items } = whole;
    const actor = by.actor === undefined ? '' : ` by ${(0,foreign_text/* code */.aY)(by.actor)}`;
    const head = [
        `# Incident ${incident}`,
        `Breached: ${(0,foreign_text/* code */.aY)((0,board/* selectorSays */.AN)(selector))}, from ${since} to ${until}.${reason === null ? '' : ` Reason: ${(0,foreign_text/* markdown */.wD)(reason)}.`}`,
        `Opened ${opened}${actor} in run ${(0,foreign_text/* code */.aY)(by.run)}, attempt ${by.attempt}. ${closed === null ? 'It is open.' : `Closed ${closed}.`}`,
        `From the journal ${(0,foreign_text/* code */.aY)(journal.id)}, commit ${journal.seq}${journal.at === null ? '' : ` of ${journal.at}`}.`,
    ];
    const rows = items.map((line) => {
        const { row, exposedSince, minted, writes, successor, asked, revoked, proof, accepted } = line;
        const end = accepted ? `accepted ${accepted.at}: ${(0,foreign_text/* markdown */.wD)(accepted.reason)}` : (revoked ?? 'not dead');
        const next = successor === null ? '' : `${(0,foreign_text/* code */.aY)(successor.rotation)} ${placesSay(successor.writes)}`;
        const cells = [
            (0,foreign_text/* code */.aY)(row),
            exposedSince ?? '',
            minted ?? '',
            placesSay(writes),
            askedSays(asked),
            next,
            end,
            proof ?? '',
        ];
        return `| ${cells.join(' | ')} |`;
    });
    const table = [
        '| Row | Exposed since | Minted | Written | Asked | Successor | Revoked | Proof |',
        '|---|---|---|---|---|---|---|---|',
    ];
    return `${[...head, [...table, ...rows].join('\n')].join('\n\n')}\n`;
}
function askedSays(asked) {
    if (asked === null)
        return '';
    return `${asked.owner === undefined ? '' : `${(0,foreign_text/* code */.aY)(asked.owner)} `}${asked.since}`;
}
function placesSay(writes) {
    return writes.map(({ place, at }) => `${(0,foreign_text/* code */.aY)(place)} ${at ?? 'perhaps'}`).join(', ');
}

// EXTERNAL MODULE: ./lib/rotation/journal/session.js + 8 modules
var journal_session = __webpack_require__(39617);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(53345);
// EXTERNAL MODULE: ./lib/rotation/run/failure-notices.js
var failure_notices = __webpack_require__(85558);
// EXTERNAL MODULE: ./lib/rotation/run/incident/open.js
var incident_open = __webpack_require__(71443);
// EXTERNAL MODULE: ./lib/rotation/run/incident/select.js + 1 modules
var incident_select = __webpack_require__(36876);
// EXTERNAL MODULE: ./lib/rotation/run/incident/tell.js
var tell = __webpack_require__(2316);
// EXTERNAL MODULE: ./lib/rotation/run/reconcile.js + 28 modules
var reconcile = __webpack_require__(26129);
// EXTERNAL MODULE: ./lib/commands/incident/known.js
var incident_known = __webpack_require__(73202);
;// CONCATENATED MODULE: ./lib/commands/incident/list.js

/** One line for each row, and what is not touched below. */
function listOf(selection, document) {
    const { rows, dead } = selection;
    const items = rows
        .filter(({ kind }) => kind === 'item')
        .map((one) => ({ one, radius: radiusOf(one, document) }))
        .sort((a, b) => b.radius.risk - a.radius.risk || b.radius.places - a.radius.places || b.radius.people - a.radius.people);
    const of = (kind) => rows.filter((one) => one.kind === kind);
    return [
        ...of('own').map(({ row }) => `${row}: Keyturn works with it, and whoever has it can mint: replace it first, by hand`),
        ...items.map(({ one, radius }) => one.row.endsWith(' unread')
            ? `${one.row}: not everything of it was shown: what else it holds is not known`
            : `${one.row}: exposed since ${one.from ?? '?'}, ${radiusSays(radius)}`),
        ...of('unproved').map(({ row }) => `${row}: ended before, and was never seen to be refused: it is looked at once more`),
        ...of('foreign').map(({ row }) => `${row}: its provider lists it, and no run of Keyturn made it: look at it`),
        ...dead.map((row) => `${row}: dead, its provider refused it; it is not touched`),
    ];
}
function radiusOf({ key, rotation, slot }, { secrets }) {
    const entry = key === undefined || !Object.hasOwn(secrets, key) ? undefined : secrets[key];
    const credential = entry?.credentials.find((one) => one.rotation === rotation);
    return {
        risk: (0,incident_known.riskOf)(credential?.provider, slot ?? key),
        places: credential?.destinations.length ?? 1,
        people: credential?.shares.length ?? 0,
    };
}
function radiusSays({ places, people }) {
    const inPlaces = `in ${places} ${places === 1 ? 'place' : 'places'}`;
    return people === 0 ? inPlaces : `${inPlaces}, with ${people} ${people === 1 ? 'person' : 'people'}`;
}

// EXTERNAL MODULE: ./lib/commands/incident/showing.js
var showing = __webpack_require__(15378);
// EXTERNAL MODULE: ./lib/commands/insisting.js
var insisting = __webpack_require__(67970);
// EXTERNAL MODULE: ./lib/commands/reporting.js + 1 modules
var reporting = __webpack_require__(29273);
;// CONCATENATED MODULE: ./lib/commands/incident.js
/** `incident`: something was breached. Every credential that it had is replaced and ended, worst first. */


















/**
 * Opens an incident, or does what a person decides about one, or shows one.
 * @throws KeyturnError INPUT_INVALID, INCIDENT_CHANGED, and what `reconcile` throws
 */
async function incident(inputs, configuration, world, { publicHome, confirm }) {
    const given = (await inputs.incident?.());
    const isPublic = publicHome || configuration.public;
    const show = { inputs, configuration, publicHome: isPublic };
    if (given.report === undefined && !inputs.dryRun)
        (0,require_admin/* requireAdmin */.Z)(configuration.targets, world.environment);
    const ports = await (0,compose.compose)(configuration, inputs, world);
    if (given.report !== undefined)
        return reported(given.report, ports, show);
    const { asked } = given;
    if (asked)
        mustMakeSense(asked, configuration, ports);
    const untrusted = (0,incident_select/* isAboutRepository */.u)(asked?.selector ?? {}, ports.repository) && !given.here;
    const order = asked && (await orderOf(asked, given, { inputs, configuration, ports, confirm }));
    const budget = (0,time_budget/* timeBudget */.B)(inputs.for, world.clock);
    const options = {
        ...(order ? { incident: order } : {}),
        ...(asked ? {} : { decision: decisionOf(given, inputs) }),
        dryRun: inputs.dryRun || untrusted,
        ...(inputs.dryRun ? {} : { budget }),
    };
    const { targets } = configuration;
    const run = (keys) => {
        const again = keys === undefined || !order ? options : { ...options, keys, incident: { ...order, onlyOpen: true } };
        return (0,reconcile/* reconcile */.L)(ports, targets, targets, again).catch(async (error) => {
            if (error instanceof errors/* KeyturnError */.FB && error.exit !== 2)
                await (0,failure_notices/* tellOfFailure */.BD)(ports, error);
            throw error;
        });
    };
    const result = await (0,insisting/* insisting */.N)(run, world, budget);
    const { document } = result.session;
    if (!options.dryRun) {
        await (0,failure_notices/* tellPeople */.fD)(ports, result.session, (0,failure_notices/* noticesOf */.lx)(result));
        await (0,tell.tellOfRows)(ports, result.session, (0,incident_known.configuredOf)(configuration));
    }
    return ended(result, { ...show, untrusted, document, digest });
}
/** The report, and the exit status: 0 only where all of it is dead, or nothing was to be done. */
function ended(result, { untrusted, document, ...show }) {
    const { configuration } = show;
    const opened = result.incident;
    const about = aboutOf(opened, document, untrusted);
    const base = (0,reporting/* endingOf */.z6)(result, { ...show, insists: true, about });
    const also = opened && 'id' in opened ? opened.id : undefined;
    if (opened?.is === 'refused' || untrusted)
        return { ...base, exit: 1 };
    if (opened?.is === 'shown' || opened?.is === 'empty')
        return base;
    return (0,showing.withBoards)(base, { configuration, journal: result.session.document, also, insists: true });
}
function aboutOf(opened, document, untrusted) {
    if (opened === undefined)
        return ['it is journalled'];
    if ('id' in opened)
        return [`incident ${opened.id}${opened.is === 'known' ? ', which was open: this run went on with it' : ''}`];
    const lines = listOf(opened.selection, document);
    const list = lines.length === 0 ? ['nothing is known to have been there in that time'] : lines;
    if (opened.is === 'refused')
        return ['nobody said yes: nothing was done', ...list];
    if (opened.is === 'empty')
        return list;
    const expect = `expect: ${(0,incident_open/* digestOf */.ol)(opened.selection, digest)}`;
    if (!untrusted)
        return [...list, expect];
    return [
        'this repository runs Keyturn, so no run here is to be trusted: a person ends each of these, or `keyturn incident ... --here` on a machine that is safe',
        ...list,
        ...byHandOf(opened.selection, document),
    ];
}
/** What a person needs in the console. */
function byHandOf({ rows }, { secrets }) {
    return rows.flatMap(({ row, key, rotation }) => {
        const credential = key === undefined ? undefined : secrets[key]?.credentials.find((one) => one.rotation === rotation);
        return credential ? [`${row}: id ${credential.id ?? credential.tag}, account ${credential.account}`] : [];
    });
}
function digest(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
}
/** Throws INPUT_INVALID. */
function mustMakeSense({ selector, since }, configuration, ports) {
    const provider = selector.provider?.split(':')[0];
    if (provider !== undefined && !(0,incident_known.isNamed)(provider, configuration)) {
        throw new errors/* KeyturnError */.FB('INPUT_INVALID', {
            what: '`provider` names neither a provider nor a vendor',
            hint: 'keyturn providers lists the providers; keys of a recipe of your own are `recipe`, or `recipe:HOST` for those of one host',
        });
    }
    if (since > ports.clock.now().toISOString()) {
        throw new errors/* KeyturnError */.FB('INPUT_INVALID', {
            what: '`since` is in the future',
            hint: 'the day, or the moment, since when it was breached',
        });
    }
}
async function orderOf({ selector, since, until }, { expect, yes }, { inputs, configuration, ports, confirm }) {
    const { reason } = inputs;
    return {
        selector,
        since,
        ...(until === undefined ? {} : { until }),
        ...(reason === undefined ? {} : { reason }),
        ...(expect === undefined ? {} : { expect }),
        known: {
            named: incident_known.named,
            own: (0,incident_known.ownOf)(configuration),
            ...(ports.repository === undefined ? {} : { home: ports.repository }),
        },
        digest,
        ...(yes || inputs.dryRun || confirm === undefined
            ? {}
            : {
                confirm: (selection, document) => confirm(listOf(selection, document), 'Replace and end all of these now?'),
            }),
    };
}
function decisionOf({ dead, accept, release }, { reason }) {
    return {
        ...(dead === undefined ? {} : { dead }),
        ...(accept === undefined ? {} : { accept: { rows: accept, reason: reason ?? '' } }),
        ...(release === undefined ? {} : { release }),
    };
}
/** Throws INPUT_INVALID for an incident that the journal does not have. */
async function reported(id, ports, { configuration, publicHome }) {
    const session = await journal_session/* Session */.N.look(ports);
    const { document } = session;
    if (document.incidents === undefined || !Object.hasOwn(document.incidents, id)) {
        throw new errors/* KeyturnError */.FB('INPUT_INVALID', {
            what: '`report` names no incident of this journal',
            hint: `there are ${Object.keys(document.incidents ?? {}).join(', ') || 'none'}; older ones are in its history`,
        });
    }
    const notices = [];
    const known = { named: incident_known.named, enrolled: await (0,incident_open/* enrolledSlots */.$5)({ ports, session, notices }) };
    const evidence = evidenceOf(document, id, { known, publicHome });
    const at = new Date(document.alive ?? 0);
    const report = { at, dryRun: false, publicHome, secrets: [], failures: [], abandoned: [], notices, evidence };
    return { report: { ...report, people: (0,named/* namedIn */.$)(configuration) }, exit: 0 };
}


/***/ }),

/***/ 15378:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   withBoards: () => (/* binding */ withBoards)
/* harmony export */ });
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);
/* harmony import */ var _rotation_run_incident_board_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69680);
/* harmony import */ var _ending_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37535);
/* harmony import */ var _known_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73202);




/** The ending with the boards; with exit status 1 where one waits and the command insists. */
function withBoards(ending, { configuration, journal, also, insists }) {
    const boards = (0,_rotation_run_incident_board_js__WEBPACK_IMPORTED_MODULE_1__/* .boardsOf */ .jt)(journal, (0,_known_js__WEBPACK_IMPORTED_MODULE_3__.configuredOf)(configuration), also);
    if (boards.length === 0)
        return ending;
    const waiting = boards.filter((board) => !(0,_rotation_run_incident_board_js__WEBPACK_IMPORTED_MODULE_1__/* .isEnded */ .pl)(board));
    const failures = insists ? waiting.map(({ id, rows }) => (0,_ending_js__WEBPACK_IMPORTED_MODULE_2__/* .failureOf */ .g)(open(id, (0,_rotation_run_incident_board_js__WEBPACK_IMPORTED_MODULE_1__/* .countsSay */ .cL)({ rows })))) : [];
    const report = { ...ending.report, boards, failures: [...ending.report.failures, ...failures] };
    return { report, exit: failures.length > 0 ? 1 : ending.exit };
}
function open(id, says) {
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('INCIDENT_OPEN', {
        what: `the incident ${id} is not over: ${says}`,
        hint: 'the board says what comes next for each row; run `keyturn rotate` again to go on',
    });
}


/***/ }),

/***/ 2316:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tellOfRows: () => (/* binding */ tellOfRows)
/* harmony export */ });
/* harmony import */ var _journal_incident_rows_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3950);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);
/* harmony import */ var _people_notify_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1419);
/* harmony import */ var _board_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69680);
/** People are told once of each row that only a person can end. */




/** Journals that they are told, and then tells them. Never throws: what could not be sent is said in the progress. */
async function tellOfRows(ports, session, configured) {
    if (ports.notify === undefined || !session.exists)
        return;
    const rows = (0,_board_js__WEBPACK_IMPORTED_MODULE_2__/* .untold */ .r_)(session.document, configured);
    if (rows.length === 0)
        return;
    const names = new Set(rows.map(({ row }) => row));
    try {
        await session.commit({
            message: `incident: ${rows.length} rows are told to people`,
            apply(document) {
                const told = ports.clock.now().toISOString();
                return Object.keys((0,_journal_incident_rows_js__WEBPACK_IMPORTED_MODULE_3__/* .openIncidents */ .Gy)(document)).reduce((next, id) => (0,_journal_incident_rows_js__WEBPACK_IMPORTED_MODULE_3__/* .withRows */ .Qx)(next, id, (row, item) => (names.has(row) && item.told === undefined ? { ...item, told } : item)), document);
            },
        });
    }
    catch (error) {
        if (!(error instanceof _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB))
            throw error;
        return ports.progress({ step: 'notify', detail: `nobody was told of the incident: ${error.message}` });
    }
    const failures = await (0,_people_notify_js__WEBPACK_IMPORTED_MODULE_1__/* .tell */ .q)(ports, rows.map(({ row, says, next }) => ({
        about: 'human',
        secret: row,
        what: `an incident is about it: ${says}`,
        hint: next,
    })));
    for (const { message } of failures)
        ports.progress({ step: 'notify', detail: message });
}


/***/ })

};
