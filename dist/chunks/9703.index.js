export const id = 9703;
export const ids = [9703];
export const modules = {

/***/ 62049:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xj: () => (/* binding */ ownAddress),
/* harmony export */   cA: () => (/* binding */ sentTo),
/* harmony export */   mc: () => (/* binding */ severalNamed)
/* harmony export */ });
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);

/**
 * An address as this kind of destination keeps it. `keyOf` is undefined for one that cannot be; `what` names the kind.
 * Throws JOURNAL_CORRUPT if the address is not one of its own.
 */
function ownAddress(given, schema, keyOf, what) {
    const own = schema.safeParse(given).data;
    if (own !== undefined && keyOf(own) === own.key)
        return own;
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('JOURNAL_CORRUPT', { what: `the journal has an address of ${what} that is none` });
}
/** A credential of several values cannot have the one name that the entry gives. `things` are what would be named instead. */
function severalNamed(kind, things) {
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('CONFIG_INVALID', {
        what: `\`name\` under \`${kind}\` is for a secret with one value`,
        hint: `name the ${things} under \`values\` instead`,
    });
}
/** One origin and the NAMEs of the credentials that it is sent. `usual`: both are what the vendor's own documents say. */
function sentTo(origin, credentials, usual) {
    return { at: [origin, ...[...credentials].sort()].join(' '), ...(usual ? { usual: true } : {}) };
}


/***/ }),

/***/ 19703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dotenv: () => (/* binding */ dotenv)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(55313);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53345);
/* harmony import */ var _destination_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62049);
/* harmony import */ var _env_encode_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46877);
/* harmony import */ var _env_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35969);
/* harmony import */ var _env_file_on_disk_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(88119);
/* harmony import */ var _env_readers_in_use_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(69837);








const options = zod__WEBPACK_IMPORTED_MODULE_7__/* .strictObject */ .rej({
    file: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP()
        .min(1)
        .max(1_024)
        .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, 'must be a path without control characters')
        .regex(/[^/\\]$/, 'must be a file, not a folder')
        .regex(/^[^~]/, 'must not begin with ~: nothing expands it here')
        .default('.env.local')
        .describe('The file, relative to the folder that Keyturn runs in; git must ignore it.'),
});
/** More than one program argument or environment entry can be on Linux (MAX_ARG_STRLEN is 128 KiB). */
const largest = 65_536;
function isOwn(address) {
    return address.kind === 'dotenv' && typeof address.file === 'string' && typeof address.name === 'string';
}
function nameFault(name) {
    if ((0,_env_file_js__WEBPACK_IMPORTED_MODULE_4__/* .isEnvName */ .Xc)(name))
        return undefined;
    return 'names in a .env file are letters, digits and _, do not begin with a digit, and have at most 255 characters';
}
/** @param path absolute; the value is judged by the programs that read a file there */
function fits(path, bytes, value) {
    if (bytes > largest) {
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('VALUE_UNFIT', {
            what: `the value has ${bytes} bytes; a .env file carries at most ${largest}`,
            hint: 'Keep it in a file of its own.',
        });
    }
    if (value === undefined)
        return;
    const plain = value.reveal();
    const { raw } = (0,_env_encode_js__WEBPACK_IMPORTED_MODULE_3__/* .encodeEnv */ .mJ)(plain, (0,_env_readers_in_use_js__WEBPACK_IMPORTED_MODULE_6__/* .readersInUse */ .N)(path));
    if (!raw.includes('\n') || !(0,_env_encode_js__WEBPACK_IMPORTED_MODULE_3__/* .hidesAssignment */ .lp)(plain))
        return;
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('VALUE_UNFIT', { what: `the value ${_env_encode_js__WEBPACK_IMPORTED_MODULE_3__/* .hiddenLine */ .re}`, hint: 'Keep it in base64.' });
}
function remark(path, name, value) {
    const { misreaders } = (0,_env_encode_js__WEBPACK_IMPORTED_MODULE_3__/* .encodeEnv */ .mJ)(value.reveal(), (0,_env_readers_in_use_js__WEBPACK_IMPORTED_MODULE_6__/* .readersInUse */ .N)(path));
    if (misreaders.length === 0)
        return undefined;
    return `${(0,_env_encode_js__WEBPACK_IMPORTED_MODULE_3__/* .listed */ .KE)(misreaders)} will take another value for ${name} from ${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(path)} than the one that is there; base64 is read alike everywhere`;
}
async function expand({ file }, { values }) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.normalize)(file).replaceAll('\\', '/');
    return Object.entries(values).map(([value, name]) => {
        return { kind: 'dotenv', key: `dotenv:${path}/${name}`, value, file: path, name };
    });
}
function origins(address) {
    return isOwn(address) ? [(0,_destination_js__WEBPACK_IMPORTED_MODULE_2__/* .sentTo */ .cA)(`file ${address.file}`, [], false)] : undefined;
}
function build(address, { directory }) {
    if (!isOwn(address) || !(0,_env_file_js__WEBPACK_IMPORTED_MODULE_4__/* .isEnvName */ .Xc)(address.name)) {
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('JOURNAL_CORRUPT', {
            what: 'the journal has an address of a .env file without file or name',
        });
    }
    const { file, name } = address;
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directory, file);
    const updatedAt = async () => {
        const found = await (0,_env_file_on_disk_js__WEBPACK_IMPORTED_MODULE_5__/* .readEnvFile */ .SF)(path);
        return found?.values.has(name) ? found.updatedAt : undefined;
    };
    return {
        address,
        place: `${file} (${name})`,
        async preflight() {
            await (0,_env_file_on_disk_js__WEBPACK_IMPORTED_MODULE_5__/* .checkEnvFile */ .yk)(path);
            const at = await updatedAt();
            return at === undefined ? {} : { updatedAt: at };
        },
        fits: (bytes, value) => fits(path, bytes, value),
        remark: (value) => remark(path, name, value),
        async write(value) {
            fits(path, value.bytes, value);
            return (await (0,_env_file_on_disk_js__WEBPACK_IMPORTED_MODULE_5__/* .updateEnvFile */ .jD)(path, new Map([[name, value]]))).at;
        },
        updatedAt,
        async read() {
            return (await (0,_env_file_on_disk_js__WEBPACK_IMPORTED_MODULE_5__/* .readEnvFile */ .SF)(path))?.values.get(name);
        },
    };
}
const dotenv = {
    kind: 'dotenv',
    title: '.env file',
    sentence: 'One line of a .env file on this machine; every other line and comment stays as it is.',
    options,
    insideActions: false,
    nameFault,
    expand,
    origins,
    build,
};


/***/ })

};
