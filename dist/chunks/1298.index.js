export const id = 1298;
export const ids = [1298];
export const modules = {

/***/ 3950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gy: () => (/* binding */ openIncidents),
/* harmony export */   Qx: () => (/* binding */ withRows),
/* harmony export */   t6: () => (/* binding */ withRowEnded)
/* harmony export */ });
/** Those that are not closed, oldest first. */
function openIncidents({ incidents = {} }) {
    const open = Object.entries(incidents).filter(([, { closed }]) => closed === undefined);
    return Object.fromEntries(open.sort(([one], [other]) => (one < other ? -1 : 1)));
}
/** Changes these rows of one incident. */
function withRows(document, id, change) {
    const incident = document.incidents?.[id];
    if (!incident)
        return document;
    let changed = false;
    const items = Object.entries(incident.items).map(([row, item]) => {
        const next = change(row, item);
        changed ||= next !== item;
        return [row, next];
    });
    if (!changed)
        return document;
    return {
        ...document,
        incidents: { ...document.incidents, [id]: { ...incident, items: Object.fromEntries(items) } },
    };
}
/** Ends a row wherever an open incident has it. */
function withRowEnded(document, row, ended, proof) {
    return Object.keys(openIncidents(document)).reduce((next, id) => withRows(next, id, (each, item) => (each === row && item.ended === undefined ? { ...item, ended, proof } : item)), document);
}


/***/ }),

/***/ 7707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ united),
/* harmony export */   n: () => (/* binding */ recordWish)
/* harmony export */ });
/* harmony import */ var _locks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10346);

/**
 * Journals a wish, merged with one that is there already. It needs no lock and leaves the revision alone, so that an owner
 * at work is not disturbed. Throws JOURNAL_CONFLICT if there is no such entry, and what `Session.commit` throws.
 */
async function recordWish(session, key, wanted, also = (entry) => entry) {
    await session.commit({
        message: `${key}: wish (${wanted.reason})`,
        apply(document) {
            const entry = Object.hasOwn(document.secrets, key) ? document.secrets[key] : undefined;
            if (!entry)
                throw (0,_locks_js__WEBPACK_IMPORTED_MODULE_0__/* .entryConflict */ .zB)(key);
            const wish = united(entry.wish, wanted);
            return { ...document, secrets: { ...document.secrets, [key]: also({ ...entry, wish }) } };
        },
    });
    session.noteWish();
}
/** A wish that is there is united with another, not replaced: what leaked, and every reason, stay. */
function united(wish, wanted) {
    const exposed = [...new Set([...(wish?.exposed ?? []), ...(wanted.exposed ?? [])])];
    const causes = [...new Set([...(wish?.causes ?? []), ...(wanted.causes ?? [])])];
    return {
        ...wish,
        ...wanted,
        since: wish?.since ?? wanted.since,
        ...(exposed.length > 0 ? { exposed } : {}),
        ...(causes.length > 0 ? { causes } : {}),
    };
}


/***/ }),

/***/ 25468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ heldBack),
/* harmony export */   _: () => (/* binding */ CLOSED_KEPT)
/* harmony export */ });
/** An incident as the journal remembers it, and what was enrolled of slots: plain data, times as ISO 8601 in UTC. */
/** How many closed incidents stay in the journal; older ones are in its history. */
const CLOSED_KEPT = 16;
/**
 * Logins, or kinds of channels, whom links wait for until a person releases them, in lower case: also when the incident is over,
 * because that its keys are dead says nothing of a mailbox or an account.
 */
function heldBack(incidents, kind) {
    const names = Object.values(incidents ?? {}).flatMap(({ selector, released = [] }) => {
        const name = selector[kind]?.toLowerCase();
        return name === undefined || released.some((one) => one.toLowerCase() === name) ? [] : [name];
    });
    return new Set(names);
}


/***/ }),

/***/ 31298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ partsOf),
/* harmony export */   LE: () => (/* binding */ withIncident),
/* harmony export */   PU: () => (/* binding */ isOver),
/* harmony export */   WH: () => (/* binding */ openAbout),
/* harmony export */   gu: () => (/* binding */ settled)
/* harmony export */ });
/* harmony import */ var _journal_incident_rows_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3950);
/* harmony import */ var _journal_wishes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7707);
/* harmony import */ var _model_incident_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25468);
/* harmony import */ var _model_needs_human_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18581);
/* harmony import */ var _model_policy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84748);
/** How the journal's document changes with an incident. Pure: every function gives a whole document. */





/** The open incident about the same: asked for again, it goes on, and selects nothing anew. */
function openAbout(document, asked) {
    return Object.entries((0,_journal_incident_rows_js__WEBPACK_IMPORTED_MODULE_3__/* .openIncidents */ .Gy)(document)).find(([, { selector, since }]) => since === asked.since && isSame(selector, asked.selector))?.[0];
}
function isSame(one, other) {
    const names = ['provider', 'destination', 'repository', 'action', 'channel', 'person', 'all'];
    return names.every((name) => String(one[name]).toLowerCase() === String(other[name]).toLowerCase());
}
/** The incident, and with it the wish of every secret that it is about: neither is there without the other. */
function withIncident(document, opening) {
    const { id, incident, selection, observed, fresh } = opening;
    const items = Object.fromEntries(selection.rows.map(({ row, kind }) => [row, { kind }]));
    const secrets = { ...document.secrets };
    const keys = new Set(selection.rows.flatMap(({ kind, key }) => (kind === 'item' && key !== undefined ? [key] : [])));
    for (const key of keys) {
        const rows = selection.rows.filter((one) => one.key === key && one.kind === 'item');
        const entry = Object.hasOwn(secrets, key) ? secrets[key] : undefined;
        const live = (entry?.credentials ?? []).filter(_model_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .isLive */ .DG).map(({ rotation }) => rotation);
        const exposed = rows.flatMap(({ rotation }) => (rotation !== undefined && live.includes(rotation) ? rotation : []));
        const there = observed.find((one) => one.key === key && rows.some(({ rotation }) => rotation === undefined));
        // What cannot be named, and what no longer lives, asks for nothing that a wish could do.
        if (exposed.length === 0 && there === undefined)
            continue;
        const wish = {
            reason: 'exposed',
            since: incident.opened,
            ...(exposed.length > 0 ? { exposed } : {}),
            causes: [`incident:${id}`],
        };
        secrets[key] = wished(entry ?? fresh(key), wish, there);
    }
    return { ...document, secrets, incidents: { ...document.incidents, [id]: { ...incident, items } } };
}
function wished(entry, wish, there) {
    const observed = there && {
        since: entry.observed?.since ?? there.since,
        destinations: entry.observed?.destinations ?? there.places,
        exposed: true,
    };
    return { ...entry, wish: (0,_journal_wishes_js__WEBPACK_IMPORTED_MODULE_0__/* .united */ .k)(entry.wish, wish), ...(observed ? { observed } : {}) };
}
/**
 * The ends of credentials copied into the rows that are about them, and what has come to its end closed. The same document
 * where nothing changes.
 */
function settled(document, now) {
    let next = document;
    for (const id of Object.keys((0,_journal_incident_rows_js__WEBPACK_IMPORTED_MODULE_3__/* .openIncidents */ .Gy)(document))) {
        next = (0,_journal_incident_rows_js__WEBPACK_IMPORTED_MODULE_3__/* .withRows */ .Qx)(next, id, (row, item) => {
            const end = item.kind === 'item' && item.ended === undefined ? endOf(document, row) : undefined;
            return end ? { ...item, ...end } : item;
        });
        const incident = next.incidents?.[id];
        if (incident && Object.values(incident.items).every(isOver))
            next = { ...next, incidents: { ...next.incidents, [id]: { ...incident, closed: now } } };
    }
    return next === document ? document : pruned(next);
}
/** Whether nothing waits for this row any more. */
function isOver({ kind, ended, accepted }) {
    return kind === 'own' || kind === 'foreign' || ended !== undefined || accepted !== undefined;
}
function endOf({ secrets }, row) {
    const { key, name } = partsOf(row);
    const entry = Object.hasOwn(secrets, key) ? secrets[key] : undefined;
    if (!entry)
        return undefined;
    if (name === 'observed')
        return endOfObserved(entry);
    const credential = entry.credentials.find(({ rotation }) => rotation === name);
    if (credential?.times.ended === undefined)
        return undefined;
    const { stage, step, proof, times } = credential;
    if (stage === 'revoked' && proof !== undefined)
        return { ended: times.ended, proof };
    if (stage === 'aborted' && step === 'done')
        return { ended: times.ended, proof: 'unwritten' };
    return undefined;
}
/** What was in place was adopted, which says how it ended. */
function endOfObserved({ observed, human, credentials }) {
    const adopted = credentials.filter((one) => one.adopted);
    if (observed !== undefined || (0,_model_needs_human_js__WEBPACK_IMPORTED_MODULE_1__/* .isAboutPredecessor */ .FF)(human) || adopted.length === 0)
        return undefined;
    const last = adopted.at(-1);
    if (adopted.some(({ stage }) => stage !== 'revoked') || last?.times.ended === undefined)
        return undefined;
    return last.proof === undefined ? undefined : { ended: last.times.ended, proof: last.proof };
}
/** A row is a key or a slot, a space, and what of it. */
function partsOf(row) {
    const cut = row.lastIndexOf(' ');
    return { key: row.slice(0, cut), name: row.slice(cut + 1) };
}
/** Only the newest closed ones stay, and those that hold somebody back; no wish names one that went. */
function pruned(document) {
    const { incidents = {} } = document;
    const closed = Object.entries(incidents)
        .filter(([id, incident]) => incident.closed !== undefined && !holdsBack({ [id]: incident }))
        .sort(([, one], [, other]) => (one.closed < other.closed ? 1 : -1));
    const gone = closed.slice(_model_incident_js__WEBPACK_IMPORTED_MODULE_4__/* .CLOSED_KEPT */ ._).map(([id]) => id);
    if (gone.length === 0)
        return document;
    const kept = Object.entries(incidents).filter(([id]) => !gone.includes(id));
    const secrets = Object.entries(document.secrets).map(([key, entry]) => [
        key,
        withoutCauses(entry, gone),
    ]);
    return { ...document, secrets: Object.fromEntries(secrets), incidents: Object.fromEntries(kept) };
}
function holdsBack(one) {
    return (0,_model_incident_js__WEBPACK_IMPORTED_MODULE_4__/* .heldBack */ .Z)(one, 'person').size + (0,_model_incident_js__WEBPACK_IMPORTED_MODULE_4__/* .heldBack */ .Z)(one, 'channel').size > 0;
}
function withoutCauses(entry, gone) {
    const { wish } = entry;
    const left = wish?.causes?.filter((cause) => !gone.some((id) => cause === `incident:${id}`));
    if (!wish || !left || left.length === wish.causes?.length)
        return entry;
    const { causes: _, ...rest } = wish;
    return { ...entry, wish: left.length === 0 ? rest : { ...rest, causes: left } };
}


/***/ })

};
