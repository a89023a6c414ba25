export const id = 9362;
export const ids = [9362];
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
