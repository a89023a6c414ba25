export const id = 9700;
export const ids = [9700];
export const modules = {

/***/ 79700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   trustIn: () => (/* binding */ trustIn)
/* harmony export */ });
/* harmony import */ var _config_yaml_source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90873);
/** What `keyturn open` may take from whom without a question, by the configuration of the folder that it runs in. */

/** Nothing where the file has no such field or is not valid YAML. */
function trustIn(file) {
    const value = file && yamlOf(file);
    const links = member(value, 'links');
    const url = member(links, 'url');
    const creators = member(links, 'creators');
    return {
        origins: typeof url === 'string' && URL.canParse(url) ? [new URL(url).origin] : [],
        creators: Array.isArray(creators) ? creators.filter((each) => typeof each === 'string') : [],
        names: Object.entries(membersOf(member(value, 'secrets'))).flatMap(([name, secret]) => namesOf(name, secret)),
    };
}
function yamlOf(file) {
    try {
        return (0,_config_yaml_source_js__WEBPACK_IMPORTED_MODULE_0__.readYaml)(file.text, file.name).value;
    }
    catch {
        return undefined;
    }
}
/** A secret of several values has a name for each. */
function namesOf(name, secret) {
    const values = Object.values(membersOf(member(secret, 'values'))).filter((each) => typeof each === 'string');
    return values.length > 0 ? values : [name];
}
function member(value, name) {
    const table = membersOf(value);
    return Object.hasOwn(table, name) ? table[name] : undefined;
}
function membersOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? value
        : {};
}


/***/ })

};
