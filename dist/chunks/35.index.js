export const id = 35;
export const ids = [35];
export const modules = {

/***/ 35:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ noticeLetter)
/* harmony export */ });
/* harmony import */ var _rotation_model_foreign_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3266);
/* harmony import */ var _rotation_model_short_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39050);
/* harmony import */ var _foreign_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36266);
/* harmony import */ var _letter_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74238);
/* harmony import */ var _sender_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57987);





const says = {
    failed: 'failed',
    human: 'needs a human',
    overdue: 'is overdue',
};
const words = {
    failed: 'failed',
    human: 'waiting for a human',
    overdue: 'overdue',
};
function subject(origin, notices) {
    const [first] = notices;
    if (notices.length === 1 && first !== undefined)
        return `${origin}: ${nameOf(first)} ${says[first.about]}`;
    const counts = Object.keys(words)
        .map((about) => ({ about, count: notices.filter((notice) => notice.about === about).length }))
        .filter(({ count }) => count > 0)
        .map(({ about, count }) => `${count} ${words[about]}`);
    return `${origin}: ${counts.join(', ')}`;
}
function nameOf({ secret }) {
    return secret === undefined ? 'the run' : (0,_rotation_model_foreign_text_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .R)(secret);
}
function blocksOf(notice) {
    const name = nameOf(notice);
    return [
        (0,_letter_js__WEBPACK_IMPORTED_MODULE_4__/* .paragraph */ .FY)(notice.secret === undefined ? { strong: 'The run' } : { mono: name }, ' ', { strong: says[notice.about] }, ':'),
        ...(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .visibleLines */ .gB)((0,_rotation_model_short_time_js__WEBPACK_IMPORTED_MODULE_0__/* .withShortTimes */ .z)(notice.what)).map((line) => (0,_letter_js__WEBPACK_IMPORTED_MODULE_4__/* .paragraph */ .FY)(line)),
        ...(notice.now === undefined ? [] : [(0,_letter_js__WEBPACK_IMPORTED_MODULE_4__/* .paragraph */ .FY)('Now: ', (0,_rotation_model_foreign_text_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .R)(notice.now, 500))]),
        ...(notice.hint === undefined ? [] : [(0,_letter_js__WEBPACK_IMPORTED_MODULE_4__/* .paragraph */ .FY)('What to do:'), ...toDo((0,_rotation_model_short_time_js__WEBPACK_IMPORTED_MODULE_0__/* .withShortTimes */ .z)(notice.hint))]),
    ];
}
/** Lines of a configuration: `name:`, `name: value`, `- { ... }`. */
const yaml = /^\s*(?:- )*(?:[\w./"'-]+:(?:\s|$)|[{[])/;
/** A line of a program: it begins with its name. */
const program = /^(?:then: )?(?:keyturn|npx|node|gh|git|aws|gcloud|az|curl|docker|openssl) /;
/** Sentences, and what is to be pasted: lines of a configuration that follow each other are one piece, with their indents. */
function toDo(hint) {
    const blocks = [];
    let lines = [];
    const flush = () => {
        if (lines.length > 0)
            blocks.push({ kind: 'code', text: lines.join('\n') });
        lines = [];
    };
    for (const line of (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .visibleLines */ .gB)(hint, true)) {
        if (yaml.test(line) && !program.test(line)) {
            lines.push(line);
            continue;
        }
        flush();
        const [, before = '', command] = /^(.*?: )((?:keyturn|gh|git) [a-z].*)$/.exec(line) ?? [];
        if (program.test(line))
            blocks.push({ kind: 'code', text: line });
        else if (command === undefined || command.includes('`'))
            blocks.push((0,_letter_js__WEBPACK_IMPORTED_MODULE_4__/* .paragraph */ .FY)(line));
        else
            blocks.push((0,_letter_js__WEBPACK_IMPORTED_MODULE_4__/* .paragraph */ .FY)(before.trimEnd()), { kind: 'code', text: command });
    }
    flush();
    return blocks;
}
/** Everything that one run has to tell somebody, or the audience of a channel. Holds no secret and no link. */
function noticeLetter({ notices, from }, to, shown = 40) {
    const origin = (0,_sender_js__WEBPACK_IMPORTED_MODULE_2__/* .originOf */ .yv)(from);
    const more = Math.max(0, notices.length - shown);
    return {
        subject: subject(origin, notices),
        origin,
        body: [
            ...(to === undefined ? [] : [(0,_letter_js__WEBPACK_IMPORTED_MODULE_4__/* .paragraph */ .FY)(`Hello ${(0,_rotation_model_foreign_text_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .R)(to.login)},`)]),
            (0,_letter_js__WEBPACK_IMPORTED_MODULE_4__/* .paragraph */ .FY)(`Keyturn, which rotates the credentials of ${origin}, has something to tell.`),
            ...notices.slice(0, shown).flatMap(blocksOf),
            ...(more === 0 ? [] : [(0,_letter_js__WEBPACK_IMPORTED_MODULE_4__/* .paragraph */ .FY)(`And ${more} more: the summary of the run has them all.`)]),
        ],
        checks: [
            ...(0,_sender_js__WEBPACK_IMPORTED_MODULE_2__/* .senderNotes */ .Z0)(from, 'its summary says the same.'),
            {
                text: 'Run a command from here only after you have found it there, too. This message has no link to open and no password to type in.',
            },
        ],
    };
}


/***/ }),

/***/ 39050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ shortTime),
/* harmony export */   z: () => (/* binding */ withShortTimes)
/* harmony export */ });
/** Times for people: UTC, to the minute. What machines read keeps ISO 8601. */
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
/** Within half a year of now no year has to be said. */
const HALF_A_YEAR = 183 * 86_400_000;
/** `29 Nov 09:02 UTC`, and with the year where that is not near to now, or where now is not known: `29 Nov 2027 09:02 UTC`. */
function shortTime(at, now) {
    const [hours, minutes] = [at.getUTCHours(), at.getUTCMinutes()].map((each) => String(each).padStart(2, '0'));
    const isNear = now !== undefined && Math.abs(at.getTime() - now.getTime()) < HALF_A_YEAR;
    const year = isNear ? '' : ` ${at.getUTCFullYear()}`;
    return `${at.getUTCDate()} ${months[at.getUTCMonth()]}${year} ${hours}:${minutes} UTC`;
}
/** A sentence with every time in it made short. */
function withShortTimes(text, now) {
    return text.replace(/\b\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?Z\b/g, (time) => {
        const at = new Date(time);
        return Number.isNaN(at.getTime()) ? time : shortTime(at, now);
    });
}


/***/ })

};
