export const id = 6558;
export const ids = [6558];
export const modules = {

/***/ 16558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   status: () => (/* binding */ status)
/* harmony export */ });
/* harmony import */ var _compose_compose_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89177);
/* harmony import */ var _config_select_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88336);
/* harmony import */ var _report_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45650);
/* harmony import */ var _rotation_journal_session_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90384);
/* harmony import */ var _rotation_journal_signer_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(35022);
/* harmony import */ var _rotation_model_edited_options_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(85936);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70049);
/* harmony import */ var _rotation_model_following_clock_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(7184);
/* harmony import */ var _rotation_model_needs_human_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4853);
/* harmony import */ var _rotation_model_policy_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(36876);
/* harmony import */ var _rotation_people_personal_credentials_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(69361);
/* harmony import */ var _rotation_people_recipients_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(83794);
/* harmony import */ var _reporting_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(17960);













/**
 * What the journal says, in one request: ages, open rotations, receipts. Changes nothing. `fail-on: overdue` also asks the
 * places of those secrets of which the journal knows no credential, because what is there may be older than anything else.
 */
async function status(inputs, configuration, world, publicHome) {
    const chosen = (0,_config_select_js__WEBPACK_IMPORTED_MODULE_1__/* .select */ .L)(configuration.targets, inputs.only);
    const ports = await (0,_compose_compose_js__WEBPACK_IMPORTED_MODULE_0__/* .compose */ .Zz)(configuration, inputs, world);
    const session = await _rotation_journal_session_js__WEBPACK_IMPORTED_MODULE_3__/* .Session */ .N.look(ports);
    const { document } = session;
    const targets = (0,_rotation_people_personal_credentials_js__WEBPACK_IMPORTED_MODULE_6__/* .journalled */ .bP)(chosen, document);
    const at = ports.clock.now();
    const entryOf = ({ key }) => (Object.hasOwn(document.secrets, key) ? document.secrets[key] : undefined);
    const outcomes = targets.map((target) => outcomeOf(target, entryOf(target), at));
    const unknown = targets.filter((target) => !target.person && (0,_rotation_model_policy_js__WEBPACK_IMPORTED_MODULE_9__/* .oldestLive */ .u4)(entryOf(target)) === undefined);
    const inPlace = inputs.failOn === 'overdue' ? await agesOf(ports, unknown, outcomes) : undefined;
    const abandoned = (0,_rotation_people_personal_credentials_js__WEBPACK_IMPORTED_MODULE_6__/* .abandonedOf */ .eN)(document, configuration.targets);
    const signer = (0,_rotation_journal_signer_js__WEBPACK_IMPORTED_MODULE_10__/* .signerOf */ .K)(session, ports.pin);
    const signed = signer === undefined ? [] : [`the journal at ${ports.journal.place} ${signer}`];
    const more = {
        at,
        dryRun: false,
        publicHome: publicHome || configuration.public,
        people: [...(0,_reporting_js__WEBPACK_IMPORTED_MODULE_8__/* .namedIn */ .$P)(configuration), ...(0,_rotation_people_recipients_js__WEBPACK_IMPORTED_MODULE_7__/* .ledger */ .Wg)(document).map(({ login }) => login)],
        abandoned,
        notices: [...(0,_rotation_model_following_clock_js__WEBPACK_IMPORTED_MODULE_11__/* .complaintsAbout */ .WC)(ports.clock), ...awayOf(document), ...signed],
    };
    const report = (0,_reporting_js__WEBPACK_IMPORTED_MODULE_8__/* .reportOf */ .EI)({ targets, outcomes, journal: document, inPlace }, more);
    const overdue = inputs.failOn === 'overdue' && report.secrets.some(_report_report_js__WEBPACK_IMPORTED_MODULE_2__/* .isOverdue */ .Jv);
    return { report, exit: overdue ? 1 : (0,_reporting_js__WEBPACK_IMPORTED_MODULE_8__/* .exitOf */ .sX)(outcomes) };
}
/** Since when their places hold what they hold. A place that cannot be asked is an error: it may be overdue. */
async function agesOf(ports, targets, outcomes) {
    const found = new Map();
    for (const target of targets) {
        const outcome = outcomes.find(({ key }) => key === target.key);
        try {
            const times = [];
            for (const address of await ports.addresses(target)) {
                const destination = await ports.destination(address);
                const at = await destination.updatedAt?.();
                if (at)
                    times.push(at.getTime());
                else if (!destination.updatedAt)
                    outcome?.notes.push(`${destination.place} keeps no times: how old what it holds is cannot be told`);
            }
            if (times.length > 0)
                found.set(target.key, new Date(Math.min(...times)));
        }
        catch (error) {
            if (!(error instanceof _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .KeyturnError */ .FB) || !outcome)
                throw error;
            outcome.action = 'failed';
            outcome.error = error;
        }
    }
    return found;
}
/** Who is kept away by hand: they would wonder why nothing reaches them. */
function awayOf({ offboarded = [] }) {
    return offboarded.map(({ person, since, secrets }) => `${person.login} is offboarded${secrets ? ` from ${secrets.join(', ')}` : ''} since ${since}: \`keyturn onboard --person ${person.login}\` brings them back`);
}
function outcomeOf(target, entry, at) {
    const outcome = { key: target.key, action: 'none', next: '', notes: [], skipped: [] };
    const pending = (0,_rotation_model_policy_js__WEBPACK_IMPORTED_MODULE_9__/* .pendingOf */ .lc)(entry);
    const previous = (0,_rotation_model_policy_js__WEBPACK_IMPORTED_MODULE_9__/* .previousOf */ .te)(entry);
    const due = entry ? (0,_rotation_model_policy_js__WEBPACK_IMPORTED_MODULE_9__/* .entryDueAt */ .Oz)(entry, target.policy) : undefined;
    if (!entry)
        outcome.next = 'the journal does not know it yet: `keyturn rotate` looks at it';
    else if (entry.closing)
        outcome.next = `ended with its person (${entry.closing.reason})`;
    else if (entry.human) {
        outcome.action = 'human';
        const { message, hint } = (0,_rotation_model_needs_human_js__WEBPACK_IMPORTED_MODULE_5__/* .humanError */ .G)(target.key, entry, entry.human);
        outcome.next = `${message}. ${hint}`;
    }
    else if (pending) {
        outcome.action = 'waiting';
        outcome.next = `${pending.tag} is ${pending.step}: the next run goes on`;
    }
    else if (entry.wish) {
        outcome.action = 'waiting';
        outcome.reason = entry.wish.reason;
        outcome.next = `is rotated by the next run (${entry.wish.reason})`;
    }
    else if (previous.length > 0) {
        outcome.action = 'waiting';
        outcome.next = `${previous.length} previous credential${previous.length === 1 ? '' : 's'} still ${previous.length === 1 ? 'drains' : 'drain'}${previous[0]?.revokeNotBefore ? `, not revoked before ${previous[0].revokeNotBefore}` : ''}`;
    }
    else if (due !== undefined) {
        outcome.next = due <= at.getTime() ? 'is due' : `due at ${new Date(due).toISOString()}`;
    }
    const orphans = entry?.credentials.filter((one) => one.stage === 'orphan') ?? [];
    for (const orphan of orphans)
        outcome.notes.push(`an orphan may live at ${orphan.account}: ${orphan.tag}`);
    if (entry?.lock)
        outcome.notes.push(`locked since ${entry.lock.since} by ${entry.lock.owner.run}`);
    if ((0,_rotation_model_policy_js__WEBPACK_IMPORTED_MODULE_9__/* .currentOf */ .$c)(entry)?.exposed)
        outcome.notes.push('it is exposed');
    const oldest = (0,_rotation_model_policy_js__WEBPACK_IMPORTED_MODULE_9__/* .oldestLive */ .u4)(entry);
    const current = (0,_rotation_model_policy_js__WEBPACK_IMPORTED_MODULE_9__/* .currentOf */ .$c)(entry);
    if (oldest !== undefined && at.getTime() >= oldest + target.policy.maxAge && (!current || oldest < (0,_rotation_model_policy_js__WEBPACK_IMPORTED_MODULE_9__/* .born */ .mn)(current)))
        outcome.notes.push(`a credential that lives since ${new Date(oldest).toISOString()} has outlived its max-age`);
    const changed = (0,_rotation_model_edited_options_js__WEBPACK_IMPORTED_MODULE_12__/* .editedSettings */ .j)(target, entry);
    if (changed !== undefined)
        outcome.notes.push(changed);
    return outcome;
}


/***/ })

};
