export const id = 2842;
export const ids = [2842];
export const modules = {

/***/ 22842:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   keyless: () => (/* binding */ keyless),
/* harmony export */   keylessSays: () => (/* binding */ keylessSays),
/* harmony export */   vendorOfSecret: () => (/* binding */ vendorOfSecret)
/* harmony export */ });
/* harmony import */ var _identity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73236);
/* harmony import */ var _vendors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38861);
/** Which secrets need no key at all, because their vendor takes the identity of a job instead. */


/** The vendor that mints with this provider, or whose words stand in the name of a secret that a person makes. */
function vendorOfSecret({ secret, provider }) {
    const minting = _vendors_js__WEBPACK_IMPORTED_MODULE_1__.vendors.find((vendor) => vendor.provider === provider);
    if (minting || provider !== 'manual')
        return minting;
    return (0,_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .whatItIs */ .Gl)(secret).vendor;
}
/** The vendor whose job needs no key, of a secret that only jobs of Actions read and nobody has a copy of. */
function keyless(held) {
    const only = held.destinations.every(({ kind, app }) => kind === 'github' && app === 'actions');
    if (!only || held.destinations.length === 0 || held.shared)
        return undefined;
    const vendor = vendorOfSecret(held);
    return vendor?.oidc.verdict === 'yes' ? vendor : undefined;
}
/** How a job does without a key of this vendor, one clause: the way, what it needs, and for whom it does not hold. */
function keylessSays({ oidc: { how = '', needs = [], limit } }) {
    const needed = needs.length === 0 ? '' : `; it needs ${needs.join(', ')}`;
    return `${how}${needed}${limit === undefined ? '' : ` (${limit})`}`;
}


/***/ })

};
