export const id = 4577;
export const ids = [4577];
export const modules = {

/***/ 55223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ oneLine),
/* harmony export */   b: () => (/* binding */ messageOf)
/* harmony export */ });
/** The message of a commit to the journal. */
/** Nothing that came from elsewhere breaks a line of the journal, or hides in it. */
function oneLine(message) {
    return message.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ').slice(0, 1_000);
}
/** The message of a commit that says these lines. */
function messageOf(lines) {
    return lines.length === 1 ? (lines[0] ?? '') : `${lines[0]} and ${lines.length - 1} more\n\n${lines.join('\n')}`;
}


/***/ }),

/***/ 17679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MA: () => (/* binding */ fromFuture),
/* harmony export */   S4: () => (/* binding */ judge),
/* harmony export */   _y: () => (/* binding */ isOnlyBegun),
/* harmony export */   gT: () => (/* binding */ grown)
/* harmony export */ });
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84748);

/** Decides from the facts, or asks for the next one that decides. */
function judge(facts) {
    const { pin, text, seedKey, journal, escrow } = facts;
    if (text && seedKey !== undefined) {
        if (pin !== undefined && seedKey !== pin)
            return refuse('JOURNAL_KEY', '$.seed');
        return journal ? withSeed(facts, text, seedKey, journal) : refuse('JOURNAL_MISSING', '');
    }
    if (!journal)
        return withoutJournal(facts);
    if (journal.key === undefined) {
        return escrow || pin !== undefined ? refuse('JOURNAL_UNSIGNED', '$.key') : { may: 'unsigned' };
    }
    return seedless(facts, journal);
}
/** What may have happened to a signed document since the one that was seen before; undefined = it grew out of that. */
function grown(seen, journal, hash) {
    if (journal.seq < seen.seq)
        return refuse('JOURNAL_ROLLED_BACK', '$.seq');
    const ahead = journal.seq - seen.seq;
    const there = ahead === 0 ? hash : journal.chain[ahead - 1];
    if (there !== undefined && there !== seen.hash)
        return refuse('JOURNAL_FORKED', '$.chain');
    if (journal.escrow.counter < seen.counter)
        return refuse('JOURNAL_ROLLED_BACK', '$.escrow.counter');
    return undefined;
}
function withSeed({ hash, verifies }, text, seedKey, journal) {
    if (journal.id !== text.journal)
        return refuse('ESCROW_FOREIGN', '$.journal');
    if (journal.key === undefined)
        return refuse('JOURNAL_UNSIGNED', '$.key');
    if (journal.key !== seedKey)
        return refuse('JOURNAL_FORGED', '$.key');
    if (!verifies)
        return refuse('JOURNAL_FORGED', '$.signature');
    return grown({ ...text.anchor, counter: text.counter }, journal, hash) ?? { may: 'sign' };
}
/** Neither journal nor seed: a first run, unless something shows that there was one before. */
function withoutJournal(facts) {
    const { pin, escrow, tags, again } = facts;
    if (pin !== undefined)
        return refuse('JOURNAL_MISSING', '');
    if (!escrow)
        return { may: 'unsigned' };
    const handed = notHandedOver(facts);
    if (handed)
        return handed;
    if (tags === undefined)
        return { ask: 'tags' };
    if (!tags)
        return { may: 'begin' };
    // Another first run may have begun meanwhile: what it minted is not lost.
    return again === true ? refuse('JOURNAL_MISSING', '') : { ask: 'again' };
}
/** A signed journal, and no seed. */
function seedless(facts, journal) {
    const { pin, escrow, verifies, tags, again } = facts;
    if (!verifies)
        return refuse('JOURNAL_FORGED', '$.signature');
    const lost = refuse('SEED_LOST', '');
    if (pin !== undefined && journal.key !== pin)
        return refuse('JOURNAL_KEY', '$.key');
    if (!escrow)
        return lost;
    const handed = notHandedOver(facts);
    if (handed)
        return handed;
    // The run that began it may have put its seed into the escrow meanwhile.
    const gone = again === true ? lost : { ask: 'again' };
    if (pin !== undefined || !isOnlyBegun(journal))
        return gone;
    if (tags === undefined)
        return { ask: 'tags' };
    return tags ? gone : { may: 'begin' };
}
/** The secret exists, and this run was not given it; undefined if it does not exist. */
function notHandedOver({ stored, created }) {
    if (stored === undefined)
        return { ask: 'stored' };
    if (stored === null)
        return undefined;
    if (created === undefined)
        return { ask: 'created' };
    return created > stored + _policy_js__WEBPACK_IMPORTED_MODULE_0__/* .QUEUE_MARGIN */ .Bb ? refuse('ESCROW_NOT_WIRED', '') : { may: 'wait' };
}
/** How far a journal may be ahead of its reader, in milliseconds: the clocks of honest writers are closer. */
const AHEAD = 10 * 60_000;
/** In a journal of the future no age is what it says, and a deadline may never come. `at`: the time of the answer that brought it. */
function fromFuture({ alive }, at) {
    return alive !== undefined && Date.parse(alive) > at.getTime() + AHEAD
        ? refuse('JOURNAL_FUTURE', '$.alive')
        : undefined;
}
/** Begun and nothing more: the run that began it was killed before its seed was in the escrow. */
function isOnlyBegun({ secrets, escrow, offboarded, reseeded, incidents, }) {
    const entries = Object.keys(secrets).length + (offboarded ?? []).length + Object.keys(incidents ?? {}).length;
    return entries === 0 && escrow.counter === 1 && reseeded === undefined;
}
function refuse(refused, path) {
    return { refused, path };
}


/***/ })

};
