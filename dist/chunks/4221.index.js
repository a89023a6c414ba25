export const id = 4221;
export const ids = [4221];
export const modules = {

/***/ 54221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AL: () => (/* binding */ open),
/* harmony export */   Jn: () => (/* binding */ sealBytes),
/* harmony export */   KH: () => (/* binding */ isText),
/* harmony export */   Uq: () => (/* binding */ openText),
/* harmony export */   Zf: () => (/* binding */ isPadded),
/* harmony export */   bI: () => (/* binding */ isTable),
/* harmony export */   e0: () => (/* binding */ unpadded),
/* harmony export */   eV: () => (/* binding */ pad),
/* harmony export */   ho: () => (/* binding */ isUlid),
/* harmony export */   iF: () => (/* binding */ versioned),
/* harmony export */   m0: () => (/* binding */ isKey),
/* harmony export */   n4: () => (/* binding */ maxPadded),
/* harmony export */   od: () => (/* binding */ seal),
/* harmony export */   uZ: () => (/* binding */ isInstant)
/* harmony export */ });
/* harmony import */ var _derive_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90994);
/**
 * A link's envelope (docs/protocol.md#envelope): 0x01, nonce (12), AES-256-GCM of padded JSON. The same code in Action, CLI and
 * page, so values are plain strings here; whoever runs on a server wraps them before they go anywhere.
 */

const version = 1;
const nonceBytes = 12;
const tagBytes = 16;
const block = 512;
/** Of the padded plaintext, in bytes. */
const maxPadded = 92_160;
/**
 * Throws LinkRefused: `name`, `value` and `shape` for what no reader would accept, `too-long` above 92160 padded bytes.
 */
async function seal(contentKey, id, content, nonce) {
    const text = JSON.stringify({ v: 1, ...content });
    readContent(text);
    return sealBytes(contentKey, id, new TextEncoder().encode(text), { nonce });
}
/**
 * `nonce`: 12 bytes, never used before with this key. `blocks`: of 512 bytes, may ask for more padding than needed.
 * Throws LinkRefused `too-long`.
 */
async function sealBytes(contentKey, id, plaintext, how) {
    const { nonce, blocks = Math.floor(plaintext.length / block) + 1 } = how;
    if (blocks * block > maxPadded)
        throw new _derive_js__WEBPACK_IMPORTED_MODULE_0__.LinkRefused('too-long');
    const padded = pad(plaintext, blocks);
    const key = await crypto.subtle.importKey('raw', contentKey, 'AES-GCM', false, ['encrypt']);
    const sealed = new Uint8Array(await crypto.subtle.encrypt(algorithm(id, nonce), key, padded));
    const envelope = new Uint8Array(1 + nonce.length + sealed.length);
    envelope[0] = version;
    envelope.set(nonce, 1);
    envelope.set(sealed, 1 + nonce.length);
    return envelope;
}
/** `blocks`: of 512 bytes, more than the plaintext fills. */
function pad(plaintext, blocks = Math.floor(plaintext.length / block) + 1) {
    const padded = new Uint8Array(blocks * block);
    padded.set(plaintext);
    padded[plaintext.length] = 0x80;
    return padded;
}
/** Throws LinkRefused with the first check that fails. */
async function open(contentKey, id, envelope) {
    return readContent(await openText(contentKey, id, envelope, maxPadded));
}
/** The text in an envelope of at most `most` padded bytes. Throws LinkRefused with the first check that fails. */
async function openText(contentKey, id, envelope, most) {
    return unpadded(await decrypt(contentKey, id, envelope, most));
}
/** The text that was padded. Throws LinkRefused `padding`, `utf8`. */
function unpadded(padded) {
    return decode(unpad(padded));
}
/** Whether `padded` bytes are a whole number of blocks, at least one and at most `most` bytes. */
function isPadded(padded, most) {
    return padded >= block && padded <= most && padded % block === 0;
}
async function decrypt(contentKey, id, envelope, most) {
    const bytes = (0,_derive_js__WEBPACK_IMPORTED_MODULE_0__.fromBase64url)(envelope);
    if (bytes === undefined)
        throw new _derive_js__WEBPACK_IMPORTED_MODULE_0__.LinkRefused('encoding');
    if (bytes[0] !== version)
        throw new _derive_js__WEBPACK_IMPORTED_MODULE_0__.LinkRefused('envelope-version');
    if (!isPadded(bytes.length - 1 - nonceBytes - tagBytes, most))
        throw new _derive_js__WEBPACK_IMPORTED_MODULE_0__.LinkRefused('envelope-length');
    const key = await crypto.subtle.importKey('raw', contentKey, 'AES-GCM', false, ['decrypt']);
    const nonce = bytes.slice(1, 1 + nonceBytes);
    const sealed = bytes.subarray(1 + nonceBytes);
    try {
        return new Uint8Array(await crypto.subtle.decrypt(algorithm(id, nonce), key, sealed));
    }
    catch {
        throw new _derive_js__WEBPACK_IMPORTED_MODULE_0__.LinkRefused('authentication');
    }
}
function algorithm(id, nonce) {
    return { name: 'AES-GCM', iv: nonce, additionalData: new TextEncoder().encode(`keyturn/v1/${id}`) };
}
function unpad(padded) {
    let end = padded.length - 1;
    while (end >= 0 && padded[end] === 0)
        end--;
    if (padded[end] !== 0x80)
        throw new _derive_js__WEBPACK_IMPORTED_MODULE_0__.LinkRefused('padding');
    return padded.subarray(0, end);
}
function decode(bytes) {
    try {
        // A byte order mark stays, so that JSON refuses it.
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        throw new _derive_js__WEBPACK_IMPORTED_MODULE_0__.LinkRefused('utf8');
    }
}
/** Ignores fields that it does not know. */
function readContent(text) {
    const content = versioned(text);
    const { entries, rotations = {}, from, note, issued, expires } = content;
    if (!isTable(entries) || !isTable(rotations) || Object.keys(entries).length === 0)
        throw new _derive_js__WEBPACK_IMPORTED_MODULE_0__.LinkRefused('shape');
    if (!isText(from) || !isText(note) || !isInstant(issued))
        throw new _derive_js__WEBPACK_IMPORTED_MODULE_0__.LinkRefused('shape');
    if (expires !== undefined && !isInstant(expires))
        throw new _derive_js__WEBPACK_IMPORTED_MODULE_0__.LinkRefused('shape');
    return {
        entries: readEntries(entries),
        rotations: readRotations(rotations),
        from,
        note,
        issued,
        ...(expires === undefined ? {} : { expires }),
    };
}
/** A JSON object of version 1. Throws LinkRefused `json`, `shape`, `content-version`. */
function versioned(text) {
    const content = parse(text);
    if (!isTable(content))
        throw new _derive_js__WEBPACK_IMPORTED_MODULE_0__.LinkRefused('shape');
    if (content['v'] !== 1)
        throw new _derive_js__WEBPACK_IMPORTED_MODULE_0__.LinkRefused('content-version');
    return content;
}
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        throw new _derive_js__WEBPACK_IMPORTED_MODULE_0__.LinkRefused('json');
    }
}
function readEntries(entries) {
    const read = Object.create(null);
    for (const [key, value] of Object.entries(entries)) {
        if (!isKey(key))
            throw new _derive_js__WEBPACK_IMPORTED_MODULE_0__.LinkRefused('name');
        if (!isText(value) || value.includes('\0'))
            throw new _derive_js__WEBPACK_IMPORTED_MODULE_0__.LinkRefused('value');
        read[key] = value;
    }
    return read;
}
function readRotations(rotations) {
    const read = Object.create(null);
    for (const [key, ulid] of Object.entries(rotations)) {
        if (!isUlid(ulid))
            throw new _derive_js__WEBPACK_IMPORTED_MODULE_0__.LinkRefused('shape');
        read[key] = ulid;
    }
    return read;
}
function isUlid(value) {
    return typeof value === 'string' && /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(value);
}
function isTable(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isText(value) {
    return typeof value === 'string' && (0,_derive_js__WEBPACK_IMPORTED_MODULE_0__.isWellFormed)(value);
}
/** NAME, or environment/NAME split at the last slash; no control character anywhere, a key becomes part of a line. */
function isKey(key) {
    return (0,_derive_js__WEBPACK_IMPORTED_MODULE_0__.isWellFormed)(key) && /^(?:[^\p{Cc}\u2028\u2029]+\/)?[A-Za-z_][A-Za-z0-9_]{0,254}$/u.test(key);
}
function isInstant(value) {
    const parts = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.\d{1,9})?Z$/.exec(typeof value === 'string' ? value : '');
    if (parts === null)
        return false;
    const at = Date.parse(`${parts[1]}Z`);
    // The round trip refuses what Date.parse moves on, such as February 30.
    return !Number.isNaN(at) && new Date(at).toISOString().startsWith(parts[1]);
}


/***/ })

};
