export const id = 2316;
export const ids = [2316];
export const modules = {

/***/ 2316:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tellOfRows: () => (/* binding */ tellOfRows)
/* harmony export */ });
/* harmony import */ var _journal_incident_rows_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3950);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);
/* harmony import */ var _people_notify_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1419);
/* harmony import */ var _board_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69680);
/** People are told once of each row that only a person can end. */




/** Journals that they are told, and then tells them. Never throws: what could not be sent is said in the progress. */
async function tellOfRows(ports, session, configured) {
    if (ports.notify === undefined || !session.exists)
        return;
    const rows = (0,_board_js__WEBPACK_IMPORTED_MODULE_2__/* .untold */ .r_)(session.document, configured);
    if (rows.length === 0)
        return;
    const names = new Set(rows.map(({ row }) => row));
    try {
        await session.commit({
            message: `incident: ${rows.length} rows are told to people`,
            apply(document) {
                const told = ports.clock.now().toISOString();
                return Object.keys((0,_journal_incident_rows_js__WEBPACK_IMPORTED_MODULE_3__/* .openIncidents */ .Gy)(document)).reduce((next, id) => (0,_journal_incident_rows_js__WEBPACK_IMPORTED_MODULE_3__/* .withRows */ .Qx)(next, id, (row, item) => (names.has(row) && item.told === undefined ? { ...item, told } : item)), document);
            },
        });
    }
    catch (error) {
        if (!(error instanceof _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB))
            throw error;
        return ports.progress({ step: 'notify', detail: `nobody was told of the incident: ${error.message}` });
    }
    const failures = await (0,_people_notify_js__WEBPACK_IMPORTED_MODULE_1__/* .tell */ .q)(ports, rows.map(({ row, says, next }) => ({
        about: 'human',
        secret: row,
        what: `an incident is about it: ${says}`,
        hint: next,
    })));
    for (const { message } of failures)
        ports.progress({ step: 'notify', detail: message });
}


/***/ })

};
