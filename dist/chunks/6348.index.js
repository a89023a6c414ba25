export const id = 6348;
export const ids = [6348];
export const modules = {

/***/ 81283:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ Unreadable),
/* harmony export */   at: () => (/* binding */ at)
/* harmony export */ });
/** `$.secrets["production/X"].credentials[0].id`. */
function at(path) {
    const parts = path.map((part) => {
        if (typeof part === 'number')
            return `[${part}]`;
        return /^[A-Za-z_$][\w$]*$/.test(part) ? `.${part}` : `[${JSON.stringify(part)}]`;
    });
    return `$${parts.join('')}`;
}
/** The file has something there that cannot be read into a record. */
class Unreadable extends Error {
    path;
    constructor(path) {
        super(`${at(path)} is not what Keyturn writes`);
        this.path = path;
    }
}


/***/ }),

/***/ 42987:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DJ: () => (/* binding */ SHARE_TIMES),
/* harmony export */   I2: () => (/* binding */ escrow),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   W8: () => (/* binding */ journal),
/* harmony export */   bD: () => (/* binding */ CREDENTIAL_TIMES),
/* harmony export */   jE: () => (/* binding */ publicKey),
/* harmony export */   kB: () => (/* binding */ time),
/* harmony export */   n8: () => (/* binding */ line),
/* harmony export */   r0: () => (/* binding */ base64url)
/* harmony export */ });
/* unused harmony exports LINE, ULID, SHARE_STATES */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55313);
/* harmony import */ var _span_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1084);
// biome-ignore-all lint/style/noExcessiveLinesPerFile: the format is one table, and every member of it stands here
/**
 * The strict shape of `journal.json`, version 2, and of the escrow's text. What is not named here does not exist: a member
 * too many is refused like one too few, with the exact path.
 */


/** One line of text that shows what it is: no control, no bidi mark, nothing unassigned. */
const LINE = /^[^\p{C}\p{Zl}\p{Zp}]*$/u;
const line = (most) => zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(most).regex(LINE);
const text = line(2000);
const reason = line(200);
const ULID = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;
const ulid = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(ULID);
const base64url = (length) => zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(new RegExp(`^[A-Za-z0-9_-]{${length}}$`));
const hash = base64url(43);
const count = zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0);
const yes = zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(true);
/** ISO 8601 in UTC with milliseconds, of a day that exists. */
const time = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
    .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
    .refine((given) => {
    const at = new Date(given);
    return !Number.isNaN(at.getTime()) && at.toISOString() === given;
});
const name = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[A-Za-z_][A-Za-z0-9_]{0,254}$/);
/** `2.` and a keyed HMAC; without it, the HMAC of a journal that has no seed. */
const print = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^(?:2\.)?[A-Za-z0-9_-]{43}$/);
const publicKey = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^ed25519:[A-Za-z0-9_-]{43}$/);
const json = zod__WEBPACK_IMPORTED_MODULE_1__/* .json */ .Pq9();
const options = zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(200), json);
const owner = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    run: text,
    attempt: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1),
    job: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(300).regex(LINE),
    key: text,
    lease: time.optional(),
});
const lock = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ owner, since: time });
const by = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ run: text, attempt: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1), actor: text.optional() });
const person = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ id: text, login: text, member: yes.optional() });
/** A text of a line: a space is `%20` in it, and a percent sign `%25`. */
const WORD = `(?:[^ %]|%20|%25)+`;
const words = (source, most = 4000) => zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
    .max(most)
    .regex(LINE)
    .regex(new RegExp(`^${source}$`, 'u'));
const MOMENT = `-?${_span_js__WEBPACK_IMPORTED_MODULE_0__/* .SPAN */ .BS}`;
const TIME = String.raw `\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z`;
const NUMBER = '(?:0|[1-9]\\d{0,8})';
const number = zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0);
const PUT_STATES = ['held', 'lost', 'gone'];
const put = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ counter: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1), at: time, state: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(PUT_STATES) });
const SHARE_STATES = [
    'owed',
    'waiting',
    'opened',
    'saved',
    'expired',
    'destroyed',
    'superseded',
    'disputed',
    'unknown',
];
/** In the order in which they stand in a line, after `drafted`. */
const SHARE_TIMES = ['sent', 'announced', 'reminded', 'expires', 'opened', 'saved', 'left'];
/** `1234567 saved drafted+3s sent+1s expires+7d opened+2h saved+2h1m link=LINK`. */
const share = words(`${WORD} (?:${SHARE_STATES.join('|')})${['drafted', ...SHARE_TIMES].map((name) => `(?: ${name}[+-]${_span_js__WEBPACK_IMPORTED_MODULE_0__/* .SPAN */ .BS})?`).join('')}` +
    `(?: link=${WORD})?(?: channel=${WORD})?(?: login=${WORD})?(?: member)?`, 16_000);
const address = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[a-z][a-z0-9-]*$/), key: text, value: text }).catchall(json);
const places = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ address, repositories: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(text).min(1).optional() });
/** `64 @3s*59 +1s open*4`: 59 places from number 64 on were written 3 s after the intent, one a second later, four are open. */
const placed = words(String.raw `${NUMBER}(?: (?:open|@-?${_span_js__WEBPACK_IMPORTED_MODULE_0__/* .SPAN */ .BS}|[+-]${_span_js__WEBPACK_IMPORTED_MODULE_0__/* .SPAN */ .BS})(?:\*[1-9]\d?)?)+`);
const numbers = words(String.raw `${NUMBER}(?: in(?:\*[1-9]\d?)?)`);
/** `FILE[@BRANCH]`, or `OWNER/REPO:FILE[@BRANCH]`. */
const consumer = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^(?:[\w.-]+\/[\w.-]+:)?[\w.-]+\.ya?ml(?:@[^\s\p{C}]+)?$/u);
/** Below `.github/workflows`. */
const workflow = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[\w.-]+\.ya?ml$/);
const STAGES = ['pending', 'current', 'previous', 'revoked', 'aborted', 'orphan'];
/** In the order in which they stand in a line, after the intent. */
const CREDENTIAL_TIMES = [
    'minted',
    'seen',
    'writing',
    'current',
    'previous',
    'until',
    'revoking',
    'ended',
];
const binding = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    provider: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[a-z][a-z0-9-]*$/),
    account: text,
    options,
    admin: zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* ["null"] */ .chJ(), name, zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[A-Za-z][\w-]*$/), name)]),
});
/** How often a person was told to end it, and when last. */
const told = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ count: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1), at: time });
const credential = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    rotation: ulid,
    binding: number.optional(),
    stage: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(STAGES),
    step: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['minting', 'minted', 'escrowed', 'writing', 'done']).optional(),
    reason: reason.optional(),
    id: text.optional(),
    baseline: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(text).optional(),
    fingerprint: zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([print, zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(text, print)]).optional(),
    /** `2026-11-29T09:02:00.000Z minted+3s current+1m`. */
    times: words(`${TIME}${CREDENTIAL_TIMES.map((name) => `(?: ${name}[+-]${_span_js__WEBPACK_IMPORTED_MODULE_0__/* .SPAN */ .BS})?`).join('')}`),
    adopted: yes.optional(),
    idFrom: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['enrolled', 'identified']).optional(),
    exposed: yes.optional(),
    unsigned: yes.optional(),
    destinations: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(placed).min(1).optional(),
    /** `12 3s`: of an ended one, how many destinations it had, and when the last of them was written. */
    collapsed: words(`${NUMBER}(?: ${MOMENT})?`).optional(),
    /** `held 3 4s`: state, the number of the text that first held it, and when that was put. */
    escrow: words(`(?:${PUT_STATES.join('|')}) [1-9]\\d{0,15} ${MOMENT}`).optional(),
    shares: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(share).min(1).optional(),
    proof: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['refused', 'absent', 'gone', 'local', 'confirmed']).optional(),
    maker: person.optional(),
    told: told.optional(),
    request: text.optional(),
    identity: hash.optional(),
    prints: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(text, hash).optional(),
    proofs: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(consumer, zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ run: text, at: time })).optional(),
    /** `at`: since when it is owed; `started`: when the forge took it, `run`: as which, where it says so. */
    after: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(workflow, zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ at: time, started: time.optional(), run: text.optional() })).optional(),
});
const human = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    code: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n([
        'MINT_UNKNOWN',
        'WRITTEN_BY_OTHERS',
        'HOLDS_IT',
        'NOT_OURS',
        'VALUE_CHANGED',
        'BINDING_UNKNOWN',
        'UNSIGNED',
        'VERIFY_INCONCLUSIVE',
        'DISPUTED_AGAIN',
        'ASK_NOBODY',
        'ASK_UNANSWERED',
        'ASK_REFUSED',
        'OLD_KEY_ALIVE',
        'ADOPT_DISAGREES',
    ]),
    since: time,
    rotation: ulid.optional(),
    place: text.optional(),
    ids: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(text).optional(),
});
const ask = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    rotation: ulid,
    id: base64url(22),
    via: text,
    owner: person,
    reason,
    since: time,
    expires: time,
    fields: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ name: text, lines: yes.optional() })),
    size: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(512).max(92160).multipleOf(512),
    step: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['asked', 'sent', 'taken', 'refused', 'used']),
    escrow: put.optional(),
    sent: time.optional(),
    reminded: time.optional(),
    told: time.optional(),
    confirmed: text.optional(),
    refused: count.optional(),
    unanswered: count.optional(),
});
const cause = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
    .regex(new RegExp(`^(?:alert:[\\w.-]+/[\\w.-]+#\\d+|(?:person|by):[\\w-]+|incident:${ULID.source.slice(1, -1)})$`));
const entry = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    revision: count,
    salt: base64url(22),
    lock: lock.optional(),
    wish: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        reason,
        since: time,
        first: yes.optional(),
        exposed: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(ulid).optional(),
        causes: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(cause).optional(),
    })
        .optional(),
    hold: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ since: time, until: time, by, reason: reason.optional() }).optional(),
    observed: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        since: time,
        destinations: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(text),
        /** Those of `destinations` that are places of this entry: `0 in*12`. */
        places: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(numbers).min(1).optional(),
        exposed: yes.optional(),
        told: told.optional(),
    })
        .optional(),
    bindings: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(binding).min(1).optional(),
    places: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(places).min(1).optional(),
    credentials: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(credential),
    /** A number is that of the credential whose only value it is of. */
    fingerprints: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([print, number])).max(32),
    human: human.optional(),
    person: person.optional(),
    closing: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ reason, since: time }).optional(),
    disputed: time.optional(),
    ask: ask.optional(),
    retiring: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ since: time, by, grace: count.optional(), until: time.optional(), unproved: yes.optional() })
        .optional(),
    retired: time.optional(),
});
const incident = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    selector: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        provider: text.optional(),
        destination: text.optional(),
        repository: text.optional(),
        action: text.optional(),
        channel: text.optional(),
        person: text.optional(),
        all: yes.optional(),
    }),
    since: time,
    until: time,
    reason: reason.optional(),
    by,
    opened: time,
    released: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(text).optional(),
    closed: time.optional(),
    items: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(text, zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        kind: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['item', 'unproved', 'own', 'foreign']),
        ended: time.optional(),
        proof: text.optional(),
        told: time.optional(),
        accepted: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ by, at: time, reason }).optional(),
    })),
});
const journal = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(2),
    id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[0-9a-z]{8}$/),
    seq: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1),
    chain: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(hash).max(64),
    alive: time,
    by,
    nonce: base64url(16),
    says: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(2000).regex(LINE)),
    key: publicKey.optional(),
    signature: base64url(86).optional(),
    box: hash.optional(),
    escrow: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        counter: count,
        at: time.optional(),
        place: text.optional(),
        lock: lock.optional(),
    }),
    reseeded: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ from: publicKey, seq: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1) }).optional(),
    offboarded: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        person,
        since: time,
        secrets: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(text).optional(),
        except: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(text).optional(),
    }))
        .optional(),
    noticed: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(2000).regex(LINE), zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ about: text, at: time })).optional(),
    incidents: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(ulid, incident).optional(),
    /** GitHub's public keys as they were last seen, by whose secrets they seal. */
    keys: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(text, zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ id: line(200), key: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[A-Za-z0-9+/]{43}=$/) })).optional(),
    /** The open alerts as they were last looked at, by organization or repository. */
    signals: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(text, zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ etag: line(200).optional(), newest: time.optional() })).optional(),
    /** `ID LOGIN` of everybody who is in a share. */
    people: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(words(`${WORD} ${WORD}`, 16_000))
        .min(1)
        .optional(),
    secrets: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(text, entry),
});
const values = zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(text, zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP());
const escrow = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    v: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(2),
    journal: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[0-9a-z]{8}$/),
    seed: base64url(43),
    counter: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1),
    anchor: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ seq: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1), hash }),
    entries: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(ulid, zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ id: text, values, old: values.optional() }), zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ ask: base64url(43) })])),
});


/***/ }),

/***/ 1084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BS: () => (/* binding */ SPAN),
/* harmony export */   Et: () => (/* binding */ momentOf),
/* harmony export */   Pl: () => (/* binding */ after),
/* harmony export */   XP: () => (/* binding */ since),
/* harmony export */   bx: () => (/* binding */ baseOf),
/* harmony export */   hc: () => (/* binding */ momentAfter)
/* harmony export */ });
/* unused harmony export spanOf */
/**
 * Moments as they stand in `journal.json` beside a moment that is written in full: how long after it they are. A span has one
 * spelling: days, hours, minutes and seconds, each left out where it is nothing (`1h2m3.25s`); nothing at all is `0s`.
 */
const DAY = 86_400_000;
const HOUR = 3_600_000;
const MINUTE = 60_000;
/** The source of an expression that matches a span, in its one spelling or another. */
const SPAN = String.raw `(?:\d{1,7}d)?(?:\d{1,2}h)?(?:\d{1,2}m)?(?:\d{1,2}(?:\.\d{1,3})?s)?`;
const PARTS = /^(?:(\d{1,7})d)?(?:(\d{1,2})h)?(?:(\d{1,2})m)?(?:(\d{1,2})(?:\.(\d{1,3}))?s)?$/;
/** Whole milliseconds, not below zero. */
function spanOf(milliseconds) {
    const days = Math.floor(milliseconds / DAY);
    const hours = Math.floor((milliseconds % DAY) / HOUR);
    const minutes = Math.floor((milliseconds % HOUR) / MINUTE);
    const rest = milliseconds % MINUTE;
    const span = `${days > 0 ? `${days}d` : ''}${hours > 0 ? `${hours}h` : ''}${minutes > 0 ? `${minutes}m` : ''}`;
    return rest > 0 || span === '' ? `${span}${rest / 1000}s` : span;
}
/** Undefined for what is none. Another spelling of a span is found when it is written again. */
function millisecondsOf(span) {
    const parts = PARTS.exec(span);
    if (!parts)
        return undefined;
    const [, days, hours, minutes, seconds, fraction] = parts;
    let milliseconds = 0;
    if (days !== undefined)
        milliseconds += Number(days) * DAY;
    if (hours !== undefined)
        milliseconds += Number(hours) * HOUR;
    if (minutes !== undefined)
        milliseconds += Number(minutes) * MINUTE;
    if (seconds !== undefined)
        milliseconds += Number(seconds) * 1000;
    if (fraction !== undefined)
        milliseconds += Number(fraction) * 10 ** (3 - fraction.length);
    return milliseconds;
}
/** What spans of a credential are counted from: the full second of its intent, as other clocks know no more. */
function baseOf(intent) {
    return Math.floor(Date.parse(intent) / 1000) * 1000;
}
/** `3s`, or `-3s` for what was before. */
function since(base, at) {
    const milliseconds = Date.parse(at) - base;
    return milliseconds < 0 ? `-${spanOf(-milliseconds)}` : spanOf(milliseconds);
}
/** The same with its sign always: `+3s`, `-3s`. */
function after(base, at) {
    const span = since(base, at);
    return span.startsWith('-') ? span : `+${span}`;
}
const LAST = Date.parse('9999-12-31T23:59:59.999Z');
const FIRST = Date.parse('0000-01-01T00:00:00.000Z');
/** Undefined for what is no span, and for what is in no year of four digits. */
function momentOf(base, span) {
    const before = span.startsWith('-');
    const milliseconds = millisecondsOf(before ? span.slice(1) : span);
    if (milliseconds === undefined || (before && milliseconds === 0))
        return undefined;
    const at = before ? base - milliseconds : base + milliseconds;
    return at < FIRST || at > LAST ? undefined : new Date(at).toISOString();
}
/** What `after` wrote. */
function momentAfter(base, word) {
    if (word.startsWith('+'))
        return word.startsWith('+-') ? undefined : momentOf(base, word.slice(1));
    return word.startsWith('-') ? momentOf(base, word) : undefined;
}


/***/ }),

/***/ 67323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ stateFormat)
});

// EXTERNAL MODULE: ./lib/crypto/state-keys.js
var state_keys = __webpack_require__(69613);
// EXTERNAL MODULE: ./lib/crypto/use-prints.js
var use_prints = __webpack_require__(16019);
;// CONCATENATED MODULE: ./lib/crypto/journal-keys.js


/** The private halves stay inside. Throws a TypeError for a seed that is not 32 bytes. */
function journalKeys(seed) {
    const keys = (0,state_keys/* stateKeys */.OX)(seed);
    return {
        public: keys.public,
        get box() {
            return keys.box;
        },
        sign: keys.sign,
        fingerprint: keys.fingerprint,
        identity: keys.identity,
        shown: use_prints/* shownBy */.Le,
        proofPrint: (rotation, name, shown) => (0,use_prints/* proofPrint */.qc)(seed, rotation, name, shown),
        // Loaded when the first proof is opened: most runs open none.
        openProof: async (place, description) => (await Promise.all(/* import() */[__webpack_require__.e(2860), __webpack_require__.e(237), __webpack_require__.e(2415)]).then(__webpack_require__.bind(__webpack_require__, 42415))).openProof(seed, place, description),
    };
}

// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(53345);
// EXTERNAL MODULE: ./lib/rotation/model/record.js
var model_record = __webpack_require__(43627);
// EXTERNAL MODULE: ./lib/rotation/model/record-text.js
var record_text = __webpack_require__(88603);
// EXTERNAL MODULE: ./lib/rotation/model/secret.js
var model_secret = __webpack_require__(22850);
// EXTERNAL MODULE: ./lib/rotation/model/shell-word.js
var shell_word = __webpack_require__(57339);
// EXTERNAL MODULE: ./lib/journals/format/path.js
var format_path = __webpack_require__(81283);
// EXTERNAL MODULE: ./lib/journals/format/span.js
var format_span = __webpack_require__(1084);
;// CONCATENATED MODULE: ./lib/journals/format/places.js



const MARK = '{repository}';
/** How many places stand in one line at most: a line begins at each multiple of it. */
const LINE_OF_PLACES = 64;
/** An address never changes, and a journal of ten thousand is written many times in a run. */
const homes = new WeakMap();
function homeOf(address) {
    const known = homes.get(address);
    if (known)
        return known;
    const { stem, repository } = parted(address);
    const group = groupOf(stem, repository !== undefined);
    const home = { stem, repository, group };
    homes.set(address, home);
    return home;
}
/** Everything but the repository, where the address can be had from both; else the address. */
function parted(address) {
    const { repository, ...rest } = address;
    if (typeof repository !== 'string' || !/^[\x21-\x7e]+$/.test(repository) || address.key.includes(MARK))
        return { stem: address };
    const parts = address.key.split(repository.toLowerCase());
    return parts.length === 2 ? { stem: { ...rest, key: parts.join(MARK) }, repository } : { stem: address };
}
/** Sorted by the text of what they share, and by the names of the repositories. */
function tableOf(addresses) {
    const groups = new Map();
    for (const address of addresses) {
        const { stem, repository, group } = homeOf(address);
        const known = groups.get(group) ?? { stem, names: repository === undefined ? undefined : new Set() };
        if (repository !== undefined)
            known.names?.add(repository);
        groups.set(group, known);
    }
    const written = [];
    const numbers = new Map();
    let next = 0;
    for (const [name, { stem, names }] of [...groups].sort(([one], [other]) => (one < other ? -1 : 1))) {
        const repositories = names && [...names].sort();
        written.push(repositories ? { address: stem, repositories } : { address: stem });
        const first = next;
        const list = repositories ?? [undefined];
        numbers.set(name, new Map(list.map((one, at) => [one, first + at])));
        next += list.length;
    }
    return {
        written,
        numberOf(address) {
            const { group, repository } = homeOf(address);
            return numbers.get(group)?.get(repository) ?? -1;
        },
    };
}
/** What places are grouped and sorted by: the text of what they share. */
function groupOf(stem, ofRepositories) {
    return `${JSON.stringify((0,record_text/* sorted */.IP)(stem))}${ofRepositories ? ' of repositories' : ''}`;
}
/**
 * Every address, in the order of their numbers, and where each stands. Throws Unreadable for one that is there twice, not in
 * order, or written differently from what `tableOf` writes.
 */
function addressesOf(written, path) {
    const addresses = [];
    const firsts = [];
    let last = '';
    for (const [index, { address, repositories }] of written.entries()) {
        const here = [...path, 'places', index];
        const group = groupOf(address, repositories !== undefined);
        if (group <= last)
            throw new format_path/* Unreadable */.I(here);
        last = group;
        firsts.push(addresses.length);
        for (const [at, each] of (repositories ?? [undefined]).entries()) {
            const where = each === undefined ? here : [...here, 'repositories', at];
            if (at > 0 && (each ?? '') <= (repositories?.[at - 1] ?? ''))
                throw new format_path/* Unreadable */.I(where);
            const whole = each === undefined ? address : inRepository(address, each);
            if (homeOf(whole).group !== group)
                throw new format_path/* Unreadable */.I(where);
            addresses.push(whole);
        }
    }
    return {
        addresses,
        at(number) {
            const index = firsts.findLastIndex((first) => first <= number);
            const here = [...path, 'places', index];
            return written[index]?.repositories ? [...here, 'repositories', number - (firsts[index] ?? 0)] : here;
        },
    };
}
function inRepository(address, repository) {
    const key = String(address['key']).replace(MARK, () => repository.toLowerCase());
    return { ...address, repository, key };
}
/**
 * Numbers in lines: `64 @3s*60 +1s*4` is place 64 and the 63 after it. `wordsOf` gives the words of a line, one for each of its
 * numbers, which are those from `from` up to `to`.
 */
function linesOf(numbers, wordsOf) {
    const lines = [];
    let from = 0;
    for (let at = 1; at <= numbers.length; at++) {
        const number = numbers[at];
        const follows = number !== undefined && number === (numbers[at - 1] ?? 0) + 1 && number % LINE_OF_PLACES !== 0;
        if (follows)
            continue;
        lines.push([numbers[from], ...runsOf(wordsOf(from, at))].join(' '));
        from = at;
    }
    return lines;
}
/** Words that follow each other and are the same: `word*3`. */
function runsOf(words) {
    const runs = [];
    let times = 0;
    for (const [at, word] of words.entries()) {
        times++;
        if (words[at + 1] === word)
            continue;
        runs.push(times > 1 ? `${word}*${times}` : word);
        times = 0;
    }
    return runs;
}
/** Not written yet. */
const OPEN = 'open';
/** `@5m`: a time that is counted from the intent. */
function firstWord(base, done) {
    return `@${(0,format_span/* since */.XP)(base, done)}`;
}
/** The first time of a line is counted from the intent, each other one from the first; the same time again is the same word. */
function placedLines(destinations, table, base) {
    const placed = destinations
        .map(({ address, done }) => ({ number: table.numberOf(address), done }))
        .sort((one, other) => one.number - other.number);
    return linesOf(placed.map(({ number }) => number), (from, to) => {
        let first;
        let last = { done: '', word: '' };
        return placed.slice(from, to).map(({ done }) => {
            if (done === undefined)
                last = { done: '', word: OPEN };
            else if (done !== last.done)
                last = { done, word: first === undefined ? firstWord(base, done) : (0,format_span/* after */.Pl)(first, done) };
            if (done !== undefined)
                first ??= Date.parse(done);
            return last.word;
        });
    });
}
/** The word of a place without a time: `0 in*12`. */
const IN = 'in';
function numberLines(numbers) {
    const ordered = [...numbers].sort((one, other) => one - other);
    return linesOf(ordered, (from, to) => Array.from({ length: to - from }, () => IN));
}
/** What the lines say of each number; the index of the line that cannot be read. `reader` reads the words of one line. */
function readLines(lines, reader) {
    const found = [];
    let least = 0;
    for (const [at, line] of lines.entries()) {
        const [start = '', ...words] = line.split(' ');
        const read = reader();
        let number = Number(start);
        if (number < least)
            return { wrong: at };
        for (const given of words) {
            const [word = '', times = '1'] = given.split('*');
            for (let left = Number(times); left > 0; left--) {
                const one = read(word, number++);
                if (one === undefined)
                    return { wrong: at };
                found.push(one);
            }
        }
        least = number;
    }
    return found;
}
function firstOf(base, word) {
    return word.startsWith('@') ? (0,format_span/* momentOf */.Et)(base, word.slice(1)) : undefined;
}
function readPlaced(lines, addresses, base) {
    return readLines(lines, () => {
        let first;
        let last;
        return (word, number) => {
            const address = addresses[number];
            if (!address)
                return undefined;
            if (word === OPEN)
                return { address, number };
            // The first of a run of several is counted from the intent, and the others are not another time.
            if (last?.word !== word)
                last = { word, done: first === undefined ? firstOf(base, word) : (0,format_span/* momentAfter */.hc)(first, word) };
            const { done } = last;
            if (done === undefined)
                return undefined;
            first ??= Date.parse(done);
            return { address, number, done };
        };
    });
}
function readNumbers(lines, count) {
    return readLines(lines, () => (word, number) => (word === IN && number < count ? number : undefined));
}

// EXTERNAL MODULE: ./lib/journals/format/schema.js
var schema = __webpack_require__(42987);
;// CONCATENATED MODULE: ./lib/journals/format/compact.js





function compacted(journal) {
    const { secrets, ...rest } = journal;
    const ordered = inOrder(secrets);
    const logins = loginsIn(ordered.map(([, entry]) => entry));
    const entries = ordered.map(([key, entry]) => [key, compactEntry(journal.id, entry, logins)]);
    return {
        ...rest,
        ...(logins.size > 0 ? { people: [...logins].map(([id, login]) => `${word(id)} ${word(login)}`).sort() } : {}),
        secrets: Object.fromEntries(entries),
    };
}
function inOrder(named) {
    return Object.entries(named).sort(([one], [other]) => (one < other ? -1 : 1));
}
/** Id -> the login in its last share: a rename is seen there first. */
function loginsIn(entries) {
    const found = new Map();
    for (const { credentials } of entries)
        for (const { shares } of credentials)
            for (const { person } of shares)
                found.set(person.id, person.login);
    return found;
}
function compactEntry(journal, entry, logins) {
    const { credentials, fingerprints, observed, ...rest } = entry;
    const table = tableOf(addressesIn(credentials));
    const bindings = new Map();
    const listed = [];
    const single = new Map();
    const written = credentials.map((credential, at) => {
        const { provider, account, options, admin } = credential;
        const binding = { provider, account, options, admin };
        const name = JSON.stringify((0,record_text/* sorted */.IP)(binding));
        const index = bindings.get(name) ?? listed.push(binding) - 1;
        bindings.set(name, index);
        const print = printOf(credential.fingerprint);
        if (typeof print === 'string' && !single.has(print))
            single.set(print, at);
        const lines = placedLines(credential.destinations, table, (0,format_span/* baseOf */.bx)(credential.times.intent));
        return {
            ...compactCredential(journal, credential, logins),
            ...(index === 0 ? {} : { binding: index }),
            ...(lines.length === 0 ? {} : { destinations: lines }),
        };
    });
    return {
        ...rest,
        credentials: written,
        fingerprints: fingerprints.map((print) => single.get(print) ?? print),
        ...(listed.length === 0 ? {} : { bindings: listed }),
        ...(table.written.length === 0 ? {} : { places: table.written }),
        ...(observed === undefined ? {} : { observed: compactObserved(observed, credentials, table.numberOf) }),
    };
}
function* addressesIn(credentials) {
    for (const { destinations } of credentials)
        for (const { address } of destinations)
            yield address;
}
/** A key stands for the first place that has it. */
function compactObserved({ destinations, ...rest }, credentials, numberOf) {
    const numbers = new Map();
    for (const address of addressesIn(credentials)) {
        const number = numberOf(address);
        if (number < (numbers.get(address.key) ?? Number.POSITIVE_INFINITY))
            numbers.set(address.key, number);
    }
    const places = new Set(destinations.flatMap((key) => numbers.get(key) ?? []));
    return {
        ...rest,
        destinations: destinations.filter((key) => !numbers.has(key)),
        ...(places.size === 0 ? {} : { places: numberLines([...places]) }),
    };
}
function compactCredential(journal, credential, logins) {
    const { provider: _provider, account: _account, options: _options, admin: _admin, destinations: _destinations, tag, step, reason, fingerprint, times, seen, revokeNotBefore, collapsed, escrow, shares, ...rest } = credential;
    const base = (0,format_span/* baseOf */.bx)(times.intent);
    const { intent, ...later } = times;
    const moments = { ...later, seen, until: revokeNotBefore };
    moments;
    return {
        ...rest,
        ...(tag === derivedTag(journal, credential) ? {} : { tag }),
        ...(step === 'done' ? {} : { step }),
        ...(reason === 'max-age' ? {} : { reason }),
        ...(fingerprint === undefined ? {} : { fingerprint: printOf(fingerprint) }),
        times: `${intent}${momentsOf(moments, schema/* CREDENTIAL_TIMES */.bD, base)}`,
        ...(collapsed === undefined
            ? {}
            : {
                collapsed: collapsed.last === undefined ? `${collapsed.count}` : `${collapsed.count} ${(0,format_span/* since */.XP)(base, collapsed.last)}`,
            }),
        ...(escrow === undefined ? {} : { escrow: `${escrow.state} ${escrow.counter} ${(0,format_span/* since */.XP)(base, escrow.at)}` }),
        ...(shares.length === 0 ? {} : { shares: shares.map((share) => lineOf(share, logins, base)) }),
    };
}
function derivedTag(journal, { rotation, adopted }) {
    return adopted ? `adopted-${rotation.toLowerCase()}` : (0,model_record/* tagOf */.cO)(journal, rotation);
}
/** What has only a `value` is written without its name. */
function printOf(fingerprint) {
    const { value, ...more } = fingerprint ?? {};
    return value !== undefined && Object.keys(more).length === 0 ? value : fingerprint;
}
/** ` minted+3s current+1m`. */
function momentsOf(moments, names, base) {
    let text = '';
    for (const name of names) {
        const at = moments[name];
        if (at !== undefined)
            text += ` ${name}${(0,format_span/* after */.Pl)(base, at)}`;
    }
    return text;
}
/** When the link was drafted is counted from the credential's intent, and every other time from that. */
function lineOf(share, logins, base) {
    const { person, state, link, channel, drafted, ...times } = share;
    times;
    let text = `${word(person.id)} ${state}`;
    if (drafted !== undefined)
        text += ` drafted${(0,format_span/* after */.Pl)(base, drafted)}`;
    text += momentsOf(times, schema/* SHARE_TIMES */.DJ, drafted === undefined ? base : Date.parse(drafted));
    if (link !== undefined)
        text += ` link=${word(link)}`;
    if (channel !== undefined)
        text += ` channel=${word(channel)}`;
    if (logins.get(person.id) !== person.login)
        text += ` login=${word(person.login)}`;
    return person.member ? `${text} member` : text;
}
function word(text) {
    return !/[% ]/.test(text) ? text : text.replace(/[% ]/g, (one) => (one === ' ' ? '%20' : '%25'));
}

;// CONCATENATED MODULE: ./lib/journals/format/cross-checks.js
/**
 * What the members of a journal say of each other. Every rule is kept by an honest writer, so that a document which breaks
 * one was edited or made by something else.
 */


/** The path of the first contradiction; undefined if there is none. */
function contradiction(journal) {
    if (journal.chain.length !== Math.min(journal.seq - 1, model_record/* CHAIN */.S5))
        return ['chain'];
    if (journal.signature !== undefined && journal.key === undefined)
        return ['key'];
    if (journal.key !== undefined && journal.signature === undefined)
        return ['signature'];
    const met = { rotations: new Map(), live: new Set(), homes: homesOf(journal) };
    for (const [key, entry] of inOrder(journal.secrets)) {
        const wrong = inEntry(journal, key, entry, met);
        if (wrong)
            return ['secrets', key, ...wrong];
    }
    return timeAfter(journal);
}
function homesOf({ secrets }) {
    return new Map(Object.entries(secrets).flatMap(([key, { credentials }]) => credentials.map(({ rotation }) => [rotation, key])));
}
function inEntry(journal, key, entry, met) {
    const { ask, wish, human, credentials } = entry;
    if (ask) {
        if (met.rotations.has(ask.rotation))
            return ['ask', 'rotation'];
        met.rotations.set(ask.rotation, { entry: key, of: 'ask' });
        if (ask.escrow && ask.escrow.counter > journal.escrow.counter)
            return ['ask', 'escrow', 'counter'];
        const beside = credentials.some(({ rotation }) => rotation === ask.rotation);
        if (ask.step === 'used' && !beside)
            return ['ask', 'step'];
    }
    const single = new Set();
    for (const [index, credential] of credentials.entries()) {
        const known = met.rotations.get(credential.rotation);
        const isAnswer = known?.of === 'ask' && known.entry === key && ask?.step === 'used';
        if (known && !isAnswer)
            return ['credentials', index, 'rotation'];
        met.rotations.set(credential.rotation, { entry: key, of: 'credential' });
        const wrong = inCredential(journal, credential, met, single);
        if (wrong)
            return ['credentials', index, ...wrong];
    }
    for (const [index, rotation] of (wish?.exposed ?? []).entries()) {
        const home = met.homes.get(rotation);
        if (home !== undefined && home !== key)
            return ['wish', 'exposed', index];
    }
    for (const cause of wish?.causes ?? []) {
        const incident = /^incident:(.+)$/.exec(cause)?.[1];
        if (incident !== undefined && !Object.hasOwn(journal.incidents ?? {}, incident))
            return ['wish', 'causes'];
    }
    const missing = human && needed(human.code).find((member) => human[member] === undefined);
    return missing === undefined ? undefined : ['human', missing];
}
/** The members that each code for a human needs. */
function needed(code) {
    switch (code) {
        case 'WRITTEN_BY_OTHERS':
        case 'HOLDS_IT':
            return ['rotation', 'place'];
        case 'MINT_UNKNOWN':
        case 'NOT_OURS':
        case 'VALUE_CHANGED':
        case 'BINDING_UNKNOWN':
        case 'UNSIGNED':
        case 'VERIFY_INCONCLUSIVE':
            return ['rotation'];
        default:
            return [];
    }
}
const LIVE = ['pending', 'current', 'previous'];
function inCredential(journal, credential, met, single) {
    const { stage, step } = credential;
    if (LIVE.includes(stage)) {
        if ((stage === 'pending') === (step === 'done'))
            return ['step'];
        if (credential.id !== undefined) {
            const name = JSON.stringify([credential.provider, credential.account, credential.id]);
            if (met.live.has(name))
                return ['id'];
            met.live.add(name);
        }
    }
    if (stage === 'pending' || stage === 'current') {
        if (single.has(stage))
            return ['stage'];
        single.add(stage);
    }
    const { escrow } = credential;
    if (escrow?.state === 'held' && credential.fingerprint === undefined)
        return ['fingerprint'];
    if (escrow && escrow.counter > journal.escrow.counter)
        return ['escrow'];
    for (const [file, { at, started, run }] of Object.entries(credential.after ?? {})) {
        if (started === undefined ? run !== undefined : started < at)
            return ['after', file];
    }
    return outOfOrder(credential);
}
/** The times of a credential are in order. `revoking` may come before `previous`: one that ended first was never previous. */
const LIFE = ['intent', 'minted', 'writing', 'current', 'previous', 'ended'];
function outOfOrder({ times }) {
    let last = times.intent;
    for (const name of LIFE) {
        const at = times[name];
        if (at === undefined)
            continue;
        if (at < last)
            return ['times'];
        last = at;
    }
    if (times.revoking !== undefined && times.revoking < times.intent)
        return ['times'];
    return undefined;
}
/**
 * No time that Keyturn's own clock gave is later than the commit. Times of other clocks are not checked: those of places
 * (`done`, what was adopted or observed there, the escrow's), those of link services (`opened`, `saved`), and future ones.
 */
function timeAfter(journal) {
    const { alive } = journal;
    const late = (at) => at !== undefined && at > alive;
    if (late(journal.escrow.lock?.since))
        return ['escrow', 'lock', 'since'];
    for (const [index, { since }] of (journal.offboarded ?? []).entries())
        if (late(since))
            return ['offboarded', index, 'since'];
    for (const [key, { at }] of Object.entries(journal.noticed ?? {}))
        if (late(at))
            return ['noticed', key, 'at'];
    for (const [id, { opened, closed }] of Object.entries(journal.incidents ?? {}))
        if (late(opened) || late(closed))
            return ['incidents', id, late(opened) ? 'opened' : 'closed'];
    for (const [key, entry] of inOrder(journal.secrets)) {
        const wrong = lateIn(entry, late);
        if (wrong)
            return ['secrets', key, ...wrong];
    }
    return undefined;
}
function lateIn(entry, late) {
    for (const member of ['lock', 'wish', 'human', 'closing', 'ask', 'retiring', 'hold'])
        if (late(entry[member]?.since))
            return [member, 'since'];
    for (const [index, { times, adopted, seen, shares, after }] of entry.credentials.entries()) {
        const path = ['credentials', index];
        for (const name of [...LIFE, 'revoking']) {
            const foreign = adopted === true && (name === 'intent' || name === 'current');
            if (!foreign && late(times[name]))
                return [...path, 'times'];
        }
        if (late(seen))
            return [...path, 'times'];
        for (const [file, { at, started }] of Object.entries(after ?? {}))
            if (late(at) || late(started))
                return [...path, 'after', file];
        for (const [number, share] of shares.entries()) {
            for (const name of ['drafted', 'sent', 'announced', 'reminded', 'left'])
                if (late(share[name]))
                    return [...path, 'shares', number];
        }
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/journals/format/expand.js




/** Throws Unreadable. */
function expanded(written) {
    const { people = [], secrets, ...rest } = written;
    const logins = new Map();
    for (const [index, line] of people.entries()) {
        const [id = '', login = ''] = line.split(' ').map(plain);
        if (logins.has(id))
            throw new format_path/* Unreadable */.I(['people', index]);
        logins.set(id, login);
    }
    const met = new Set();
    const entries = inOrder(secrets).map(([key, entry]) => {
        const path = ['secrets', key];
        return [key, expandEntry(written.id, entry, { logins, met, path })];
    });
    const unused = people.findIndex((line) => !met.has(plain(line.split(' ')[0] ?? '')));
    if (unused >= 0)
        throw new format_path/* Unreadable */.I(['people', unused]);
    return { ...rest, secrets: Object.fromEntries(entries) };
}
function expandEntry(journal, entry, world) {
    const { bindings = [], places = [], credentials, fingerprints, observed, ...rest } = entry;
    const { path } = world;
    const { addresses, at } = addressesOf(places, path);
    const usedPlaces = new Set();
    const usedBindings = new Set();
    const whole = credentials.map((credential, index) => {
        const here = [...path, 'credentials', index];
        const binding = bindings[credential.binding ?? 0];
        if (!binding)
            throw new format_path/* Unreadable */.I([...here, 'binding']);
        usedBindings.add(credential.binding ?? 0);
        const destinations = destinationsOf(credential, addresses, here);
        for (const { number } of destinations)
            usedPlaces.add(number);
        return {
            ...expandCredential(journal, credential, binding, { ...world, path: here }),
            destinations: destinations.map(({ address, done }) => (done === undefined ? { address } : { address, done })),
        };
    });
    for (const index of bindings.keys())
        if (!usedBindings.has(index))
            throw new format_path/* Unreadable */.I([...path, 'bindings', index]);
    for (const index of addresses.keys())
        if (!usedPlaces.has(index))
            throw new format_path/* Unreadable */.I(at(index));
    const prints = fingerprints.map((print, index) => {
        const found = typeof print === 'number' ? credentials[print]?.fingerprint : print;
        if (typeof found !== 'string')
            throw new format_path/* Unreadable */.I([...path, 'fingerprints', index]);
        return found;
    });
    return {
        ...rest,
        credentials: whole,
        fingerprints: prints,
        ...(observed === undefined ? {} : { observed: expandObserved(observed, addresses, path) }),
    };
}
/** No place is there twice, not even under two addresses. */
function destinationsOf(credential, addresses, path) {
    const { destinations = [], times } = credential;
    const found = readPlaced(destinations, addresses, (0,format_span/* baseOf */.bx)(intentOf(times)));
    if ('wrong' in found)
        throw new format_path/* Unreadable */.I([...path, 'destinations', found.wrong]);
    const keys = new Set();
    for (const { address, number } of found) {
        if (!keys.has(address.key))
            keys.add(address.key);
        else {
            const line = destinations.findLastIndex((each) => Number(each.split(' ')[0]) <= number);
            throw new format_path/* Unreadable */.I([...path, 'destinations', line]);
        }
    }
    return found;
}
function expandObserved({ places, destinations, ...rest }, addresses, path) {
    const numbers = readNumbers(places ?? [], addresses.length);
    if ('wrong' in numbers)
        throw new format_path/* Unreadable */.I([...path, 'observed', 'places', numbers.wrong]);
    return { ...rest, destinations: [...numbers.map((number) => addresses[number]?.key ?? ''), ...destinations] };
}
function intentOf(times) {
    return times.slice(0, 24);
}
function expandCredential(journal, written, binding, world) {
    const { binding: _, destinations: _destinations, fingerprint, times, collapsed, escrow, shares, ...rest } = written;
    const intent = intentOf(times);
    const base = (0,format_span/* baseOf */.bx)(intent);
    if (Number.isNaN(base) || new Date(intent).toISOString() !== intent)
        throw new format_path/* Unreadable */.I([...world.path, 'times']);
    const { seen, until, ...moments } = momentsIn(times.split(' ').slice(1), base, [...world.path, 'times']);
    const credential = {
        ...rest,
        ...binding,
        tag: derivedTag(journal, written),
        step: written.step ?? 'done',
        reason: written.reason ?? 'max-age',
        ...(fingerprint === undefined
            ? {}
            : { fingerprint: typeof fingerprint === 'string' ? { value: fingerprint } : fingerprint }),
        times: { intent, ...moments },
        ...(seen === undefined ? {} : { seen }),
        ...(until === undefined ? {} : { revokeNotBefore: until }),
        ...(collapsed === undefined ? {} : { collapsed: collapsedOf(collapsed, base, world.path) }),
        ...(escrow === undefined ? {} : { escrow: putOf(escrow, base, world.path) }),
        shares: (shares ?? []).map((line, index) => shareOf(line, base, { ...world, path: [...world.path, 'shares', index] })),
    };
    return credential;
}
/** `minted+3s current+1m`: what the names say. */
function momentsIn(words, base, path) {
    const found = {};
    for (const each of words) {
        const cut = each.search(/[+-]/);
        const at = cut < 0 ? undefined : (0,format_span/* momentAfter */.hc)(base, each.slice(cut));
        if (at === undefined)
            throw new format_path/* Unreadable */.I(path);
        found[each.slice(0, cut)] = at;
    }
    return found;
}
function collapsedOf(text, base, path) {
    const [count, span] = text.split(' ');
    if (span === undefined)
        return { count: Number(count) };
    const last = (0,format_span/* momentOf */.Et)(base, span);
    if (last === undefined)
        throw new format_path/* Unreadable */.I([...path, 'collapsed']);
    return { count: Number(count), last };
}
function putOf(text, base, path) {
    const [state, counter, span = ''] = text.split(' ');
    const at = (0,format_span/* momentOf */.Et)(base, span);
    if (at === undefined || !Number.isSafeInteger(Number(counter)))
        throw new format_path/* Unreadable */.I([...path, 'escrow']);
    return { state, counter: Number(counter), at };
}
function shareOf(line, base, { logins, met, path }) {
    const [id = '', state, ...words] = line.split(' ');
    const person = plain(id);
    const known = logins.get(person);
    if (known === undefined)
        throw new format_path/* Unreadable */.I(path);
    met.add(person);
    const member = words.at(-1) === 'member';
    if (member)
        words.pop();
    const texts = {};
    for (let last = words.at(-1); last !== undefined && /^(?:link|channel|login)=/.test(last); last = words.at(-1)) {
        const cut = last.indexOf('=');
        texts[last.slice(0, cut)] = plain(last.slice(cut + 1));
        words.pop();
    }
    const isDrafted = words[0]?.startsWith('drafted') === true;
    const first = isDrafted ? momentsIn(words.slice(0, 1), base, path) : {};
    const from = first['drafted'] === undefined ? base : Date.parse(first['drafted']);
    const { login = known, ...rest } = texts;
    return {
        person: { id: person, login, ...(member ? { member: true } : {}) },
        state: state,
        ...first,
        ...momentsIn(isDrafted ? words.slice(1) : words, from, path),
        ...rest,
    };
}
/** The text that was written as one word of a line. */
function plain(word) {
    return !word.includes('%') ? word : word.replace(/%20|%25/g, (one) => (one === '%20' ? ' ' : '%'));
}

;// CONCATENATED MODULE: ./lib/journals/format/size.js


const measured = new WeakMap();
/** `    ` before each line of an entry, which stands two levels deep. */
const INDENT = 4;
const SIGNATURE = '  "signature": "",\n'.length + 86;
/**
 * How many bytes the text of a journal takes, added up entry by entry, so that one that changes is measured alone. Somebody
 * whom entries know by several logins makes it a little longer than this says.
 */
class Sizes {
    #journal;
    #entries = new Map();
    /** By id: a login, and how many entries name them. */
    #people = new Map();
    #bytes = 0;
    /** @param journal the id of the journal */
    constructor(journal) {
        this.#journal = journal;
    }
    /** What stands under this key from now on; undefined takes it out. */
    set(key, entry) {
        const before = this.#entries.get(key);
        if (before)
            this.#add(key, before, -1);
        this.#entries.delete(key);
        if (entry === undefined)
            return;
        const after = measure(this.#journal, entry);
        this.#entries.set(key, after);
        this.#add(key, after, 1);
    }
    /** Of these entries, and of everything else that this journal holds. */
    total(journal) {
        const rest = JSON.stringify((0,record_text/* sorted */.IP)(compacted({ ...journal, secrets: {} })), null, 2);
        return this.#bytes + Buffer.byteLength(rest) + SIGNATURE + AROUND;
    }
    #add(key, { bytes, people }, sign) {
        this.#bytes += sign * (Buffer.byteLength(JSON.stringify(key)) + bytes);
        for (const [id, login] of people)
            this.#count(id, login, sign);
    }
    #count(id, login, sign) {
        const { login: named, times } = this.#people.get(id) ?? { login, times: 0 };
        const bytes = Buffer.byteLength(id) + Buffer.byteLength(named) + PERSON;
        if (times === 0)
            this.#bytes += bytes;
        if (times + sign > 0)
            this.#people.set(id, { login: named, times: times + sign });
        else {
            this.#people.delete(id);
            this.#bytes -= bytes;
        }
    }
}
function sizeOf(journal) {
    const sizes = new Sizes(journal.id);
    for (const [key, entry] of Object.entries(journal.secrets))
        sizes.set(key, entry);
    return sizes.total(journal);
}
/** `    "ID LOGIN",` and a line feed. */
const PERSON = INDENT + 5;
/** The lines that open and close a list of people and the entries. */
const AROUND = 40;
function measure(journal, entry) {
    const found = measured.get(entry);
    if (found)
        return found;
    const people = loginsIn([entry]);
    const text = JSON.stringify((0,record_text/* sorted */.IP)(compactEntry(journal, entry, people)), null, 2);
    let lines = 1;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
        lines++;
    // A colon and a space before it, a comma and a line feed after it.
    const one = { bytes: Buffer.byteLength(text) + lines * INDENT + 4, people };
    measured.set(entry, one);
    return one;
}

// EXTERNAL MODULE: ./lib/journals/format/strict.js
var strict = __webpack_require__(8873);
;// CONCATENATED MODULE: ./lib/journals/format/state.js
/**
 * Reads and writes `journal.json`, and reads the escrow's text: strict shapes first, then everything that the members say of
 * each other, and last whether it is the one text of what it says.
 */














const stateFormat = {
    newSeed: (random) => (0,state_keys/* newSeed */.q4)((length) => random.bytes(length)),
    keys: journalKeys,
    isSignedBy: state_keys/* isSignedBy */.s3,
    hash: state_keys/* hashOf */.qQ,
    journal: readJournal,
    size: (record) => sizeOf(record),
    sizes: (id) => new Sizes(id),
    write: writeJournal,
    escrow: readEscrow,
};
/** Throws JOURNAL_FULL, JOURNAL_CORRUPT, JOURNAL_OLD, JOURNAL_NEWER. */
function readJournal(text, place) {
    if ((0,strict/* isTooLarge */.I9)(text))
        throw full(`the journal at ${place} is larger than ${model_record/* JOURNAL_LIMIT */.wr} bytes`);
    const parsed = (0,strict/* jsonOf */.o_)(text);
    if (parsed === undefined)
        throw (0,strict/* corrupt */.qb)(place, '$');
    const version = (0,strict/* versionOf */.E4)(parsed, 'version');
    if (version === 1) {
        throw new errors/* KeyturnError */.FB('JOURNAL_OLD', {
            what: `the journal at ${place} was written by an earlier version of Keyturn, which did not sign it`,
            hint: setAside(place),
            path: '$.version',
        });
    }
    if (version !== undefined && version > 2)
        throw (0,strict/* newer */.AE)(`the journal at ${place}`, '$.version');
    if (!(0,strict/* isCanonical */.ZY)(parsed, text))
        throw (0,strict/* corrupt */.qb)(place, '$ (not canonical)');
    const proto = (0,strict/* prototypeIn */.Ik)(parsed);
    if (proto)
        throw (0,strict/* corrupt */.qb)(place, (0,format_path.at)(proto));
    const found = schema/* journal */.W8.safeParse(parsed);
    if (!found.success)
        throw (0,strict/* corrupt */.qb)(place, (0,strict/* wrongPath */.HX)(found.error.issues));
    const document = documentOf(found.data, place);
    const wrong = contradiction(document) ?? difference(parsed, compacted(document));
    if (wrong)
        throw (0,strict/* corrupt */.qb)(place, (0,format_path.at)(wrong));
    return document;
}
function documentOf(written, place) {
    try {
        return expanded(written);
    }
    catch (error) {
        if (error instanceof format_path/* Unreadable */.I)
            throw (0,strict/* corrupt */.qb)(place, (0,format_path.at)(error.path));
        throw error;
    }
}
/** Throws JOURNAL_FULL. */
function writeJournal(record, keys) {
    const unsigned = keys ? { ...record, signature: record_text/* NO_SIGNATURE */.RD } : record;
    const text = (0,record_text/* canonical */.$N)(compacted(unsigned));
    if ((0,strict/* isTooLarge */.I9)(text))
        throw full(`the journal would be larger than ${model_record/* JOURNAL_LIMIT */.wr} bytes`);
    if (!keys)
        return { journal: record, text };
    const signature = keys.sign((0,record_text/* signedMessage */.SW)(text));
    const line = `  "signature": "${signature}",\n`;
    return { journal: { ...record, signature }, text: text.replace(record_text/* SIGNATURE_LINE */.Se, () => line) };
}
/** The path of the first thing that the one text of a record has otherwise. */
function difference(found, meant) {
    if (isSame(found, meant))
        return undefined;
    if (!(0,strict/* isObject */.Gv)(found) || !(0,strict/* isObject */.Gv)(meant) || Array.isArray(found) !== Array.isArray(meant))
        return [];
    const names = Array.isArray(found)
        ? [...Array(Math.max(found.length, meant.length)).keys()]
        : [...new Set([...Object.keys(found), ...Object.keys(meant)])].sort();
    const name = names.find((each) => !isSame(found[each], meant[each]));
    return name === undefined ? undefined : [name, ...(difference(found[name], meant[name]) ?? [])];
}
/** A member that is undefined is none. Of a journal that reads well, which all but a few do, this is all that is asked. */
function isSame(one, other) {
    if (one === other)
        return true;
    if (!(0,strict/* isObject */.Gv)(one) || !(0,strict/* isObject */.Gv)(other) || Array.isArray(one) !== Array.isArray(other))
        return false;
    const names = Object.keys(one);
    for (const name of names)
        if (!isSame(one[name], other[name]))
            return false;
    for (const name of Object.keys(other))
        if (other[name] !== undefined && one[name] === undefined)
            return false;
    return true;
}
function full(what) {
    return new errors/* KeyturnError */.FB('JOURNAL_FULL', {
        what,
        hint: 'split the secrets over two configurations, each with its own `journal: { branch }`',
    });
}
/** Throws ESCROW_FOREIGN, JOURNAL_NEWER. */
function readEscrow(secret, place) {
    const text = secret.reveal();
    // `{}` is what somebody puts there who makes the place manually.
    if (['', '{}'].includes(text.trim()))
        return undefined;
    const parsed = (0,strict/* jsonOf */.o_)(text);
    const foreign = (path) => new errors/* KeyturnError */.FB('ESCROW_FOREIGN', {
        what: `${place} holds something that Keyturn did not write there: it is left as it is`,
        hint: "name a place under `escrow` that nothing else uses. If somebody overwrote Keyturn's own (*A lost seed* in docs/journal.md)",
        path,
    });
    if (parsed === undefined)
        throw foreign('$');
    const version = (0,strict/* versionOf */.E4)(parsed, 'v');
    if (version !== undefined && version > 2)
        throw (0,strict/* newer */.AE)(place, '$.v');
    const proto = (0,strict/* prototypeIn */.Ik)(parsed);
    if (proto)
        throw foreign((0,format_path.at)(proto));
    const found = schema/* escrow */.I2.safeParse(parsed);
    if (!found.success)
        throw foreign((0,strict/* wrongPath */.HX)(found.error.issues));
    const { journal, seed, counter, anchor, entries } = found.data;
    const kept = Object.entries(entries).map(([rotation, entry]) => [
        rotation,
        'ask' in entry
            ? { ask: new model_secret/* Secret */.z(entry.ask) }
            : {
                id: entry.id,
                values: wrapped(entry.values),
                ...(entry.old === undefined ? {} : { old: wrapped(entry.old) }),
            },
    ]);
    return { journal, seed: new model_secret/* Secret */.z(seed), counter, anchor, entries: Object.fromEntries(kept) };
}
function wrapped(values) {
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, new model_secret/* Secret */.z(value)]));
}
function setAside(place) {
    const branch = /@([^@]+)$/.exec(place)?.[1];
    const lines = branch === undefined
        ? [`mv ${(0,shell_word/* inQuotes */.N)(place)} ${(0,shell_word/* inQuotes */.N)(`${place}.old`)}`]
        : [
            `git fetch origin ${branch}`,
            `git push origin FETCH_HEAD:refs/heads/${branch}-old`,
            `git push origin --delete ${branch}`,
            'gh secret delete KEYTURN_PENDING',
            'keyturn doctor --repair new-journal',
        ];
    return `set it aside and begin anew; what it made is then listed as another journal's, with an \`adopt\` line for each:\n${lines.join('\n')}`;
}


/***/ }),

/***/ 8873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AE: () => (/* binding */ newer),
/* harmony export */   E4: () => (/* binding */ versionOf),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   HX: () => (/* binding */ wrongPath),
/* harmony export */   I9: () => (/* binding */ isTooLarge),
/* harmony export */   Ik: () => (/* binding */ prototypeIn),
/* harmony export */   ZY: () => (/* binding */ isCanonical),
/* harmony export */   o_: () => (/* binding */ jsonOf),
/* harmony export */   qb: () => (/* binding */ corrupt)
/* harmony export */ });
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);
/* harmony import */ var _rotation_model_record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43627);
/* harmony import */ var _rotation_model_record_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88603);
/* harmony import */ var _path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81283);
/** What every strict file of ours is asked first: JSON, its one text, no name that is none, its shape. */




function isObject(value) {
    return typeof value === 'object' && value !== null;
}
/** A character takes three bytes at most, so a short text need not be encoded to be measured. */
function isTooLarge(text) {
    return text.length > _rotation_model_record_js__WEBPACK_IMPORTED_MODULE_3__/* .JOURNAL_LIMIT */ .wr || (text.length * 3 > _rotation_model_record_js__WEBPACK_IMPORTED_MODULE_3__/* .JOURNAL_LIMIT */ .wr && Buffer.byteLength(text) > _rotation_model_record_js__WEBPACK_IMPORTED_MODULE_3__/* .JOURNAL_LIMIT */ .wr);
}
function jsonOf(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function versionOf(parsed, member) {
    if (typeof parsed !== 'object' || parsed === null || !Object.hasOwn(parsed, member))
        return undefined;
    const found = parsed[member];
    return typeof found === 'number' ? found : undefined;
}
function isCanonical(parsed, text) {
    try {
        return (0,_rotation_model_record_text_js__WEBPACK_IMPORTED_MODULE_1__/* .canonical */ .$N)(parsed) === text;
    }
    catch {
        // Nested so deeply that it cannot be written.
        return false;
    }
}
/** Where a member is called `__proto__`, which no object of ours may have: the path of what has it. */
function prototypeIn(value) {
    if (!isObject(value))
        return undefined;
    if (Object.hasOwn(value, '__proto__'))
        return [];
    for (const name of Object.keys(value)) {
        const found = prototypeIn(value[name]);
        if (found)
            return [Array.isArray(value) ? Number(name) : name, ...found];
    }
    return undefined;
}
/** The first thing that is wrong, in the order of the shape; of a member that nobody knows, that member. */
function wrongPath(issues) {
    const [first] = issues;
    if (!first)
        return '$';
    const more = first.code === 'unrecognized_keys' && first.keys?.[0] !== undefined ? [first.keys[0]] : [];
    return (0,_path_js__WEBPACK_IMPORTED_MODULE_2__.at)([...first.path.map((part) => (typeof part === 'symbol' ? String(part) : part)), ...more]);
}
function corrupt(place, path) {
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('JOURNAL_CORRUPT', {
        what: `the journal at ${place} cannot be read: ${path} is not what Keyturn writes`,
        hint: 'look at its history with `git log -p`, restore the last good version, and run `keyturn status`',
        path,
    });
}
function newer(what, path) {
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('JOURNAL_NEWER', {
        what: `${what} was written by a later version of Keyturn`,
        hint: 'use that version: in the workflow `uses: keyturn/keyturn@` with its tag, in a terminal a clone at that tag',
        path,
    });
}


/***/ }),

/***/ 69678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ FORMER),
/* harmony export */   s: () => (/* binding */ PRINT_KEY)
/* harmony export */ });
/** Name of the secret, and of the environment variable, that holds the key of the prints. */
const PRINT_KEY = 'KEYTURN_PRINT_KEY';
/** How many former values of a slot are kept. */
const FORMER = 8;


/***/ }),

/***/ 88603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ canonical),
/* harmony export */   IP: () => (/* binding */ sorted),
/* harmony export */   RD: () => (/* binding */ NO_SIGNATURE),
/* harmony export */   SW: () => (/* binding */ signedMessage),
/* harmony export */   Se: () => (/* binding */ SIGNATURE_LINE)
/* harmony export */ });
/** The one text that a journal document has, and what its signature is over. */
/** The one text of a document: members sorted, two spaces, a line feed at its end, so that `git log -p` is an audit trail. */
function canonical(document) {
    return `${JSON.stringify(sorted(document), null, 2)}\n`;
}
/** What the signature of a file is over: a heading of its own, and the file without the line that holds it. */
function signedMessage(text, of = 'journal') {
    return `keyturn/${of}/2\n${text.replace(SIGNATURE_LINE, '')}`;
}
/** What stands in the place of a signature that is still to be made: 64 bytes in base64url. */
const NO_SIGNATURE = 'A'.repeat(86);
const SIGNATURE_LINE = /^ {2}"signature": "[^"\n]*",\n/m;
/** The same value where it is in order already: most of a journal stays as it was read. */
function sorted(value) {
    if (value === null || typeof value !== 'object')
        return value;
    return Array.isArray(value) ? sortedItems(value) : sortedMembers(value);
}
// A journal is put in order several times for each commit: a list and an object are copied only where something changes.
function sortedItems(list) {
    let copy;
    for (let at = 0; at < list.length; at++) {
        const ordered = sorted(list[at]);
        if (ordered !== list[at]) {
            copy ??= [...list];
            copy[at] = ordered;
        }
    }
    return copy ?? list;
}
function sortedMembers(members) {
    const names = Object.keys(members);
    let same = true;
    for (let at = 1; at < names.length && same; at++)
        same = names[at - 1] < names[at];
    if (!same)
        names.sort();
    const values = [];
    for (const name of names) {
        const ordered = sorted(members[name]);
        if (ordered !== members[name])
            same = false;
        values.push(ordered);
    }
    if (same)
        return members;
    const copy = {};
    for (let at = 0; at < names.length; at++) {
        const name = names[at];
        // Assigned, this one name would set the prototype.
        if (name === '__proto__')
            Object.defineProperty(copy, name, { value: values[at], enumerable: true, writable: true, configurable: true });
        else
            copy[name] = values[at];
    }
    return copy;
}


/***/ })

};
