export const id = 5378;
export const ids = [5378,2997];
export const modules = {

/***/ 15378:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   withBoards: () => (/* binding */ withBoards)
/* harmony export */ });
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);
/* harmony import */ var _rotation_run_incident_board_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69680);
/* harmony import */ var _ending_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37535);
/* harmony import */ var _known_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73202);




/** The ending with the boards; with exit status 1 where one waits and the command insists. */
function withBoards(ending, { configuration, journal, also, insists }) {
    const boards = (0,_rotation_run_incident_board_js__WEBPACK_IMPORTED_MODULE_1__/* .boardsOf */ .jt)(journal, (0,_known_js__WEBPACK_IMPORTED_MODULE_3__.configuredOf)(configuration), also);
    if (boards.length === 0)
        return ending;
    const waiting = boards.filter((board) => !(0,_rotation_run_incident_board_js__WEBPACK_IMPORTED_MODULE_1__/* .isEnded */ .pl)(board));
    const failures = insists ? waiting.map(({ id, rows }) => (0,_ending_js__WEBPACK_IMPORTED_MODULE_2__/* .failureOf */ .g)(open(id, (0,_rotation_run_incident_board_js__WEBPACK_IMPORTED_MODULE_1__/* .countsSay */ .cL)({ rows })))) : [];
    const report = { ...ending.report, boards, failures: [...ending.report.failures, ...failures] };
    return { report, exit: failures.length > 0 ? 1 : ending.exit };
}
function open(id, says) {
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('INCIDENT_OPEN', {
        what: `the incident ${id} is not over: ${says}`,
        hint: 'the board says what comes next for each row; run `keyturn rotate` again to go on',
    });
}


/***/ })

};
