export const id = 6019;
export const ids = [6019];
export const modules = {

/***/ 69613:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OX: () => (/* binding */ stateKeys),
/* harmony export */   q4: () => (/* binding */ newSeed),
/* harmony export */   qQ: () => (/* binding */ hashOf),
/* harmony export */   s3: () => (/* binding */ isSignedBy),
/* harmony export */   un: () => (/* binding */ derived)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22850);
/**
 * The keys of a journal, all derived from the one seed that only the escrow holds: HKDF-SHA-256 (RFC 5869), Ed25519
 * (RFC 8032), and HPKE's DeriveKeyPair for X25519 (RFC 9180 section 7.1.3).
 */


/** DER in front of the 32 bytes (RFC 8410). */
const ED25519_PRIVATE = Buffer.from('302e020100300506032b657004220420', 'hex');
const ED25519_PUBLIC = Buffer.from('302a300506032b6570032100', 'hex');
const X25519_PRIVATE = Buffer.from('302e020100300506032b656e04220420', 'hex');
const NAMED = 'ed25519:';
/** A new seed: 32 random bytes in base64url. */
function newSeed(bytes) {
    return new _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z(Buffer.from(bytes(32)).toString('base64url'));
}
/** What the seed signs with. The private halves stay inside. Throws a TypeError for a seed that is not 32 bytes. */
function stateKeys(seed) {
    const bytes = Buffer.from(seed.reveal(), 'base64url');
    if (bytes.length !== 32)
        throw new TypeError('a seed has 32 bytes');
    const derive = (label) => derived(bytes, label);
    const signing = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)({
        key: Buffer.concat([ED25519_PRIVATE, derive('sign')]),
        format: 'der',
        type: 'pkcs8',
    });
    const printing = derive('fingerprint');
    let box;
    return {
        public: NAMED + rawPublic(signing).toString('base64url'),
        get box() {
            box ??= boxOf(derive('box'));
            return box;
        },
        sign: (message) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)(null, Buffer.from(message), signing).toString('base64url'),
        fingerprint(salt, value) {
            const mac = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', printing).update(Buffer.from(salt, 'base64url')).update(value.reveal(), 'utf8');
            return `2.${mac.digest('base64url')}`;
        },
        identity(entry, whose) {
            const mac = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', derive('proof-identity')).update(`${entry}\0${whose}`, 'utf8');
            return mac.digest('base64url');
        },
    };
}
/** HKDF-SHA-256 of the seed under `keyturn/v2/` + label, 32 bytes. */
function derived(seed, label) {
    return Buffer.from((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hkdfSync)('sha256', seed, new Uint8Array(0), `keyturn/v2/${label}`, 32));
}
/** Whether `signature` (base64url) is the Ed25519 one of the message under `ed25519:...`. False for whatever is malformed. */
function isSignedBy(key, message, signature) {
    const raw = Buffer.from(key.slice(NAMED.length), 'base64url');
    const bytes = Buffer.from(signature, 'base64url');
    if (!key.startsWith(NAMED) || raw.length !== 32 || bytes.length !== 64)
        return false;
    if (bytes.toString('base64url') !== signature || NAMED + raw.toString('base64url') !== key)
        return false;
    try {
        const spki = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: Buffer.concat([ED25519_PUBLIC, raw]), format: 'der', type: 'spki' });
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(null, Buffer.from(message), spki, bytes);
    }
    catch {
        return false;
    }
}
/** SHA-256 of a whole file's UTF-8 bytes, base64url. */
function hashOf(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text, 'utf8').digest('base64url');
}
function rawPublic(key) {
    const spki = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(key).export({ format: 'der', type: 'spki' });
    return spki.subarray(spki.length - 32);
}
/** The public half of DeriveKeyPair, DHKEM(X25519, HKDF-SHA256). */
function boxOf(ikm) {
    const suite = Buffer.concat([Buffer.from('KEM'), Buffer.from([0x00, 0x20])]);
    const labeled = (label, rest) => Buffer.concat([Buffer.from('HPKE-v1'), suite, Buffer.from(label), rest]);
    const prk = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', Buffer.alloc(0)).update(labeled('dkp_prk', ikm)).digest();
    const info = Buffer.concat([Buffer.from([0, 32]), labeled('sk', new Uint8Array(0)), Buffer.from([1])]);
    const secret = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', prk).update(info).digest();
    const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)({ key: Buffer.concat([X25519_PRIVATE, secret]), format: 'der', type: 'pkcs8' });
    return rawPublic(key).toString('base64url');
}


/***/ }),

/***/ 16019:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Le: () => (/* binding */ shownBy),
/* harmony export */   Rp: () => (/* binding */ shownOf),
/* harmony export */   lJ: () => (/* binding */ seedBytes),
/* harmony export */   qc: () => (/* binding */ proofPrint)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22850);
/* harmony import */ var _state_keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69613);
/**
 * What the journal keeps of values to know their proofs again, under a key of its seed. Apart from the sealing of proofs,
 * which loads a curve: every mint makes prints.
 */



/** What a run that has `value` under `name` shows: a hash in base64url, and as good as the value to who guesses. */
function shownBy(name, value) {
    return new _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z(shownOf(name, value).toString('base64url'));
}
/** The same as 32 bytes. */
function shownOf(name, value) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`keyturn/v1/proof/value\0${name}\0${value.reveal()}`, 'utf8').digest();
}
/**
 * What the journal keeps of a credential to know its proofs by, base64url.
 *
 * @param rotation ULID of the credential
 */
function proofPrint(seed, rotation, name, shown) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', (0,_state_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .derived */ .un)(seedBytes(seed), 'proof-print'))
        .update(`${rotation}\0${name}\0`)
        .update(Buffer.from(shown.reveal(), 'base64url'))
        .digest('base64url');
}
/** @param seed 32 bytes in base64url */
function seedBytes(seed) {
    return Buffer.from(seed.reveal(), 'base64url');
}


/***/ })

};
