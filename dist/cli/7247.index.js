export const id = 7247;
export const ids = [7247];
export const modules = {

/***/ 17247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   trustedOrigins: () => (/* binding */ trustedOrigins)
/* harmony export */ });
/* harmony import */ var _config_yaml_source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33529);

/** Where the configuration's own links come from; nothing where it has no such field or is not valid YAML. */
function trustedOrigins(file) {
    if (file === undefined)
        return [];
    let value;
    try {
        value = (0,_config_yaml_source_js__WEBPACK_IMPORTED_MODULE_0__.readYaml)(file.text, file.name).value;
    }
    catch {
        return [];
    }
    const url = member(member(value, 'links'), 'url');
    return typeof url === 'string' && URL.canParse(url) ? [new URL(url).origin] : [];
}
function member(value, name) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return undefined;
    const table = value;
    return Object.hasOwn(table, name) ? table[name] : undefined;
}


/***/ })

};
