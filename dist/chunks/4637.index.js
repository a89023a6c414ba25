export const id = 4637;
export const ids = [4637];
export const modules = {

/***/ 64637:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   refuseNearlyNamed: () => (/* binding */ refuseNearlyNamed)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _config_read_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36353);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53345);
/** Files that were meant to be the configuration, and are not where one is looked for. */




/**
 * Called where nobody names the file. A run without it would do nothing of what it says, and look as if it had.
 * @param directory the first folder of the repository
 * @throws KeyturnError CONFIG_INVALID where the usual file is not there, and one is that is nearly called so
 */
async function refuseNearlyNamed(directory) {
    const found = [];
    for (const folder of ['', '.github'])
        for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, folder)).catch(() => []))
            if (/^\.?keyturn\.ya?ml$/i.test(name))
                found.push((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name).replaceAll('\\', '/'));
    const near = found.sort()[0];
    if (near === undefined || found.includes(_config_read_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .defaultFile */ .kL))
        return;
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KeyturnError */ .FB('CONFIG_INVALID', {
        what: `there is \`${near}\`, and the configuration is looked for in \`${_config_read_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .defaultFile */ .kL}\`, which is not there`,
        hint: `mkdir -p .github && git mv ${near} ${_config_read_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .defaultFile */ .kL}; or name it: --config ${near}, and \`config: ${near}\` in workflows`,
    });
}


/***/ })

};
