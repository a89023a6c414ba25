export const id = 9564;
export const ids = [9564,9362];
export const modules = {

/***/ 71926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ loginsIn),
/* harmony export */   Q: () => (/* binding */ hiding)
/* harmony export */ });
/** A record of a person has `login`, one of a decision `actor`; an incident names a `person` as it was typed. */
const names = new Set(['login', 'actor', 'person']);
/** Of what waits for a human these codes have logins as `ids`, and every other has ids of credentials. */
const aboutPeople = new Set(['DISPUTED_AGAIN', 'ASK_UNANSWERED', 'ASK_REFUSED']);
/** Every login that the journal has, wherever it stands: a new record of a person is found by itself. */
function loginsIn(document) {
    const found = new Set();
    const look = (value) => {
        if (typeof value !== 'object' || value === null)
            return;
        if (Array.isArray(value)) {
            for (const one of value)
                look(one);
            return;
        }
        const record = value;
        for (const [member, one] of Object.entries(record)) {
            if (typeof one === 'string' && names.has(member))
                found.add(one);
            if (member === 'causes')
                for (const login of inCauses(one))
                    found.add(login);
            if (member === 'ids' && aboutPeople.has(record['code']))
                for (const login of one)
                    found.add(login);
            look(one);
        }
    };
    look(document);
    return [...found];
}
function inCauses(causes) {
    if (!Array.isArray(causes))
        return [];
    return causes.flatMap((cause) => /^(?:person|by):(.+)$/.exec(String(cause))?.[1] ?? []);
}
/** Hides these logins, and GitHub's number of a person behind the key of their own credential. */
function hiding(logins) {
    const all = new Set(logins.map((login) => login.toLowerCase()).filter((login) => login !== ''));
    return (text) => text
        .replace(/(?<=[A-Za-z0-9_])@\d+\b/g, '')
        .replace(/@?([A-Za-z0-9][A-Za-z0-9_-]*)/g, (word, name) => (all.has(name.toLowerCase()) ? 'a recipient' : word));
}


/***/ }),

/***/ 10113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   outputs: () => (/* binding */ outputs),
/* harmony export */   result: () => (/* binding */ result)
/* harmony export */ });
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93618);

/** One entry for each secret, as far as the readers may see it. */
function result(full) {
    return (0,_report_js__WEBPACK_IMPORTED_MODULE_0__.forReaders)(full).secrets.map((secret) => ({
        secret: secret.secret,
        environment: secret.environment ?? null,
        action: secret.action,
        reason: secret.reason ?? null,
        stage: secret.stage ?? null,
        destinations: {
            done: secret.destinations.done,
            total: secret.destinations.total,
            skipped: secret.destinations.skipped.length,
        },
        shares: {
            total: secret.shares.length,
            states: countStates(secret.shares),
            ...(full.publicHome ? {} : { people: secret.shares.map(({ login, state }) => ({ login, state })) }),
        },
        left: secret.left ?? null,
        hold: secret.hold?.until.toISOString() ?? null,
        ask: secret.ask ? askOf(secret.ask, full.publicHome) : null,
        ends: (secret.ends ?? []).map((one) => endOf(one, full.publicHome)),
        next: secret.next,
    }));
}
function askOf({ login, since, until, ...ask }, publicHome) {
    const { state, host, refused } = ask;
    const times = { since: since.toISOString(), until: until.toISOString() };
    return { state, ...times, host, refused, ...(publicHome ? {} : { owner: login }) };
}
function endOf({ login, since, told }, publicHome) {
    const times = { since: since.toISOString(), told: told.count, last: told.at.toISOString() };
    return { ...times, ...(publicHome ? {} : { owner: login }) };
}
function countStates(shares) {
    const counts = {};
    for (const { state } of shares)
        counts[state] = (counts[state] ?? 0) + 1;
    return counts;
}
/** What GitHub takes for one output is 1 MiB; sentences and people are in the summary and the journal, too. */
const limit = 1_000_000;
function resultText(report) {
    const entries = result(report);
    const text = JSON.stringify(entries);
    if (new TextEncoder().encode(text).length <= limit)
        return text;
    return JSON.stringify(entries.map(({ shares: { total, states }, ...entry }) => ({ ...entry, shares: { total, states }, next: '' })));
}
/** The Action's outputs. JSON stands on one line, and a line break in a name is an escape there. */
function outputs(report) {
    const due = report.secrets.flatMap(({ dueAt }) => (dueAt === undefined ? [] : [dueAt.getTime()]));
    return {
        result: resultText(report),
        rotated: String(report.secrets.filter(_report_js__WEBPACK_IMPORTED_MODULE_0__.hasRotated).length),
        left: String(report.secrets.filter(_report_js__WEBPACK_IMPORTED_MODULE_0__.isLeft).length),
        overdue: String(report.secrets.filter(_report_js__WEBPACK_IMPORTED_MODULE_0__.isOverdue).length),
        'next-due': due.length === 0 ? '' : new Date(due.reduce((one, other) => Math.min(one, other))).toISOString(),
    };
}


/***/ }),

/***/ 57339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ inQuotes),
/* harmony export */   r: () => (/* binding */ shellWord)
/* harmony export */ });
/** Words of commands that people paste: what came from elsewhere stays one word, whatever it contains. */
/** As it is where a shell reads it as one plain word, else in quotes. */
function shellWord(text) {
    return /^[\w./@:+-]+$/.test(text) && !text.startsWith('-') ? text : inQuotes(text);
}
/** In quotes, in which a POSIX shell takes every character as it is. */
function inQuotes(text) {
    return `'${text.replaceAll("'", "'\\''")}'`;
}


/***/ })

};
