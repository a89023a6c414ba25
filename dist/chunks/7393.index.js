export const id = 7393;
export const ids = [7393,5650];
export const modules = {

/***/ 45650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   forReaders: () => (/* binding */ forReaders),
/* harmony export */   hasRotated: () => (/* binding */ hasRotated),
/* harmony export */   headline: () => (/* binding */ headline),
/* harmony export */   isLeft: () => (/* binding */ isLeft),
/* harmony export */   isOverdue: () => (/* binding */ isOverdue),
/* harmony export */   needsAttention: () => (/* binding */ needsAttention),
/* harmony export */   sharesSay: () => (/* binding */ sharesSay),
/* harmony export */   sorted: () => (/* binding */ sorted),
/* harmony export */   titleOf: () => (/* binding */ titleOf)
/* harmony export */ });
/** The key, and whose own credential it is where everybody has one: `development/KEY (mona)`. */
function titleOf({ key, person }) {
    if (person === undefined)
        return key;
    return person === '' ? `${key} (somebody's own)` : `${key} (${person})`;
}
/** Whether any of its credentials that live is older than `max-age`. */
function isOverdue({ ageMs, oldestMs, maxAgeMs }) {
    return Math.max(ageMs ?? 0, oldestMs ?? 0) >= maxAgeMs;
}
/** Whether somebody has to do something. */
function needsAttention(secret) {
    return secret.error !== undefined || secret.action === 'failed' || secret.action === 'human' || isOverdue(secret);
}
/** Whether the time of this run was over before all of it was done. */
function isLeft({ left }) {
    return left !== undefined;
}
/** Whether this run made a new credential current. */
function hasRotated({ action }) {
    return action === 'rotated' || action === 'resumed';
}
const words = [
    ['failed', 'failed'],
    ['human', 'needs you'],
    ['busy', 'held by another run'],
    ['planned', 'planned'],
    ['rotated', 'rotated'],
    ['resumed', 'finished'],
    ['revoked', 'revoked'],
    ['delivered', 'delivered'],
    ['waiting', 'waiting'],
    ['none', 'unchanged'],
];
/** `1 failed, 2 rotated, 5 unchanged`, worst first. */
function headline({ secrets, failures, checks }) {
    if (checks !== undefined && failures.length === 0)
        return checksSay(checks);
    const parts = words.flatMap(([action, word]) => {
        const count = secrets.filter((secret) => secret.action === action).length;
        return count === 0 ? [] : [`${count} ${word}`];
    });
    if (failures.length > 0)
        parts.unshift('the run failed');
    const left = secrets.filter(isLeft).length;
    if (left > 0)
        parts.push(`${left} left for the next run`);
    const overdue = secrets.filter(isOverdue).length;
    if (overdue > 0)
        parts.push(`${overdue} overdue`);
    return parts.length === 0 ? 'no secrets' : parts.join(', ');
}
/** `2 of 14 checks failed, 1 off`, or `14 checks passed`. */
function checksSay(checks) {
    const count = (state) => checks.filter((check) => check.state === state).length;
    const off = count('off') === 0 ? '' : `, ${count('off')} off`;
    if (count('failed') > 0)
        return `${count('failed')} of ${checks.length} checks failed${off}`;
    return `${count('ok')} ${count('ok') === 1 ? 'check' : 'checks'} passed${off}`;
}
/** `2 of 3 saved, 1 disputed`; a dispute is never lost in a count. */
function sharesSay(shares) {
    if (shares.length === 0)
        return '';
    const count = (state) => shares.filter((share) => share.state === state).length;
    const disputed = count('disputed');
    return `${count('saved')} of ${shares.length} saved${disputed > 0 ? `, ${disputed} disputed` : ''}`;
}
/** Failures first, then by key; the order of the configuration says little in a long table. */
function sorted(secrets) {
    return [...secrets].sort((one, other) => Number(needsAttention(other)) - Number(needsAttention(one)) ||
        (one.key < other.key ? -1 : one.key > other.key ? 1 : 0));
}
/**
 * The report as its readers may see it. In a public home the logins of recipients disappear from every sentence, too,
 * and places that were skipped become a count.
 */
function forReaders(report) {
    if (!report.publicHome)
        return report;
    const logins = [...report.people, ...report.secrets.flatMap(({ shares }) => shares.map(({ login }) => login))];
    const hide = hiding(logins);
    const failure = (one) => ({
        ...one,
        what: hide(one.what),
        hint: one.hint === undefined ? undefined : hide(one.hint),
    });
    return {
        ...report,
        failures: report.failures.map(failure),
        notices: report.notices.map(hide),
        ...(report.about === undefined ? {} : { about: report.about.map(hide) }),
        ...(report.checks === undefined
            ? {}
            : {
                checks: report.checks.map((check) => ({
                    ...check,
                    name: check.subject === 'signal' ? '' : hide(check.name),
                    says: placed.has(check.subject) ? '' : hide(check.says),
                    error: check.error === undefined ? undefined : failure(check.error),
                })),
            }),
        secrets: report.secrets.map((secret) => ({
            ...secret,
            reason: secret.reason === undefined ? undefined : hide(secret.reason),
            next: hide(secret.next),
            notes: secret.notes.map(hide),
            error: secret.error === undefined ? undefined : failure(secret.error),
            person: secret.person === undefined ? undefined : '',
            shares: secret.shares.map(({ state }) => ({ login: '', state })),
            destinations: { ...secret.destinations, skipped: secret.destinations.skipped.map(() => '') },
        })),
    };
}
/** The subjects whose findings name places and people. */
const placed = new Set(['destination', 'recipients', 'signal']);
function hiding(logins) {
    const all = new Set(logins.map((login) => login.toLowerCase()).filter((login) => login !== ''));
    if (all.size === 0)
        return (text) => text;
    return (text) => text.replace(/@?([A-Za-z0-9][A-Za-z0-9_-]*)/g, (word, name) => all.has(name.toLowerCase()) ? 'a recipient' : word);
}


/***/ }),

/***/ 7393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   outputs: () => (/* binding */ outputs),
/* harmony export */   result: () => (/* binding */ result)
/* harmony export */ });
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45650);

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
        next: secret.next,
    }));
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


/***/ })

};
