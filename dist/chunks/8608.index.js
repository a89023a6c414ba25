export const id = 8608;
export const ids = [8608];
export const modules = {

/***/ 8320:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lG: () => (/* binding */ inUseSince),
/* harmony export */   pD: () => (/* binding */ openAskOf),
/* harmony export */   rd: () => (/* binding */ keysToEnd)
/* harmony export */ });
/** Undefined: nobody is asked. */
function openAskOf(entry) {
    const { ask } = entry ?? {};
    if (!ask || ask.step === 'refused' || ask.step === 'used')
        return undefined;
    const { owner, since, expires, via, step, told, refused = 0 } = ask;
    // That an answer waits for them is journalled with the message that says so.
    const state = step === 'taken' ? 'taken' : told === undefined ? 'waiting' : 'filled';
    return { login: owner.login, since, until: expires, via, state, refused };
}
/** The old keys of a secret whose owner is asked, oldest first. `owner`: logins and teams who answer for it. */
function keysToEnd(entry, owner) {
    const previous = entry?.credentials.filter(({ stage }) => stage === 'previous') ?? [];
    const before = entry?.observed?.told === undefined ? [] : [ofBefore(entry, entry.observed, owner ?? [])];
    const known = previous.map((one) => ({
        rotation: one.rotation,
        login: whoEnds(one, owner ?? []),
        since: inUseSince(one),
        told: one.told,
    }));
    return [...before, ...known];
}
/** What was in place before Keyturn's first key: whoever made the current one ends it. */
function ofBefore(entry, { since, told }, owner) {
    const current = entry.credentials.find(({ stage }) => stage === 'current');
    return { rotation: 'observed', login: current ? whoEnds(current, owner) : owner[0], since, told };
}
/** A key is in use from its publication, which may be days after it was asked for. ISO 8601. */
function inUseSince({ times }) {
    return times.current ?? times.intent;
}
/** Its maker, unless `owner` does not name them any more; who is in a team is not known here. */
function whoEnds({ maker }, owner) {
    const isNamed = owner.some((word) => word.startsWith('@') || word.toLowerCase() === maker?.login.toLowerCase());
    return maker && isNamed ? maker.login : owner[0];
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
