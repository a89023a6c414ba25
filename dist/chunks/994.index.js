export const id = 994;
export const ids = [994];
export const modules = {

/***/ 90994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LinkRefused: () => (/* binding */ LinkRefused),
/* harmony export */   checkPassword: () => (/* binding */ checkPassword),
/* harmony export */   fromBase64url: () => (/* binding */ fromBase64url),
/* harmony export */   hkdf: () => (/* binding */ hkdf),
/* harmony export */   isWellFormed: () => (/* binding */ isWellFormed),
/* harmony export */   makeKey: () => (/* binding */ makeKey),
/* harmony export */   makeLink: () => (/* binding */ makeLink),
/* harmony export */   parseKey: () => (/* binding */ parseKey),
/* harmony export */   parseLink: () => (/* binding */ parseLink),
/* harmony export */   possession: () => (/* binding */ possession),
/* harmony export */   sha256: () => (/* binding */ sha256),
/* harmony export */   splitLink: () => (/* binding */ splitLink),
/* harmony export */   stretch: () => (/* binding */ stretch),
/* harmony export */   toBase64url: () => (/* binding */ toBase64url),
/* harmony export */   unlock: () => (/* binding */ unlock)
/* harmony export */ });
/**
 * From a link to its keys (docs/protocol.md#keys). WebCrypto only and no imports: Action, CLI and page run this very code.
 */
/** Carries nothing but the check that failed: what was checked is a secret, or came from outside. */
class LinkRefused extends Error {
    code;
    constructor(code) {
        super(`refused: ${code}`);
        this.name = 'LinkRefused';
        this.code = code;
    }
}
const keyBytes = 32;
const keyCharacters = 43;
const passwordRounds = 600_000;
const none = new Uint8Array(0);
function toBase64url(bytes) {
    let binary = '';
    for (const byte of bytes)
        binary += String.fromCharCode(byte);
    return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
/** Canonical base64url without padding (RFC 4648 section 5): one text for one value; anything else is undefined. */
function fromBase64url(text) {
    if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1)
        return undefined;
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = new Uint8Array(binary.length);
    for (let i = 0; i < binary.length; i++)
        bytes[i] = binary.charCodeAt(i);
    // atob ignores the unused bits of the last character.
    return toBase64url(bytes) === text ? bytes : undefined;
}
/** Whether `text` has no lone surrogate, so that its UTF-8 form is unambiguous. */
function isWellFormed(text) {
    return !/\p{Surrogate}/u.test(text);
}
/** The key K of a fragment (without `#`). Throws LinkRefused `key-length`, `key-encoding`. */
function parseKey(fragment) {
    if (fragment.length !== keyCharacters)
        throw new LinkRefused('key-length');
    const key = fromBase64url(fragment);
    if (key === undefined)
        throw new LinkRefused('key-encoding');
    return key;
}
function makeKey(random) {
    return random.getRandomValues(new Uint8Array(keyBytes));
}
/**
 * `https://host/l#K` -> origin and K. http is for loopback only. A query, user information or another path is refused:
 * none of them is ever ours, so somebody added it. Throws LinkRefused `link`, `key-length`, `key-encoding`.
 */
function parseLink(link) {
    const { origin, fragment } = splitLink(link, '/l');
    return { origin, key: parseKey(fragment) };
}
/**
 * A link of the page at `path`, with whatever its fragment is.
 *
 * @throws LinkRefused `link`
 */
function splitLink(link, path) {
    // Split without the URL parser, which would percent-encode, and so accept, what a fragment of ours cannot contain.
    const hash = link.indexOf('#');
    const address = hash < 0 ? link : link.slice(0, hash);
    if (!URL.canParse(address))
        throw new LinkRefused('link');
    const url = new URL(address);
    const loopback = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && loopback))
        throw new LinkRefused('link');
    // Comparing with the canonical form also refuses user information, an empty query, and what the parser repairs.
    if (address !== `${url.origin}${path}`)
        throw new LinkRefused('link');
    return { origin: url.origin, fragment: hash < 0 ? '' : link.slice(hash + 1) };
}
function makeLink(origin, key) {
    return `${origin}/l#${toBase64url(key)}`;
}
async function sha256(bytes) {
    return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}
/** What possession of the link alone gives: `id` for the path, `access` for the bearer. */
async function possession(key) {
    const [id, access] = await Promise.all([hkdf(key, 'id', 16), hkdf(key, 'access', 32)]);
    return { id: toBase64url(id), access };
}
/** P: 32 bytes, or none without a password. Throws LinkRefused `password`. */
async function stretch(key, password) {
    if (password === undefined)
        return none;
    checkPassword(password);
    const text = new TextEncoder().encode(password.normalize('NFKC'));
    const from = await crypto.subtle.importKey('raw', text, 'PBKDF2', false, ['deriveBits']);
    const salt = await hkdf(key, 'password', 16);
    const parameters = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: passwordRounds };
    return new Uint8Array(await crypto.subtle.deriveBits(parameters, from, 256));
}
/** Never trimmed, never empty, and well-formed. Throws LinkRefused `password`. */
function checkPassword(password) {
    if (password === '' || !isWellFormed(password))
        throw new LinkRefused('password');
}
/** What link and password give together. `contentKey` never leaves the client; the service knows SHA-256(proof). */
async function unlock(key, stretched) {
    const both = new Uint8Array(key.length + stretched.length);
    both.set(key);
    both.set(stretched, key.length);
    const [proof, contentKey] = await Promise.all([hkdf(both, 'proof', 32), hkdf(both, 'content', 32)]);
    return { proof, contentKey };
}
/** HKDF-SHA-256 with an empty salt (RFC 5869), of `length` bytes; the info is `keyturn/v1/` and `info`. */
async function hkdf(from, info, length) {
    const key = await crypto.subtle.importKey('raw', from, 'HKDF', false, ['deriveBits']);
    const label = new TextEncoder().encode(`keyturn/v1/${info}`);
    const parameters = { name: 'HKDF', hash: 'SHA-256', salt: none, info: label };
    return new Uint8Array(await crypto.subtle.deriveBits(parameters, key, length * 8));
}


/***/ })

};
