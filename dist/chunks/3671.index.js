export const id = 3671;
export const ids = [3671,3195,5576,8433,814,6052,8909];
export const modules = {

/***/ 3195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ namedIn)
/* harmony export */ });
/** Every login that the configuration names. */
function namedIn({ people, targets }) {
    const words = targets.flatMap(({ share, owner = [] }) => [...(share?.with ?? []), ...owner]);
    return [...Object.keys(people), ...words.filter((name) => !name.startsWith('@'))];
}


/***/ })

};
