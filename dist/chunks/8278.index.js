export const id = 8278;
export const ids = [8278];
export const modules = {

/***/ 98278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AN: () => (/* binding */ placeSays),
/* harmony export */   E_: () => (/* binding */ referencesSay),
/* harmony export */   IL: () => (/* binding */ ownersSay),
/* harmony export */   KJ: () => (/* binding */ isUnread),
/* harmony export */   Lk: () => (/* binding */ missingSays),
/* harmony export */   N_: () => (/* binding */ ageBar),
/* harmony export */   UB: () => (/* binding */ cureSays),
/* harmony export */   gt: () => (/* binding */ noticeLines),
/* harmony export */   ic: () => (/* binding */ debtSays),
/* harmony export */   nv: () => (/* binding */ unseen),
/* harmony export */   pb: () => (/* binding */ vendorSays)
/* harmony export */ });
/* unused harmony exports ageCells, noticeLine */
/* harmony import */ var _inventory_vendors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38861);

/** Days that a cell of an age stands for. */
const CELL = 36;
const CELLS = 10;
/** `36 of 46 over 90 days, 7 unreferenced` */
function debtSays({ summary }) {
    const { over90, keys, unreferenced } = summary;
    return `secret debt: ${over90} of ${keys} over 90 days, ${unreferenced} unreferenced`;
}
/** How many of ten cells are full: one for each 36 days, so that a year fills them. */
function ageCells(ageDays) {
    return Math.max(0, Math.min(CELLS, Math.floor(ageDays / CELL)));
}
function ageBar(ageDays) {
    const full = ageCells(ageDays);
    return '\u2588'.repeat(full) + '\u2591'.repeat(CELLS - full);
}
const stores = { actions: '', dependabot: 'Dependabot', codespaces: 'Codespaces', agents: 'agents' };
/** Where it is kept: `acme/shop, production`. */
function placeSays({ repository, environment, slot, app }) {
    const owner = slot.slice('github:'.length).split('/')[0] ?? '';
    const parts = [repository ?? `all of ${owner}`, ...(environment === null ? [] : [environment]), stores[app]];
    return parts.filter((part) => part !== '').join(', ');
}
const readBy = {
    elsewhere: 'used elsewhere',
    runner: 'read by the runner',
    yes: 'in use',
    maybe: 'perhaps in use',
    unknown: 'not known',
    shadowed: 'never reached',
    'cut-off': 'never handed out',
    none: 'unused',
};
function referencesSay({ references }) {
    return readBy[references];
}
/** Whether nothing reads it: what could go. */
function isUnread({ references, kind }) {
    return kind === 'key' && (references === 'none' || references === 'shadowed' || references === 'cut-off');
}
function vendorSays({ vendor }) {
    return vendor === null ? '' : ((0,_inventory_vendors_js__WEBPACK_IMPORTED_MODULE_0__.vendorOf)(vendor)?.title ?? vendor);
}
/** What can be done about it, in the order of what is best. */
function cureSays(secret) {
    if (secret.kind === 'identifier')
        return 'no secret: a variable would do';
    if (isUnread(secret))
        return 'delete it, once its owner agrees';
    if (secret.keyless === 'yes')
        return 'no key needed: OpenID Connect would do';
    if (secret.keyturn === 'managed')
        return 'Keyturn rotates it';
    if (secret.rotatable === 'api')
        return 'Keyturn can rotate it';
    if (secret.rotatable === 'manual')
        return 'a person renews it at its console';
    return 'find out whose it is';
}
function ownersSay({ owner }) {
    return owner.length === 0 ? 'nobody' : owner.join(', ');
}
/** One sentence about a name that is read and not there. */
function missingSays({ repository, name, file, optional, unsure, only }) {
    const lacks = only === 'dependabot' ? 'only Dependabot has that name' : 'no secret has that name';
    const doubt = unsure === true ? ', as far as could be read' : '';
    return `${repository}: ${file} reads ${name}, and ${lacks}${doubt}${optional === true ? '; it provides for that' : ''}`;
}
const noticeSays = {
    archived: 'archived, and not read',
    'secrets-unreadable': 'its secrets could not be read',
    'files-unreadable': 'its workflows could not be read',
    'organization-unreadable': "the organization's secrets could not be read",
    'environments-unreadable': 'its environments could not be read',
    'list-short': 'a list was shorter than GitHub counts',
    branches: 'not all of its branches were read',
};
/** `acme/shop: its secrets could not be read (the token lacks Secrets: read)` */
function noticeLine({ code, repository, permission, what, hint }) {
    const more = [what, permission === undefined ? undefined : `the token lacks ${permission}`, hint];
    const told = more.filter((each) => each !== undefined);
    const about = repository === undefined ? '' : `${repository}: `;
    return `${about}${noticeSays[code]}${told.length === 0 ? '' : ` (${told.join('; ')})`}`;
}
/** Many repositories with one trouble are one line. */
function noticeLines(notices) {
    const groups = new Map();
    for (const notice of notices) {
        const { code, permission = '', what = '', hint = '' } = notice;
        const group = JSON.stringify([code, permission, what, hint]);
        groups.set(group, [...(groups.get(group) ?? []), notice]);
    }
    return [...groups.values()].map((group) => {
        const [first] = group;
        const names = group.flatMap(({ repository }) => repository ?? []);
        if (names.length < 2)
            return noticeLine(first);
        const shown = names.slice(0, 3).join(', ');
        const rest = names.length > 3 ? ` and ${names.length - 3} more` : '';
        return noticeLine({ ...first, repository: `${shown}${rest}` });
    });
}
/** What an inventory never sees, whatever the token may. */
const unseen = 'Not looked at: tags, workflows that a ruleset requires from elsewhere, and what stores such as Vault hand out at run time.';


/***/ })

};
