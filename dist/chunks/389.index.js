export const id = 389;
export const ids = [389];
export const modules = {

/***/ 27868:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ isMailAddress),
/* harmony export */   o: () => (/* binding */ mailAddress)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55313);

const local = /^[A-Za-z0-9_][A-Za-z0-9_+=-]*(?:\.[A-Za-z0-9_+=-]+)*$/;
const label = /^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?$/;
/**
 * One bare mail address of letters, digits and `. _ + = -`, far narrower than RFC 5322: no quotes, comments,
 * groups, display names, lists, international or literal domains, so that no mail library can read it in two ways.
 */
function isMailAddress(text) {
    if (text.length > 254)
        return false;
    const at = text.indexOf('@');
    if (at < 1 || at > 64)
        return false;
    const domain = text.slice(at + 1);
    return local.test(text.slice(0, at)) && domain.split('.').every((part) => part.length <= 63 && label.test(part));
}
const mailAddress = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .refine(isMailAddress, 'must be one plain mail address, like mona@acme.dev (letters, digits and . _ + = - only)');


/***/ }),

/***/ 59016:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ passwordLetter)
/* harmony export */ });
/* unused harmony export passwordText */
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);
/* harmony import */ var _rotation_model_foreign_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3266);
/* harmony import */ var _letter_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74238);
/* harmony import */ var _link_letter_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91723);
/* harmony import */ var _sender_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57987);





/**
 * The password as a reader can type it: escaped or broken it would be another one.
 * @throws KeyturnError DELIVER_FAILED
 */
function passwordText(message) {
    const password = message.password.reveal();
    if (/^[\p{L}\p{N}\p{P}\p{S} ]{1,200}$/u.test(password) && password.trim() === password)
        return password;
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('DELIVER_FAILED', {
        what: "the link's password has characters that no message carries unchanged",
        hint: 'Choose one of letters, digits, punctuation and single spaces, at most 200 characters.',
    });
}
function opensIt({ from: { cli } }) {
    return cli === undefined ? ['its page, or the command in that message,'] : [{ mono: `${cli} open` }, ' or its page'];
}
/**
 * The password of a link that comes by another way. Holds the password and never the link: only for the wire.
 * @throws KeyturnError DELIVER_FAILED for a password that a message would change
 */
function passwordLetter(message, shown = 40) {
    const password = passwordText(message);
    const origin = (0,_sender_js__WEBPACK_IMPORTED_MODULE_2__/* .originOf */ .yv)(message.from);
    const count = (0,_link_letter_js__WEBPACK_IMPORTED_MODULE_1__/* .newCredentials */ .ZI)(message.secrets);
    return {
        subject: `${origin}: the password for ${count}`,
        origin,
        body: [
            (0,_letter_js__WEBPACK_IMPORTED_MODULE_3__/* .paragraph */ .FY)(`Hello ${(0,_rotation_model_foreign_text_js__WEBPACK_IMPORTED_MODULE_4__/* .visible */ .R)(message.person.login)},`),
            (0,_letter_js__WEBPACK_IMPORTED_MODULE_3__/* .paragraph */ .FY)(`${origin} has ${count} for you:`),
            (0,_letter_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)(message.secrets.map((secret) => (0,_rotation_model_foreign_text_js__WEBPACK_IMPORTED_MODULE_4__/* .visible */ .R)(secret)), shown),
            (0,_letter_js__WEBPACK_IMPORTED_MODULE_3__/* .paragraph */ .FY)('The link comes in another message, by another way. When ', ...opensIt(message), ' asks for the password, it is this one:'),
            { kind: 'code', text: password },
            (0,_letter_js__WEBPACK_IMPORTED_MODULE_3__/* .paragraph */ .FY)('It is of no use after ', { strong: (0,_sender_js__WEBPACK_IMPORTED_MODULE_2__/* .utc */ .n$)(message.expiresAt) }, '.'),
        ],
        checks: [
            ...(0,_sender_js__WEBPACK_IMPORTED_MODULE_2__/* .senderNotes */ .Z0)(message.from, _link_letter_js__WEBPACK_IMPORTED_MODULE_1__/* .summaryNames */ .jp),
            { text: 'Nobody will ask you for this password but that page and that command, and never for one of your own.' },
            { text: 'No link came to you? Then say so to whoever started the run, and open nothing.' },
        ],
    };
}


/***/ })

};
