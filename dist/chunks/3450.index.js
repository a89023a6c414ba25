export const id = 3450;
export const ids = [3450,9330];
export const modules = {

/***/ 3450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dateOf: () => (/* binding */ dateOf),
/* harmony export */   down: () => (/* binding */ down),
/* harmony export */   isLimited: () => (/* binding */ isLimited),
/* harmony export */   limited: () => (/* binding */ limited),
/* harmony export */   links: () => (/* binding */ links),
/* harmony export */   memberOf: () => (/* binding */ memberOf),
/* harmony export */   serviceOrigin: () => (/* binding */ serviceOrigin),
/* harmony export */   textOf: () => (/* binding */ textOf)
/* harmony export */ });
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70049);
/* harmony import */ var _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3554);
/* harmony import */ var _derive_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89330);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70020);
/* harmony import */ var _sealing_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10157);





const states = ['waiting', 'opened', 'saved', 'expired', 'destroyed', 'superseded', 'disputed'];
/** Throws CONFIG_INVALID for a url or a duration that no service of ours has. */
function links(options) {
    const { http, clock, random = crypto } = options;
    const origin = serviceOrigin(options.url);
    const seconds = Math.round(options.expires / 1000);
    if (seconds < 60 || seconds > 2_592_000) {
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('CONFIG_INVALID', {
            what: 'a link lives from 1 minute to 30 days',
            hint: 'set links.expires, e.g. to 24h',
        });
    }
    // The body that creates the link of a draft, by id. It has hashes and ciphertext only, so it is no Secret.
    const bodies = new Map();
    async function bearer() {
        const creator = await options.creator();
        if (creator !== undefined)
            return creator;
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('LINK_CREATOR_MISSING', {
            what: `nothing tells ${origin} who creates links`,
            hint: "in a workflow add `permissions: { id-token: write }` to the job; elsewhere set KEYTURN_LINK_TOKEN to one of the service's tokens",
        });
    }
    async function send(method, path, body) {
        const authorization = `Bearer ${(await bearer()).reveal()}`;
        const headers = { authorization, ...(body === undefined ? {} : { 'content-type': 'application/json' }) };
        return (0,_request_js__WEBPACK_IMPORTED_MODULE_3__/* .ask */ .k)(http, clock, `${origin}${path}`, { method, headers, ...(body === undefined ? {} : { body }) });
    }
    return {
        via: 'keyturn',
        strength: `${origin}: at most one reader per link, proved by possession of the link`,
        async check() {
            // An invalid body creates nothing: a known creator gets 400 for it, an unknown one 401.
            const answer = await send('POST', '/v1/links', '{}').catch((error) => {
                throw (0,_rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__.is)(error, 'HTTP_NOT_SENT', 'HTTP_UNKNOWN') ? down(origin, error.message) : error;
            });
            if (answer.status === 400 && textOf(answer, 'error') === 'invalid')
                return;
            if (answer.status === 401)
                throw refused(origin, answer);
            throw down(origin, `${origin} answered ${answer.status}, not as a Keyturn link service`);
        },
        async draft(content) {
            const now = clock.now();
            const expiresAt = new Date(now.getTime() + seconds * 1000);
            const key = (0,_derive_js__WEBPACK_IMPORTED_MODULE_2__/* .makeKey */ .og)(random);
            const password = await options.password?.();
            const sealed = await (0,_sealing_js__WEBPACK_IMPORTED_MODULE_4__/* .sealContent */ .p)(key, content, { issued: now, expires: expiresAt, password, random });
            const { id, access, proof, envelope } = sealed;
            const body = {
                id,
                access: (0,_derive_js__WEBPACK_IMPORTED_MODULE_2__/* .toBase64url */ .S)(await (0,_derive_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)(access)),
                proof: (0,_derive_js__WEBPACK_IMPORTED_MODULE_2__/* .toBase64url */ .S)(await (0,_derive_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)(proof)),
                // The creator may ask after it and end it anyway, so the manage token is thrown away.
                manage: (0,_derive_js__WEBPACK_IMPORTED_MODULE_2__/* .toBase64url */ .S)(random.getRandomValues(new Uint8Array(32))),
                envelope: (0,_derive_js__WEBPACK_IMPORTED_MODULE_2__/* .toBase64url */ .S)(envelope),
                expiresIn: seconds,
                password: password !== undefined,
            };
            bodies.set(id, JSON.stringify(body));
            return {
                id,
                link: new _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z((0,_derive_js__WEBPACK_IMPORTED_MODULE_2__/* .makeLink */ .f2)(origin, key)),
                expiresAt,
                ...(password === undefined ? {} : { password }),
            };
        },
        async create({ id }) {
            const body = bodies.get(id);
            if (body === undefined)
                throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('INTERNAL', { what: "a link was to be made from another run's draft" });
            const answer = await send('POST', '/v1/links', body);
            if (answer.status !== 201 && answer.status !== 200)
                throw refused(origin, answer);
        },
        async receipt(id) {
            const answer = await send('GET', `/v1/links/${id}`);
            if (answer.status === 404)
                return { state: 'unknown' };
            if (answer.status !== 200)
                throw refused(origin, answer);
            return readReceipt(answer, origin);
        },
        async destroy(id, reason) {
            const body = reason === undefined ? undefined : JSON.stringify({ reason });
            const answer = await send('DELETE', `/v1/links/${id}`, body);
            if (answer.status !== 204 && answer.status !== 404)
                throw refused(origin, answer);
        },
    };
}
/** `url` without a slash at its end. Throws CONFIG_INVALID: not the address of a link service. */
function serviceOrigin(url) {
    const parsed = URL.canParse(url) ? new URL(url) : undefined;
    const loopback = ['localhost', '127.0.0.1', '[::1]'].includes(parsed?.hostname ?? '');
    const safe = parsed?.protocol === 'https:' || (parsed?.protocol === 'http:' && loopback);
    if (parsed === undefined || !safe || (url !== parsed.origin && url !== `${parsed.origin}/`)) {
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('CONFIG_INVALID', {
            what: 'the address of a link service is https://, a host, and nothing behind it',
            hint: 'set links.url (or --links-url), e.g. to https://links.acme.dev',
        });
    }
    return parsed.origin;
}
/** Why the service did not do what its creator asked. */
function refused(origin, answer) {
    if (answer.status === 401) {
        return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('LINK_CREATOR_MISSING', {
            what: `${origin} does not let this creator make links`,
            hint: "start the service with --allow 'owner/*' for this repository, or give KEYTURN_LINK_TOKEN one of its KEYTURN_LINK_TOKENS",
        });
    }
    if (answer.status >= 500) {
        return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('HTTP_UNKNOWN', { what: `${origin} answered ${answer.status}` });
    }
    if (isLimited(answer))
        return limited(origin, answer, 'makes no more links for this creator just now');
    const quota = answer.status === 429 ? ': too many links of this creator are waiting' : '';
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('HTTP_REFUSED', { what: `${origin} answered ${answer.status}${quota}` });
}
function readReceipt(answer, origin) {
    const state = textOf(answer, 'state');
    if (state === undefined || !states.includes(state))
        throw down(origin, `${origin} named a state that does not exist`);
    const openedAt = dateOf(answer, 'openedAt');
    const savedAt = dateOf(answer, 'savedAt');
    return {
        state: state,
        ...(openedAt === undefined ? {} : { openedAt }),
        ...(savedAt === undefined ? {} : { savedAt }),
    };
}
/** The service at `origin` cannot be used; `what` says how that shows. */
function down(origin, what) {
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('LINK_SERVICE_DOWN', {
        what,
        hint: `ask it: curl -i -X POST ${origin}/v1/links (401 is a good sign); or start one: keyturn serve --url ${origin}`,
    });
}
/** Whether the caller is rate limited, which says nothing of the link or its password. */
function isLimited(answer) {
    return answer.status === 429 && textOf(answer, 'error') === 'too_many';
}
/** `what`: what the service does not do for now. */
function limited(origin, answer, what) {
    const seconds = Number(answer.headers.get('retry-after') ?? '') || 60;
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('LINK_SERVICE_DOWN', {
        what: `${origin} ${what}`,
        hint: `wait ${seconds} s, then do the same again`,
    });
}
/** A member of a JSON object, if it is text. */
function textOf(answer, name) {
    const value = memberOf(answer, name);
    return typeof value === 'string' ? value : undefined;
}
/** A member of a JSON object, if it is a date. */
function dateOf(answer, name) {
    const at = new Date(textOf(answer, name) ?? Number.NaN);
    return Number.isNaN(at.getTime()) ? undefined : at;
}
/** A member of a JSON object; undefined = there is none, or the answer is no object. */
function memberOf(answer, name) {
    let body;
    try {
        body = answer.json();
    }
    catch {
        return undefined;
    }
    if (typeof body !== 'object' || body === null || !Object.hasOwn(body, name))
        return undefined;
    return body[name];
}


/***/ }),

/***/ 89330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ap: () => (/* binding */ parseLink),
/* harmony export */   Do: () => (/* binding */ parseKey),
/* harmony export */   S: () => (/* binding */ toBase64url),
/* harmony export */   Tl: () => (/* binding */ unlock),
/* harmony export */   UC: () => (/* binding */ isWellFormed),
/* harmony export */   _N: () => (/* binding */ stretch),
/* harmony export */   b_: () => (/* binding */ LinkRefused),
/* harmony export */   f2: () => (/* binding */ makeLink),
/* harmony export */   h3: () => (/* binding */ possession),
/* harmony export */   lL: () => (/* binding */ fromBase64url),
/* harmony export */   og: () => (/* binding */ makeKey),
/* harmony export */   sc: () => (/* binding */ sha256)
/* harmony export */ });
/* unused harmony export checkPassword */
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
    if (address !== `${url.origin}/l`)
        throw new LinkRefused('link');
    return { origin: url.origin, key: parseKey(hash < 0 ? '' : link.slice(hash + 1)) };
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
/** HKDF-SHA-256 with an empty salt (RFC 5869). */
async function hkdf(from, info, length) {
    const key = await crypto.subtle.importKey('raw', from, 'HKDF', false, ['deriveBits']);
    const label = new TextEncoder().encode(`keyturn/v1/${info}`);
    const parameters = { name: 'HKDF', hash: 'SHA-256', salt: none, info: label };
    return new Uint8Array(await crypto.subtle.deriveBits(parameters, key, length * 8));
}


/***/ }),

/***/ 70020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ ask)
/* harmony export */ });
/* harmony import */ var _http_call_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9474);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70049);


const repeats = 3;
/**
 * One call of the link service's API. All of them may be repeated when the answer was lost, POST too: the same body
 * makes the same link, the same reader gets the same envelope. 5xx is returned after the repetitions, 429 at once.
 *
 * @throws KeyturnError HTTP_NOT_SENT, HTTP_UNKNOWN
 */
async function ask(http, clock, url, init) {
    for (let repeat = 0;; repeat++) {
        const last = repeat === repeats;
        try {
            const options = { clock, retry: 'never', patience: { waits: 0 } };
            const answer = await (0,_http_call_js__WEBPACK_IMPORTED_MODULE_0__/* .call */ .T1)(http, new Request(url, init), options);
            if (answer.status < 500 || last)
                return answer;
        }
        catch (error) {
            if (last || !(0,_rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__.is)(error, 'HTTP_UNKNOWN'))
                throw error;
        }
        await clock.sleep(500 * 2 ** repeat);
    }
}


/***/ }),

/***/ 10157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ openContent),
  p: () => (/* binding */ sealContent)
});

// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(70049);
// EXTERNAL MODULE: ./lib/rotation/model/secret.js
var secret = __webpack_require__(3554);
// EXTERNAL MODULE: ./lib/links/derive.js
var derive = __webpack_require__(89330);
;// CONCATENATED MODULE: ./lib/links/envelope.js
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
        throw new derive/* LinkRefused */.b_('too-long');
    const padded = new Uint8Array(blocks * block);
    padded.set(plaintext);
    padded[plaintext.length] = 0x80;
    const key = await crypto.subtle.importKey('raw', contentKey, 'AES-GCM', false, ['encrypt']);
    const sealed = new Uint8Array(await crypto.subtle.encrypt(algorithm(id, nonce), key, padded));
    const envelope = new Uint8Array(1 + nonce.length + sealed.length);
    envelope[0] = version;
    envelope.set(nonce, 1);
    envelope.set(sealed, 1 + nonce.length);
    return envelope;
}
/** Throws LinkRefused with the first check that fails. */
async function envelope_open(contentKey, id, envelope) {
    return readContent(decode(unpad(await decrypt(contentKey, id, envelope))));
}
async function decrypt(contentKey, id, envelope) {
    const bytes = (0,derive/* fromBase64url */.lL)(envelope);
    if (bytes === undefined)
        throw new derive/* LinkRefused */.b_('encoding');
    if (bytes[0] !== version)
        throw new derive/* LinkRefused */.b_('envelope-version');
    const padded = bytes.length - 1 - nonceBytes - tagBytes;
    if (padded < block || padded > maxPadded || padded % block !== 0)
        throw new derive/* LinkRefused */.b_('envelope-length');
    const key = await crypto.subtle.importKey('raw', contentKey, 'AES-GCM', false, ['decrypt']);
    const nonce = bytes.slice(1, 1 + nonceBytes);
    const sealed = bytes.subarray(1 + nonceBytes);
    try {
        return new Uint8Array(await crypto.subtle.decrypt(algorithm(id, nonce), key, sealed));
    }
    catch {
        throw new derive/* LinkRefused */.b_('authentication');
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
        throw new derive/* LinkRefused */.b_('padding');
    return padded.subarray(0, end);
}
function decode(bytes) {
    try {
        // A byte order mark stays, so that JSON refuses it.
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        throw new derive/* LinkRefused */.b_('utf8');
    }
}
/** Ignores fields that it does not know. */
function readContent(text) {
    const content = parse(text);
    if (!isTable(content))
        throw new derive/* LinkRefused */.b_('shape');
    if (content['v'] !== 1)
        throw new derive/* LinkRefused */.b_('content-version');
    const { entries, rotations = {}, from, note, issued, expires } = content;
    if (!isTable(entries) || !isTable(rotations) || Object.keys(entries).length === 0)
        throw new derive/* LinkRefused */.b_('shape');
    if (!isText(from) || !isText(note) || !isInstant(issued))
        throw new derive/* LinkRefused */.b_('shape');
    if (expires !== undefined && !isInstant(expires))
        throw new derive/* LinkRefused */.b_('shape');
    return {
        entries: readEntries(entries),
        rotations: readRotations(rotations),
        from,
        note,
        issued,
        ...(expires === undefined ? {} : { expires }),
    };
}
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        throw new derive/* LinkRefused */.b_('json');
    }
}
function readEntries(entries) {
    const read = Object.create(null);
    for (const [key, value] of Object.entries(entries)) {
        if (!isKey(key))
            throw new derive/* LinkRefused */.b_('name');
        if (!isText(value) || value.includes('\0'))
            throw new derive/* LinkRefused */.b_('value');
        read[key] = value;
    }
    return read;
}
function readRotations(rotations) {
    const read = Object.create(null);
    for (const [key, ulid] of Object.entries(rotations)) {
        if (typeof ulid !== 'string' || !/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(ulid))
            throw new derive/* LinkRefused */.b_('shape');
        read[key] = ulid;
    }
    return read;
}
function isTable(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isText(value) {
    return typeof value === 'string' && (0,derive/* isWellFormed */.UC)(value);
}
/** NAME, or environment/NAME split at the last slash; no control character anywhere, a key becomes part of a line. */
function isKey(key) {
    return (0,derive/* isWellFormed */.UC)(key) && /^(?:[^\p{Cc}\u2028\u2029]+\/)?[A-Za-z_][A-Za-z0-9_]{0,254}$/u.test(key);
}
function isInstant(value) {
    const parts = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.\d{1,9})?Z$/.exec(typeof value === 'string' ? value : '');
    if (parts === null)
        return false;
    const at = Date.parse(`${parts[1]}Z`);
    // The round trip refuses what Date.parse moves on, such as February 30.
    return !Number.isNaN(at) && new Date(at).toISOString().startsWith(parts[1]);
}

;// CONCATENATED MODULE: ./lib/links/sealing.js
/** Seals the secrets of a link into its envelope and opens it, outside a browser. */




/** Throws VALUE_UNFIT for what no link can carry. */
async function sealContent(key, content, how) {
    const { issued, expires, password, random } = how;
    const { id, access } = await (0,derive/* possession */.h3)(key);
    const { proof, contentKey } = await (0,derive/* unlock */.Tl)(key, await (0,derive/* stretch */._N)(key, password?.reveal()));
    const entries = Object.create(null);
    for (const [name, value] of Object.entries(content.entries))
        entries[name] = value.reveal();
    const { rotations, from, note } = content;
    const plain = { entries, rotations, from, note, issued: issued.toISOString(), expires: expires.toISOString() };
    const nonce = random.getRandomValues(new Uint8Array(12));
    const envelope = await seal(contentKey, id, plain, nonce).catch(unsealable);
    return { id, access, proof, envelope };
}
/** `envelope` in base64url. Throws LinkRefused with the first check that fails. */
async function openContent(contentKey, id, envelope) {
    const { rotations, from, note, issued, expires, ...content } = await envelope_open(contentKey, id, envelope);
    const entries = Object.create(null);
    for (const [name, value] of Object.entries(content.entries))
        entries[name] = new secret/* Secret */.z(value);
    return {
        entries,
        rotations,
        from,
        note,
        issued: new Date(issued),
        expires: expires === undefined ? undefined : new Date(expires),
    };
}
function unsealable(error) {
    if (!(error instanceof derive/* LinkRefused */.b_))
        throw error;
    const what = error.code === 'too-long'
        ? 'the values for one recipient do not fit into one link (90 KB)'
        : `a value, a name or the sender cannot go into a link (${error.code})`;
    throw new errors/* KeyturnError */.FB('VALUE_UNFIT', { what });
}


/***/ })

};
