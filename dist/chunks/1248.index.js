export const id = 1248;
export const ids = [1248];
export const modules = {

/***/ 91248:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   shown: () => (/* binding */ shown)
/* harmony export */ });
/* harmony import */ var _report_columns_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54093);
/* harmony import */ var _report_fold_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94531);
/* harmony import */ var _providers_catalogue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45390);
/* harmony import */ var _providers_facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32328);
/** `keyturn providers`: what each provider can do, and what it needs. The docs are written from the same facts. */




/**
 * Lines for a person at a terminal of `width` characters.
 * @param name of one provider; all of them without it
 * @throws KeyturnError INPUT_INVALID for a name that is none
 */
async function shown(name, width) {
    return name === undefined ? allShown(width) : oneShown(await (0,_providers_catalogue_js__WEBPACK_IMPORTED_MODULE_0__.providerFacts)(name), width);
}
async function allShown(width) {
    const { providers: all, manual, keyless } = await (0,_providers_catalogue_js__WEBPACK_IMPORTED_MODULE_0__.catalogue)();
    return [
        'Keyturn can rotate the keys of:',
        '',
        (0,_report_columns_js__WEBPACK_IMPORTED_MODULE_2__/* .columns */ .Y)(all.map((facts) => [facts.name, `${facts.title}: ${(0,_providers_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .abilities */ .nh)(facts).join(', ')}`]), width),
        '',
        (0,_report_fold_js__WEBPACK_IMPORTED_MODULE_3__/* .foldedLines */ .EM)('No API mints these; `provider: manual` asks a person and does the rest:', width),
        '',
        (0,_report_columns_js__WEBPACK_IMPORTED_MODULE_2__/* .columns */ .Y)(manual.map(({ name, title, why }) => [name, `${title}. ${why}`]), width),
        '',
        'A GitHub job can do without a long-lived key of these (docs/keyless.md):',
        '',
        (0,_report_columns_js__WEBPACK_IMPORTED_MODULE_2__/* .columns */ .Y)(keyless.map(({ name, title, verdict, says }) => [name, `${title}${verdict === 'yes' ? '' : ' (limited)'}: ${says}`]), width),
        '',
        (0,_report_fold_js__WEBPACK_IMPORTED_MODULE_3__/* .foldedLines */ .EM)('`keyturn providers NAME`: all about one, with an example to paste.', width),
    ].join('\n');
}
async function oneShown(facts, width) {
    const seconds = facts.propagation / 1000;
    const rows = [
        ['can', (0,_providers_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .abilities */ .nh)(facts).join(', ')],
        ['values', facts.values.join(', ')],
        ['options', facts.options.map(({ name, required }) => (required ? `${name} (needed)` : name)).join(', ') || 'none'],
        ['admin', facts.admin.length === 0 ? 'none' : facts.admin[0] === '' ? 'one variable' : facts.admin.join(', ')],
        ['it needs', facts.permission],
        ['takes effect', seconds === 0 ? 'at once' : `within ${seconds} s`],
        ['checked against', facts.checked],
        ['its rights', (0,_providers_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .rightsOf */ .DY)(facts)],
        ['proof of its end', facts.proofs.join(', ') || 'none'],
        ['without a key', (0,_providers_catalogue_js__WEBPACK_IMPORTED_MODULE_0__.keylessOf)(facts.name)],
        ['see', facts.docs],
    ];
    return [
        `${facts.name}: ${facts.title}`,
        '',
        (0,_report_columns_js__WEBPACK_IMPORTED_MODULE_2__/* .columns */ .Y)([['', facts.sentence]], width).trim(),
        '',
        (0,_report_columns_js__WEBPACK_IMPORTED_MODULE_2__/* .columns */ .Y)(rows, width),
        '',
        '.github/keyturn.yml:',
        '',
        (await (0,_providers_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .exampleFile */ .Pc)(facts)).trimEnd().replace(/^/gm, '  '),
    ].join('\n');
}


/***/ })

};
