export const id = 5390;
export const ids = [5390,2842];
export const modules = {

/***/ 45390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   catalogue: () => (/* binding */ catalogue),
/* harmony export */   keylessOf: () => (/* binding */ keylessOf),
/* harmony export */   providerFacts: () => (/* binding */ providerFacts)
/* harmony export */ });
/* harmony import */ var _config_nearest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(68516);
/* harmony import */ var _inventory_keyless_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22842);
/* harmony import */ var _inventory_vendors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38861);
/* harmony import */ var _providers_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38582);
/* harmony import */ var _providers_unmintable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31607);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(53345);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(32328);







/** Everything, by name. Loads every provider; asks nobody. */
async function catalogue() {
    const names = Object.keys(_providers_index_js__WEBPACK_IMPORTED_MODULE_2__/* .providers */ .r5);
    return {
        providers: await Promise.all(names.map(async (name) => (0,_facts_js__WEBPACK_IMPORTED_MODULE_5__/* .factsOf */ .xS)((await _providers_index_js__WEBPACK_IMPORTED_MODULE_2__/* .providers */ .r5[name]())))),
        manual: Object.entries(_providers_unmintable_js__WEBPACK_IMPORTED_MODULE_3__/* .unmintable */ .I).map(([name, about]) => ({ name, ...about })),
        keyless: _inventory_vendors_js__WEBPACK_IMPORTED_MODULE_1__.vendors.flatMap((vendor) => keylessVendor(vendor) ?? []),
    };
}
function keylessVendor(vendor) {
    const { id: name, title, oidc } = vendor;
    if (oidc.verdict !== 'yes' && oidc.verdict !== 'limited')
        return undefined;
    return { name, title, verdict: oidc.verdict, says: (0,_inventory_keyless_js__WEBPACK_IMPORTED_MODULE_0__.keylessSays)(vendor) };
}
/** Whether a job can do without a key of this provider, or of this vendor: `no`, `unknown`, or how. */
function keylessOf(name) {
    const vendor = _inventory_vendors_js__WEBPACK_IMPORTED_MODULE_1__.vendors.find(({ provider }) => provider === name) ?? (0,_inventory_vendors_js__WEBPACK_IMPORTED_MODULE_1__.vendorOf)(name.replace(/-token$/, ''));
    if (!vendor)
        return 'unknown';
    const { verdict } = vendor.oidc;
    return verdict === 'yes' || verdict === 'limited' ? `${verdict}: ${(0,_inventory_keyless_js__WEBPACK_IMPORTED_MODULE_0__.keylessSays)(vendor)}` : verdict;
}
/**
 * One of them.
 * @throws KeyturnError INPUT_INVALID for a name that is none; says so where a vendor has no API for it
 */
async function providerFacts(name) {
    if (Object.hasOwn(_providers_index_js__WEBPACK_IMPORTED_MODULE_2__/* .providers */ .r5, name))
        return (0,_facts_js__WEBPACK_IMPORTED_MODULE_5__/* .factsOf */ .xS)((await _providers_index_js__WEBPACK_IMPORTED_MODULE_2__/* .providers */ .r5[name]()));
    if (Object.hasOwn(_providers_unmintable_js__WEBPACK_IMPORTED_MODULE_3__/* .unmintable */ .I, name)) {
        const { title, why, console } = _providers_unmintable_js__WEBPACK_IMPORTED_MODULE_3__/* .unmintable */ .I[name];
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .KeyturnError */ .FB('INPUT_INVALID', {
            what: `${title}: ${why} A person makes them, in ${console}. Without a key: ${keylessOf(name)}`,
            hint: 'keyturn providers manual',
        });
    }
    const near = (0,_config_nearest_js__WEBPACK_IMPORTED_MODULE_6__/* .nearest */ .p)(name, [...Object.keys(_providers_index_js__WEBPACK_IMPORTED_MODULE_2__/* .providers */ .r5), ...Object.keys(_providers_unmintable_js__WEBPACK_IMPORTED_MODULE_3__/* .unmintable */ .I)]);
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .KeyturnError */ .FB('INPUT_INVALID', {
        what: near === undefined ? 'there is no such provider' : `there is no such provider; the nearest is \`${near}\``,
        hint: 'keyturn providers',
    });
}


/***/ }),

/***/ 32328:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DY: () => (/* binding */ rightsOf),
/* harmony export */   Gf: () => (/* binding */ secretName),
/* harmony export */   Pc: () => (/* binding */ exampleFile),
/* harmony export */   nh: () => (/* binding */ abilities),
/* harmony export */   xS: () => (/* binding */ factsOf)
/* harmony export */ });
/* harmony import */ var _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22850);

/** Builds the provider, and asks nobody anything. */
function factsOf(module) {
    const provider = sample(module);
    return {
        name: module.name,
        title: module.title,
        sentence: module.sentence,
        docs: module.docs,
        lists: provider.list !== undefined,
        tagged: provider.tagged,
        lastUsed: provider.showsUse === true,
        proofs: proofsOf(provider),
        rights: module.rights,
        notInherited: module.notInherited ?? null,
        deactivates: provider.deactivate !== undefined,
        atMost: provider.concurrent ?? null,
        propagation: provider.propagation,
        perPerson: !provider.manual && (provider.concurrent === undefined || provider.concurrent > 2),
        manual: provider.manual !== undefined,
        idIsSecret: provider.idIsSecret,
        values: provider.values,
        options: optionsOf(module),
        admin: adminOf(module.admin),
        permission: module.permission,
        checked: module.checked,
        example: exampleOf(module, provider),
    };
}
function proofsOf({ proofs, list, local }) {
    const { refused, absent, gone } = proofs ?? { refused: true, absent: true, gone: true };
    if (local)
        return [];
    return [
        ...(refused ? ['refused'] : []),
        ...(absent && list !== undefined ? ['absent'] : []),
        ...(gone ? ['gone'] : []),
    ];
}
const rightsSay = {
    named: 'as the options say',
    inherited: 'as the options say, else those of the one replaced',
    owner: 'those of whom it belongs to',
};
/** Where the rights of a new credential come from, and what of the old one's it will not have. */
function rightsOf({ rights, notInherited }) {
    return `${rightsSay[rights]}${notInherited === null ? '' : `; not taken over: ${notInherited}`}`;
}
/** Built, but never asked anything: what it is does not depend on whose it is. */
function sample(module) {
    const secret = new _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z('example');
    const { admin } = module;
    return module.build({
        options: module.options.parse(module.example),
        admin: admin === 'none'
            ? undefined
            : typeof admin === 'string'
                ? secret
                : Object.fromEntries(admin.map((part) => [part, secret])),
        http: () => Promise.reject(new Error('nobody is asked')),
        clock: { now: () => new Date(0), sleep: async () => { } },
        random: { bytes: (length) => new Uint8Array(length), ulid: () => '' },
    });
}
function optionsOf(module) {
    const { shape } = module.options;
    return Object.entries(shape)
        .filter(([name]) => name !== 'base-url')
        .map(([name, schema]) => ({ name, required: !schema.safeParse(undefined).success }));
}
function adminOf(shape) {
    if (shape === 'none')
        return [];
    return typeof shape === 'string' ? [''] : shape;
}
function exampleOf(module, provider) {
    const upper = (text) => text.toUpperCase().replace(/[^A-Z0-9]+/g, '_');
    const admin = adminOf(module.admin);
    const named = (part) => upper(`${module.name}_admin${part === '' ? '' : `_${part}`}`);
    const several = provider.values.length > 1;
    return {
        provider: module.name,
        ...(admin.length === 0
            ? {}
            : { admin: admin[0] === '' ? named('') : Object.fromEntries(admin.map((part) => [part, named(part)])) }),
        ...(Object.keys(module.example).length === 0 ? {} : { options: module.example }),
        ...(several
            ? { values: Object.fromEntries(provider.values.map((value) => [value, upper(`${module.name}_${value}`)])) }
            : {}),
        destinations: [{ github: {} }],
    };
}
/** What its secret is called where nobody says anything else. */
const secretName = ({ name }) => `${name.toUpperCase().replace(/[^A-Z0-9]+/g, '_')}_KEY`;
/** What it can do, as a few words. */
function abilities(facts) {
    if (facts.manual)
        return ['a person makes the key'];
    return [
        facts.lists ? (facts.tagged ? 'lists, with our tag' : 'lists') : 'does not list',
        ...(facts.lastUsed ? ['last used'] : []),
        ...(facts.deactivates ? ['deactivates'] : []),
        ...(facts.atMost === null ? [] : [`at most ${facts.atMost}`]),
        ...(facts.perPerson ? ['one for each person'] : []),
        ...(facts.idIsSecret ? ['its id is a secret'] : []),
    ];
}
/** The example as a whole file. */
async function exampleFile(facts) {
    const { stringify } = await __webpack_require__.e(/* import() */ 3627).then(__webpack_require__.t.bind(__webpack_require__, 13627, 19));
    return stringify({ secrets: { [secretName(facts)]: facts.example } }, { lineWidth: 100 });
}


/***/ }),

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
