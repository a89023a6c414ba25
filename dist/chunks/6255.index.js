export const id = 6255;
export const ids = [6255,7041];
export const modules = {

/***/ 56255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mm: () => (/* binding */ sealAnswer),
/* harmony export */   Nh: () => (/* binding */ openAnswer),
/* harmony export */   Ri: () => (/* binding */ unfit),
/* harmony export */   Sv: () => (/* binding */ answerCode),
/* harmony export */   dx: () => (/* binding */ answerDigest)
/* harmony export */ });
/* harmony import */ var _crypto_hpke_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70237);
/* harmony import */ var _derive_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90994);
/* harmony import */ var _envelope_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54221);
/* harmony import */ var _request_link_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77041);
/* harmony import */ var _request_question_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12001);
/** The answer to a request (docs/protocol.md#requests): sealed to the asker's public key, judged by what was asked. */





const answerVersion = 1;
/** What an answer has beside its padded text: version, encapsulated key, tag. */
const answerFrame = 1 + _crypto_hpke_js__WEBPACK_IMPORTED_MODULE_0__/* .hpkeKeyBytes */ .pb + _crypto_hpke_js__WEBPACK_IMPORTED_MODULE_0__/* .hpkeTagBytes */ .wg;
/**
 * @param to `key` of parseRequestKey, `id` of requestPossession
 * @param ikmE in place of chance, for test vectors only
 * @throws LinkRefused `name`, `value`, `value-lines`, `value-space` for what the asker would refuse, `too-long` above `size`
 */
async function sealAnswer(to, frame, entries, ikmE) {
    const text = JSON.stringify({ v: 1, entries: readAnswers(frame.fields, entries) });
    const padded = (0,_envelope_js__WEBPACK_IMPORTED_MODULE_2__/* .pad */ .eV)(new TextEncoder().encode(text));
    if (padded.length > frame.size)
        throw new _derive_js__WEBPACK_IMPORTED_MODULE_1__.LinkRefused('too-long');
    const sealed = await (0,_crypto_hpke_js__WEBPACK_IMPORTED_MODULE_0__/* .hpkeSeal */ .UN)((0,_request_link_js__WEBPACK_IMPORTED_MODULE_3__.publicKeyOf)(to.key), answerInfo(to.id), padded, ikmE);
    const answer = new Uint8Array(1 + sealed.length);
    answer[0] = answerVersion;
    answer.set(sealed, 1);
    return answer;
}
/**
 * @param by `sealing` of requestKeys, `id` of requestPossession
 * @param answer in base64url
 * @throws LinkRefused with the first check that fails
 */
async function openAnswer(by, frame, answer) {
    const bytes = (0,_derive_js__WEBPACK_IMPORTED_MODULE_1__.fromBase64url)(answer);
    if (bytes === undefined)
        throw new _derive_js__WEBPACK_IMPORTED_MODULE_1__.LinkRefused('encoding');
    if (bytes[0] !== answerVersion)
        throw new _derive_js__WEBPACK_IMPORTED_MODULE_1__.LinkRefused('envelope-version');
    if (!(0,_envelope_js__WEBPACK_IMPORTED_MODULE_2__/* .isPadded */ .Zf)(bytes.length - answerFrame, frame.size))
        throw new _derive_js__WEBPACK_IMPORTED_MODULE_1__.LinkRefused('envelope-length');
    const padded = await (0,_crypto_hpke_js__WEBPACK_IMPORTED_MODULE_0__/* .hpkeOpen */ .Zi)(by.sealing, answerInfo(by.id), bytes.slice(1));
    if (padded === undefined)
        throw new _derive_js__WEBPACK_IMPORTED_MODULE_1__.LinkRefused('authentication');
    const { entries } = (0,_envelope_js__WEBPACK_IMPORTED_MODULE_2__/* .versioned */ .iF)((0,_envelope_js__WEBPACK_IMPORTED_MODULE_2__/* .unpadded */ .e0)(padded));
    if (!(0,_envelope_js__WEBPACK_IMPORTED_MODULE_2__/* .isTable */ .bI)(entries))
        throw new _derive_js__WEBPACK_IMPORTED_MODULE_1__.LinkRefused('shape');
    return readAnswers(frame.fields, entries);
}
/** SHA-256 of the answer: by it the asker says which one is meant. */
async function answerDigest(answer) {
    return (0,_derive_js__WEBPACK_IMPORTED_MODULE_1__.sha256)(answer);
}
/** What two people compare: 80 bits of the ciphertext's digest, `XXXX-XXXX-XXXX-XXXX`. It shows nothing of the value. */
async function answerCode(digest) {
    const label = new TextEncoder().encode('keyturn/v1/answer-code');
    const both = new Uint8Array(label.length + digest.length);
    both.set(label);
    both.set(digest, label.length);
    const bits = [...(await (0,_derive_js__WEBPACK_IMPORTED_MODULE_1__.sha256)(both)).subarray(0, 10)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
    const characters = (bits.match(/.{5}/g) ?? []).map((five) => crockford[Number.parseInt(five, 2)]).join('');
    return (characters.match(/.{4}/g) ?? []).join('-');
}
/** Crockford's base 32: without letters that look like digits, and without U. */
const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Why a value cannot be the answer to this field; undefined: it can. A value is never changed to make it fit. */
function unfit(value, field) {
    if (typeof value !== 'string' || value === '' || value.includes('\0') || !(0,_derive_js__WEBPACK_IMPORTED_MODULE_1__.isWellFormed)(value))
        return 'value';
    if (!field.lines && /[\n\r\u2028\u2029]/.test(value))
        return 'value-lines';
    // A file of several lines ends in a line break.
    const edges = field.lines ? /^\s|[^\S\n\r]$/ : /^\s|\s$/;
    return edges.test(value) ? 'value-space' : undefined;
}
function answerInfo(id) {
    return new TextEncoder().encode(`keyturn/v1/answer/${id}`);
}
function readAnswers(fields, entries) {
    const names = Object.keys(entries);
    if (names.length === 0)
        throw new _derive_js__WEBPACK_IMPORTED_MODULE_1__.LinkRefused('shape');
    if (names.length > _request_question_js__WEBPACK_IMPORTED_MODULE_4__/* .mostFields */ .rc)
        throw new _derive_js__WEBPACK_IMPORTED_MODULE_1__.LinkRefused('name');
    const asked = new Map(fields.map((field) => [field.name, field]));
    if (fields.some(({ name }) => !Object.hasOwn(entries, name)))
        throw new _derive_js__WEBPACK_IMPORTED_MODULE_1__.LinkRefused('name');
    const read = Object.create(null);
    for (const name of names) {
        const field = fields.length === 0 ? { name, lines: true } : asked.get(name);
        if (field === undefined || !(0,_request_question_js__WEBPACK_IMPORTED_MODULE_4__/* .isFieldName */ .ac)(name))
            throw new _derive_js__WEBPACK_IMPORTED_MODULE_1__.LinkRefused('name');
        const value = entries[name];
        const wrong = unfit(value, field);
        if (wrong !== undefined)
            throw new _derive_js__WEBPACK_IMPORTED_MODULE_1__.LinkRefused(wrong);
        read[name] = value;
    }
    return read;
}


/***/ }),

/***/ 77041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   makeCollectLink: () => (/* binding */ makeCollectLink),
/* harmony export */   makeRequestLink: () => (/* binding */ makeRequestLink),
/* harmony export */   parseCollectLink: () => (/* binding */ parseCollectLink),
/* harmony export */   parseRequestKey: () => (/* binding */ parseRequestKey),
/* harmony export */   parseRequestLink: () => (/* binding */ parseRequestLink),
/* harmony export */   publicKeyOf: () => (/* binding */ publicKeyOf),
/* harmony export */   requestKeys: () => (/* binding */ requestKeys),
/* harmony export */   requestPossession: () => (/* binding */ requestPossession)
/* harmony export */ });
/* harmony import */ var _crypto_hpke_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70237);
/* harmony import */ var _derive_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90994);
/**
 * A request link and its keys (docs/protocol.md#requests). The asker keeps S; the link has what is derived of it for who
 * answers: K, and the public key that the answer is sealed to. Both are key material of the link, so that another public key
 * is another link, which finds nothing. The same code in Action, CLI and page.
 */


/** K and the public key, one behind the other. */
const requestKeyBytes = 64;
const requestCharacters = 86;
/** The 64 bytes behind `#`. Throws LinkRefused `key-length`, `key-encoding`, `public-key`. */
function parseRequestKey(fragment) {
    if (fragment.length !== requestCharacters)
        throw new _derive_js__WEBPACK_IMPORTED_MODULE_1__.LinkRefused('key-length');
    const key = (0,_derive_js__WEBPACK_IMPORTED_MODULE_1__.fromBase64url)(fragment);
    if (key === undefined)
        throw new _derive_js__WEBPACK_IMPORTED_MODULE_1__.LinkRefused('key-encoding');
    if (!(0,_crypto_hpke_js__WEBPACK_IMPORTED_MODULE_0__/* .isHpkePublicKey */ .XU)(publicKeyOf(key)))
        throw new _derive_js__WEBPACK_IMPORTED_MODULE_1__.LinkRefused('public-key');
    return key;
}
/** Throws LinkRefused `link`, `key-length`, `key-encoding`, `public-key`. */
function parseRequestLink(link) {
    const { origin, fragment } = (0,_derive_js__WEBPACK_IMPORTED_MODULE_1__.splitLink)(link, '/r');
    return { origin, key: parseRequestKey(fragment) };
}
function makeRequestLink(origin, key) {
    return `${origin}/r#${(0,_derive_js__WEBPACK_IMPORTED_MODULE_1__.toBase64url)(key)}`;
}
/** The link that the asker keeps. Throws LinkRefused `link`, `key-length`, `key-encoding`. */
function parseCollectLink(link) {
    const { origin, fragment } = (0,_derive_js__WEBPACK_IMPORTED_MODULE_1__.splitLink)(link, '/c');
    return { origin, seed: (0,_derive_js__WEBPACK_IMPORTED_MODULE_1__.parseKey)(fragment) };
}
function makeCollectLink(origin, seed) {
    return `${origin}/c#${(0,_derive_js__WEBPACK_IMPORTED_MODULE_1__.toBase64url)(seed)}`;
}
/** `key`: of parseRequestKey. */
function publicKeyOf(key) {
    return key.slice(requestKeyBytes - _crypto_hpke_js__WEBPACK_IMPORTED_MODULE_0__/* .hpkeKeyBytes */ .pb);
}
/** @param seed S, 32 random bytes */
async function requestKeys(seed) {
    const [k, manage, sealing] = await Promise.all(['link', 'manage', 'seal'].map((info) => (0,_derive_js__WEBPACK_IMPORTED_MODULE_1__.hkdf)(seed, `request/${info}`, 32)));
    const key = new Uint8Array(requestKeyBytes);
    key.set(k);
    key.set(await (0,_crypto_hpke_js__WEBPACK_IMPORTED_MODULE_0__/* .hpkePublicKey */ .N1)(sealing), requestKeyBytes - _crypto_hpke_js__WEBPACK_IMPORTED_MODULE_0__/* .hpkeKeyBytes */ .pb);
    return { key, manage: manage, sealing: sealing };
}
/** @param key of parseRequestKey or requestKeys */
async function requestPossession(key) {
    const [id, access, contentKey] = await Promise.all([
        (0,_derive_js__WEBPACK_IMPORTED_MODULE_1__.hkdf)(key, 'request/id', 16),
        (0,_derive_js__WEBPACK_IMPORTED_MODULE_1__.hkdf)(key, 'request/access', 32),
        (0,_derive_js__WEBPACK_IMPORTED_MODULE_1__.hkdf)(key, 'request/content', 32),
    ]);
    return { id: (0,_derive_js__WEBPACK_IMPORTED_MODULE_1__.toBase64url)(id), access, contentKey };
}


/***/ }),

/***/ 12001:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HD: () => (/* binding */ shownName),
/* harmony export */   PA: () => (/* binding */ isLine),
/* harmony export */   R0: () => (/* binding */ openQuestion),
/* harmony export */   WC: () => (/* binding */ usualSize),
/* harmony export */   ac: () => (/* binding */ isFieldName),
/* harmony export */   iX: () => (/* binding */ isConsole),
/* harmony export */   q_: () => (/* binding */ sealQuestion),
/* harmony export */   rc: () => (/* binding */ mostFields)
/* harmony export */ });
/* harmony import */ var _derive_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90994);
/* harmony import */ var _envelope_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54221);
/** What a request link asks for (docs/protocol.md#requests), sealed for whoever has the link. */


/** Of a padded question, in bytes. */
const maxQuestion = 8192;
/** Names that one request may ask for, or one answer may have. */
const mostFields = 256;
const sizeUnit = 512;
/** Whatever would move what stands beside it, or begin another line. */
const unprintable = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u;
/**
 * How a field is called to who answers. A rotation's only value has no name of its own that would tell them anything: it is
 * called like its secret, without the environment.
 */
function shownName({ kind, secret, fields }, { name }) {
    if (kind !== 'rotate' || secret === undefined || fields.length !== 1)
        return name;
    return secret.slice(secret.lastIndexOf('/') + 1) || name;
}
/** The size that a request with these fields reserves: bytes. */
function usualSize(fields) {
    return fields.length === 0 || fields.some(({ lines }) => lines) ? 16_384 : 4096;
}
function isFieldName(name) {
    return typeof name === 'string' && !name.includes('/') && (0,_envelope_js__WEBPACK_IMPORTED_MODULE_1__/* .isKey */ .m0)(name);
}
/** One line of text that shows itself as it is. */
function isLine(value) {
    return (0,_envelope_js__WEBPACK_IMPORTED_MODULE_1__/* .isText */ .KH)(value) && !unprintable.test(value);
}
/** https without user information, as a browser would write it. */
function isConsole(value) {
    if (!(0,_envelope_js__WEBPACK_IMPORTED_MODULE_1__/* .isText */ .KH)(value) || !URL.canParse(value))
        return false;
    const { protocol, username, password, href } = new URL(value);
    return protocol === 'https:' && username === '' && password === '' && href === value;
}
/** Throws LinkRefused: what no reader would accept, `too-long` above 8192 padded bytes. */
async function sealQuestion(contentKey, id, question, nonce) {
    const { kind, secret, rotation, fields, from, note, console, size, issued, expires } = question;
    const text = JSON.stringify({ v: 1, kind, secret, rotation, fields, from, note, console, size, issued, expires });
    readQuestion(text);
    const plain = new TextEncoder().encode(text);
    if (plain.length >= maxQuestion)
        throw new _derive_js__WEBPACK_IMPORTED_MODULE_0__.LinkRefused('too-long');
    return (0,_envelope_js__WEBPACK_IMPORTED_MODULE_1__/* .sealBytes */ .Jn)(contentKey, bound(id), plain, { nonce });
}
/** @param envelope in base64url. Throws LinkRefused with the first check that fails. */
async function openQuestion(contentKey, id, envelope) {
    return readQuestion(await (0,_envelope_js__WEBPACK_IMPORTED_MODULE_1__/* .openText */ .Uq)(contentKey, bound(id), envelope, maxQuestion));
}
/** Its envelope opens as a question alone, never as a link's content. */
function bound(id) {
    return `request/${id}`;
}
/** Ignores members that it does not know. */
function readQuestion(text) {
    const { kind, secret, rotation, fields, from, note, console, size, issued, expires } = (0,_envelope_js__WEBPACK_IMPORTED_MODULE_1__/* .versioned */ .iF)(text);
    if (kind !== 'rotate' && kind !== 'people')
        throw new _derive_js__WEBPACK_IMPORTED_MODULE_0__.LinkRefused('shape');
    if (!isLine(from) || !isLine(note) || !(0,_envelope_js__WEBPACK_IMPORTED_MODULE_1__/* .isInstant */ .uZ)(issued) || !(0,_envelope_js__WEBPACK_IMPORTED_MODULE_1__/* .isInstant */ .uZ)(expires))
        throw new _derive_js__WEBPACK_IMPORTED_MODULE_0__.LinkRefused('shape');
    if (secret !== undefined && !(isLine(secret) && (0,_envelope_js__WEBPACK_IMPORTED_MODULE_1__/* .isKey */ .m0)(secret)))
        throw new _derive_js__WEBPACK_IMPORTED_MODULE_0__.LinkRefused('shape');
    if (rotation !== undefined && !(0,_envelope_js__WEBPACK_IMPORTED_MODULE_1__/* .isUlid */ .ho)(rotation))
        throw new _derive_js__WEBPACK_IMPORTED_MODULE_0__.LinkRefused('shape');
    if (kind === 'rotate' && (secret === undefined || rotation === undefined))
        throw new _derive_js__WEBPACK_IMPORTED_MODULE_0__.LinkRefused('shape');
    if (!isSize(size))
        throw new _derive_js__WEBPACK_IMPORTED_MODULE_0__.LinkRefused('shape');
    const asked = readFields(fields);
    if (kind === 'rotate' && asked.length === 0)
        throw new _derive_js__WEBPACK_IMPORTED_MODULE_0__.LinkRefused('fields');
    if (console !== undefined && !isConsole(console))
        throw new _derive_js__WEBPACK_IMPORTED_MODULE_0__.LinkRefused('console');
    return {
        kind,
        ...(secret === undefined ? {} : { secret }),
        ...(rotation === undefined ? {} : { rotation }),
        fields: asked,
        from,
        note,
        ...(console === undefined ? {} : { console }),
        size,
        issued,
        expires,
    };
}
function isSize(size) {
    return (Number.isInteger(size) &&
        size >= sizeUnit &&
        size <= _envelope_js__WEBPACK_IMPORTED_MODULE_1__/* .maxPadded */ .n4 &&
        size % sizeUnit === 0);
}
function readFields(fields) {
    if (!Array.isArray(fields) || fields.length > mostFields)
        throw new _derive_js__WEBPACK_IMPORTED_MODULE_0__.LinkRefused('fields');
    const names = new Set();
    return fields.map((field) => {
        const { name, lines } = (0,_envelope_js__WEBPACK_IMPORTED_MODULE_1__/* .isTable */ .bI)(field) ? field : {};
        if (!isFieldName(name) || names.has(name))
            throw new _derive_js__WEBPACK_IMPORTED_MODULE_0__.LinkRefused('fields');
        if (lines !== undefined && typeof lines !== 'boolean')
            throw new _derive_js__WEBPACK_IMPORTED_MODULE_0__.LinkRefused('fields');
        names.add(name);
        return { name, ...(lines === undefined ? {} : { lines }) };
    });
}


/***/ })

};
