export const id = 3844;
export const ids = [3844,5650];
export const modules = {

/***/ 45650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   forReaders: () => (/* binding */ forReaders),
/* harmony export */   hasRotated: () => (/* binding */ hasRotated),
/* harmony export */   headline: () => (/* binding */ headline),
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

/***/ 93844:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  terminal: () => (/* binding */ terminal)
});

// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(70049);
;// CONCATENATED MODULE: ./lib/report/age.js
const day = 86_400_000;
const units = [
    [day, 'd'],
    [3_600_000, 'h'],
    [60_000, 'm'],
    [1_000, 's'],
];
/** `54d`, `7h`, `0s`: the largest unit of which there is one, rounded down. */
function duration(milliseconds) {
    for (const [size, unit] of units)
        if (milliseconds >= size)
            return `${Math.floor(milliseconds / size)}${unit}`;
    return '0s';
}
const cells = 10;
/** Ten cells; full means that the credential has reached its end. Never full before that. */
function bar(ageMs, maxAgeMs) {
    const share = maxAgeMs <= 0 ? 1 : ageMs / maxAgeMs;
    const full = share >= 1 ? cells : Math.max(0, Math.min(cells - 1, Math.floor(share * cells)));
    return '█'.repeat(full) + '░'.repeat(cells - full);
}
/** `█████░░░░░ 54d of 90d` */
function ageSays(ageMs, maxAgeMs) {
    if (ageMs === undefined)
        return '';
    const overdue = ageMs >= maxAgeMs ? ', overdue' : '';
    return `${bar(ageMs, maxAgeMs)} ${duration(ageMs)} of ${duration(maxAgeMs)}${overdue}`;
}

// EXTERNAL MODULE: ./lib/report/foreign-text.js
var foreign_text = __webpack_require__(49372);
// EXTERNAL MODULE: ./lib/report/report.js
var report_report = __webpack_require__(45650);
;// CONCATENATED MODULE: ./lib/report/table.js




const ansi = {
    red: [31, 39],
    green: [32, 39],
    yellow: [33, 39],
    dim: [2, 22],
    bold: [1, 22],
};
const signs = {
    none: ['·', 'dim'],
    planned: ['→', 'bold'],
    rotated: ['✓', 'green'],
    resumed: ['✓', 'green'],
    delivered: ['✓', 'green'],
    revoked: ['✓', 'green'],
    waiting: ['…', 'yellow'],
    busy: ['…', 'yellow'],
    human: ['✗', 'red'],
    failed: ['✗', 'red'],
};
/** The report as lines for a terminal or a log. With ANSI colours only where `colours` says so. */
function terminal(full, { colours }) {
    const report = (0,report_report.forReaders)(full);
    const secrets = (0,report_report.sorted)(report.secrets);
    const paint = (text, colour) => colour === undefined || !colours ? text : `\u001b[${ansi[colour][0]}m${text}\u001b[${ansi[colour][1]}m`;
    const rows = secrets.map(cellsOf);
    const widths = [0, 1, 2, 3, 4, 5].map((at) => Math.max(0, ...rows.map((row) => widthOf(row[at].text))));
    const lines = [];
    rows.forEach((row, index) => {
        const secret = secrets[index];
        const padded = row.map(({ text, paint: colour }, at) => {
            const width = widths[at];
            return width === 0 ? undefined : paint(text, colour) + ' '.repeat(width - widthOf(text));
        });
        lines.push(padded
            .filter((text) => text !== undefined)
            .join('  ')
            .trimEnd());
        if (secret.next !== '')
            lines.push(`     ${(0,foreign_text/* plain */.pj)(secret.next)}`);
        for (const note of secret.notes)
            lines.push(`     ${paint((0,foreign_text/* plain */.pj)(note), 'dim')}`);
        for (const place of secret.destinations.skipped) {
            if (place !== '')
                lines.push(`     ${paint(`skipped ${(0,foreign_text/* visible */.RK)(place)}`, 'dim')}`);
        }
        if (secret.error !== undefined)
            lines.push(...errorLines(secret.error, paint));
    });
    const checks = report.checks ?? [];
    const room = Math.max(0, ...checks.filter(({ says }) => says !== '').map(({ name }) => widthOf((0,foreign_text/* plain */.pj)(name))));
    for (const check of checks)
        lines.push(...checkLines(check, Math.min(room, longestName), paint));
    for (const failure of report.failures)
        lines.push(`${paint('✗', 'red')} the run`, ...errorLines(failure, paint));
    for (const key of report.abandoned)
        lines.push(`· ${(0,foreign_text/* plain */.pj)(key)} is no longer in the configuration; its credential lives on`);
    for (const notice of report.notices)
        lines.push(`· ${(0,foreign_text/* plain */.pj)(notice)}`);
    if (lines.length > 0)
        lines.push('');
    const done = report.dryRun ? ' (dry run: nothing was changed)' : '';
    lines.push(`${paint((0,report_report.headline)(report), 'bold')}${done}`);
    return `${lines.map(foreign_text/* commandless */.P0).join('\n')}\n`;
}
const checkSigns = {
    ok: ['✓', 'green'],
    off: ['·', 'yellow'],
    failed: ['✗', 'red'],
};
/** How long the name of a check may be for the column to grow with it. */
const longestName = 40;
function checkLines({ subject, name, state, says, error }, room, paint) {
    const [sign, colour] = checkSigns[state];
    const gap = ' '.repeat(Math.max(0, room - widthOf((0,foreign_text/* plain */.pj)(name))));
    const about = says === '' ? '' : `${gap}  ${paint((0,foreign_text/* plain */.pj)(says), 'dim')}`;
    const line = `${paint(`${sign} ${subject.padEnd(11)}`, colour)}  ${(0,foreign_text/* plain */.pj)(name)}${about}`;
    return [line.trimEnd(), ...(error === undefined ? [] : errorLines(error, paint))];
}
function cellsOf(secret) {
    const [sign, colour] = (0,report_report.isOverdue)(secret) ? ['✗', 'red'] : signs[secret.action];
    const { done, total } = secret.destinations;
    const reason = secret.reason === undefined ? '' : ` (${(0,foreign_text/* visible */.RK)(secret.reason)})`;
    const age = { text: ageSays(secret.ageMs, secret.maxAgeMs) };
    return [
        { text: `${sign} ${(0,foreign_text/* plain */.pj)((0,report_report.titleOf)(secret))}`, paint: colour },
        {
            text: secret.action === 'none' ? '' : secret.action + reason,
            ...((0,report_report.needsAttention)(secret) ? { paint: 'red' } : {}),
        },
        { text: secret.stage ?? '' },
        (0,report_report.isOverdue)(secret) ? { ...age, paint: 'red' } : age,
        { text: total === 0 ? '' : `${done} of ${total} written` },
        { text: (0,report_report.sharesSay)(secret.shares) },
    ];
}
function errorLines({ code, what, now, hint }, paint) {
    const lines = [`     ${paint(code, 'red')}: ${(0,foreign_text/* visible */.RK)(what)}.${now === undefined ? '' : ` ${errors/* nowSays */.v6[now]}`}`];
    for (const line of hint?.split(/\r\n|\n|\r/) ?? [])
        lines.push(`     ${(0,foreign_text/* plain */.pj)(line)}`);
    return lines;
}
/** Cells on the screen, near enough: wide East Asian characters and emoji take two, marks none. */
function widthOf(text) {
    let width = 0;
    for (const character of text) {
        if (/\p{M}/u.test(character))
            continue;
        width +=
            /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}]/u.test(character)
                ? 2
                : 1;
    }
    return width;
}


/***/ })

};
