export const id = 3202;
export const ids = [3202];
export const modules = {

/***/ 73202:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   configuredOf: () => (/* binding */ configuredOf),
/* harmony export */   isNamed: () => (/* binding */ isNamed),
/* harmony export */   named: () => (/* binding */ named),
/* harmony export */   ownOf: () => (/* binding */ ownOf),
/* harmony export */   riskOf: () => (/* binding */ riskOf)
/* harmony export */ });
/* harmony import */ var _inventory_identity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73236);
/* harmony import */ var _inventory_vendors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38861);
/* harmony import */ var _rotation_model_escrow_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92121);



/** A provider finds its vendor, and a vendor its provider; a name of neither finds itself. */
function named(name) {
    const found = _inventory_vendors_js__WEBPACK_IMPORTED_MODULE_1__.vendors.filter(({ id, provider }) => id === name || provider === name);
    return {
        providers: [...new Set([name, ...found.flatMap(({ provider }) => provider ?? [])])],
        vendors: [...new Set([name, ...found.map(({ id }) => id)])],
        // The account of a key that is made by hand is the host of its console.
        accounts: [name, ...found.flatMap(({ console }) => (console ? [new URL(console).host] : []))],
    };
}
/** Whether anything is called so. */
function isNamed(name, { targets }) {
    return (_inventory_vendors_js__WEBPACK_IMPORTED_MODULE_1__.vendors.some(({ id, provider }) => id === name || provider === name) ||
        targets.some(({ binding }) => binding.provider === name));
}
/** What Keyturn itself works with: whoever has one of these can mint, write or read for it. */
function ownOf({ targets, escrow }) {
    const admins = targets.flatMap(({ binding: { provider, admin } }) => {
        const names = admin === undefined ? [] : typeof admin === 'string' ? [admin] : Object.values(admin);
        return names.map((name) => ({ name, provider }));
    });
    const { name: kept } = escrow.options;
    const held = escrow.name === 'github' ? [typeof kept === 'string' ? kept : _rotation_model_escrow_name_js__WEBPACK_IMPORTED_MODULE_2__/* .ESCROW_NAME */ .S] : [];
    const fixed = ['KEYTURN_TOKEN', ...held, 'KEYTURN_PRINT_KEY'].map((name) => ({ name }));
    const all = [...fixed, ...admins];
    return all.filter((one, at) => all.findIndex(({ name }) => name === one.name) === at);
}
/** What the board takes from the configuration and the table of vendors. */
function configuredOf({ targets }) {
    const keys = new Map(targets.map(({ key, manual, ask, owner = [] }) => {
        const asks = ask === undefined ? {} : { asks: owner };
        return [key, { manual: manual === true, ...asks }];
    }));
    const consoles = new Map(targets.flatMap(({ key, binding }) => {
        const { console } = binding.options;
        return typeof console === 'string' ? [[key, console]] : [];
    }));
    return {
        keys,
        console: ({ provider, slot }) => (slot === undefined ? undefined : consoles.get(slot)) ?? vendorOf({ provider, slot })?.console ?? undefined,
    };
}
/** What a leak of it costs: the weight of its vendor's class. */
function riskOf(provider, slot) {
    const vendor = vendorOf({ provider, slot });
    return vendor === undefined ? _inventory_vendors_js__WEBPACK_IMPORTED_MODULE_1__.weights.unknown : _inventory_vendors_js__WEBPACK_IMPORTED_MODULE_1__.weights[vendor.class];
}
/** By its provider, or by the secret's name. */
function vendorOf(of) {
    const byProvider = _inventory_vendors_js__WEBPACK_IMPORTED_MODULE_1__.vendors.find(({ provider }) => provider !== null && provider === of.provider);
    if (byProvider !== undefined || of.slot === undefined)
        return byProvider;
    return (0,_inventory_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .whatItIs */ .Gl)(of.slot.slice(of.slot.lastIndexOf('/') + 1).replace(/@.*$/, '')).vendor;
}


/***/ })

};
