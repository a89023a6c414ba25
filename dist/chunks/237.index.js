export const id = 237;
export const ids = [237];
export const modules = {

/***/ 70237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N1: () => (/* binding */ hpkePublicKey),
/* harmony export */   UN: () => (/* binding */ hpkeSeal),
/* harmony export */   XU: () => (/* binding */ isHpkePublicKey),
/* harmony export */   Zi: () => (/* binding */ hpkeOpen),
/* harmony export */   pb: () => (/* binding */ hpkeKeyBytes),
/* harmony export */   wg: () => (/* binding */ hpkeTagBytes)
/* harmony export */ });
/* harmony import */ var _hpke_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2374);
/* harmony import */ var _hpke_dhkem_x25519__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23611);
/**
 * The one sealing to a public key (RFC 9180 A.1): HPKE base mode, DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-128-GCM.
 * The curve is the package's own, because not every browser has it. The same code in Action, CLI and page.
 */


/** Bytes of a public key and of `enc`. */
const hpkeKeyBytes = 32;
/** Bytes that sealing adds. */
const hpkeTagBytes = 16;
/**
 * Points of small order on Curve25519, little-endian: with any of them as public key everybody knows the shared secret
 * (RFC 7748 section 6.1).
 */
const weakPoints = [
    '0000000000000000000000000000000000000000000000000000000000000000',
    '0100000000000000000000000000000000000000000000000000000000000000',
    'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800',
    '5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157',
    'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
    'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
    'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
];
function hpkeSuite() {
    return new _hpke_core__WEBPACK_IMPORTED_MODULE_0__/* .CipherSuite */ .GR({ kem: new _hpke_dhkem_x25519__WEBPACK_IMPORTED_MODULE_1__/* .DhkemX25519HkdfSha256 */ .Yi(), kdf: new _hpke_dhkem_x25519__WEBPACK_IMPORTED_MODULE_1__/* .HkdfSha256 */ .v7(), aead: new _hpke_core__WEBPACK_IMPORTED_MODULE_0__/* .Aes128Gcm */ .E8() });
}
/** 32 bytes with the highest bit clear that are no point of small order. */
function isHpkePublicKey(bytes) {
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    return bytes.length === hpkeKeyBytes && (bytes[31] ?? 0x80) < 0x80 && !weakPoints.includes(hex);
}
/** The public half of DeriveKeyPair(ikm), 32 bytes. */
async function hpkePublicKey(ikm) {
    const { kem } = hpkeSuite();
    const { publicKey } = await kem.deriveKeyPair(ikm);
    return new Uint8Array(await kem.serializePublicKey(publicKey));
}
/**
 * `enc` (32 bytes) and what was sealed, one behind the other. The associated data is empty.
 *
 * @param ikmE in place of chance, for test vectors only
 */
async function hpkeSeal(publicKey, info, plaintext, ikmE) {
    const suite = hpkeSuite();
    const recipientPublicKey = await suite.kem.deserializePublicKey(publicKey);
    const ekm = ikmE === undefined ? {} : { ekm: await suite.kem.deriveKeyPair(ikmE) };
    const sender = await suite.createSenderContext({ recipientPublicKey, info, ...ekm });
    const sealed = await sender.seal(plaintext);
    const both = new Uint8Array(hpkeKeyBytes + sealed.byteLength);
    both.set(new Uint8Array(sender.enc));
    both.set(new Uint8Array(sealed), hpkeKeyBytes);
    return both;
}
/** What `hpkeSeal` sealed to the key of `ikm`; undefined: to another key, for another info, changed, or cut. */
async function hpkeOpen(ikm, info, sealed) {
    const enc = sealed.slice(0, hpkeKeyBytes);
    if (!isHpkePublicKey(enc))
        return undefined;
    try {
        const suite = hpkeSuite();
        const recipientKey = await suite.kem.deriveKeyPair(ikm);
        const recipient = await suite.createRecipientContext({ recipientKey, enc, info });
        return new Uint8Array(await recipient.open(sealed.slice(hpkeKeyBytes)));
    }
    catch {
        return undefined;
    }
}


/***/ })

};
