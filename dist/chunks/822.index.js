export const id = 822;
export const ids = [822];
export const modules = {

/***/ 10822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   keepWorkflowEnabled: () => (/* binding */ keepWorkflowEnabled)
/* harmony export */ });
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68940);

/**
 * Enables the workflow that this run belongs to (https://docs.github.com/rest/actions/workflows#enable-a-workflow): in a
 * public repository GitHub disables schedules after 60 days without activity. A token that may not do this, and a run
 * outside Actions, are no failures: the commit to the journal has been made already.
 */
async function keepWorkflowEnabled(github, workflowRef) {
    const parts = /^([^/]+)\/([^/]+)\/\.github\/workflows\/([^@/]+)@/.exec(workflowRef ?? '');
    if (!parts)
        return;
    const [, owner = '', repo = '', workflow = ''] = parts;
    try {
        await github.rest.actions.enableWorkflow({ owner, repo, workflow_id: workflow });
    }
    catch (error) {
        if ((0,_client_js__WEBPACK_IMPORTED_MODULE_0__.refusedWith)(error) === undefined)
            throw error;
    }
}


/***/ })

};
