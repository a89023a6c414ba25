export const id = 4394;
export const ids = [4394];
export const modules = {

/***/ 24825:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aU: () => (/* binding */ ageSays),
/* harmony export */   p0: () => (/* binding */ duration)
/* harmony export */ });
/* unused harmony export bar */
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
    return '\u2588'.repeat(full) + '\u2591'.repeat(cells - full);
}
/** `\u2588\u2588\u2588\u2588\u2588\u2591\u2591\u2591\u2591\u2591 54d of 90d` */
function ageSays(ageMs, maxAgeMs) {
    if (ageMs === undefined)
        return '';
    const overdue = ageMs >= maxAgeMs ? ', overdue' : '';
    return `${bar(ageMs, maxAgeMs)} ${duration(ageMs)} of ${duration(maxAgeMs)}${overdue}`;
}


/***/ }),

/***/ 54838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ boardLines),
/* harmony export */   s: () => (/* binding */ boardMarkdown)
/* harmony export */ });
/* harmony import */ var _rotation_run_incident_board_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69680);
/* harmony import */ var _foreign_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38428);
/** The board of an incident: for a terminal of any width, and as Markdown. */


const signs = {
    alive: ['\u2717', 'red'],
    unknown: ['\u2717', 'red'],
    unproved: ['\u2717', 'yellow'],
    asked: ['\u2026', 'yellow'],
    rotating: ['\u2026', 'yellow'],
    yours: ['\u2192', 'bold'],
    'not ours': ['\u00b7', 'yellow'],
    accepted: ['\u00b7', 'dim'],
    dead: ['\u2713', 'green'],
};
/** Lines that whoever shows them folds. */
function boardLines(board, paint) {
    return [paint((0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(titleOf(board)), 'bold'), ...board.rows.flatMap((row) => rowLines(row, paint)), ''];
}
function titleOf(board) {
    const { id, selector, since, until, closed } = board;
    const over = closed !== undefined || (0,_rotation_run_incident_board_js__WEBPACK_IMPORTED_MODULE_0__/* .isEnded */ .pl)(board) ? 'over' : 'open';
    return `Incident ${id} (${(0,_rotation_run_incident_board_js__WEBPACK_IMPORTED_MODULE_0__/* .selectorSays */ .AN)(selector)}, ${since} to ${until}), ${over}: ${(0,_rotation_run_incident_board_js__WEBPACK_IMPORTED_MODULE_0__/* .countsSay */ .cL)(board)}`;
}
function rowLines({ row, state, says, next }, paint) {
    const [sign, colour] = signs[state];
    return [
        `${paint(`${sign} ${state}`, colour)}  ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(row)}`,
        `     ${paint((0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(says), 'dim')}`,
        ...(next === '' ? [] : next.split('\n').map((line) => `     ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(line)}`)),
    ];
}
/** A section of a job summary; at most `limit` rows. */
function boardMarkdown(board, limit = 500) {
    const rows = board.rows
        .slice(0, limit)
        .map(({ row, state, says, next }) => `| ${signs[state][0]} ${state} | ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(row)} | ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(says)} | ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .advice */ .v9)(next.split('\n')[0] ?? '')} |`);
    const more = board.rows.length > limit ? [`| \u2026 | ${board.rows.length - limit} more in the log | | |`] : [];
    return [`### ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .markdown */ .wD)(titleOf(board))}`, '', '| | Row | Why | Next |', '|---|---|---|---|', ...rows, ...more].join('\n');
}


/***/ }),

/***/ 76508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ causesOf),
/* harmony export */   r: () => (/* binding */ causeOf)
/* harmony export */ });
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93618);

/** Each cause, in the order in which a report tells of it first. What differs in the secret's own key alone is one. */
function causesOf(report) {
    const all = [
        ...report.failures.map((failure) => ({ failure, key: undefined, secret: undefined })),
        ...(report.checks ?? []).flatMap(({ error, name }) => error ? [{ failure: error, key: name === '' ? undefined : name, secret: name }] : []),
        ...(0,_report_js__WEBPACK_IMPORTED_MODULE_0__.sorted)(report.secrets).flatMap((one) => one.error ? [{ failure: one.error, key: (0,_report_js__WEBPACK_IMPORTED_MODULE_0__.titleOf)(one), secret: one.key }] : []),
    ];
    const causes = new Map();
    for (const { failure, key, secret } of all) {
        const name = causeOf(failure, secret);
        const cause = causes.get(name) ?? { failure, keys: [] };
        if (key !== undefined)
            cause.keys.push(key);
        causes.set(name, cause);
    }
    return [...causes.values()];
}
/** The same for two errors that have one cause. */
function causeOf({ code, what, now, hint }, secret) {
    const without = (text) => (secret === undefined || secret === '' ? text : text.replaceAll(secret, '\0'));
    return JSON.stringify([code, without(what), now, without(hint ?? '')]);
}


/***/ }),

/***/ 56192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ dues),
/* harmony export */   UQ: () => (/* binding */ idleLines),
/* harmony export */   b3: () => (/* binding */ notSaved),
/* harmony export */   xB: () => (/* binding */ isIdle)
/* harmony export */ });
/* harmony import */ var _rotation_model_short_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39050);
/* harmony import */ var _age_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24825);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93618);
/** What is due when, and who has yet to save: one line for each secret. */



/** Soonest first; a secret without a date, such as one that is ended or not known yet, has no line. */
function dues({ secrets, at }) {
    return secrets
        .flatMap((secret) => (secret.dueAt === undefined ? [] : [{ secret, due: secret.dueAt }]))
        .sort((one, other) => one.due.getTime() - other.due.getTime())
        .map(({ secret, due }) => ({ key: (0,_report_js__WEBPACK_IMPORTED_MODULE_2__.titleOf)(secret), says: dueSays(due, at) }));
}
function dueSays(due, at) {
    const left = due.getTime() - at.getTime();
    const time = (0,_rotation_model_short_time_js__WEBPACK_IMPORTED_MODULE_0__/* .shortTime */ .M)(due, at);
    return left > 0 ? `due ${time}, in ${(0,_age_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(left)}` : `due since ${time}`;
}
const unsaved = new Set([
    'owed',
    'waiting',
    'opened',
    'expired',
    'disputed',
    'unknown',
]);
/** `hubot (opened), octo-cat (expired)`: whoever has not said that they saved it; empty if everybody has. */
function notSaved({ shares }) {
    return shares
        .filter(({ login, state }) => login !== '' && unsaved.has(state))
        .map(({ login, state }) => `${login} (${state})`)
        .join(', ');
}
/** Whether a run of `rotate` found nothing to do and has nothing to say. */
function isIdle(report) {
    const { routine = false, dryRun, secrets, failures, abandoned, notices, about = [], boards = [] } = report;
    if (!routine || dryRun || secrets.length === 0 || report.left !== undefined)
        return false;
    const said = failures.length + abandoned.length + notices.length + about.length + boards.length;
    if (said > 0)
        return false;
    return secrets.every((secret) => secret.action === 'none' &&
        secret.hold === undefined &&
        secret.ask === undefined &&
        !(0,_report_js__WEBPACK_IMPORTED_MODULE_2__.needsAttention)(secret) &&
        !(0,_report_js__WEBPACK_IMPORTED_MODULE_2__.isOverdue)(secret) &&
        secret.notes.length === 0 &&
        secret.destinations.skipped.length === 0);
}
/** The two lines of an idle run under its headline: what is next, and whom it waits for. */
function idleLines(report) {
    const [first] = dues(report);
    const waiting = report.secrets.filter((secret) => notSaved(secret) !== '');
    const next = first === undefined ? 'Nothing is due.' : `Next: ${first.key}, ${first.says}.`;
    if (waiting.length === 0)
        return [next, '`keyturn status` shows each of them.'];
    const [one] = waiting;
    const more = waiting.length === 1 ? '' : `, and ${waiting.length - 1} more: \`keyturn status\``;
    return [next, `Not saved yet: ${(0,_report_js__WEBPACK_IMPORTED_MODULE_2__.titleOf)(one)} by ${notSaved(one)}${more}.`];
}


/***/ }),

/***/ 82959:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ inShortTimes)
/* harmony export */ });
/* harmony import */ var _rotation_model_short_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39050);

/** The report with the times in its sentences as people read them. */
function inShortTimes(report) {
    const short = (text) => (0,_rotation_model_short_time_js__WEBPACK_IMPORTED_MODULE_0__/* .withShortTimes */ .z)(text, report.at);
    const failure = (one) => ({
        ...one,
        what: short(one.what),
        hint: one.hint === undefined ? undefined : short(one.hint),
    });
    return {
        ...report,
        failures: report.failures.map(failure),
        notices: report.notices.map(short),
        ...(report.about === undefined ? {} : { about: report.about.map(short) }),
        ...(report.boards === undefined
            ? {}
            : {
                boards: report.boards.map((board) => ({
                    ...board,
                    since: short(board.since),
                    until: short(board.until),
                    rows: board.rows.map((row) => ({ ...row, says: short(row.says) })),
                })),
            }),
        ...(report.checks === undefined
            ? {}
            : {
                checks: report.checks.map((check) => ({
                    ...check,
                    says: short(check.says),
                    error: check.error === undefined ? undefined : failure(check.error),
                })),
            }),
        secrets: report.secrets.map((secret) => ({
            ...secret,
            next: short(secret.next),
            notes: secret.notes.map(short),
            error: secret.error === undefined ? undefined : failure(secret.error),
        })),
    };
}


/***/ }),

/***/ 24394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   terminal: () => (/* binding */ terminal)
/* harmony export */ });
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);
/* harmony import */ var _age_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24825);
/* harmony import */ var _asked_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41602);
/* harmony import */ var _board_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54838);
/* harmony import */ var _causes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76508);
/* harmony import */ var _due_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(56192);
/* harmony import */ var _fold_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(94531);
/* harmony import */ var _foreign_text_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(38428);
/* harmony import */ var _in_short_times_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(82959);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(93618);










const ansi = {
    red: [31, 39],
    green: [32, 39],
    yellow: [33, 39],
    dim: [2, 22],
    bold: [1, 22],
};
const signs = {
    none: ['\u00b7', 'dim'],
    planned: ['\u2192', 'bold'],
    rotated: ['\u2713', 'green'],
    resumed: ['\u2713', 'green'],
    delivered: ['\u2713', 'green'],
    revoked: ['\u2713', 'green'],
    waiting: ['\u2026', 'yellow'],
    busy: ['\u2026', 'yellow'],
    human: ['\u2717', 'red'],
    failed: ['\u2717', 'red'],
};
/** The report as lines for a terminal or a log. With ANSI colours only where `colours` says so. */
function terminal(full, { colours, columns }) {
    if (full.evidence !== undefined)
        return full.evidence.markdown;
    const report = (0,_in_short_times_js__WEBPACK_IMPORTED_MODULE_6__/* .inShortTimes */ .I)((0,_report_js__WEBPACK_IMPORTED_MODULE_7__.forReaders)(full));
    const paint = (text, colour) => colour === undefined || !colours ? text : `\u001b[${ansi[colour][0]}m${text}\u001b[${ansi[colour][1]}m`;
    const done = report.dryRun ? ' (dry run: nothing was changed)' : '';
    const head = `${paint((0,_report_js__WEBPACK_IMPORTED_MODULE_7__.headline)(report), 'bold')}${done}`;
    const lines = (0,_due_js__WEBPACK_IMPORTED_MODULE_5__/* .isIdle */ .xB)(report)
        ? [`${head}: nothing to do`, ...(0,_due_js__WEBPACK_IMPORTED_MODULE_5__/* .idleLines */ .UQ)(report).map(_foreign_text_js__WEBPACK_IMPORTED_MODULE_8__/* .plain */ .pj)]
        : [...body(report, paint, columns), head];
    return `${lines.flatMap((line) => folded((0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_8__/* .commandless */ .P0)(line), columns)).join('\n')}\n`;
}
function folded(line, columns) {
    return (0,_fold_js__WEBPACK_IMPORTED_MODULE_9__/* .isCommand */ .y9)(line) ? [line] : (0,_fold_js__WEBPACK_IMPORTED_MODULE_9__/* .fold */ .AU)(line, columns, isSigned(line) ? '  ' : undefined);
}
/** Whether it begins with one of our signs: what does not fit begins below the words. */
function isSigned(line) {
    return /^[\u00b7\u2192\u2713\u2026\u2717] /.test((0,_fold_js__WEBPACK_IMPORTED_MODULE_9__/* .uncoloured */ .d$)(line));
}
function body(report, paint, columns) {
    const told = new Map();
    const lines = [
        ...(report.about ?? []).map(_foreign_text_js__WEBPACK_IMPORTED_MODULE_8__/* .plain */ .pj),
        ...(report.boards ?? []).flatMap((board) => (0,_board_js__WEBPACK_IMPORTED_MODULE_3__/* .boardLines */ ._)(board, paint)),
        ...secretLines((0,_report_js__WEBPACK_IMPORTED_MODULE_7__.sorted)(report.secrets), { paint, columns, told, at: report.at }),
        ...allChecks(report.checks ?? [], { paint, columns, told, at: report.at }),
    ];
    for (const secret of report.secrets) {
        const says = (0,_report_js__WEBPACK_IMPORTED_MODULE_7__.heldSays)(secret);
        if (says !== undefined)
            lines.push(`${paint('!', 'yellow')} ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_8__/* .plain */ .pj)(says)}.`);
    }
    for (const failure of report.failures)
        lines.push(`${paint('\u2717', 'red')} the run`, ...errorLines(failure, paint));
    for (const key of report.abandoned)
        lines.push(`\u00b7 ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_8__/* .plain */ .pj)(key)} is no longer in the configuration; its credential lives on`);
    for (const notice of report.notices)
        lines.push(`\u00b7 ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_8__/* .plain */ .pj)(notice)}`);
    if (report.left !== undefined)
        lines.push(`${paint('\u2026', 'yellow')} ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_8__/* .plain */ .pj)(report.left)}.`);
    return lines.length === 0 ? [] : [...lines, ''];
}
function secretLines(secrets, style) {
    const { paint, columns, at: now } = style;
    const rows = secrets.map(cellsOf);
    const widths = [0, 1, 2, 3, 4, 5].map((at) => Math.max(0, ...rows.map((row) => (0,_fold_js__WEBPACK_IMPORTED_MODULE_9__/* .widthOf */ .qz)(row[at].text))));
    const used = widths.filter((width) => width > 0);
    const isStacked = columns !== undefined && used.reduce((sum, width) => sum + width + 2, -2) > columns;
    return rows.flatMap((row, index) => {
        const secret = secrets[index];
        const lines = isStacked ? stacked(row, paint) : [padded(row, widths, paint)];
        if (secret.next !== '')
            lines.push(`     ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_8__/* .plain */ .pj)(secret.next)}`);
        for (const line of askedLines(secret, now))
            lines.push(`     ${paint((0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_8__/* .plain */ .pj)(line), 'yellow')}`);
        const waiting = (0,_due_js__WEBPACK_IMPORTED_MODULE_5__/* .notSaved */ .b3)(secret);
        if (waiting !== '')
            lines.push(`     ${paint((0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_8__/* .plain */ .pj)(`not saved yet: ${waiting}`), 'yellow')}`);
        for (const note of secret.notes)
            lines.push(`     ${paint((0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_8__/* .plain */ .pj)(note), 'dim')}`);
        for (const place of secret.destinations.skipped) {
            if (place !== '')
                lines.push(`     ${paint(`skipped ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_8__/* .visible */ .RK)(place)}`, 'dim')}`);
        }
        if (secret.error !== undefined)
            lines.push(...errorOnce(secret.error, { name: (0,_report_js__WEBPACK_IMPORTED_MODULE_7__.titleOf)(secret), key: secret.key }, style));
        return lines;
    });
}
/** Of whom it is asked, and who ends its old keys. */
function askedLines({ ask, ends = [] }, now) {
    const asked = ask === undefined ? [] : [(0,_asked_js__WEBPACK_IMPORTED_MODULE_2__/* .askSays */ .St)(ask, now, String)];
    return [...asked, ...ends.map((end) => (0,_asked_js__WEBPACK_IMPORTED_MODULE_2__/* .endSays */ .Yo)(end, now, String))];
}
function padded(row, widths, paint) {
    const parts = row.flatMap(({ text, paint: colour }, at) => {
        const width = widths[at];
        return width === 0 ? [] : [paint(text, colour) + ' '.repeat(width - (0,_fold_js__WEBPACK_IMPORTED_MODULE_9__/* .widthOf */ .qz)(text))];
    });
    return parts.join('  ').trimEnd();
}
/** For a terminal that is too narrow for the columns: the name and what was done, and the rest below. */
function stacked([name, action, ...rest], paint) {
    const first = [name, action].flatMap((cell) => (cell && cell.text !== '' ? [paint(cell.text, cell.paint)] : []));
    const below = rest.flatMap(({ text, paint: colour }) => (text === '' ? [] : [paint(text, colour)]));
    return [first.join('  '), ...(below.length === 0 ? [] : [`     ${below.join(', ')}`])];
}
/** An error whose cause was told already is only called by its name. */
function errorOnce(failure, { name, key }, { paint, told }) {
    const cause = (0,_causes_js__WEBPACK_IMPORTED_MODULE_4__/* .causeOf */ .r)(failure, key);
    const before = told.get(cause);
    if (before !== undefined)
        return [`     ${paint(failure.code, 'red')}: as for ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_8__/* .plain */ .pj)(before)}`];
    told.set(cause, name);
    return errorLines(failure, paint);
}
const checkSigns = {
    ok: ['\u2713', 'green'],
    off: ['\u00b7', 'yellow'],
    failed: ['\u2717', 'red'],
};
/** How long the name of a check may be for the column to grow with it. */
const longestName = 40;
function allChecks(checks, style) {
    const longest = Math.max(0, ...checks.filter(({ says }) => says !== '').map(({ name }) => (0,_fold_js__WEBPACK_IMPORTED_MODULE_9__/* .widthOf */ .qz)((0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_8__/* .plain */ .pj)(name))));
    return checks.flatMap((check) => checkLines(check, Math.min(longest, longestName), style));
}
function checkLines(check, room, style) {
    const { subject, name, state, says, error } = check;
    const { paint, columns } = style;
    const [sign, colour] = checkSigns[state];
    const gap = ' '.repeat(Math.max(0, room - (0,_fold_js__WEBPACK_IMPORTED_MODULE_9__/* .widthOf */ .qz)((0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_8__/* .plain */ .pj)(name))));
    const head = `${paint(`${sign} ${subject.padEnd(11)}`, colour)}  ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_8__/* .plain */ .pj)(name)}`;
    const about = paint((0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_8__/* .plain */ .pj)(says), 'dim');
    const whole = says === '' ? head : `${head}${gap}  ${about}`;
    const isStacked = columns !== undefined && (0,_fold_js__WEBPACK_IMPORTED_MODULE_9__/* .widthOf */ .qz)(whole) > columns && says !== '';
    return [
        ...(isStacked ? [head.trimEnd(), `     ${about}`] : [whole.trimEnd()]),
        ...(error === undefined ? [] : errorOnce(error, { name: name === '' ? subject : name, key: name }, style)),
    ];
}
function cellsOf(secret) {
    const [sign, colour] = (0,_report_js__WEBPACK_IMPORTED_MODULE_7__.isOverdue)(secret) ? ['\u2717', 'red'] : signs[secret.action];
    const { done, total } = secret.destinations;
    const reason = secret.reason === undefined ? '' : ` (${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_8__/* .visible */ .RK)(secret.reason)})`;
    const age = { text: (0,_age_js__WEBPACK_IMPORTED_MODULE_1__/* .ageSays */ .aU)(secret.ageMs, secret.maxAgeMs) };
    return [
        { text: `${sign} ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_8__/* .plain */ .pj)((0,_report_js__WEBPACK_IMPORTED_MODULE_7__.titleOf)(secret))}`, paint: colour },
        {
            text: secret.action === 'none' ? '' : secret.action + reason,
            ...((0,_report_js__WEBPACK_IMPORTED_MODULE_7__.needsAttention)(secret) ? { paint: 'red' } : {}),
        },
        { text: secret.stage ?? '' },
        (0,_report_js__WEBPACK_IMPORTED_MODULE_7__.isOverdue)(secret) ? { ...age, paint: 'red' } : age,
        { text: total === 0 ? '' : `${done} of ${total} written` },
        { text: (0,_report_js__WEBPACK_IMPORTED_MODULE_7__.sharesSay)(secret.shares) },
    ];
}
function errorLines({ code, what, now, hint }, paint) {
    const lines = [`     ${paint(code, 'red')}: ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_8__/* .visible */ .RK)(what)}.${now === undefined ? '' : ` ${_rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .nowSays */ .v6[now]}`}`];
    for (const line of hint?.split(/\r\n|\n|\r/) ?? [])
        lines.push(`     ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_8__/* .plain */ .pj)(line)}`);
    return lines;
}


/***/ })

};
