export const id = 2579;
export const ids = [2579];
export const modules = {

/***/ 41602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HF: () => (/* binding */ askReportOf),
/* harmony export */   St: () => (/* binding */ askSays),
/* harmony export */   Yo: () => (/* binding */ endSays),
/* harmony export */   w9: () => (/* binding */ endReportsOf)
/* harmony export */ });
/* harmony import */ var _rotation_model_short_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39050);

/** @param host of links that a service has; undefined: it names none any more */
function askReportOf(ask, host) {
    const { login, since, until, via, state, refused } = ask;
    return { login, since: new Date(since), until: new Date(until), host: hostOf(via, host), state, refused };
}
/** A record of before says `keyturn`, and not which service. */
function hostOf(via, host) {
    if (via === 'keyturn')
        return host ?? 'a service that is not configured any more';
    return URL.canParse(via) ? new URL(via).host : via;
}
/** Those that somebody was told of. `login`: who ends them, where the run has asked. */
function endReportsOf(keys, login) {
    return keys.flatMap(({ since, told, login: known = '' }) => told === undefined
        ? []
        : [
            {
                login: login ?? known,
                since: new Date(since),
                told: { count: told.count, at: new Date(told.at) },
            },
        ]);
}
/** One sentence without its point. `name` marks logins and hosts. */
function askSays({ login, since, until, host, state, refused }, now, name) {
    const who = login === '' ? 'its owner' : name(login);
    const where = host === 'github' ? 'in this repository' : `by a link to ${name(host)}`;
    const again = refused === 0 ? '' : `; ${refused} ${refused === 1 ? 'answer was' : 'answers were'} refused before`;
    const asked = `asked of ${who} ${where}, since ${(0,_rotation_model_short_time_js__WEBPACK_IMPORTED_MODULE_0__/* .shortTime */ .M)(since, now)}, until ${(0,_rotation_model_short_time_js__WEBPACK_IMPORTED_MODULE_0__/* .shortTime */ .M)(until, now)}`;
    return `${asked}: ${states[state](who)}${again}`;
}
const states = {
    waiting: () => 'waits for an answer',
    filled: (who) => `an answer waits for ${who} to confirm it, by Run workflow with \`confirm\` = the code that their page showed`,
    taken: () => 'the answer is taken, and a run goes on as soon as it is proved',
};
/** One sentence without its point. */
function endSays({ login, since, told }, now, name) {
    const who = login === '' ? 'its owner' : name(login);
    const times = told.count === 1 ? 'told' : `told ${told.count} times, last`;
    return `an old key, in use since ${(0,_rotation_model_short_time_js__WEBPACK_IMPORTED_MODULE_0__/* .shortTime */ .M)(since, now)}, is to be ended by ${who}, who was ${times} ${(0,_rotation_model_short_time_js__WEBPACK_IMPORTED_MODULE_0__/* .shortTime */ .M)(told.at, now)}`;
}


/***/ }),

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


/***/ })

};
