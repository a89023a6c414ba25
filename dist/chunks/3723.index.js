export const id = 3723;
export const ids = [3723];
export const modules = {

/***/ 33723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   inventoryOutputs: () => (/* binding */ inventoryOutputs),
/* harmony export */   inventorySummary: () => (/* binding */ inventorySummary)
/* harmony export */ });
/* harmony import */ var _foreign_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38428);
/* harmony import */ var _inventory_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98278);


/** GitHub takes no summary above 1 MiB. */
const limit = 1_000_000;
const MOST_REMARKS = 200;
/** @param countsOnly everybody can read it */
function inventorySummary(inventory, countsOnly) {
    const head = `## Keyturn: ${(0,_inventory_words_js__WEBPACK_IMPORTED_MODULE_0__/* .debtSays */ .ic)(inventory)}`;
    const parts = [head, counts(inventory), ...(countsOnly ? [] : details(inventory)), (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .markdown */ .wD)(_inventory_words_js__WEBPACK_IMPORTED_MODULE_0__/* .unseen */ .nv)];
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
function counts({ summary, complete }) {
    const { secrets, keys, identifiers, over90, unreferenced, shadowed, keyless, rotatable, missing } = summary;
    const lines = [
        ['secrets', secrets],
        ['keys', keys],
        ['identifiers, for which a variable would do', identifiers],
        ['keys older than 90 days', over90],
        ['keys that nothing reads', unreferenced],
        ['keys that a nearer one hides', shadowed],
        ['keys that OpenID Connect would replace', keyless],
        ['keys that Keyturn can rotate', rotatable],
        ['names that are read and not there', missing],
    ];
    const table = ['| | |', '|---|---:|', ...lines.map(([says, count]) => `| ${says} | ${count} |`)].join('\n');
    return complete
        ? table
        : `${table}\n\n> [!WARNING]\n> Not everything could be read, so more may be in use or missing.`;
}
function details({ secrets, missing, notices }) {
    const head = ['| Risk | Age | Secret | Where | Read | What to do | Owner |', '|---:|---|---|---|---|---|---|'];
    let room = limit * 0.7;
    const shown = [];
    for (const secret of secrets) {
        const line = row(secret);
        room -= new TextEncoder().encode(line).length + 1;
        if (room < 0)
            break;
        shown.push(line);
    }
    if (shown.length < secrets.length)
        shown.push(`| \u2026 | | ${secrets.length - shown.length} more | | | | |`);
    const remarks = [...missing.map(_inventory_words_js__WEBPACK_IMPORTED_MODULE_0__/* .missingSays */ .Lk), ...(0,_inventory_words_js__WEBPACK_IMPORTED_MODULE_0__/* .noticeLines */ .gt)(notices)];
    const told = remarks.slice(0, MOST_REMARKS).map((each) => `- ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .markdown */ .wD)(each)}`);
    if (remarks.length > told.length)
        told.push(`- and ${remarks.length - told.length} more`);
    return [[...head, ...shown].join('\n'), told.join('\n')];
}
function row(secret) {
    const { risk, ageDays, kind, name } = secret;
    const what = [(0,_inventory_words_js__WEBPACK_IMPORTED_MODULE_0__/* .vendorSays */ .pb)(secret), (0,_inventory_words_js__WEBPACK_IMPORTED_MODULE_0__/* .cureSays */ .UB)(secret)].filter((each) => each !== '').join(': ');
    const cells = [
        kind === 'key' ? String(risk) : '',
        kind === 'key' ? `${(0,_inventory_words_js__WEBPACK_IMPORTED_MODULE_0__/* .ageBar */ .N_)(ageDays)} ${ageDays}d` : '',
        (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(name),
        (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .markdown */ .wD)((0,_inventory_words_js__WEBPACK_IMPORTED_MODULE_0__/* .placeSays */ .AN)(secret)),
        (0,_inventory_words_js__WEBPACK_IMPORTED_MODULE_0__/* .referencesSay */ .E_)(secret),
        (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .markdown */ .wD)(what),
        (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .markdown */ .wD)((0,_inventory_words_js__WEBPACK_IMPORTED_MODULE_0__/* .ownersSay */ .IL)(secret)),
    ];
    return `| ${cells.join(' | ')} |`;
}
/** The Action's outputs of an inventory. What GitHub takes for one is 1 MiB: what is too long says its counts alone. */
function inventoryOutputs(inventory, countsOnly) {
    const { version, at, complete, summary } = inventory;
    const short = JSON.stringify({ version, at, complete, summary });
    const whole = countsOnly ? short : JSON.stringify(inventory);
    return {
        result: new TextEncoder().encode(whole).length > limit ? short : whole,
        'secret-debt': String(summary.over90),
        unreferenced: String(summary.unreferenced),
    };
}


/***/ })

};
