export const id = 6726;
export const ids = [6726];
export const modules = {

/***/ 36266:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZD: () => (/* binding */ escapeHtml),
/* harmony export */   d3: () => (/* binding */ isWebAddress),
/* harmony export */   gB: () => (/* binding */ visibleLines)
/* harmony export */ });
/* harmony import */ var _rotation_model_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3266);

/** Foreign text of several lines, each of them harmless; at most ten. `indented`: what they begin with stays. */
function visibleLines(text, indented = false) {
    return text
        .slice(0, 20_000)
        .split(/\r\n|\n|\r/)
        .map((line) => (indented ? line.trimEnd() : line.trim()))
        .filter((line) => line !== '')
        .slice(0, 10)
        .map((line) => (0,_rotation_model_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R)(line, 500));
}
const entities = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
/** For text and for quoted attribute values. */
function escapeHtml(text) {
    return text.replace(/[&<>"']/g, (character) => entities[character]);
}
/** A URL that a reader may be given to click on. */
function isWebAddress(text) {
    return /^https?:\/\/[\x21-\x7e]+$/.test(text) && !/["'<>\\`|]/.test(text) && URL.canParse(text);
}


/***/ }),

/***/ 74238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FY: () => (/* binding */ paragraph),
/* harmony export */   S5: () => (/* binding */ renderText),
/* harmony export */   _Q: () => (/* binding */ fitting),
/* harmony export */   c2: () => (/* binding */ checksHeading),
/* harmony export */   lZ: () => (/* binding */ withCommands),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   sx: () => (/* binding */ moreItems)
/* harmony export */ });
/* unused harmony export plainRun */
/**
 * What every channel says, before it looks like anything: mail, Slack and Teams render the same letter. Every string in
 * one is harmless as a line of plain text (`visible`); none is escaped for HTML or for Slack yet.
 */
const checksHeading = 'Is this real?';
function paragraph(...runs) {
    return { kind: 'paragraph', runs };
}
/** The first `most` of a list, and how many more there are. */
function list(items, most) {
    return { kind: 'list', items: items.slice(0, most), more: Math.max(0, items.length - most) };
}
/** The last line of a list that was cut; empty for a whole one. */
function moreItems(more) {
    return more > 0 ? [`and ${more} more`] : [];
}
/** What stands in backticks is a command or a word to type, and is shown as one; in plain text the backticks stay. */
function withCommands(run) {
    if (typeof run !== 'string')
        return [run];
    const parts = run.split('`');
    // A backtick that nothing closes quotes nothing.
    if (parts.length % 2 === 0)
        parts.push(`${parts.splice(-2, 1)[0]}\`${parts.splice(-1, 1)[0]}`);
    return parts.flatMap((part, at) => (part === '' ? [] : [at % 2 === 1 ? { mono: part } : part]));
}
function plainRun(run) {
    if (typeof run === 'string')
        return run;
    return 'strong' in run ? run.strong : run.mono;
}
function textOf(block) {
    switch (block.kind) {
        case 'paragraph':
            return block.runs.map(plainRun).join('');
        case 'list':
            return [...block.items, ...moreItems(block.more)].map((item) => `  - ${item}`).join('\n');
        case 'code':
            return block.text.replace(/^/gm, '    ');
        case 'button':
            return undefined;
    }
}
/** Plain text: what stands first in a mail, and all that a reader without HTML sees. */
function renderText({ body, checks }) {
    const blocks = body.map(textOf).filter((text) => text !== undefined);
    const notes = checks.flatMap(({ text, address }) => (address === undefined ? [text] : [text, `    ${address}`]));
    return `${[...blocks, checksHeading.toUpperCase(), notes.join('\n')].join('\n\n')}\n`;
}
/**
 * The letter with as many items as the channel carries: some cut a message that is too large, some refuse it.
 * @param most bytes of the rendered form
 */
function fitting(write, render, most) {
    for (let shown = 40;; shown = Math.floor(shown / 2)) {
        const rendered = render(write(shown));
        if (shown === 0 || Buffer.byteLength(JSON.stringify(rendered)) <= most)
            return rendered;
    }
}


/***/ }),

/***/ 57987:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z0: () => (/* binding */ senderNotes),
/* harmony export */   n$: () => (/* binding */ utc),
/* harmony export */   yv: () => (/* binding */ originOf)
/* harmony export */ });
/* harmony import */ var _rotation_model_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3266);
/* harmony import */ var _foreign_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36266);


const months = 'January February March April May June July August September October November December'.split(' ');
/** `21 November 2026, 14:00 UTC`: no zone of a reader or of a server to guess. */
function utc(date) {
    const minutes = String(date.getUTCMinutes()).padStart(2, '0');
    const hours = String(date.getUTCHours()).padStart(2, '0');
    return `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}, ${hours}:${minutes} UTC`;
}
function originOf({ repository }) {
    return repository === undefined ? 'Keyturn' : (0,_rotation_model_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .R)(repository);
}
/** A link where it is one that a reader may be given to click on, else words. */
function runNote(text, run) {
    return (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .isWebAddress */ .d3)(run) ? { text: `${text}:`, address: run } : { text: `${text}: ${(0,_rotation_model_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .R)(run)}` };
}
/**
 * Who asked, in which repository and run, and how to check that without trusting this message.
 * @param compare what the reader finds in the summary of the run
 */
function senderNotes(from, compare) {
    const origin = originOf(from);
    const actor = from.actor === undefined ? undefined : (0,_rotation_model_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .R)(from.actor);
    const starter = actor === undefined ? '' : `, started by ${actor}`;
    if (from.run === undefined) {
        return [
            { text: `Sent for ${origin} from a terminal${starter}.` },
            { text: `Ask ${actor ?? 'the owner of the repository'} in person or by a call, not by replying here.` },
        ];
    }
    return [
        runNote(`Sent by a workflow run of ${origin}${starter}`, from.run),
        {
            text: `Go to GitHub by yourself, not through this message, find that run under Actions, and compare: ${compare}`,
        },
    ];
}


/***/ })

};
