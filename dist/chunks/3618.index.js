export const id = 3618;
export const ids = [3618];
export const modules = {

/***/ 93618:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   forReaders: () => (/* binding */ forReaders),
/* harmony export */   hasRotated: () => (/* binding */ hasRotated),
/* harmony export */   headline: () => (/* binding */ headline),
/* harmony export */   heldSays: () => (/* binding */ heldSays),
/* harmony export */   isLeft: () => (/* binding */ isLeft),
/* harmony export */   isOverdue: () => (/* binding */ isOverdue),
/* harmony export */   needsAttention: () => (/* binding */ needsAttention),
/* harmony export */   sharesSay: () => (/* binding */ sharesSay),
/* harmony export */   sorted: () => (/* binding */ sorted),
/* harmony export */   titleOf: () => (/* binding */ titleOf)
/* harmony export */ });
/* harmony import */ var _rotation_model_shell_word_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57339);
/* harmony import */ var _logins_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71926);


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
/** What a hold means, and what ends it; undefined if it is not on hold. */
function heldSays({ key, hold }) {
    if (hold === undefined)
        return undefined;
    return `${key} is ${hold.says}: no key of it is minted and none ends, unless it leaks. \`keyturn hold --only ${(0,_rotation_model_shell_word_js__WEBPACK_IMPORTED_MODULE_1__/* .inQuotes */ .N)(key)} --release\` ends that`;
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
    const held = secrets.filter(({ hold }) => hold !== undefined).length;
    if (held > 0)
        parts.push(`${held} on hold`);
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
    const hide = (0,_logins_js__WEBPACK_IMPORTED_MODULE_0__/* .hiding */ .Q)(logins);
    const failure = (one) => ({
        ...one,
        what: hide(one.what),
        hint: one.hint === undefined ? undefined : hide(one.hint),
    });
    return {
        ...report,
        failures: report.failures.map(failure),
        abandoned: report.abandoned.map(hide),
        ...(report.left === undefined ? {} : { left: hide(report.left) }),
        notices: report.notices.map(hide),
        ...(report.about === undefined ? {} : { about: report.about.map(hide) }),
        ...(report.boards === undefined ? {} : { boards: report.boards.map((board) => hidden(board, hide)) }),
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
            ...(secret.hold === undefined ? {} : { hold: { ...secret.hold, says: hide(secret.hold.says) } }),
            notes: secret.notes.map(hide),
            error: secret.error === undefined ? undefined : failure(secret.error),
            person: secret.person === undefined ? undefined : '',
            shares: secret.shares.map(({ state }) => ({ login: '', state })),
            ...(secret.ask === undefined ? {} : { ask: { ...secret.ask, login: '' } }),
            ...(secret.ends === undefined ? {} : { ends: secret.ends.map((one) => ({ ...one, login: '' })) }),
            destinations: { ...secret.destinations, skipped: secret.destinations.skipped.map(() => '') },
        })),
    };
}
/** A board without logins; whom an incident was opened about is one of them. */
function hidden(board, hide) {
    const { selector, rows, reason } = board;
    return {
        ...board,
        selector: selector.person === undefined ? selector : { person: 'a person' },
        ...(reason === undefined ? {} : { reason: hide(reason) }),
        rows: rows.map((row) => ({ ...row, row: unnumbered(row.row), says: hide(row.says), next: hide(row.next) })),
    };
}
/** A row without GitHub's number of a person; the place that it names stays. */
const unnumbered = (0,_logins_js__WEBPACK_IMPORTED_MODULE_0__/* .hiding */ .Q)([]);
/** The subjects whose findings name places and people. */
const placed = new Set(['destination', 'owners', 'recipients', 'signal']);


/***/ })

};
