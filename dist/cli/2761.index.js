export const id = 2761;
export const ids = [2761];
export const modules = {

/***/ 72761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseGithubLink: () => (/* binding */ parseGithubLink)
/* harmony export */ });
/** `OWNER/REPO#K`: the part before `#` is never an address. */
function parseGithubLink(link) {
    const parts = /^([A-Za-z0-9][A-Za-z0-9-]{0,38}(?:_[A-Za-z0-9]{1,10})?\/[A-Za-z0-9._-]{1,100})#([^#]*)$/.exec(link);
    return parts === null ? undefined : { repository: parts[1], fragment: parts[2] };
}


/***/ })

};
