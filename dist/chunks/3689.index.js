export const id = 3689;
export const ids = [3689];
export const modules = {

/***/ 53689:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   enrolledFormat: () => (/* binding */ enrolledFormat)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(55313);
/* harmony import */ var _crypto_state_keys_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69613);
/* harmony import */ var _rotation_model_enrolled_ports_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(69678);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53345);
/* harmony import */ var _rotation_model_record_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(43627);
/* harmony import */ var _rotation_model_record_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88603);
/* harmony import */ var _path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81283);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42987);
/* harmony import */ var _strict_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8873);
/** Reads and writes `enrolled.json`: strict, one text for each content, and signed by the journal that it lies beside. */









/** The most parts that one value has. */
const PARTS = 32;
/** Where a part stands; `` is the whole value, which every table has. */
const part = zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().max(2000);
const prints = zod__WEBPACK_IMPORTED_MODULE_6__/* .record */ .g1P(part, (0,_schema_js__WEBPACK_IMPORTED_MODULE_4__/* .base64url */ .r0)(22))
    .refine((table) => Object.hasOwn(table, '') && Object.keys(table).length <= PARTS);
const former = zod__WEBPACK_IMPORTED_MODULE_6__/* .strictObject */ .rej({
    prints,
    since: _schema_js__WEBPACK_IMPORTED_MODULE_4__/* .time */ .kB,
    until: _schema_js__WEBPACK_IMPORTED_MODULE_4__/* .time */ .kB,
    id: _schema_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq.optional(),
    ended: _schema_js__WEBPACK_IMPORTED_MODULE_4__/* .time */ .kB.optional(),
});
const slot = zod__WEBPACK_IMPORTED_MODULE_6__/* .strictObject */ .rej({
    at: _schema_js__WEBPACK_IMPORTED_MODULE_4__/* .time */ .kB,
    since: _schema_js__WEBPACK_IMPORTED_MODULE_4__/* .time */ .kB,
    prints,
    vendor: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP()
        .regex(/^[a-z0-9][a-z0-9-]{0,59}$/)
        .optional(),
    id: _schema_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq.optional(),
    account: _schema_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq.optional(),
    ended: _schema_js__WEBPACK_IMPORTED_MODULE_4__/* .time */ .kB.optional(),
    former: zod__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(former).min(1).max(_rotation_model_enrolled_ports_js__WEBPACK_IMPORTED_MODULE_7__/* .FORMER */ .g).optional(),
});
const shape = zod__WEBPACK_IMPORTED_MODULE_6__/* .strictObject */ .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_6__/* .literal */ .euz(2),
    journal: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().regex(/^[0-9a-z]{8}$/),
    key: _schema_js__WEBPACK_IMPORTED_MODULE_4__/* .publicKey */ .jE.optional(),
    signature: (0,_schema_js__WEBPACK_IMPORTED_MODULE_4__/* .base64url */ .r0)(86).optional(),
    at: _schema_js__WEBPACK_IMPORTED_MODULE_4__/* .time */ .kB,
    printKey: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().regex(/^[0-9a-f]{8}$/),
    slots: zod__WEBPACK_IMPORTED_MODULE_6__/* .record */ .g1P((0,_schema_js__WEBPACK_IMPORTED_MODULE_4__/* .line */ .n8)(2000), slot),
});
const read = (file, place, { id, key }) => {
    if ((0,_strict_js__WEBPACK_IMPORTED_MODULE_5__/* .isTooLarge */ .I9)(file))
        throw full(`${place} is larger than ${_rotation_model_record_js__WEBPACK_IMPORTED_MODULE_8__/* .JOURNAL_LIMIT */ .wr} bytes`);
    const parsed = (0,_strict_js__WEBPACK_IMPORTED_MODULE_5__/* .jsonOf */ .o_)(file);
    if (parsed === undefined)
        throw corrupt(place, '$');
    if (((0,_strict_js__WEBPACK_IMPORTED_MODULE_5__/* .versionOf */ .E4)(parsed, 'version') ?? 0) > 2)
        throw (0,_strict_js__WEBPACK_IMPORTED_MODULE_5__/* .newer */ .AE)(place, '$.version');
    if (!(0,_strict_js__WEBPACK_IMPORTED_MODULE_5__/* .isCanonical */ .ZY)(parsed, file))
        throw corrupt(place, '$ (not canonical)');
    const proto = (0,_strict_js__WEBPACK_IMPORTED_MODULE_5__/* .prototypeIn */ .Ik)(parsed);
    if (proto)
        throw corrupt(place, (0,_path_js__WEBPACK_IMPORTED_MODULE_3__.at)(proto));
    const found = shape.safeParse(parsed);
    if (!found.success)
        throw corrupt(place, (0,_strict_js__WEBPACK_IMPORTED_MODULE_5__/* .wrongPath */ .HX)(found.error.issues));
    const enrolled = found.data;
    // Of another journal, of another key or of none: by whoever may push to the branch.
    if (enrolled.journal !== id || enrolled.key !== key)
        throw forged(place, '$.key');
    if (key === undefined) {
        if (enrolled.signature !== undefined)
            throw forged(place, '$.signature');
        return enrolled;
    }
    if (!(0,_crypto_state_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .isSignedBy */ .s3)(key, (0,_rotation_model_record_text_js__WEBPACK_IMPORTED_MODULE_2__/* .signedMessage */ .SW)(file, 'enrolled'), enrolled.signature ?? ''))
        throw forged(place, '$.signature');
    return enrolled;
};
const write = (enrolled, keys) => {
    const file = (0,_rotation_model_record_text_js__WEBPACK_IMPORTED_MODULE_2__/* .canonical */ .$N)(keys ? { ...enrolled, key: keys.public, signature: _rotation_model_record_text_js__WEBPACK_IMPORTED_MODULE_2__/* .NO_SIGNATURE */ .RD } : enrolled);
    if ((0,_strict_js__WEBPACK_IMPORTED_MODULE_5__/* .isTooLarge */ .I9)(file))
        throw full(`enrolled.json would be larger than ${_rotation_model_record_js__WEBPACK_IMPORTED_MODULE_8__/* .JOURNAL_LIMIT */ .wr} bytes`);
    if (!keys)
        return file;
    const signature = keys.sign((0,_rotation_model_record_text_js__WEBPACK_IMPORTED_MODULE_2__/* .signedMessage */ .SW)(file, 'enrolled'));
    return file.replace(_rotation_model_record_text_js__WEBPACK_IMPORTED_MODULE_2__/* .SIGNATURE_LINE */ .Se, () => `  "signature": "${signature}",\n`);
};
const enrolledFormat = { read, write };
function corrupt(place, path) {
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('JOURNAL_CORRUPT', {
        what: `${place} cannot be read: ${path} is not what Keyturn writes`,
        hint: AGAIN,
        path,
    });
}
function forged(place, path) {
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('JOURNAL_FORGED', {
        what: `${place} was not signed by the journal that it lies beside: nothing of it is used`,
        hint: AGAIN,
        path,
    });
}
const AGAIN = '`git log -p` of the branch shows who wrote it. Delete the file there, and run the workflow that enrols once more: everything is then enrolled anew';
function full(what) {
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('JOURNAL_FULL', {
        what,
        hint: 'take slots out of the workflow that enrols, or split the repository over two configurations',
    });
}


/***/ })

};
