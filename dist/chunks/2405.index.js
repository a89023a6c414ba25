export const id = 2405;
export const ids = [2405];
export const modules = {

/***/ 22405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fromLaptop: () => (/* binding */ fromLaptop)
/* harmony export */ });
/* harmony import */ var _compose_compose_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42713);
/* harmony import */ var _rotation_journal_session_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39617);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53345);
/* harmony import */ var _dispatch_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75821);
/* harmony import */ var _incident_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94037);
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(47759);
/* harmony import */ var _showing_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(15378);
/** An incident from a terminal that cannot read the escrow: the list is made here, and the workflow acts on it. */







/**
 * Shows the list, asks once, starts the workflow with it, follows that, and shows the board.
 * @throws KeyturnError what `incident` and `dispatch` throw
 */
async function fromLaptop(inputs, configuration, { terminal, confirm }) {
    const given = await inputs.incident?.();
    const { world, token } = terminal;
    const { asked, dead, accept, release } = given ?? {};
    if (asked === undefined) {
        const decided = {
            ...(dead === undefined ? {} : { dead }),
            ...(accept ? { accept: accept.join(',') } : {}),
            ...(release === undefined ? {} : { release }),
        };
        return followed({ ...inputs, dispatched: decided }, configuration, terminal);
    }
    const listed = await (0,_incident_js__WEBPACK_IMPORTED_MODULE_4__.incident)({ ...inputs, token, dryRun: true }, configuration, world, { publicHome: false });
    const about = listed.report.about ?? [];
    const expect = about.find((line) => line.startsWith('expect: '))?.slice('expect: '.length);
    const list = about.filter((line) => !line.startsWith('expect: '));
    if (listed.exit !== 0 || expect === undefined)
        return listed;
    if (given?.yes !== true && !(await confirm(list, 'Start the workflow that replaces and ends all of these?')))
        return { report: { ...listed.report, about: ['nobody said yes: nothing was done', ...list] }, exit: 1 };
    const { selector, since, until } = asked;
    const dispatched = {
        selector: JSON.stringify({ ...selector, since, ...(until === undefined ? {} : { until }) }),
        expect,
    };
    return followed({ ...inputs, dispatched }, configuration, terminal);
}
/** The run ends with 1 as long as anything lives: then the board says more than its log. */
async function followed(inputs, configuration, terminal) {
    const { world, token } = terminal;
    const shown = { ...inputs, token, journalToken: undefined, failOn: undefined };
    try {
        await (0,_dispatch_js__WEBPACK_IMPORTED_MODULE_3__.dispatch)(inputs, configuration, terminal);
    }
    catch (error) {
        if (!(0,_rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__.is)(error, 'DISPATCH_UNFINISHED'))
            throw error;
        const ending = await board(shown, configuration, world);
        if ((ending.report.boards ?? []).length === 0)
            throw error;
        return { report: { ...ending.report, about: [error.message] }, exit: 1 };
    }
    return board(shown, configuration, world);
}
async function board(inputs, configuration, world) {
    const ending = await (0,_status_js__WEBPACK_IMPORTED_MODULE_5__.status)(inputs, configuration, world, false);
    const { document } = await _rotation_journal_session_js__WEBPACK_IMPORTED_MODULE_1__/* .Session */ .N.look(await (0,_compose_compose_js__WEBPACK_IMPORTED_MODULE_0__.compose)(configuration, inputs, world));
    const newest = Object.keys(document.incidents ?? {})
        .sort()
        .at(-1);
    return (0,_showing_js__WEBPACK_IMPORTED_MODULE_6__.withBoards)({ ...ending, exit: 0 }, { configuration, journal: document, also: newest, insists: true });
}


/***/ })

};
