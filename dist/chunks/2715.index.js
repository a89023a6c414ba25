export const id = 2715;
export const ids = [2715];
export const modules = {

/***/ 72715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   inventoryLines: () => (/* binding */ inventoryLines)
/* harmony export */ });
/* harmony import */ var _fold_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94531);
/* harmony import */ var _foreign_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38428);
/* harmony import */ var _inventory_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98278);



const ansi = {
    red: [31, 39],
    yellow: [33, 39],
    dim: [2, 22],
    bold: [1, 22],
};
const GAP = 2;
/** A row for each secret, the highest risk first, and the debt below; counts alone for readers that are everybody. */
function inventoryLines(inventory, { colours, columns }, countsOnly = false) {
    const paint = (text, colour) => colour === undefined || !colours ? text : `\u001b[${ansi[colour][0]}m${text}\u001b[${ansi[colour][1]}m`;
    const lines = countsOnly ? [] : [...rows(inventory.secrets, paint, columns), ...remarks(inventory, paint)];
    const all = [...lines, ...(lines.length === 0 ? [] : ['']), paint((0,_inventory_words_js__WEBPACK_IMPORTED_MODULE_0__/* .debtSays */ .ic)(inventory), 'bold')];
    return all.flatMap((line) => (0,_fold_js__WEBPACK_IMPORTED_MODULE_1__/* .fold */ .AU)(line, columns, line.startsWith('\u00b7 ') ? '  ' : undefined)).join('\n');
}
/** Which cells stand in a row: as many as the screen has room for, and what little room has still place for below the first. */
const layouts = [
    [0, 1, 2, 3, 4, 5, 6, 7],
    [0, 1, 2, 3, 4, 5, 7],
    [0, 1, 2, 3, 4, 5],
    [0, 1, 2, 3, 4],
];
const above = [0, 1, 2];
const below = [3, 4, 5];
function rows(secrets, paint, columns) {
    const table = secrets.map(cellsOf);
    const widthAt = (at) => Math.max(0, ...table.map((row) => (0,_fold_js__WEBPACK_IMPORTED_MODULE_1__/* .widthOf */ .qz)(row[at]?.text ?? '')));
    const room = columns ?? Number.POSITIVE_INFINITY;
    const fits = layouts.find((layout) => {
        const used = layout.map(widthAt).filter((width) => width > 0);
        return used.reduce((sum, width) => sum + width + GAP, -GAP) <= room;
    });
    const chosen = fits ?? above;
    const widths = chosen.map(widthAt);
    return table.flatMap((row) => {
        const line = padded(pick(row, chosen), widths, paint);
        if (fits !== undefined)
            return [line];
        const rest = pick(row, below).flatMap(({ text, paint: colour }) => (text === '' ? [] : [paint(text, colour)]));
        return [line, `     ${rest.join(', ')}`];
    });
}
function pick(row, at) {
    return at.map((each) => row[each] ?? { text: '' });
}
function padded(row, widths, paint) {
    const parts = row.flatMap(({ text, paint: colour }, at) => {
        const width = widths[at] ?? 0;
        return width === 0 ? [] : [paint(text, colour) + ' '.repeat(width - (0,_fold_js__WEBPACK_IMPORTED_MODULE_1__/* .widthOf */ .qz)(text))];
    });
    return parts.join(' '.repeat(GAP)).trimEnd();
}
function cellsOf(secret) {
    const { risk, ageDays, kind, owner } = secret;
    const isOld = kind === 'key' && ageDays > 90;
    return [
        { text: kind === 'key' ? String(risk).padStart(3) : '  \u00b7', paint: risk >= 60 ? 'red' : undefined },
        {
            text: kind === 'key' ? `${(0,_inventory_words_js__WEBPACK_IMPORTED_MODULE_0__/* .ageBar */ .N_)(ageDays)} ${String(ageDays).padStart(4)}d` : '',
            paint: isOld ? (ageDays > 365 ? 'red' : 'yellow') : 'dim',
        },
        { text: (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(secret.name), paint: 'bold' },
        { text: (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)((0,_inventory_words_js__WEBPACK_IMPORTED_MODULE_0__/* .placeSays */ .AN)(secret)) },
        { text: (0,_inventory_words_js__WEBPACK_IMPORTED_MODULE_0__/* .referencesSay */ .E_)(secret), paint: (0,_inventory_words_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnread */ .KJ)(secret) ? 'yellow' : undefined },
        { text: (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(secret.vendor ?? '') },
        { text: (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)((0,_inventory_words_js__WEBPACK_IMPORTED_MODULE_0__/* .cureSays */ .UB)(secret)), paint: 'dim' },
        { text: (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(`owner: ${(0,_inventory_words_js__WEBPACK_IMPORTED_MODULE_0__/* .ownersSay */ .IL)(secret)}`), paint: owner.length === 0 ? 'yellow' : 'dim' },
    ];
}
function remarks({ missing, notices, complete }, paint) {
    const lines = [...missing.map(_inventory_words_js__WEBPACK_IMPORTED_MODULE_0__/* .missingSays */ .Lk), ...(0,_inventory_words_js__WEBPACK_IMPORTED_MODULE_0__/* .noticeLines */ .gt)(notices)].map((each) => `\u00b7 ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(each)}`);
    const end = paint(`\u00b7 ${complete ? '' : 'Not everything could be read, so more may be in use or missing. '}${_inventory_words_js__WEBPACK_IMPORTED_MODULE_0__/* .unseen */ .nv}`, 'dim');
    return ['', ...lines, end];
}


/***/ })

};
