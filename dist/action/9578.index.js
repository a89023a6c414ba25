export const id = 9578;
export const ids = [9578];
export const modules = {

/***/ 81384:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ channels),
/* harmony export */   l: () => (/* binding */ planned)
/* harmony export */ });
/** Every channel, loaded only when the configuration names it. */
const channels = {
    email: async () => (await __webpack_require__.e(/* import() */ 4494).then(__webpack_require__.bind(__webpack_require__, 94494))).email,
    slack: async () => (await __webpack_require__.e(/* import() */ 8278).then(__webpack_require__.bind(__webpack_require__, 8278))).slack,
    teams: async () => (await __webpack_require__.e(/* import() */ 2944).then(__webpack_require__.bind(__webpack_require__, 72944))).teams,
    webhook: async () => (await __webpack_require__.e(/* import() */ 5569).then(__webpack_require__.bind(__webpack_require__, 95569))).webhook,
};
/** Names that the configuration knows but this version cannot do yet: NOT_BUILT, not a spelling mistake. */
const planned = [];


/***/ }),

/***/ 17960:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $P: () => (/* binding */ namedIn),
/* harmony export */   EI: () => (/* binding */ reportOf),
/* harmony export */   QZ: () => (/* binding */ worst),
/* harmony export */   sX: () => (/* binding */ exitOf),
/* harmony export */   z6: () => (/* binding */ endingOf)
/* harmony export */ });
/* harmony import */ var _rotation_model_policy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36876);
/* harmony import */ var _rotation_people_personal_credentials_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69361);
/* harmony import */ var _ending_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32799);



/** Every login that the configuration names. */
function namedIn({ people, targets }) {
    const shared = targets.flatMap((target) => target.share?.with ?? []).filter((name) => !name.startsWith('@'));
    return [...Object.keys(people), ...shared];
}
/** The report on the targets; `more` is what it says of the run itself. */
function reportOf({ targets, outcomes, journal, inPlace }, more) {
    return {
        ...more,
        failures: [],
        secrets: targets.map((target) => secretOf(target, more.at, {
            entry: Object.hasOwn(journal.secrets, target.key) ? journal.secrets[target.key] : undefined,
            outcome: outcomes.find((one) => one.key === target.key),
            inPlace: inPlace?.get(target.key),
        })),
    };
}
function secretOf(target, at, { entry, outcome, inPlace }) {
    const current = (0,_rotation_model_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .currentOf */ .$c)(entry);
    const newest = (0,_rotation_model_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .pendingOf */ .lc)(entry) ?? current ?? (0,_rotation_model_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .previousOf */ .te)(entry)[0];
    const since = current ? (0,_rotation_model_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .born */ .mn)(current) : entry?.observed ? Date.parse(entry.observed.since) : inPlace?.getTime();
    const oldest = (0,_rotation_model_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .oldestLive */ .u4)(entry);
    const due = entry ? (0,_rotation_model_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .entryDueAt */ .Oz)(entry, target.policy) : undefined;
    const places = newest?.destinations ?? [];
    return {
        key: (0,_rotation_people_personal_credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .secretKeyOf */ .TL)(target.key),
        person: target.person?.login,
        environment: target.environment,
        secret: target.secret,
        action: outcome?.action ?? 'none',
        reason: outcome?.reason,
        stage: newest?.stage,
        ageMs: since === undefined ? undefined : at.getTime() - since,
        maxAgeMs: target.policy.maxAge,
        ...(oldest === undefined || oldest === since ? {} : { oldestMs: at.getTime() - oldest }),
        dueAt: due === undefined ? undefined : new Date(due),
        destinations: {
            done: places.filter((place) => place.done !== undefined).length,
            total: newest ? places.length : (entry?.observed?.destinations.length ?? 0),
            skipped: outcome?.skipped ?? [],
        },
        shares: (current?.shares ?? []).map(({ person, state }) => ({ login: person.login, state })),
        next: outcome?.next ?? '',
        notes: outcome?.notes ?? [],
        error: outcome?.error ? (0,_ending_js__WEBPACK_IMPORTED_MODULE_1__/* .failureOf */ .g)(outcome.error) : undefined,
        history: entry ? historyOf(entry) : [],
    };
}
function historyOf(entry) {
    return entry.credentials
        .flatMap((one) => {
        const { times } = one;
        const points = [
            ['pending', one.adopted ? undefined : times.intent],
            ['current', times.current],
            ['previous', times.previous],
            ['revoked', times.ended],
        ];
        const known = points.filter((point) => point[1] !== undefined);
        return known.flatMap(([stage, from], index) => {
            if (stage === 'revoked')
                return [];
            const to = known[index + 1]?.[1];
            return [{ stage, from: new Date(from), to: to === undefined ? undefined : new Date(to) }];
        });
    })
        .sort((one, other) => one.from.getTime() - other.from.getTime());
}
/** The exit status that the errors of the secrets come to. */
function exitOf(outcomes) {
    return worst(outcomes.flatMap(({ error }) => (error ? [error] : [])));
}
/** The worst of what happened: failures, then bad input, then a secret that another run holds. */
function worst(errors) {
    const exits = errors.map(({ exit }) => exit);
    if (exits.includes(1))
        return 1;
    if (exits.includes(2))
        return 2;
    return exits.includes(3) ? 3 : 0;
}
/** The report of a run that reconciled, and its exit status. */
function endingOf({ outcomes, abandoned, people, notices, session, targets, at }, { inputs, configuration, publicHome, insists }) {
    const report = reportOf({ targets, outcomes, journal: session.document }, {
        at,
        dryRun: inputs.dryRun,
        publicHome: publicHome || configuration.public,
        abandoned,
        notices,
        people: [...people, ...namedIn(configuration)],
    });
    const exit = exitOf(outcomes);
    return { report, exit: insists && exit === 3 ? 1 : exit };
}


/***/ }),

/***/ 89177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Zz: () => (/* binding */ compose),
  nf: () => (/* binding */ composeGuards)
});

// UNUSED EXPORTS: composeSharing

;// CONCATENATED MODULE: ./lib/crypto/fingerprint.js
/** A new salt, 16 random bytes in base64url: one for each secret, so that equal values show no equal fingerprints. */
function salt(random) {
    return Buffer.from(random.bytes(16)).toString('base64url');
}
/**
 * HMAC-SHA-256 of the value's UTF-8 bytes under the salt's bytes, in base64url (43 characters). It tells whether a
 * value is the one of before; values are random and long, so it cannot be turned round by guessing.
 */
async function fingerprint(salt, value) {
    const bytes = new Uint8Array(Buffer.from(salt, 'base64url'));
    const key = await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
    const mac = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(value.reveal()));
    return Buffer.from(mac).toString('base64url');
}

// EXTERNAL MODULE: ./lib/forge/github/refusal.js
var refusal = __webpack_require__(58931);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/http/retry.js
var retry = __webpack_require__(28394);
;// CONCATENATED MODULE: ./lib/http/rate-limits.js


/** A timer may wake a little before its time. */
const EARLY = 250;
/** An error's sentence stands at its beginning. */
const PEEK = 16_384;
/**
 * `http` that respects limits across requests: after an account's first limit (429, or a 403 that is one) no request of that
 * account that changes something is sent until the wait is over. It is answered here with 429 and the `retry-after` that is
 * left, so that `call` waits for it, or gives up, exactly as if it had been asked. To go on asking is what gets accounts
 * banned (https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api).
 *
 * An account is a host with the credential of the request's `authorization`, or with none. Reads are not held.
 */
function holdAfterLimits(http, clock, isLimit) {
    const closed = new Map();
    return async (request) => {
        const account = accountOf(request);
        const known = closed.get(account);
        const left = (known?.until ?? 0) - clock.now().getTime();
        if (left > EARLY && !(0,retry/* isRead */.H9)(request.method)) {
            return new Response(null, { status: 429, headers: { 'retry-after': String(Math.ceil(left / 1_000)) } });
        }
        const response = await http(request);
        if (await isLimited(response, isLimit)) {
            const times = known?.times ?? 0;
            const bare = (waited) => (response.status === 403 ? 60_000 : 2_000) * 2 ** Math.min(waited, 10);
            const until = clock.now().getTime() + (0,retry/* waitFor */.fm)(response.headers, clock.now(), times, bare);
            // A shorter limit that was met meanwhile does not end a longer one.
            closed.set(account, { until: Math.max(until, closed.get(account)?.until ?? 0), times: times + 1 });
        }
        else if (known !== undefined && left <= EARLY && response.ok)
            closed.delete(account);
        return response;
    };
}
async function isLimited(response, isLimit) {
    const { status, headers } = response;
    if (status !== 429 && status !== 403)
        return false;
    if (isLimit({ status, headers, text: '' }))
        return true;
    return isLimit({ status, headers, text: await peek(response) });
}
/** The beginning of the body, which stays readable. */
async function peek(response) {
    if (response.body === null || !/json/i.test(response.headers.get('content-type') ?? ''))
        return '';
    const reader = response.clone().body.getReader();
    const decoder = new TextDecoder();
    let text = '';
    try {
        while (text.length < PEEK) {
            const part = await reader.read();
            if (part.done)
                break;
            text += decoder.decode(part.value, { stream: true });
        }
    }
    catch {
        // Reading the answer itself fails in the same way, and that failure is reported.
    }
    await reader.cancel().catch(() => { });
    return text;
}
function accountOf(request) {
    const { host } = new URL(request.url);
    const credential = request.headers.get('authorization') ?? '';
    // A signature differs with every request; the id of the key that it was made with does not.
    const named = /^AWS4-\S+ Credential=([^/]+)\//.exec(credential)?.[1] ?? credential;
    return `${host} ${(0,external_node_crypto_.createHash)('sha256').update(named).digest('base64url')}`;
}

// EXTERNAL MODULE: ./lib/rotation/model/secret.js
var model_secret = __webpack_require__(3554);
;// CONCATENATED MODULE: ./lib/crypto/state-keys.js
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
    return new model_secret/* Secret */.z(Buffer.from(bytes(32)).toString('base64url'));
}
/** What the seed is good for. The private halves stay inside. Throws a TypeError for a seed that is not 32 bytes. */
function stateKeys(seed) {
    const bytes = Buffer.from(seed.reveal(), 'base64url');
    if (bytes.length !== 32)
        throw new TypeError('a seed has 32 bytes');
    const derive = (label) => derived(bytes, label);
    const signing = (0,external_node_crypto_.createPrivateKey)({
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
        sign: (message) => (0,external_node_crypto_.sign)(null, Buffer.from(message), signing).toString('base64url'),
        fingerprint(salt, value) {
            const mac = (0,external_node_crypto_.createHmac)('sha256', printing).update(Buffer.from(salt, 'base64url')).update(value.reveal(), 'utf8');
            return `2.${mac.digest('base64url')}`;
        },
    };
}
/** HKDF-SHA-256 of the seed under `keyturn/v2/` + label, 32 bytes. */
function derived(seed, label) {
    return Buffer.from((0,external_node_crypto_.hkdfSync)('sha256', seed, new Uint8Array(0), `keyturn/v2/${label}`, 32));
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
        const spki = (0,external_node_crypto_.createPublicKey)({ key: Buffer.concat([ED25519_PUBLIC, raw]), format: 'der', type: 'spki' });
        return (0,external_node_crypto_.verify)(null, Buffer.from(message), spki, bytes);
    }
    catch {
        return false;
    }
}
/** SHA-256 of a whole file's UTF-8 bytes, base64url. */
function hashOf(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text, 'utf8').digest('base64url');
}
function rawPublic(key) {
    const spki = (0,external_node_crypto_.createPublicKey)(key).export({ format: 'der', type: 'spki' });
    return spki.subarray(spki.length - 32);
}
/** The public half of DeriveKeyPair, DHKEM(X25519, HKDF-SHA256). */
function boxOf(ikm) {
    const suite = Buffer.concat([Buffer.from('KEM'), Buffer.from([0x00, 0x20])]);
    const labeled = (label, rest) => Buffer.concat([Buffer.from('HPKE-v1'), suite, Buffer.from(label), rest]);
    const prk = (0,external_node_crypto_.createHmac)('sha256', Buffer.alloc(0)).update(labeled('dkp_prk', ikm)).digest();
    const info = Buffer.concat([Buffer.from([0, 32]), labeled('sk', new Uint8Array(0)), Buffer.from([1])]);
    const secret = (0,external_node_crypto_.createHmac)('sha256', prk).update(info).digest();
    const key = (0,external_node_crypto_.createPrivateKey)({ key: Buffer.concat([X25519_PRIVATE, secret]), format: 'der', type: 'pkcs8' });
    return rawPublic(key).toString('base64url');
}

// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(70049);
// EXTERNAL MODULE: ./lib/rotation/model/record.js
var model_record = __webpack_require__(62539);
// EXTERNAL MODULE: ./lib/rotation/model/record-text.js
var record_text = __webpack_require__(6843);
;// CONCATENATED MODULE: ./lib/journals/format/path.js
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

;// CONCATENATED MODULE: ./lib/journals/format/span.js
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
            throw new Unreadable(here);
        last = group;
        firsts.push(addresses.length);
        for (const [at, each] of (repositories ?? [undefined]).entries()) {
            const where = each === undefined ? here : [...here, 'repositories', at];
            if (at > 0 && (each ?? '') <= (repositories?.[at - 1] ?? ''))
                throw new Unreadable(where);
            const whole = each === undefined ? address : inRepository(address, each);
            if (homeOf(whole).group !== group)
                throw new Unreadable(where);
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
    return `@${since(base, done)}`;
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
                last = { done, word: first === undefined ? firstWord(base, done) : after(first, done) };
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
    return word.startsWith('@') ? momentOf(base, word.slice(1)) : undefined;
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
                last = { word, done: first === undefined ? firstOf(base, word) : momentAfter(first, word) };
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

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
;// CONCATENATED MODULE: ./lib/journals/format/schema.js
// biome-ignore-all lint/style/noExcessiveLinesPerFile: the format is one table, and every member of it stands here
/**
 * The strict shape of `journal.json`, version 2, and of the escrow's text. What is not named here does not exist: a member
 * too many is refused like one too few, with the exact path.
 */


/** One line of text that shows what it is: no control, no bidi mark, nothing unassigned. */
const LINE = /^[^\p{C}\p{Zl}\p{Zp}]*$/u;
const line = (most) => schemas/* string */.YjP().min(1).max(most).regex(LINE);
const schema_text = line(2000);
const reason = line(200);
const ULID = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;
const ulid = schemas/* string */.YjP().regex(ULID);
const base64url = (length) => schemas/* string */.YjP().regex(new RegExp(`^[A-Za-z0-9_-]{${length}}$`));
const hash = base64url(43);
const count = schemas/* int */.Whr().min(0);
const yes = schemas/* literal */.euz(true);
/** ISO 8601 in UTC with milliseconds, of a day that exists. */
const time = schemas/* string */.YjP()
    .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
    .refine((given) => {
    const at = new Date(given);
    return !Number.isNaN(at.getTime()) && at.toISOString() === given;
});
const schema_name = schemas/* string */.YjP().regex(/^[A-Za-z_][A-Za-z0-9_]{0,254}$/);
/** `2.` and a keyed HMAC; without it, the HMAC of a journal that has no seed. */
const print = schemas/* string */.YjP().regex(/^(?:2\.)?[A-Za-z0-9_-]{43}$/);
const publicKey = schemas/* string */.YjP().regex(/^ed25519:[A-Za-z0-9_-]{43}$/);
const json = schemas/* json */.Pq9();
const options = schemas/* record */.g1P(schemas/* string */.YjP().max(200), json);
const owner = schemas/* strictObject */.rej({
    run: schema_text,
    attempt: schemas/* int */.Whr().min(1),
    job: schemas/* string */.YjP().max(300).regex(LINE),
    key: schema_text,
    lease: time.optional(),
});
const lock = schemas/* strictObject */.rej({ owner, since: time });
const by = schemas/* strictObject */.rej({ run: schema_text, attempt: schemas/* int */.Whr().min(1), actor: schema_text.optional() });
const person = schemas/* strictObject */.rej({ id: schema_text, login: schema_text, member: yes.optional() });
/** A text of a line: a space is `%20` in it, and a percent sign `%25`. */
const WORD = `(?:[^ %]|%20|%25)+`;
const words = (source, most = 4000) => schemas/* string */.YjP()
    .max(most)
    .regex(LINE)
    .regex(new RegExp(`^${source}$`, 'u'));
const MOMENT = `-?${SPAN}`;
const TIME = String.raw `\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z`;
const NUMBER = '(?:0|[1-9]\\d{0,8})';
const number = schemas/* int */.Whr().min(0);
const PUT_STATES = ['held', 'lost', 'gone'];
const put = schemas/* strictObject */.rej({ counter: schemas/* int */.Whr().min(1), at: time, state: schemas/* enum */.k5n(PUT_STATES) });
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
const share = words(`${WORD} (?:${SHARE_STATES.join('|')})${['drafted', ...SHARE_TIMES].map((name) => `(?: ${name}[+-]${SPAN})?`).join('')}` +
    `(?: link=${WORD})?(?: channel=${WORD})?(?: login=${WORD})?(?: member)?`, 16_000);
const address = schemas/* object */.Ikc({ kind: schemas/* string */.YjP().regex(/^[a-z][a-z0-9-]*$/), key: schema_text, value: schema_text }).catchall(json);
const places = schemas/* strictObject */.rej({ address, repositories: schemas/* array */.YOg(schema_text).min(1).optional() });
/** `64 @3s*59 +1s open*4`: 59 places from number 64 on were written 3 s after the intent, one a second later, four are open. */
const placed = words(String.raw `${NUMBER}(?: (?:open|@-?${SPAN}|[+-]${SPAN})(?:\*[1-9]\d?)?)+`);
const numbers = words(String.raw `${NUMBER}(?: in(?:\*[1-9]\d?)?)`);
/** `FILE[@BRANCH]`, or `OWNER/REPO:FILE[@BRANCH]`. */
const consumer = schemas/* string */.YjP().regex(/^(?:[\w.-]+\/[\w.-]+:)?[\w.-]+\.ya?ml(?:@[^\s\p{C}]+)?$/u);
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
const binding = schemas/* strictObject */.rej({
    provider: schemas/* string */.YjP().regex(/^[a-z][a-z0-9-]*$/),
    account: schema_text,
    options,
    admin: schemas/* union */.KCZ([schemas/* null */.chJ(), schema_name, schemas/* record */.g1P(schemas/* string */.YjP().regex(/^[A-Za-z][\w-]*$/), schema_name)]),
});
const credential = schemas/* strictObject */.rej({
    rotation: ulid,
    binding: number.optional(),
    stage: schemas/* enum */.k5n(STAGES),
    step: schemas/* enum */.k5n(['minting', 'minted', 'escrowed', 'writing', 'done']).optional(),
    reason: reason.optional(),
    id: schema_text.optional(),
    baseline: schemas/* array */.YOg(schema_text).optional(),
    fingerprint: schemas/* union */.KCZ([print, schemas/* record */.g1P(schema_text, print)]).optional(),
    /** `2026-11-29T09:02:00.000Z minted+3s current+1m`. */
    times: words(`${TIME}${CREDENTIAL_TIMES.map((name) => `(?: ${name}[+-]${SPAN})?`).join('')}`),
    adopted: yes.optional(),
    exposed: yes.optional(),
    unsigned: yes.optional(),
    destinations: schemas/* array */.YOg(placed).min(1).optional(),
    /** `12 3s`: of an ended one, how many destinations it had, and when the last of them was written. */
    collapsed: words(`${NUMBER}(?: ${MOMENT})?`).optional(),
    /** `held 3 4s`: state, the number of the text that first held it, and when that was put. */
    escrow: words(`(?:${PUT_STATES.join('|')}) [1-9]\\d{0,15} ${MOMENT}`).optional(),
    shares: schemas/* array */.YOg(share).min(1).optional(),
    proof: schemas/* enum */.k5n(['refused', 'absent', 'gone', 'local', 'confirmed']).optional(),
    maker: person.optional(),
    request: schema_text.optional(),
    identity: hash.optional(),
    prints: schemas/* record */.g1P(schema_text, hash).optional(),
    proofs: schemas/* record */.g1P(consumer, schemas/* strictObject */.rej({ run: schema_text, at: time })).optional(),
});
const human = schemas/* strictObject */.rej({
    code: schemas/* enum */.k5n([
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
    place: schema_text.optional(),
    ids: schemas/* array */.YOg(schema_text).optional(),
});
const ask = schemas/* strictObject */.rej({
    rotation: ulid,
    id: base64url(22),
    via: schema_text,
    owner: person,
    reason,
    since: time,
    expires: time,
    fields: schemas/* array */.YOg(schemas/* strictObject */.rej({ name: schema_text, lines: yes.optional() })),
    size: schemas/* int */.Whr().min(512).max(92160).multipleOf(512),
    step: schemas/* enum */.k5n(['asked', 'sent', 'taken', 'refused', 'used']),
    escrow: put.optional(),
    sent: time.optional(),
    reminded: time.optional(),
    told: time.optional(),
    confirmed: schema_text.optional(),
    refused: count.optional(),
    unanswered: count.optional(),
});
const cause = schemas/* string */.YjP()
    .regex(new RegExp(`^(?:alert:[\\w.-]+/[\\w.-]+#\\d+|(?:person|by):[\\w-]+|incident:${ULID.source.slice(1, -1)})$`));
const entry = schemas/* strictObject */.rej({
    revision: count,
    salt: base64url(22),
    lock: lock.optional(),
    wish: schemas/* strictObject */.rej({
        reason,
        since: time,
        first: yes.optional(),
        exposed: schemas/* array */.YOg(ulid).optional(),
        causes: schemas/* array */.YOg(cause).optional(),
    })
        .optional(),
    observed: schemas/* strictObject */.rej({
        since: time,
        destinations: schemas/* array */.YOg(schema_text),
        /** Those of `destinations` that are places of this entry: `0 in*12`. */
        places: schemas/* array */.YOg(numbers).min(1).optional(),
        exposed: yes.optional(),
    })
        .optional(),
    bindings: schemas/* array */.YOg(binding).min(1).optional(),
    places: schemas/* array */.YOg(places).min(1).optional(),
    credentials: schemas/* array */.YOg(credential),
    /** A number is that of the credential whose only value it is of. */
    fingerprints: schemas/* array */.YOg(schemas/* union */.KCZ([print, number])).max(32),
    human: human.optional(),
    person: person.optional(),
    closing: schemas/* strictObject */.rej({ reason, since: time }).optional(),
    disputed: time.optional(),
    ask: ask.optional(),
    retiring: schemas/* strictObject */.rej({ since: time, by, until: time.optional(), unproved: yes.optional() }).optional(),
    retired: time.optional(),
});
const incident = schemas/* strictObject */.rej({
    selector: schemas/* strictObject */.rej({
        provider: schema_text.optional(),
        destination: schema_text.optional(),
        repository: schema_text.optional(),
        action: schema_text.optional(),
        channel: schema_text.optional(),
        person: schema_text.optional(),
        all: yes.optional(),
    }),
    since: time,
    until: time,
    reason: reason.optional(),
    by,
    opened: time,
    released: schemas/* array */.YOg(schema_text).optional(),
    closed: time.optional(),
    items: schemas/* record */.g1P(schema_text, schemas/* strictObject */.rej({
        kind: schemas/* enum */.k5n(['item', 'unproved', 'own', 'foreign']),
        ended: time.optional(),
        proof: schema_text.optional(),
        told: time.optional(),
        accepted: schemas/* strictObject */.rej({ by, at: time, reason }).optional(),
    })),
});
const journal = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(2),
    id: schemas/* string */.YjP().regex(/^[0-9a-z]{8}$/),
    seq: schemas/* int */.Whr().min(1),
    chain: schemas/* array */.YOg(hash).max(64),
    alive: time,
    by,
    nonce: base64url(16),
    says: schemas/* array */.YOg(schemas/* string */.YjP().max(2000).regex(LINE)),
    key: publicKey.optional(),
    signature: base64url(86).optional(),
    box: hash.optional(),
    escrow: schemas/* strictObject */.rej({
        counter: count,
        at: time.optional(),
        place: schema_text.optional(),
        lock: lock.optional(),
    }),
    reseeded: schemas/* strictObject */.rej({ from: publicKey, seq: schemas/* int */.Whr().min(1) }).optional(),
    offboarded: schemas/* array */.YOg(schemas/* strictObject */.rej({
        person,
        since: time,
        secrets: schemas/* array */.YOg(schema_text).optional(),
        except: schemas/* array */.YOg(schema_text).optional(),
    }))
        .optional(),
    noticed: schemas/* record */.g1P(schemas/* string */.YjP().max(2000).regex(LINE), schemas/* strictObject */.rej({ about: schema_text, at: time })).optional(),
    incidents: schemas/* record */.g1P(ulid, incident).optional(),
    /** GitHub's public keys as they were last seen, by whose secrets they seal. */
    keys: schemas/* record */.g1P(schema_text, schemas/* strictObject */.rej({ id: line(200), key: schemas/* string */.YjP().regex(/^[A-Za-z0-9+/]{43}=$/) })).optional(),
    /** `ID LOGIN` of everybody who is in a share. */
    people: schemas/* array */.YOg(words(`${WORD} ${WORD}`, 16_000))
        .min(1)
        .optional(),
    secrets: schemas/* record */.g1P(schema_text, entry),
});
const values = schemas/* record */.g1P(schema_text, schemas/* string */.YjP());
const escrow = schemas/* strictObject */.rej({
    v: schemas/* literal */.euz(2),
    journal: schemas/* string */.YjP().regex(/^[0-9a-z]{8}$/),
    seed: base64url(43),
    counter: schemas/* int */.Whr().min(1),
    anchor: schemas/* strictObject */.rej({ seq: schemas/* int */.Whr().min(1), hash }),
    entries: schemas/* record */.g1P(ulid, schemas/* union */.KCZ([schemas/* strictObject */.rej({ id: schema_text, values, old: values.optional() }), schemas/* strictObject */.rej({ ask: base64url(43) })])),
});

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
        const lines = placedLines(credential.destinations, table, baseOf(credential.times.intent));
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
    const base = baseOf(times.intent);
    const { intent, ...later } = times;
    const moments = { ...later, seen, until: revokeNotBefore };
    moments;
    return {
        ...rest,
        ...(tag === derivedTag(journal, credential) ? {} : { tag }),
        ...(step === 'done' ? {} : { step }),
        ...(reason === 'max-age' ? {} : { reason }),
        ...(fingerprint === undefined ? {} : { fingerprint: printOf(fingerprint) }),
        times: `${intent}${momentsOf(moments, CREDENTIAL_TIMES, base)}`,
        ...(collapsed === undefined
            ? {}
            : {
                collapsed: collapsed.last === undefined ? `${collapsed.count}` : `${collapsed.count} ${since(base, collapsed.last)}`,
            }),
        ...(escrow === undefined ? {} : { escrow: `${escrow.state} ${escrow.counter} ${since(base, escrow.at)}` }),
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
            text += ` ${name}${after(base, at)}`;
    }
    return text;
}
/** When the link was drafted is counted from the credential's intent, and every other time from that. */
function lineOf(share, logins, base) {
    const { person, state, link, channel, drafted, ...times } = share;
    times;
    let text = `${word(person.id)} ${state}`;
    if (drafted !== undefined)
        text += ` drafted${after(base, drafted)}`;
    text += momentsOf(times, SHARE_TIMES, drafted === undefined ? base : Date.parse(drafted));
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
    for (const [key, entry] of inOrder(journal.secrets)) {
        const wrong = lateIn(entry, late);
        if (wrong)
            return ['secrets', key, ...wrong];
    }
    return undefined;
}
function lateIn(entry, late) {
    for (const member of ['lock', 'wish', 'human', 'closing', 'ask', 'retiring'])
        if (late(entry[member]?.since))
            return [member, 'since'];
    for (const [index, { times, adopted, seen, shares }] of entry.credentials.entries()) {
        const path = ['credentials', index];
        for (const name of [...LIFE, 'revoking']) {
            const foreign = adopted === true && (name === 'intent' || name === 'current');
            if (!foreign && late(times[name]))
                return [...path, 'times'];
        }
        if (late(seen))
            return [...path, 'times'];
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
            throw new Unreadable(['people', index]);
        logins.set(id, login);
    }
    const met = new Set();
    const entries = inOrder(secrets).map(([key, entry]) => {
        const path = ['secrets', key];
        return [key, expandEntry(written.id, entry, { logins, met, path })];
    });
    const unused = people.findIndex((line) => !met.has(plain(line.split(' ')[0] ?? '')));
    if (unused >= 0)
        throw new Unreadable(['people', unused]);
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
            throw new Unreadable([...here, 'binding']);
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
            throw new Unreadable([...path, 'bindings', index]);
    for (const index of addresses.keys())
        if (!usedPlaces.has(index))
            throw new Unreadable(at(index));
    const prints = fingerprints.map((print, index) => {
        const found = typeof print === 'number' ? credentials[print]?.fingerprint : print;
        if (typeof found !== 'string')
            throw new Unreadable([...path, 'fingerprints', index]);
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
    const found = readPlaced(destinations, addresses, baseOf(intentOf(times)));
    if ('wrong' in found)
        throw new Unreadable([...path, 'destinations', found.wrong]);
    const keys = new Set();
    for (const { address, number } of found) {
        if (!keys.has(address.key))
            keys.add(address.key);
        else {
            const line = destinations.findLastIndex((each) => Number(each.split(' ')[0]) <= number);
            throw new Unreadable([...path, 'destinations', line]);
        }
    }
    return found;
}
function expandObserved({ places, destinations, ...rest }, addresses, path) {
    const numbers = readNumbers(places ?? [], addresses.length);
    if ('wrong' in numbers)
        throw new Unreadable([...path, 'observed', 'places', numbers.wrong]);
    return { ...rest, destinations: [...numbers.map((number) => addresses[number]?.key ?? ''), ...destinations] };
}
function intentOf(times) {
    return times.slice(0, 24);
}
function expandCredential(journal, written, binding, world) {
    const { binding: _, destinations: _destinations, fingerprint, times, collapsed, escrow, shares, ...rest } = written;
    const intent = intentOf(times);
    const base = baseOf(intent);
    if (Number.isNaN(base) || new Date(intent).toISOString() !== intent)
        throw new Unreadable([...world.path, 'times']);
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
        const at = cut < 0 ? undefined : momentAfter(base, each.slice(cut));
        if (at === undefined)
            throw new Unreadable(path);
        found[each.slice(0, cut)] = at;
    }
    return found;
}
function collapsedOf(text, base, path) {
    const [count, span] = text.split(' ');
    if (span === undefined)
        return { count: Number(count) };
    const last = momentOf(base, span);
    if (last === undefined)
        throw new Unreadable([...path, 'collapsed']);
    return { count: Number(count), last };
}
function putOf(text, base, path) {
    const [state, counter, span = ''] = text.split(' ');
    const at = momentOf(base, span);
    if (at === undefined || !Number.isSafeInteger(Number(counter)))
        throw new Unreadable([...path, 'escrow']);
    return { state, counter: Number(counter), at };
}
function shareOf(line, base, { logins, met, path }) {
    const [id = '', state, ...words] = line.split(' ');
    const person = plain(id);
    const known = logins.get(person);
    if (known === undefined)
        throw new Unreadable(path);
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
 * How many bytes the text of a journal takes. Somebody whom entries know by several logins makes it a little longer than
 * this says.
 */
function sizeOf(journal) {
    const people = new Map();
    let bytes = 0;
    for (const [key, entry] of inOrder(journal.secrets)) {
        const one = measure(journal.id, entry);
        bytes += Buffer.byteLength(JSON.stringify(key)) + one.bytes;
        for (const [id, login] of one.people)
            people.set(id, login);
    }
    for (const [id, login] of people)
        bytes += Buffer.byteLength(id) + Buffer.byteLength(login) + PERSON;
    const rest = JSON.stringify((0,record_text/* sorted */.IP)(compacted({ ...journal, secrets: {} })), null, 2);
    return bytes + Buffer.byteLength(rest) + SIGNATURE + AROUND;
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

;// CONCATENATED MODULE: ./lib/journals/format/state.js
/**
 * Reads and writes `journal.json`, and reads the escrow's text: strict shapes first, then everything that the members say of
 * each other, and last whether it is the one text of what it says.
 */











const stateFormat = {
    newSeed: (random) => newSeed((length) => random.bytes(length)),
    keys: stateKeys,
    isSignedBy: isSignedBy,
    hash: hashOf,
    journal: readJournal,
    size: (record) => sizeOf(record),
    write: writeJournal,
    escrow: readEscrow,
};
/** Throws JOURNAL_FULL, JOURNAL_CORRUPT, JOURNAL_OLD, JOURNAL_NEWER. */
function readJournal(text, place) {
    if (isTooLarge(text))
        throw full(`the journal at ${place} is larger than ${model_record/* JOURNAL_LIMIT */.wr} bytes`);
    const parsed = jsonOf(text);
    if (parsed === undefined)
        throw corrupt(place, '$');
    const version = versionOf(parsed, 'version');
    if (version === 1) {
        throw new errors/* KeyturnError */.FB('JOURNAL_OLD', {
            what: `the journal at ${place} was written by an earlier version of Keyturn, which did not sign it`,
            hint: setAside(place),
            path: '$.version',
        });
    }
    if (version !== undefined && version > 2)
        throw newer(`the journal at ${place}`, '$.version');
    if (!isCanonical(parsed, text))
        throw corrupt(place, '$ (not canonical)');
    const proto = prototypeIn(parsed);
    if (proto)
        throw corrupt(place, at(proto));
    const found = journal.safeParse(parsed);
    if (!found.success)
        throw corrupt(place, wrongPath(found.error.issues));
    const document = documentOf(found.data, place);
    const wrong = contradiction(document) ?? difference(parsed, compacted(document));
    if (wrong)
        throw corrupt(place, at(wrong));
    return document;
}
function documentOf(written, place) {
    try {
        return expanded(written);
    }
    catch (error) {
        if (error instanceof Unreadable)
            throw corrupt(place, at(error.path));
        throw error;
    }
}
/** Throws JOURNAL_FULL. */
function writeJournal(record, keys) {
    const unsigned = keys ? { ...record, signature: 'A'.repeat(state_SIGNATURE) } : record;
    const text = (0,record_text/* canonical */.$N)(compacted(unsigned));
    if (isTooLarge(text))
        throw full(`the journal would be larger than ${model_record/* JOURNAL_LIMIT */.wr} bytes`);
    if (!keys)
        return { journal: record, text };
    const signature = keys.sign((0,record_text/* signedMessage */.SW)(text));
    const line = `  "signature": "${signature}",\n`;
    return { journal: { ...record, signature }, text: text.replace(record_text/* SIGNATURE_LINE */.Se, () => line) };
}
/** 64 bytes in base64url. */
const state_SIGNATURE = 86;
/** The path of the first thing that the one text of a record has otherwise. */
function difference(found, meant) {
    if (isSame(found, meant))
        return undefined;
    if (!isObject(found) || !isObject(meant) || Array.isArray(found) !== Array.isArray(meant))
        return [];
    const names = Array.isArray(found)
        ? [...Array(Math.max(found.length, meant.length)).keys()]
        : [...new Set([...Object.keys(found), ...Object.keys(meant)])].sort();
    const name = names.find((each) => !isSame(found[each], meant[each]));
    return name === undefined ? undefined : [name, ...(difference(found[name], meant[name]) ?? [])];
}
function isObject(value) {
    return typeof value === 'object' && value !== null;
}
/** A member that is undefined is none. Of a journal that reads well, which all but a few do, this is all that is asked. */
function isSame(one, other) {
    if (one === other)
        return true;
    if (!isObject(one) || !isObject(other) || Array.isArray(one) !== Array.isArray(other))
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
/** A character takes three bytes at most, so a short text need not be encoded to be measured. */
function isTooLarge(text) {
    return text.length > model_record/* JOURNAL_LIMIT */.wr || (text.length * 3 > model_record/* JOURNAL_LIMIT */.wr && Buffer.byteLength(text) > model_record/* JOURNAL_LIMIT */.wr);
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
    const parsed = jsonOf(text);
    const foreign = (path) => new errors/* KeyturnError */.FB('ESCROW_FOREIGN', {
        what: `${place} holds something that Keyturn did not write there: it is left as it is`,
        hint: "name a place under `escrow` that nothing else uses. If somebody overwrote Keyturn's own (*A lost seed* in docs/journal.md)",
        path,
    });
    if (parsed === undefined)
        throw foreign('$');
    const version = versionOf(parsed, 'v');
    if (version !== undefined && version > 2)
        throw newer(place, '$.v');
    const proto = prototypeIn(parsed);
    if (proto)
        throw foreign(at(proto));
    const found = escrow.safeParse(parsed);
    if (!found.success)
        throw foreign(wrongPath(found.error.issues));
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
        return (0,record_text/* canonical */.$N)(parsed) === text;
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
    return at([...first.path.map((part) => (typeof part === 'symbol' ? String(part) : part)), ...more]);
}
function corrupt(place, path) {
    return new errors/* KeyturnError */.FB('JOURNAL_CORRUPT', {
        what: `the journal at ${place} cannot be read: ${path} is not what Keyturn writes`,
        hint: 'look at its history with `git log -p`, restore the last good version, and run `keyturn status`',
        path,
    });
}
function newer(what, path) {
    return new errors/* KeyturnError */.FB('JOURNAL_NEWER', {
        what: `${what} was written by a later version of Keyturn`,
        hint: 'use that version: in the workflow `uses: keyturn/keyturn@` with its tag, in a terminal a clone at that tag',
        path,
    });
}
function setAside(place) {
    const branch = /@([^@]+)$/.exec(place)?.[1];
    const lines = branch === undefined
        ? [`mv '${place}' '${place}.old'`]
        : [
            `git fetch origin ${branch}`,
            `git push origin FETCH_HEAD:refs/heads/${branch}-old`,
            `git push origin --delete ${branch}`,
            'gh secret delete KEYTURN_PENDING',
            'keyturn doctor --repair new-journal',
        ];
    return `set it aside and begin anew; what it made is then listed as another journal's, with an \`adopt\` line for each:\n${lines.join('\n')}`;
}

// EXTERNAL MODULE: ./lib/rotation/model/escrow-name.js
var escrow_name = __webpack_require__(87769);
// EXTERNAL MODULE: ./lib/channels/index.js
var channels = __webpack_require__(81384);
// EXTERNAL MODULE: ./lib/destinations/index.js
var destinations = __webpack_require__(10017);
// EXTERNAL MODULE: ./lib/http/concurrency.js
var concurrency = __webpack_require__(70359);
;// CONCATENATED MODULE: ./lib/compose/at-once.js
/** How much of one thing is asked at once, however many secrets want it. */

/** At most `most` at once; the others wait before anything of theirs is sent. */
function atMost(most) {
    const enter = (0,concurrency/* places */.z)(most);
    return async (work) => {
        const leave = await enter();
        try {
            return await work();
        }
        finally {
            leave();
        }
    };
}
/**
 * One answer for all who ask before the question is sent; who asks while one is under way gets the next. So an answer is never
 * older than its question.
 */
function shared(ask) {
    let underWay;
    let next;
    return () => {
        next ??= (async () => {
            await underWay;
            next = undefined;
            const asked = ask();
            underWay = asked.catch(() => undefined);
            return asked;
        })();
        return next;
    };
}
/** One of each name, made when it is first asked for; what could not be made is tried again. */
function keptBy() {
    const known = new Map();
    return (name, make) => {
        const found = known.get(name);
        if (found !== undefined)
            return found;
        const made = make();
        known.set(name, made);
        made.catch(() => known.delete(name));
        return made;
    };
}

;// CONCATENATED MODULE: ./node_modules/ulid/dist/node/index.js


// These values should NEVER change. The values are precisely for
// generating ULIDs.
const B32_CHARACTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const ENCODING = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // Crockford's Base32
const ENCODING_LEN = 32; // from ENCODING.length;
const MAX_ULID = "7ZZZZZZZZZZZZZZZZZZZZZZZZZ";
const MIN_ULID = "00000000000000000000000000";
const RANDOM_LEN = 16;
const TIME_LEN = 10;
const TIME_MAX = 281474976710655; // from Math.pow(2, 48) - 1;
const ULID_REGEX = /^[0-7][0-9a-hjkmnp-tv-zA-HJKMNP-TV-Z]{25}$/;
const UUID_REGEX = /^[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$/;

var ULIDErrorCode;
(function (ULIDErrorCode) {
    ULIDErrorCode["Base32IncorrectEncoding"] = "B32_ENC_INVALID";
    ULIDErrorCode["DecodeTimeInvalidCharacter"] = "DEC_TIME_CHAR";
    ULIDErrorCode["DecodeTimeValueMalformed"] = "DEC_TIME_MALFORMED";
    ULIDErrorCode["EncodeTimeNegative"] = "ENC_TIME_NEG";
    ULIDErrorCode["EncodeTimeSizeExceeded"] = "ENC_TIME_SIZE_EXCEED";
    ULIDErrorCode["EncodeTimeValueMalformed"] = "ENC_TIME_MALFORMED";
    ULIDErrorCode["PRNGDetectFailure"] = "PRNG_DETECT";
    ULIDErrorCode["ULIDInvalid"] = "ULID_INVALID";
    ULIDErrorCode["Unexpected"] = "UNEXPECTED";
    ULIDErrorCode["UUIDInvalid"] = "UUID_INVALID";
})(ULIDErrorCode || (ULIDErrorCode = {}));
class ULIDError extends Error {
    constructor(errorCode, message) {
        super(`${message} (${errorCode})`);
        this.name = "ULIDError";
        this.code = errorCode;
    }
}

function randomChar(prng) {
    // Currently PRNGs generate fractions from 0 to _less than_ 1, so no "%" is necessary.
    // However, just in case a future PRNG can generate 1,
    // we are applying "% ENCODING LEN" to wrap back to the first character
    const randomPosition = Math.floor(prng() * ENCODING_LEN) % ENCODING_LEN;
    return ENCODING.charAt(randomPosition);
}
function replaceCharAt(str, index, char) {
    if (index > str.length - 1) {
        return str;
    }
    return str.substr(0, index) + char + str.substr(index + 1);
}

// Code from https://github.com/devbanana/crockford-base32/blob/develop/src/index.ts
function crockfordEncode(input) {
    const output = [];
    let bitsRead = 0;
    let buffer = 0;
    const reversedInput = new Uint8Array(input.slice().reverse());
    for (const byte of reversedInput) {
        buffer |= byte << bitsRead;
        bitsRead += 8;
        while (bitsRead >= 5) {
            output.unshift(buffer & 0x1f);
            buffer >>>= 5;
            bitsRead -= 5;
        }
    }
    if (bitsRead > 0) {
        output.unshift(buffer & 0x1f);
    }
    return output.map(byte => B32_CHARACTERS.charAt(byte)).join("");
}
function crockfordDecode(input) {
    const sanitizedInput = input.toUpperCase().split("").reverse().join("");
    const output = [];
    let bitsRead = 0;
    let buffer = 0;
    for (const character of sanitizedInput) {
        const byte = B32_CHARACTERS.indexOf(character);
        if (byte === -1) {
            throw new Error(`Invalid base 32 character found in string: ${character}`);
        }
        buffer |= byte << bitsRead;
        bitsRead += 5;
        while (bitsRead >= 8) {
            output.unshift(buffer & 0xff);
            buffer >>>= 8;
            bitsRead -= 8;
        }
    }
    if (bitsRead >= 5 || buffer > 0) {
        output.unshift(buffer & 0xff);
    }
    return new Uint8Array(output);
}
/**
 * Fix a ULID's Base32 encoding -
 * i and l (case-insensitive) will be treated as 1 and o (case-insensitive) will be treated as 0.
 * hyphens are ignored during decoding.
 * @param id The ULID
 * @returns The cleaned up ULID
 */
function fixULIDBase32(id) {
    return id.replace(/i/gi, "1").replace(/l/gi, "1").replace(/o/gi, "0").replace(/-/g, "");
}
function incrementBase32(str) {
    let done = undefined, index = str.length, char, charIndex, output = str;
    const maxCharIndex = ENCODING_LEN - 1;
    while (!done && index-- >= 0) {
        char = output[index];
        charIndex = ENCODING.indexOf(char);
        if (charIndex === -1) {
            throw new ULIDError(ULIDErrorCode.Base32IncorrectEncoding, "Incorrectly encoded string");
        }
        if (charIndex === maxCharIndex) {
            output = replaceCharAt(output, index, ENCODING[0]);
            continue;
        }
        done = replaceCharAt(output, index, ENCODING[charIndex + 1]);
    }
    if (typeof done === "string") {
        return done;
    }
    throw new ULIDError(ULIDErrorCode.Base32IncorrectEncoding, "Failed incrementing string");
}

/**
 * Decode time from a ULID
 * @param id The ULID
 * @returns The decoded timestamp
 */
function decodeTime(id) {
    if (id.length !== TIME_LEN + RANDOM_LEN) {
        throw new ULIDError(ULIDErrorCode.DecodeTimeValueMalformed, "Malformed ULID");
    }
    const time = id
        .substr(0, TIME_LEN)
        .toUpperCase()
        .split("")
        .reverse()
        .reduce((carry, char, index) => {
        const encodingIndex = ENCODING.indexOf(char);
        if (encodingIndex === -1) {
            throw new ULIDError(ULIDErrorCode.DecodeTimeInvalidCharacter, `Time decode error: Invalid character: ${char}`);
        }
        return (carry += encodingIndex * Math.pow(ENCODING_LEN, index));
    }, 0);
    if (time > TIME_MAX) {
        throw new ULIDError(ULIDErrorCode.DecodeTimeValueMalformed, `Malformed ULID: timestamp too large: ${time}`);
    }
    return time;
}
/**
 * Detect the best PRNG (pseudo-random number generator)
 * @param root The root to check from (global/window)
 * @returns The PRNG function
 */
function detectPRNG(root) {
    const rootLookup = detectRoot();
    const globalCrypto = (rootLookup && (rootLookup.crypto || rootLookup.msCrypto)) ||
        (typeof external_node_crypto_ !== "undefined" ? external_node_crypto_ : null);
    if (typeof globalCrypto?.getRandomValues === "function") {
        return () => {
            const buffer = new Uint8Array(1);
            globalCrypto.getRandomValues(buffer);
            return buffer[0] / 256;
        };
    }
    else if (typeof globalCrypto?.randomBytes === "function") {
        return () => globalCrypto.randomBytes(1).readUInt8() / 256;
    }
    else if (external_node_crypto_?.randomBytes) {
        return () => external_node_crypto_.randomBytes(1).readUInt8() / 256;
    }
    throw new ULIDError(ULIDErrorCode.PRNGDetectFailure, "Failed to find a reliable PRNG");
}
function detectRoot() {
    if (inWebWorker())
        return self;
    if (typeof window !== "undefined") {
        return window;
    }
    if (typeof global !== "undefined") {
        return global;
    }
    if (typeof globalThis !== "undefined") {
        return globalThis;
    }
    return null;
}
function encodeRandom(len, prng) {
    let str = "";
    for (; len > 0; len--) {
        str = randomChar(prng) + str;
    }
    return str;
}
/**
 * Encode the time portion of a ULID
 * @param now The current timestamp
 * @param len Length to generate
 * @returns The encoded time
 */
function encodeTime(now, len = TIME_LEN) {
    if (isNaN(now)) {
        throw new ULIDError(ULIDErrorCode.EncodeTimeValueMalformed, `Time must be a number: ${now}`);
    }
    else if (now > TIME_MAX) {
        throw new ULIDError(ULIDErrorCode.EncodeTimeSizeExceeded, `Cannot encode a time larger than ${TIME_MAX}: ${now}`);
    }
    else if (now < 0) {
        throw new ULIDError(ULIDErrorCode.EncodeTimeNegative, `Time must be positive: ${now}`);
    }
    else if (Number.isInteger(now) === false) {
        throw new ULIDError(ULIDErrorCode.EncodeTimeValueMalformed, `Time must be an integer: ${now}`);
    }
    let mod, str = "";
    for (let currentLen = len; currentLen > 0; currentLen--) {
        mod = now % ENCODING_LEN;
        str = ENCODING.charAt(mod) + str;
        now = (now - mod) / ENCODING_LEN;
    }
    return str;
}
function inWebWorker() {
    // @ts-ignore
    return typeof WorkerGlobalScope !== "undefined" && self instanceof WorkerGlobalScope;
}
/**
 * Check if a ULID is valid
 * @param id The ULID to test
 * @returns True if valid, false otherwise
 * @example
 *   isValid("01HNZX8JGFACFA36RBXDHEQN6E"); // true
 *   isValid(""); // false
 */
function isValid(id) {
    return (typeof id === "string" &&
        id.length === TIME_LEN + RANDOM_LEN &&
        id
            .toUpperCase()
            .split("")
            .every(char => ENCODING.indexOf(char) !== -1));
}
/**
 * Create a ULID factory to generate monotonically-increasing
 *  ULIDs
 * @param prng The PRNG to use
 * @returns A ulid factory
 * @example
 *  const ulid = monotonicFactory();
 *  ulid(); // "01HNZXD07M5CEN5XA66EMZSRZW"
 */
function monotonicFactory(prng) {
    const currentPRNG = prng || detectPRNG();
    let lastTime = 0, lastRandom;
    return function _ulid(seedTime) {
        const seed = !seedTime || isNaN(seedTime) ? Date.now() : seedTime;
        if (seed <= lastTime) {
            const incrementedRandom = (lastRandom = incrementBase32(lastRandom));
            return encodeTime(lastTime, TIME_LEN) + incrementedRandom;
        }
        lastTime = seed;
        const newRandom = (lastRandom = encodeRandom(RANDOM_LEN, currentPRNG));
        return encodeTime(seed, TIME_LEN) + newRandom;
    };
}
/**
 * Generate a ULID
 * @param seedTime Optional time seed
 * @param prng Optional PRNG function
 * @returns A ULID string
 * @example
 *  ulid(); // "01HNZXD07M5CEN5XA66EMZSRZW"
 */
function node_ulid(seedTime, prng) {
    const currentPRNG = prng || detectPRNG();
    const seed = !seedTime || isNaN(seedTime) ? Date.now() : seedTime;
    return encodeTime(seed, TIME_LEN) + encodeRandom(RANDOM_LEN, currentPRNG);
}

/**
 * Convert a ULID to a UUID
 * @param ulid The ULID to convert
 * @returns A UUID string
 */
function ulidToUUID(ulid) {
    const isValid = ULID_REGEX.test(ulid);
    if (!isValid) {
        throw new ULIDError(ULIDErrorCode.ULIDInvalid, `Invalid ULID: ${ulid}`);
    }
    const uint8Array = crockfordDecode(ulid);
    let uuid = Array.from(uint8Array)
        .map(byte => byte.toString(16).padStart(2, "0"))
        .join("");
    uuid =
        uuid.substring(0, 8) +
            "-" +
            uuid.substring(8, 12) +
            "-" +
            uuid.substring(12, 16) +
            "-" +
            uuid.substring(16, 20) +
            "-" +
            uuid.substring(20);
    return uuid.toUpperCase();
}
/**
 * Convert a UUID to a ULID
 * @param uuid The UUID to convert
 * @returns A ULID string
 */
function uuidToULID(uuid) {
    const isValid = UUID_REGEX.test(uuid);
    if (!isValid) {
        throw new ULIDError(ULIDErrorCode.UUIDInvalid, `Invalid UUID: ${uuid}`);
    }
    const bytes = uuid.replace(/-/g, "").match(/.{1,2}/g);
    if (!bytes) {
        throw new ULIDError(ULIDErrorCode.Unexpected, `Failed parsing UUID bytes: ${uuid}`);
    }
    const uint8Array = new Uint8Array(bytes.map(byte => parseInt(byte, 16)));
    return crockfordEncode(uint8Array);
}



;// CONCATENATED MODULE: ./lib/compose/world.js
/** What an entry point brings: everything that is not configuration. */


/** A variable that is not set and one that is empty are the same: undefined. */
function variable(environment, name) {
    const value = Object.hasOwn(environment, name) ? environment[name] : undefined;
    return value === undefined || value === '' ? undefined : value;
}
/** The same of a credential, which is masked from here on. */
function world_credential(environment, name) {
    const value = variable(environment, name);
    return value === undefined ? undefined : new model_secret/* Secret */.z(value);
}
function world_randomOf({ random }) {
    return { bytes: random.bytes, ulid: (at) => node_ulid(at.getTime(), () => (random.bytes(1)[0] ?? 0) / 256) };
}

;// CONCATENATED MODULE: ./lib/compose/adapters.js





/** A row of a registry, loaded. Throws NOT_BUILT: a name that no longer is there stands in an old journal. */
async function adapters_adapter(registry, name, what) {
    // Each row has options of its own; what is read from outside fits one only after that row's schema has parsed it.
    const rows = registry;
    const row = Object.hasOwn(rows, name) ? rows[name] : undefined;
    if (row)
        return row();
    throw new errors/* KeyturnError */.FB('NOT_BUILT', {
        what: `this version of Keyturn has no ${what} named ${name}`,
        hint: 'use the version that wrote the journal, or take it out of the configuration',
    });
}
async function destinationModule(kind) {
    return adapters_adapter(destinations/* destinations */.u, kind, 'destination');
}
/** Calls of one kind of destination that may be under way at once; GitHub's client has limits of its own. */
const CALLS = 8;
function adapters_destinationsOf(context) {
    const limits = new Map();
    return async (address) => {
        const destination = (await destinationModule(address.kind)).build(address, context);
        if (address.kind === 'github')
            return destination;
        const at = limits.get(address.kind) ?? atMost(CALLS);
        limits.set(address.kind, at);
        const { updatedAt, read } = destination;
        return {
            ...destination,
            preflight: () => at(() => destination.preflight()),
            write: (value) => at(() => destination.write(value)),
            ...(updatedAt === undefined ? {} : { updatedAt: () => at(() => updatedAt.call(destination)) }),
            ...(read === undefined ? {} : { read: () => at(() => read.call(destination)) }),
        };
    };
}
/** Every place that these destinations mean today, each once. */
async function adapters_addressesOf(target, context) {
    const lists = await Promise.all(target.destinations.map(async ({ kind, options }) => {
        const module = await destinationModule(kind);
        return module.expand(module.options.parse(options), { values: target.values }, context);
    }));
    const seen = new Map(lists.flat().map((address) => [address.key, address]));
    return [...seen.values()];
}
async function adapters_channelsOf(configuration, world) {
    const { clock, environment, http } = world;
    return Promise.all(configuration.channels.map(async ({ name, options }) => {
        const module = await adapters_adapter(channels/* channels */.B, name, 'channel');
        const parsed = module.options.parse(options);
        const named = Object.fromEntries(module.environment(parsed).map((one) => [one, world_credential(environment, one)]));
        return module.build({ options: parsed, environment: named, http, clock });
    }));
}

// EXTERNAL MODULE: ./lib/forge/github/environment.js
var github_environment = __webpack_require__(52378);
// EXTERNAL MODULE: ./lib/http/host-time.js
var host_time = __webpack_require__(26740);
// EXTERNAL MODULE: ./lib/rotation/model/following-clock.js
var following_clock = __webpack_require__(7184);
;// CONCATENATED MODULE: ./lib/compose/clocks.js
/** The world of one run, whose clock GitHub's answers put right. */




function clocks_followed(given) {
    const clock = new following_clock/* FollowingClock */.oc(given.clock);
    const api = (0,github_environment/* apiIn */.yA)((name) => variable(given.environment, name));
    const heard = (0,host_time/* hostTime */.Y)(given.http, clock, api);
    return { world: { ...given, clock, http: heard.http }, clock, ofProvider: heard.ofProvider };
}

// EXTERNAL MODULE: ./lib/forge/github/limits.js + 1 modules
var limits = __webpack_require__(90535);
// EXTERNAL MODULE: ./lib/forge/github/token.js
var github_token = __webpack_require__(72462);
;// CONCATENATED MODULE: ./lib/forge/github/clients.js
/** The two clients of a run: the one that writes secrets, and the one that keeps the journal. Made when first needed. */





/** Milliseconds: GitHub's window of requests is an hour. At a terminal nobody waits that long. */
const LONGEST_WAIT = 65 * 60_000;
/** @throws KeyturnError INPUT_INVALID at once for a token that no header can carry; later TOKEN_DENIED */
function clientsOf(options) {
    const { http, clock, token, journalToken, variable } = options;
    // Before anything is asked or sent, whichever of them is needed first.
    if (token)
        (0,github_token/* checkToken */.S)(token, 'token');
    if (journalToken)
        (0,github_token/* checkToken */.S)(journalToken, 'journal-token');
    const baseUrl = (0,github_environment/* apiIn */.yA)(variable);
    const queues = (0,limits/* admissions */.TW)({ clock, longest: (0,github_environment/* isJob */.o5)(variable) ? LONGEST_WAIT : 0, tell: options.waits });
    const make = async (tokenName, given) => {
        const [{ github }, found] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(891), __webpack_require__.e(6476)]).then(__webpack_require__.bind(__webpack_require__, 6476)), given()]);
        const inActions = (0,github_environment/* isJob */.o5)(variable);
        return github({
            http,
            clock,
            token: found,
            tokenName,
            inActions,
            admissions: queues,
            ...(baseUrl === undefined ? {} : { baseUrl }),
        });
    };
    const writersToken = token ?? workflowToken(variable);
    const keepersToken = journalToken ?? token ?? workflowToken(variable);
    let writer;
    let keeper;
    return {
        writer: () => {
            writer ??= make('token', () => writerToken(options, queues));
            return writer;
        },
        keeper: () => {
            keeper ??= make('journal-token', async () => keepersToken);
            return keeper;
        },
        mayPut: (client, path) => {
            // The queues of an App's tokens are named by their owners.
            const owner = path.split('/')[2]?.toLowerCase();
            const name = client === 'writer' && isApp(options)
                ? `of ${owner}`
                : (0,limits/* queueOf */.nv)(client === 'writer' ? writersToken : keepersToken);
            return queues(name).reserve({ method: 'PUT', url: `${baseUrl ?? 'https://api.github.com'}${path}` });
        },
    };
}
function isApp({ clientId, privateKey }) {
    return clientId !== undefined && privateKey !== undefined;
}
async function writerToken(options, queues) {
    const { http, clock, clientId, privateKey, variable, lacks } = options;
    if (clientId !== undefined && privateKey !== undefined) {
        const [{ appToken }, { needs, home }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(891), __webpack_require__.e(362), __webpack_require__.e(3956)]).then(__webpack_require__.bind(__webpack_require__, 23956)), options.app()]);
        const baseUrl = (0,github_environment/* apiIn */.yA)(variable);
        return appToken({
            http,
            clock,
            inActions: (0,github_environment/* isJob */.o5)(variable),
            clientId,
            privateKey,
            needs,
            home,
            lacks,
            admissions: queues,
            ...(baseUrl === undefined ? {} : { baseUrl }),
        });
    }
    const token = options.token ?? workflowToken(variable);
    if (token)
        return token;
    throw new errors/* KeyturnError */.FB('INPUT_INVALID', {
        what: 'no `token` was given, and GitHub Secrets cannot be written without one',
        hint: 'token: a fine-grained personal access token with Secrets: write and Environments: write; or client-id and private-key of a GitHub App',
    });
}
function workflowToken(variable) {
    const value = variable('GITHUB_TOKEN');
    return value === undefined ? undefined : new model_secret/* Secret */.z(value);
}

;// CONCATENATED MODULE: ./lib/forge/github/index.js
/** GitHub as the forge of a run. */



/** @throws KeyturnError INPUT_INVALID for a token that no header can carry */
function gitHubForge(options) {
    const { variable } = options;
    const clients = clientsOf(options);
    const { writer, keeper } = clients;
    const repository = (0,github_environment/* repositoryIn */.ce)(variable);
    return {
        clients,
        repository,
        actor: variable('GITHUB_ACTOR'),
        job: (0,github_environment/* jobIn */.Dk)(variable),
        from: (0,github_environment/* fromIn */.EQ)(variable),
        async journal({ repository: home, branch, public: isPublic }) {
            if (home === undefined) {
                throw new errors/* KeyturnError */.FB('CONFIG_INVALID', {
                    what: 'the journal has no place: there is no GITHUB_REPOSITORY and the configuration names none',
                    hint: 'set journal: { repository: OWNER/NAME }, or journal: { file: keyturn-journal.json } for this machine alone',
                });
            }
            const { githubBranch } = await Promise.all(/* import() */[__webpack_require__.e(891), __webpack_require__.e(5821)]).then(__webpack_require__.bind(__webpack_require__, 25821));
            return githubBranch({
                github: await keeper(),
                repository: home,
                branch,
                public: isPublic,
                ready: () => clients.mayPut('keeper', `/repos/${home}/contents/journal.json`),
            });
        },
        async escrow(place) {
            const { escrowGitHub } = await Promise.all(/* import() */[__webpack_require__.e(891), __webpack_require__.e(7899), __webpack_require__.e(9750), __webpack_require__.e(6584)]).then(__webpack_require__.bind(__webpack_require__, 56584));
            return escrowGitHub({ github: writer, ready: (path) => clients.mayPut('writer', path), ...place });
        },
        async runs(owner, started) {
            const { runs } = await Promise.all(/* import() */[__webpack_require__.e(891), __webpack_require__.e(4437)]).then(__webpack_require__.bind(__webpack_require__, 74437));
            return runs({ keeper, writer, repository, owner, started });
        },
        async people(reach) {
            const { people } = await Promise.all(/* import() */[__webpack_require__.e(891), __webpack_require__.e(48)]).then(__webpack_require__.bind(__webpack_require__, 30048));
            return people({ github: writer, reach, organization: repository?.split('/')[0] });
        },
        async alerts() {
            const { alerts } = await Promise.all(/* import() */[__webpack_require__.e(891), __webpack_require__.e(5100)]).then(__webpack_require__.bind(__webpack_require__, 55100));
            return alerts(writer);
        },
        variableHint: (names) => `in the workflow: env: { ${names.map((name) => `${name}: \${{ secrets.${name} }}`).join(', ')} }`,
        async keepAlive() {
            const { keepWorkflowEnabled } = await Promise.all(/* import() */[__webpack_require__.e(891), __webpack_require__.e(710)]).then(__webpack_require__.bind(__webpack_require__, 80710));
            await keepWorkflowEnabled(await keeper(), variable('GITHUB_WORKFLOW_REF'));
        },
        async guards(places) {
            const { guardsOf } = await Promise.all(/* import() */[__webpack_require__.e(891), __webpack_require__.e(5571)]).then(__webpack_require__.bind(__webpack_require__, 5571));
            return guardsOf({ ...places, writer, keeper });
        },
    };
}

;// CONCATENATED MODULE: ./lib/compose/forge.js



/** @throws KeyturnError INPUT_INVALID for a token that no header can carry */
function forge_forgeOf(configuration, access, world) {
    const { http, clock, environment, progress } = world;
    return gitHubForge({
        http,
        clock,
        variable: variablesOf(environment),
        token: access.token,
        journalToken: access.journalToken,
        clientId: access.clientId,
        privateKey: access.privateKey,
        app: async () => {
            const { appNeeds } = await __webpack_require__.e(/* import() */ 9921).then(__webpack_require__.bind(__webpack_require__, 89921));
            const home = forge_homeOf(configuration, environment);
            return { needs: appNeeds(configuration, home), home: home?.split('/')[0] };
        },
        lacks: (owner, permissions) => progress({ step: 'token', detail: `the App lacks ${permissions.join(', ')} in ${owner}` }),
        waits: ({ requests, milliseconds }) => progress({
            step: 'waiting',
            detail: `${requests} requests wait for GitHub's limits, about ${minutes(milliseconds)}`,
        }),
    });
}
function minutes(milliseconds) {
    const count = Math.max(1, Math.round(milliseconds / 60_000));
    return count === 1 ? 'a minute' : `${count} minutes`;
}
/** The repository that this run is for; outside a workflow, the one that keeps the journal. */
function forge_homeOf({ journal }, environment) {
    return (0,github_environment/* repositoryIn */.ce)(variablesOf(environment)) ?? (journal.kind === 'github' ? journal.repository : undefined);
}
function variablesOf(environment) {
    return (name) => variable(environment, name);
}

;// CONCATENATED MODULE: ./lib/journals/index.js
/** Every journal that needs no forge, loaded only when it is used. The journal on a branch comes from the forge, in `compose`. */
const journals = {
    file: async () => (await __webpack_require__.e(/* import() */ 8236).then(__webpack_require__.bind(__webpack_require__, 28236))).file,
    memory: async () => (await __webpack_require__.e(/* import() */ 6157).then(__webpack_require__.bind(__webpack_require__, 66157))).memory,
};

;// CONCATENATED MODULE: ./lib/compose/journals.js




/** Milliseconds: outside a job nobody can be asked whether a process still runs, so its locks lapse after this. */
const LEASE = 6 * 3_600_000;
/** @throws KeyturnError CONFIG_INVALID where nothing says which repository keeps the journal */
async function journalOf({ journal, public: isPublic }, forge, world, clock) {
    if (journal.kind === 'github')
        return forge.journal({ repository: journal.repository, branch: journal.branch, public: isPublic });
    const { resolve } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 76760, 19));
    return (await journals.file())({ path: resolve(world.directory, journal.path), clock: clock.machine });
}
/** Undefined where nothing could hand a value from one run to the next. */
async function escrowOf(configuration, forge, world, context) {
    const { name, options } = configuration.escrow;
    if (name !== 'github') {
        const module = await destinationModule(name);
        const { escrowIn } = await __webpack_require__.e(/* import() */ 8444).then(__webpack_require__.bind(__webpack_require__, 48444));
        const [address] = await module.expand(module.options.parse(options), { values: { value: escrow_name/* ESCROW_NAME */.S } }, context);
        return escrowIn(module.build(address, context), module.escrow ?? 0);
    }
    // A journal on this machine is for runs on this machine: no workflow could hand the escrow back to them.
    if (configuration.journal.kind === 'file')
        return undefined;
    const repository = forge_homeOf(configuration, world.environment);
    if (repository === undefined)
        return undefined;
    return forge.escrow({ repository, ...options });
}
/** Who holds the locks that this run takes. */
function ownerOf({ journal }, forge, world, clock) {
    const key = Buffer.from(world.random.bytes(16)).toString('base64url');
    if (forge.job)
        return { ...forge.job, key };
    const until = new Date(clock.machine.now().getTime() + LEASE);
    return {
        run: 'local',
        attempt: 1,
        job: '',
        key,
        // What time it is at GitHub is known once the journal has been read, and no lock is taken before that.
        get lease() {
            return (journal.kind === 'file' ? until : clock.at(until)).toISOString();
        },
    };
}

// EXTERNAL MODULE: ./lib/links/store.js
var store = __webpack_require__(86184);
// EXTERNAL MODULE: ./lib/forge/github/link-address.js
var link_address = __webpack_require__(91350);
;// CONCATENATED MODULE: ./lib/forge/github/link-store.js
/** The row of links in a repository of GitHub's, for the registry of links. */




function githubLinkStore({ client, repository }) {
    return (0,store/* store */.M)({
        async parse(link) {
            return (0,link_address/* parseGithubLink */.D)(link) === undefined ? undefined : link;
        },
        async open(link, options) {
            const { githubReader } = await Promise.all(/* import() */[__webpack_require__.e(891), __webpack_require__.e(3450), __webpack_require__.e(2922), __webpack_require__.e(335)]).then(__webpack_require__.bind(__webpack_require__, 70335));
            return githubReader(new model_secret/* Secret */.z(link), { ...options, github: () => client(options) });
        },
        async create(options) {
            if (repository === undefined) {
                throw new errors/* KeyturnError */.FB('CONFIG_INVALID', {
                    what: 'links in a repository need one, and nothing says which',
                    hint: 'set GITHUB_REPOSITORY, or journal: { repository: OWNER/NAME }',
                });
            }
            const { githubLinks } = await Promise.all(/* import() */[__webpack_require__.e(891), __webpack_require__.e(2922), __webpack_require__.e(4810)]).then(__webpack_require__.bind(__webpack_require__, 4810));
            return githubLinks({ ...options, github: () => client(options), repository });
        },
    });
}

;// CONCATENATED MODULE: ./lib/links/index.js
/**
 * Every way to hand a value over by a link. A module is loaded only when it is needed. Links in a repository are kept by the
 * forge, whose row `compose` adds.
 */


/** @param github the row that the forge keeps: links in a repository */
function linkStores(github) {
    return { keyturn, github, privatebin, yopass, ots };
}
/** The reader that a link wants, by its shape. Throws LINK_INVALID before anything is sent. */
async function openLink(link, stores, options) {
    const text = link.reveal();
    for (const store of Object.values(stores)) {
        const parsed = await store.parse(text, options);
        if (parsed !== undefined)
            return store.open(parsed, options);
    }
    const { reader } = await Promise.all(/* import() */[__webpack_require__.e(3450), __webpack_require__.e(9926)]).then(__webpack_require__.bind(__webpack_require__, 19926));
    return reader(link, options);
}
const keyturn = (0,store/* store */.M)({
    async parse(link) {
        return /^[^#]*\/l#[A-Za-z0-9_-]*$/.test(link) ? link : undefined;
    },
    async open(link, options) {
        return (await Promise.all(/* import() */[__webpack_require__.e(3450), __webpack_require__.e(9926)]).then(__webpack_require__.bind(__webpack_require__, 19926))).reader(new model_secret/* Secret */.z(link), options);
    },
    async create(options) {
        return (await __webpack_require__.e(/* import() */ 3450).then(__webpack_require__.bind(__webpack_require__, 3450))).links(options);
    },
});
const privatebin = (0,store/* store */.M)({
    async parse(link, options) {
        return (await Promise.all(/* import() */[__webpack_require__.e(3450), __webpack_require__.e(5727)]).then(__webpack_require__.bind(__webpack_require__, 55727))).privatebinLink(link, options);
    },
    open: openForeign,
    async create(options) {
        return (await Promise.all(/* import() */[__webpack_require__.e(3450), __webpack_require__.e(5727)]).then(__webpack_require__.bind(__webpack_require__, 55727))).privatebinLinks(options);
    },
});
const yopass = (0,store/* store */.M)({
    async parse(link, options) {
        return (await Promise.all(/* import() */[__webpack_require__.e(3450), __webpack_require__.e(7621)]).then(__webpack_require__.bind(__webpack_require__, 77621))).yopassLink(link, options);
    },
    open: openForeign,
    async create(options) {
        return (await Promise.all(/* import() */[__webpack_require__.e(3450), __webpack_require__.e(7621)]).then(__webpack_require__.bind(__webpack_require__, 77621))).yopassLinks(options);
    },
});
const ots = (0,store/* store */.M)({
    async parse(link, options) {
        return (await Promise.all(/* import() */[__webpack_require__.e(3450), __webpack_require__.e(4407)]).then(__webpack_require__.bind(__webpack_require__, 74407))).otsLink(link, options);
    },
    open: openForeign,
    async create(options) {
        return (await Promise.all(/* import() */[__webpack_require__.e(3450), __webpack_require__.e(4407)]).then(__webpack_require__.bind(__webpack_require__, 74407))).otsLinks(options);
    },
});
async function openForeign(link, options) {
    return (await Promise.all(/* import() */[__webpack_require__.e(3450), __webpack_require__.e(1967)]).then(__webpack_require__.bind(__webpack_require__, 11967))).foreignReader(link, options);
}

;// CONCATENATED MODULE: ./lib/compose/links.js





/** Undefined where the configuration names no way to make them. */
async function links_linksOf(configuration, { keeper }, world) {
    const { url, expires, via, password } = configuration.links;
    const { clock, environment, http } = world;
    const repository = forge_homeOf(configuration, environment);
    if (via === 'github' ? repository === undefined : url === undefined)
        return undefined;
    const stores = linkStores(githubLinkStore({ client: keeper, repository }));
    const options = {
        http,
        clock,
        expires,
        url: url ?? '',
        creator: () => creatorOf(configuration, world),
        block: (await __webpack_require__.e(/* import() */ 3114).then(__webpack_require__.bind(__webpack_require__, 43114))).envBlock,
        ...(password ? { password: linkPassword } : {}),
    };
    return { ...(await stores[via].create(options)), passwords: password };
}
/** A job says who makes its links by its OIDC token; whoever has none, by a token of the service's own. */
async function creatorOf({ links: { via, url } }, world) {
    const identity = via === 'keyturn' ? (0,github_environment/* identityIn */.K2)(variablesOf(world.environment)) : undefined;
    if (identity === undefined || url === undefined)
        return world_credential(world.environment, 'KEYTURN_LINK_TOKEN');
    const { creatorToken } = await __webpack_require__.e(/* import() */ 1472).then(__webpack_require__.bind(__webpack_require__, 51472));
    return creatorToken(identity, new URL(url).origin, { http: world.http, clock: world.clock });
}
async function linkPassword() {
    return (await __webpack_require__.e(/* import() */ 5676).then(__webpack_require__.bind(__webpack_require__, 35676))).wordsPassword();
}

// EXTERNAL MODULE: ./lib/providers/index.js + 1 modules
var lib_providers = __webpack_require__(70643);
;// CONCATENATED MODULE: ./lib/compose/providers.js
/** Providers, built from bindings: of today's configuration, or as a credential recorded them. */








/** Calls of one account that may be under way at once. */
const providers_CALLS = 8;
/** Builds each binding once in a run: all secrets of an account share its limits and its listings. */
function providersOf(world) {
    const kept = keptBy();
    return ({ provider, options, admin }) => kept(JSON.stringify([provider, options, admin ?? null]), async () => limited(await providerOf({ provider, options, admin }, world)));
}
function limited(provider) {
    const at = atMost(providers_CALLS);
    const { list, deactivate } = provider;
    return {
        ...provider,
        mint: (request) => at(() => provider.mint(request)),
        probe: (minted) => at(() => provider.probe(minted)),
        revoke: (id) => at(() => provider.revoke(id)),
        ...(list === undefined ? {} : { list: shared(() => at(() => list.call(provider))) }),
        ...(deactivate === undefined ? {} : { deactivate: (id) => at(() => deactivate.call(provider, id)) }),
    };
}
async function providerOf(binding, world) {
    const module = await adapters_adapter(lib_providers/* providers */.r5, binding.provider, 'provider');
    const admin = adminOf(binding, world.environment);
    const options = module.options.parse(binding.options);
    const named = [...(module.environment ?? []), ...(module.variables?.(options) ?? [])];
    const provider = module.build({
        options,
        admin,
        http: world.http,
        clock: world.clock,
        random: world_randomOf(world),
        environment: Object.fromEntries(named.map((name) => [name, world_credential(world.environment, name)])),
        settings: Object.fromEntries((module.settings ?? []).map((name) => [name, variable(world.environment, name)])),
    });
    const names = typeof binding.admin === 'object' ? Object.values(binding.admin) : [binding.admin ?? ''];
    const { list } = provider;
    return {
        ...provider,
        ...(list === undefined ? {} : { list: () => inTime(() => list.call(provider), world.clock) }),
        // Only here is it known which variable holds what was refused.
        check: () => inTime(() => provider.check(), world.clock).catch((error) => {
            if (!(0,errors.is)(error, 'PROVIDER_DENIED') || names[0] === '')
                throw error;
            const hint = `check what ${names.join(' and ')} holds: expired, revoked, of another account?${error.hint === undefined ? '' : ` ${error.hint}`}`;
            throw new errors/* KeyturnError */.FB('PROVIDER_DENIED', { what: error.message, hint });
        }),
    };
}
/** Options that this version cannot read say nothing of where they lead. */
async function originsOf(binding) {
    const module = await adapters_adapter(lib_providers/* providers */.r5, binding.provider, 'provider');
    const options = module.options.safeParse(binding.options);
    if (!module.origins || !options.success)
        return undefined;
    try {
        return module.origins(options.data);
    }
    catch (error) {
        if (!(error instanceof errors/* KeyturnError */.FB))
            throw error;
        return undefined;
    }
}
/** A signature by a wrong clock is refused, and the refusal puts the clock right: then it is asked once more. */
async function inTime(ask, clock) {
    const offset = () => (clock instanceof following_clock/* FollowingClock */.oc ? clock.offset : 0);
    const before = offset();
    try {
        return await ask();
    }
    catch (error) {
        if (!(0,errors.is)(error, 'PROVIDER_DENIED', 'PROVIDER_UNREADABLE') || offset() === before)
            throw error;
        return ask();
    }
}
/**
 * Asks the provider with a credential alone: what its holder can do, who has no admin credential. Undefined where that is
 * not possible, or would run a program.
 */
async function probing(binding, given) {
    if (binding.provider === 'command')
        return undefined;
    const { world: heard, ofProvider } = followed(given);
    const world = { ...heard, http: ofProvider(heard.http) };
    const module = await adapter(providers, binding.provider, 'provider');
    const { admin } = binding;
    // Never sent: a probe knows nothing but the credential.
    const none = new Secret('no-admin-credential-here');
    const provider = module.build({
        options: module.options.parse(binding.options),
        admin: typeof admin === 'object'
            ? Object.fromEntries(Object.keys(admin).map((part) => [part, none]))
            : admin === undefined
                ? undefined
                : none,
        http: world.http,
        clock: world.clock,
        random: randomOf(world),
        environment: {},
    });
    return provider.local ? undefined : (values) => provider.probe({ id: '', values });
}
function adminOf(binding, environment) {
    const { admin } = binding;
    const value = (name) => {
        const found = world_credential(environment, name);
        if (found)
            return found;
        throw new errors/* KeyturnError */.FB('ENVIRONMENT_MISSING', {
            what: `the environment variable ${name} is not set, which is the \`admin\` of ${binding.provider}`,
            hint: `in the workflow: env: { ${name}: \${{ secrets.${name} }} }; in a shell: export ${name}`,
        });
    };
    if (admin === undefined)
        return undefined;
    if (typeof admin === 'string')
        return value(admin);
    return Object.fromEntries(Object.entries(admin).map(([part, name]) => [part, value(name)]));
}

;// CONCATENATED MODULE: ./lib/compose/compose.js












/**
 * Everything that a run needs, built but not asked yet.
 * @throws KeyturnError CONFIG_INVALID, INPUT_INVALID, TOKEN_DENIED, NOT_BUILT
 */
async function compose(configuration, access, given) {
    const { world: outside, clock, ofProvider } = clocks_followed(given);
    // Everything that this run sends waits together: a limit concerns an account, whoever met it.
    const world = { ...outside, http: holdAfterLimits(outside.http, clock, refusal/* isGitHubLimit */.ZO) };
    const { environment } = world;
    const forge = forge_forgeOf(configuration, access, world);
    const owner = ownerOf(configuration, forge, world, clock);
    const context = contextOf(forge, world);
    const started = clock.machine.now();
    return {
        clock,
        random: world_randomOf(world),
        owner,
        pending: access.pending,
        journal: await journalOf(configuration, forge, world, clock),
        escrow: await escrowOf(configuration, forge, world, context),
        runs: await forge.runs(owner, () => clock.at(started)),
        people: await forge.people(configuration.people),
        // A service's 429 may be a quota, which the end of one of its links lifts: it is not held back.
        links: await links_linksOf(configuration, forge.clients, outside),
        channels: await adapters_channelsOf(configuration, world),
        ...(configuration.notify === undefined ? {} : { notify: configuration.notify }),
        alerts: await alertsOf(configuration, forge),
        repository: forge.repository,
        variable: (name) => world_credential(environment, name),
        variableHint: (names) => forge.variableHint(names),
        ...(world.ask === undefined ? {} : { ask: world.ask }),
        from: senderOf(forge, configuration),
        state: stateFormat,
        ...(configuration.journal.key === undefined ? {} : { pin: configuration.journal.key }),
        // In a home that everybody can read, the journal does not say who started a run.
        ...(configuration.public || forge.actor === undefined ? {} : { actor: forge.actor }),
        fingerprint: fingerprint,
        provider: providersOf({ ...world, http: ofProvider(world.http) }),
        origins: originsOf,
        former: configuration.former,
        destination: adapters_destinationsOf(context),
        addressOrigins: async (address) => (await destinationModule(address.kind)).origins(address),
        formerDestinations: configuration.formerDestinations,
        addresses: (target) => adapters_addressesOf(target, context),
        keepAlive: () => forge.keepAlive(),
        progress: world.progress,
    };
}
/** What `doctor` looks at beside what a rotation needs; undefined where there is no workflow that somebody could push. */
async function composeGuards(configuration, access, given) {
    const { journal, escrow } = configuration;
    const repository = forge_homeOf(configuration, given.environment);
    if (journal.kind !== 'github' || journal.repository === undefined || repository === undefined)
        return undefined;
    if (escrow.name !== 'github')
        return undefined;
    const forge = forge_forgeOf(configuration, access, clocks_followed(given).world);
    const { environment, name = escrow_name/* ESCROW_NAME */.S } = escrow.options;
    const { branch } = journal;
    const places = { repository, environment, escrow: name, journal: { repository: journal.repository, branch } };
    return () => forge.guards(places);
}
/** What a link that somebody makes needs: no journal, no escrow, nothing that is rotated. */
async function composeSharing(configuration, access, given) {
    const { world, clock } = followed(given);
    const forge = forgeOf(configuration, access, world);
    return {
        clock,
        random: randomOf(world),
        links: await linksOf(configuration, forge.clients, world),
        channels: await channelsOf(configuration, world),
        people: await forge.people(configuration.people),
        from: senderOf(forge, configuration),
    };
}
/** Who asks, and how whoever is asked runs Keyturn. */
function senderOf({ from }, { cli }) {
    return cli === undefined ? from : { ...from, cli };
}
function contextOf({ clients, repository }, world) {
    const { http, clock, environment, directory } = world;
    return {
        http,
        clock,
        github: clients.writer,
        repository,
        variable: (name) => world_credential(environment, name),
        setting: (name) => variable(environment, name),
        directory,
    };
}
async function alertsOf({ targets }, forge) {
    // On somebody's own machine, without a repository, there are no alerts to ask about.
    const watched = targets.some(({ policy }) => policy.rotateWhen.includes('exposed'));
    return forge.repository === undefined || !watched ? undefined : forge.alerts();
}


/***/ }),

/***/ 88336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ select)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14006);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70049);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90948);
/* harmony import */ var _yaml_source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33529);




/**
 * The targets whose key matches the glob `only`; all of them without one. A glob without a slash is compared with the
 * secret's name, so `SENDGRID_API_KEY` means it in every environment. Throws INPUT_INVALID if nothing matches.
 */
function select(targets, only) {
    if (only === undefined)
        return targets;
    if (!/^[A-Za-z0-9_ ./*?{},[\]-]{1,300}$/.test(only)) {
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('INPUT_INVALID', {
            what: '`only` is not a glob over `environment/SECRET`',
            hint: 'for example: only: production/*',
        });
    }
    // No negation and no extended patterns: they can select what nobody meant, and can be made slow.
    const matches = picomatch__WEBPACK_IMPORTED_MODULE_2__(only, {
        basename: !only.includes('/'),
        dot: true,
        nonegate: true,
        noextglob: true,
        nocase: false,
    });
    const chosen = targets.filter((target) => matches(target.key));
    if (chosen.length > 0)
        return chosen;
    const keys = targets.map((target) => target.key);
    const near = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .p)(only, keys) ??
        (0,_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .p)(only, keys.map((key) => key.slice(key.lastIndexOf('/') + 1)));
    const listed = keys.slice(0, 20).map(_yaml_source_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP).join(', ');
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('INPUT_INVALID', {
        what: `\`only\` matches none of the secrets: ${listed}${keys.length > 20 ? ` and ${keys.length - 20} more` : ''}`,
        hint: near === undefined ? 'choose one of these, or a glob such as production/*' : `did you mean ${near}?`,
    });
}


/***/ }),

/***/ 10017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ planned),
/* harmony export */   u: () => (/* binding */ destinations)
/* harmony export */ });
/** Every destination, loaded only when the configuration or the journal names it. */
const destinations = {
    github: async () => (await Promise.all(/* import() */[__webpack_require__.e(891), __webpack_require__.e(7899), __webpack_require__.e(10), __webpack_require__.e(9750), __webpack_require__.e(1261)]).then(__webpack_require__.bind(__webpack_require__, 11261))).githubSecrets,
    'aws-secrets-manager': async () => (await Promise.all(/* import() */[__webpack_require__.e(2339), __webpack_require__.e(962)]).then(__webpack_require__.bind(__webpack_require__, 30962))).awsSecretsManager,
    'aws-ssm-parameter': async () => (await Promise.all(/* import() */[__webpack_require__.e(2339), __webpack_require__.e(8730)]).then(__webpack_require__.bind(__webpack_require__, 98730))).awsSsmParameter,
    vault: async () => (await __webpack_require__.e(/* import() */ 8225).then(__webpack_require__.bind(__webpack_require__, 98225))).vaultKv,
    doppler: async () => (await __webpack_require__.e(/* import() */ 3487).then(__webpack_require__.bind(__webpack_require__, 33487))).doppler,
    gitlab: async () => (await __webpack_require__.e(/* import() */ 4162).then(__webpack_require__.bind(__webpack_require__, 84162))).gitlab,
    vercel: async () => (await Promise.all(/* import() */[__webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(9482), __webpack_require__.e(9274)]).then(__webpack_require__.bind(__webpack_require__, 39274))).vercel,
    netlify: async () => (await Promise.all(/* import() */[__webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(9482), __webpack_require__.e(5312)]).then(__webpack_require__.bind(__webpack_require__, 15312))).netlify,
    'cloudflare-workers': async () => (await Promise.all(/* import() */[__webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(9482), __webpack_require__.e(1860)]).then(__webpack_require__.bind(__webpack_require__, 51860))).cloudflareWorkers,
    heroku: async () => (await Promise.all(/* import() */[__webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(9482), __webpack_require__.e(1989)]).then(__webpack_require__.bind(__webpack_require__, 1989))).heroku,
    'azure-key-vault': async () => (await Promise.all(/* import() */[__webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(9482), __webpack_require__.e(8421)]).then(__webpack_require__.bind(__webpack_require__, 98421))).azureKeyVault,
    'gcp-secret-manager': async () => (await Promise.all(/* import() */[__webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(9482), __webpack_require__.e(3786)]).then(__webpack_require__.bind(__webpack_require__, 53786))).gcpSecretManager,
    http: async () => (await Promise.all(/* import() */[__webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(9482)]).then(__webpack_require__.bind(__webpack_require__, 89482))).http,
    dotenv: async () => (await __webpack_require__.e(/* import() */ 8315).then(__webpack_require__.bind(__webpack_require__, 28315))).dotenv,
};
/** Names that the configuration knows but this version cannot do yet: NOT_BUILT, not a spelling mistake. */
const planned = [];


/***/ }),

/***/ 52378:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dk: () => (/* binding */ jobIn),
/* harmony export */   EQ: () => (/* binding */ fromIn),
/* harmony export */   K2: () => (/* binding */ identityIn),
/* harmony export */   ce: () => (/* binding */ repositoryIn),
/* harmony export */   o5: () => (/* binding */ isJob),
/* harmony export */   rt: () => (/* binding */ runName),
/* harmony export */   yA: () => (/* binding */ apiIn)
/* harmony export */ });
/* harmony import */ var _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3554);

/** `owner/name` of the repository that the run is for. */
function repositoryIn(variable) {
    return variable('GITHUB_REPOSITORY');
}
/** The API's address, where the server is not github.com or a proxy stands before it. */
function apiIn(variable) {
    return variable('GITHUB_API_URL');
}
function isJob(variable) {
    return variable('GITHUB_ACTIONS') === 'true';
}
/** How a run is named in a lock: its repository stands with it, because several may share one journal. */
function runName(repository, id) {
    return `${repository}#${id}`;
}
/** Undefined outside Actions. */
function jobIn(variable) {
    const run = variable('GITHUB_RUN_ID');
    if (run === undefined || !isJob(variable))
        return undefined;
    return {
        run: runName(repositoryIn(variable) ?? '', run),
        attempt: Number(variable('GITHUB_RUN_ATTEMPT') ?? '1'),
        job: variable('GITHUB_JOB') ?? '',
    };
}
function fromIn(variable) {
    const repository = repositoryIn(variable);
    const run = variable('GITHUB_RUN_ID');
    const actor = variable('GITHUB_ACTOR');
    const server = variable('GITHUB_SERVER_URL') ?? 'https://github.com';
    return {
        ...(repository === undefined ? {} : { repository }),
        ...(repository === undefined || run === undefined ? {} : { run: `${server}/${repository}/actions/runs/${run}` }),
        ...(actor === undefined ? {} : { actor }),
    };
}
/** What a job asks for its OIDC token with; undefined where it may have none. */
function identityIn(variable) {
    const requestUrl = variable('ACTIONS_ID_TOKEN_REQUEST_URL');
    const requestToken = variable('ACTIONS_ID_TOKEN_REQUEST_TOKEN');
    if (requestUrl === undefined || requestToken === undefined)
        return undefined;
    return { requestUrl, requestToken: new _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(requestToken) };
}


/***/ }),

/***/ 91350:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ parseGithubLink)
/* harmony export */ });
/** `OWNER/REPO#K`: the part before `#` is never an address. */
function parseGithubLink(link) {
    const parts = /^([A-Za-z0-9][A-Za-z0-9-]{0,38}(?:_[A-Za-z0-9]{1,10})?\/[A-Za-z0-9._-]{1,100})#([^#]*)$/.exec(link);
    return parts === null ? undefined : { repository: parts[1], fragment: parts[2] };
}


/***/ }),

/***/ 26740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ hostTime)
/* harmony export */ });
/* unused harmony export GITHUB_API */
/** Whose clock a run goes by: GitHub's, and until GitHub has answered that of the first provider that answers. */
/** The base URL of GitHub's API where none is configured. */
const GITHUB_API = 'https://api.github.com';
/**
 * `http`, whose answers set the clock by their `Date` (https://www.rfc-editor.org/rfc/rfc9110#name-date). It has to stand
 * below whatever delays or repeats requests, so that an answer is seen when it arrives. What a cache answers (`age`) is not
 * believed, and of several providers only the one that answered first is, because their clocks may differ.
 */
function hostTime(http, clock, githubApi = GITHUB_API) {
    const base = URL.canParse(githubApi) ? `${new URL(githubApi).href.replace(/\/+$/, '')}/` : undefined;
    const providers = new Set();
    function whose({ href, host }) {
        if (base !== undefined && href.startsWith(base))
            return 'GitHub';
        return providers.has(host) && (clock.host === undefined || clock.host === host) ? host : undefined;
    }
    return {
        async http(request) {
            const url = new URL(request.url);
            const sent = clock.machine.now();
            const answer = await http(request);
            const date = answer.headers.get('date');
            const host = date === null || answer.headers.has('age') ? undefined : whose(url);
            if (date !== null && host !== undefined)
                clock.observe(new Date(date), sent, host);
            return answer;
        },
        ofProvider(above) {
            return (request) => {
                providers.add(new URL(request.url).host);
                return above(request);
            };
        },
    };
}


/***/ }),

/***/ 86184:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ store),
/* harmony export */   e: () => (/* binding */ linkKinds)
/* harmony export */ });
/** By the names of `links: { via }`. */
const linkKinds = {
    keyturn: { address: 'url', password: true },
    github: { address: 'repository', password: true },
    privatebin: { address: 'url', password: true },
    yopass: { address: 'url', password: false },
    ots: { address: 'url', password: false },
};
/** A store whose `open` is given only what its own `parse` made, which the registry's type no longer knows. */
function store(row) {
    return row;
}


/***/ }),

/***/ 70643:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lM: () => (/* binding */ planned),
  r5: () => (/* binding */ providers),
  I_: () => (/* reexport */ unmintable)
});

;// CONCATENATED MODULE: ./lib/providers/unmintable.js
const unmintable = {
    anthropic: {
        title: 'Anthropic',
        why: 'The Admin API lists, renames and disables API keys, and creates none.',
        console: 'https://console.anthropic.com/settings/keys',
    },
    'digitalocean-token': {
        title: 'DigitalOcean personal access tokens',
        why: 'The public API has no call for tokens. Spaces keys can be minted: `digitalocean-spaces`.',
        console: 'https://cloud.digitalocean.com/account/api/tokens',
    },
    'github-token': {
        title: 'GitHub personal access tokens',
        why: 'No call makes one. A GitHub App needs none: its tokens live for an hour.',
        console: 'https://github.com/settings/personal-access-tokens',
    },
    hubspot: {
        title: 'HubSpot private apps',
        why: 'Tokens of private apps are made and rotated in the settings of the account only.',
        console: 'https://app.hubspot.com/private-apps',
    },
    'netlify-token': {
        title: 'Netlify personal access tokens',
        why: 'The published API has no call that makes one.',
        console: 'https://app.netlify.com/user/applications',
    },
    npm: {
        title: 'npm access tokens',
        why: 'Making one always asks for a second factor. Trusted publishing from GitHub Actions needs no token at all.',
        console: 'https://www.npmjs.com/settings/~/tokens',
    },
    pagerduty: {
        title: 'PagerDuty REST API keys',
        why: 'They are made in the web interface only.',
        console: 'https://support.pagerduty.com/main/docs/api-access-keys',
    },
    sentry: {
        title: 'Sentry auth tokens',
        why: 'The calls for tokens take a signed-in browser only.',
        console: 'https://sentry.io/settings/auth-tokens/',
    },
    stripe: {
        title: 'Stripe secret and restricted keys',
        why: 'Keys are made and rolled in the dashboard; an API for it is a preview.',
        console: 'https://dashboard.stripe.com/apikeys',
    },
};

;// CONCATENATED MODULE: ./lib/providers/index.js

/** Every provider, loaded only when the configuration or the journal names it. Look up with `Object.hasOwn`. */
const providers = {
    algolia: async () => (await Promise.all(/* import() */[__webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(792), __webpack_require__.e(5309)]).then(__webpack_require__.bind(__webpack_require__, 55309))).provider,
    'aws-iam': async () => (await __webpack_require__.e(/* import() */ 7665).then(__webpack_require__.bind(__webpack_require__, 67665))).provider,
    'azure-app': async () => (await Promise.all(/* import() */[__webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(792), __webpack_require__.e(6639)]).then(__webpack_require__.bind(__webpack_require__, 66639))).provider,
    cloudflare: async () => (await Promise.all(/* import() */[__webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(792), __webpack_require__.e(5031)]).then(__webpack_require__.bind(__webpack_require__, 75031))).provider,
    command: async () => (await __webpack_require__.e(/* import() */ 9873).then(__webpack_require__.bind(__webpack_require__, 29873))).provider,
    confluent: async () => (await Promise.all(/* import() */[__webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(792), __webpack_require__.e(6288)]).then(__webpack_require__.bind(__webpack_require__, 6288))).provider,
    datadog: async () => (await Promise.all(/* import() */[__webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(792), __webpack_require__.e(6652)]).then(__webpack_require__.bind(__webpack_require__, 46652))).provider,
    'digitalocean-spaces': async () => (await Promise.all(/* import() */[__webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(792), __webpack_require__.e(2656)]).then(__webpack_require__.bind(__webpack_require__, 12656))).provider,
    elasticsearch: async () => (await Promise.all(/* import() */[__webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(792), __webpack_require__.e(441)]).then(__webpack_require__.bind(__webpack_require__, 441))).provider,
    fastly: async () => (await Promise.all(/* import() */[__webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(792), __webpack_require__.e(6813)]).then(__webpack_require__.bind(__webpack_require__, 76813))).provider,
    'gcp-service-account-key': async () => (await Promise.all(/* import() */[__webpack_require__.e(362), __webpack_require__.e(4323)]).then(__webpack_require__.bind(__webpack_require__, 54323))).provider,
    gitlab: async () => (await Promise.all(/* import() */[__webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(792), __webpack_require__.e(3651)]).then(__webpack_require__.bind(__webpack_require__, 83651))).provider,
    grafana: async () => (await Promise.all(/* import() */[__webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(792), __webpack_require__.e(6026)]).then(__webpack_require__.bind(__webpack_require__, 66026))).provider,
    launchdarkly: async () => (await Promise.all(/* import() */[__webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(792), __webpack_require__.e(8408)]).then(__webpack_require__.bind(__webpack_require__, 38408))).provider,
    linode: async () => (await Promise.all(/* import() */[__webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(792), __webpack_require__.e(2395)]).then(__webpack_require__.bind(__webpack_require__, 52395))).provider,
    mailgun: async () => (await Promise.all(/* import() */[__webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(792), __webpack_require__.e(7365)]).then(__webpack_require__.bind(__webpack_require__, 87365))).provider,
    manual: async () => (await Promise.all(/* import() */[__webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(792), __webpack_require__.e(9786)]).then(__webpack_require__.bind(__webpack_require__, 69786))).provider,
    mysql: async () => (await __webpack_require__.e(/* import() */ 6601).then(__webpack_require__.bind(__webpack_require__, 96601))).provider,
    neon: async () => (await Promise.all(/* import() */[__webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(792), __webpack_require__.e(3504)]).then(__webpack_require__.bind(__webpack_require__, 93504))).provider,
    openai: async () => (await Promise.all(/* import() */[__webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(792), __webpack_require__.e(5446)]).then(__webpack_require__.bind(__webpack_require__, 25446))).provider,
    openrouter: async () => (await Promise.all(/* import() */[__webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(792), __webpack_require__.e(505)]).then(__webpack_require__.bind(__webpack_require__, 30505))).provider,
    postgres: async () => (await __webpack_require__.e(/* import() */ 7691).then(__webpack_require__.bind(__webpack_require__, 57691))).provider,
    rabbitmq: async () => (await Promise.all(/* import() */[__webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(792), __webpack_require__.e(7986)]).then(__webpack_require__.bind(__webpack_require__, 87986))).provider,
    random: async () => (await __webpack_require__.e(/* import() */ 3071).then(__webpack_require__.bind(__webpack_require__, 83071))).provider,
    recipe: async () => (await Promise.all(/* import() */[__webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(792), __webpack_require__.e(5474)]).then(__webpack_require__.bind(__webpack_require__, 15474))).provider,
    'redis-acl': async () => (await __webpack_require__.e(/* import() */ 7667).then(__webpack_require__.bind(__webpack_require__, 7667))).provider,
    resend: async () => (await Promise.all(/* import() */[__webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(792), __webpack_require__.e(4467)]).then(__webpack_require__.bind(__webpack_require__, 14467))).provider,
    sendgrid: async () => (await Promise.all(/* import() */[__webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(792), __webpack_require__.e(7438)]).then(__webpack_require__.bind(__webpack_require__, 37438))).provider,
    supabase: async () => (await Promise.all(/* import() */[__webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(792), __webpack_require__.e(8414)]).then(__webpack_require__.bind(__webpack_require__, 28414))).provider,
    twilio: async () => (await Promise.all(/* import() */[__webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(792), __webpack_require__.e(9244)]).then(__webpack_require__.bind(__webpack_require__, 9244))).provider,
    'vault-approle': async () => (await __webpack_require__.e(/* import() */ 3777).then(__webpack_require__.bind(__webpack_require__, 73777))).provider,
    'vault-dynamic': async () => (await Promise.all(/* import() */[__webpack_require__.e(6691), __webpack_require__.e(6601), __webpack_require__.e(1238)]).then(__webpack_require__.bind(__webpack_require__, 81238))).provider,
};
/** Names that the configuration knows but this version cannot do yet: NOT_BUILT, not a spelling mistake. */
const planned = [];


/***/ }),

/***/ 96489:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dh: () => (/* binding */ keyed),
/* harmony export */   f1: () => (/* binding */ noteUnknown),
/* harmony export */   qz: () => (/* binding */ tell),
/* harmony export */   rJ: () => (/* binding */ queues),
/* harmony export */   tB: () => (/* binding */ now)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70049);
/** What the steps of one run share. */

/** One queue for each name. */
function queues() {
    const last = new Map();
    return (name, work) => {
        const next = (last.get(name) ?? Promise.resolve()).then(work, work);
        last.set(name, next.catch(() => undefined));
        return next;
    };
}
/** The ports of a run whose journal is signed: fingerprints are made under a key that is not in the journal. */
function keyed(ports, session) {
    const { keys, key } = session;
    if (keys)
        return { ...ports, fingerprint: async (salt, value) => keys.fingerprint(salt, value) };
    // Without the seed no values can be compared, so none equals another.
    return key === undefined ? ports : { ...ports, fingerprint: async () => '' };
}
/** Notes that an effect of this run may still arrive. */
function noteUnknown(context, error) {
    if ((0,_model_errors_js__WEBPACK_IMPORTED_MODULE_0__.is)(error, 'HTTP_UNKNOWN'))
        context.unknownAt = context.ports.clock.now().getTime();
}
/** The time that this run believes, ISO 8601. */
function now(context) {
    return context.ports.clock.now().toISOString();
}
/** Reports progress; without `secret` it is about the run as a whole. */
function tell(context, secret, step, detail) {
    context.ports.progress({ ...(secret === undefined ? {} : { secret }), step, detail });
}


/***/ }),

/***/ 33412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ escrowOf),
/* harmony export */   $B: () => (/* binding */ isThere),
/* harmony export */   G4: () => (/* binding */ encodeEscrow),
/* harmony export */   Np: () => (/* binding */ escrowSize),
/* harmony export */   h: () => (/* binding */ putEscrow)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70049);
/* harmony import */ var _model_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3554);
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74177);
/** The escrow's text: how it is built, measured, read and put. */



/** The written form of an escrow. */
function encodeEscrow({ journal: id, seed: secret, counter, anchor, entries }) {
    const shown = Object.entries(entries).map(([rotation, entry]) => [rotation, revealed(entry)]);
    const seed = secret.reveal();
    return new _model_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z(JSON.stringify({ v: 2, journal: id, seed, counter, anchor, entries: Object.fromEntries(shown) }));
}
function revealed(entry) {
    if ('ask' in entry)
        return { ask: entry.ask.reveal() };
    const plain = (values) => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.reveal()]));
    return { id: entry.id, values: plain(entry.values), ...(entry.old ? { old: plain(entry.old) } : {}) };
}
/** How many bytes a text takes besides its entries, at most. */
const FRAME = 256;
/** How many bytes a text with these entries takes, or some more. */
function escrowSize(entries) {
    const shown = Object.entries(entries).map(([rotation, entry]) => [
        rotation,
        'ask' in entry ? entry.ask.reveal() : revealed(entry),
    ]);
    return FRAME + new TextEncoder().encode(JSON.stringify(Object.fromEntries(shown))).length;
}
const PUT_ATTEMPTS = 3;
/** One idempotent PUT, tried up to three times. Throws ESCROW_FAILED; `onFailure` is told of each attempt that failed. */
async function putEscrow(store, value, clock, onFailure = () => undefined) {
    for (let attempt = 1;; attempt++) {
        try {
            return await store.write(value);
        }
        catch (error) {
            onFailure(error);
            if (attempt < PUT_ATTEMPTS && (0,_model_errors_js__WEBPACK_IMPORTED_MODULE_0__.is)(error, 'HTTP_UNKNOWN', 'HTTP_NOT_SENT')) {
                await clock.sleep(1000 * attempt);
                continue;
            }
            throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('ESCROW_FAILED', {
                what: `${store.place} could not be written: ${error instanceof _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB ? error.message : 'it failed'}`,
                hint: error instanceof _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB && error.hint
                    ? error.hint
                    : 'run again: the credential that was minted is revoked and another one minted',
            });
        }
    }
}
/** What the escrow holds, as far as this run was handed it or can read it. Throws ESCROW_FOREIGN, ESCROW_FAILED. */
async function escrowOf({ escrow, pending, state }) {
    if (!escrow)
        return undefined;
    const read = (text) => {
        try {
            return text && state.escrow(text, escrow.place);
        }
        catch (error) {
            throw error instanceof _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB && error.code === 'ESCROW_FOREIGN' ? (0,_refusals_js__WEBPACK_IMPORTED_MODULE_2__/* .withNewSeed */ .UH)(error, escrow) : error;
        }
    };
    if (!escrow.read)
        return read(pending);
    let found;
    try {
        found = await escrow.read();
    }
    catch (error) {
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('ESCROW_FAILED', {
            what: `${escrow.place} could not be read: ${error instanceof _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB ? error.message : 'it failed'}`,
            ...(error instanceof _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB && error.hint ? { hint: error.hint } : {}),
        });
    }
    return read(found);
}
/** Whether the escrow holds anything at this moment. */
async function isThere(escrow) {
    return (escrow.read ? await escrow.read() : await escrow.updatedAt()) !== undefined;
}


/***/ }),

/***/ 9065:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ nowOf),
/* harmony export */   f: () => (/* binding */ noFacts)
/* harmony export */ });
/* harmony import */ var _model_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36876);

function noFacts() {
    return { published: false, ended: new Set() };
}
/** @param sent how many effects the whole run has sent */
function nowOf(run, sent) {
    const { entry, facts } = run;
    const lives = ({ rotation }) => !facts.ended.has(rotation);
    const current = (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .currentOf */ .$c)(entry);
    const pending = (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .pendingOf */ .lc)(entry);
    const before = (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .previousOf */ .te)(entry).filter(lives);
    const old = before.length > 0 || (current !== undefined && lives(current)) || entry?.observed !== undefined;
    // A pending credential that was ended again had replaced nothing.
    const ended = facts.ended.size - (pending && !lives(pending) ? 1 : 0);
    if (facts.mint === 'minted' && !facts.published)
        return old ? 'both-live' : 'new-live';
    if (pending && pending.step !== 'minting' && lives(pending))
        return old ? 'both-live' : 'new-live';
    if (facts.mint === 'unknown' || pending?.step === 'minting' || hasOrphan(run)) {
        const dead = ended > 0 || entry?.credentials.some(({ stage }) => stage === 'revoked') === true;
        return dead && !old ? 'none-known' : 'perhaps-minted';
    }
    if (before.length > 0)
        return 'both-live';
    if (facts.published)
        return ended > 0 ? 'replaced' : entry?.observed ? 'both-live' : 'rotated';
    if (ended > 0)
        return current && lives(current) ? 'replaced' : 'none-live';
    return sent === 0 ? 'unchanged' : 'recorded';
}
function hasOrphan({ entry }) {
    return entry?.credentials.some(({ stage }) => stage === 'orphan') === true && entry.human?.code === 'MINT_UNKNOWN';
}


/***/ }),

/***/ 44682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vr: () => (/* binding */ heldBy),
/* harmony export */   WI: () => (/* binding */ otherOwner),
/* harmony export */   _n: () => (/* binding */ isAlive),
/* harmony export */   _y: () => (/* binding */ EntryLock),
/* harmony export */   zB: () => (/* binding */ entryConflict)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70049);
/* harmony import */ var _model_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36876);
/* harmony import */ var _model_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62539);
/** Locks: whether whoever holds one may still act, and the lock on one secret's entry. */



/**
 * Whether an owner may still act. It may not when its attempt is completed and twice the longest request time-out has passed
 * since, because the PUT of a run that is killed may still land; outside Actions when its lease is over.
 */
async function isAlive({ ports, endedOwners }, owner) {
    const name = `${owner.run}/${owner.attempt}/${owner.lease ?? ''}`;
    if (endedOwners.has(name))
        return false;
    const { clock, journal } = ports;
    // A lease in a file was given by the clock of this machine, and is over by it.
    const at = (owner.lease === undefined ? clock : (journal.clock ?? clock)).now().getTime();
    let endedAt;
    if (owner.lease !== undefined) {
        endedAt = (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .time */ .kB)(owner.lease);
    }
    else {
        const state = await ports.runs.state(owner);
        if (state.alive)
            return true;
        endedAt = state.endedAt.getTime();
    }
    if (at < endedAt + 2 * _model_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .REQUEST_TIMEOUT */ ._h)
        return true;
    endedOwners.add(name);
    return false;
}
/** The owner of this lock, if that is another run which may still act. */
async function otherOwner(context, lock) {
    if (!lock || (0,_model_record_js__WEBPACK_IMPORTED_MODULE_2__/* .sameOwner */ .s0)(lock.owner, context.ports.owner))
        return undefined;
    return (await isAlive(context, lock.owner)) ? lock.owner : undefined;
}
/** HELD: another run works on this secret. */
function heldBy(owner, secret) {
    return new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('HELD', {
        secret,
        what: `${secret} is held by ${owner.lease === undefined ? `run ${owner.run}, attempt ${owner.attempt}` : `another process until ${owner.lease}`}`,
        hint: 'nothing to do: it goes on there, or the next run takes over when it has ended',
    });
}
/** JOURNAL_CONFLICT: the entry is not the one any more that a decision rested on. */
function entryConflict(key) {
    return new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('JOURNAL_CONFLICT', {
        secret: key,
        what: `another run changed ${key} in the journal`,
        hint: 'nothing is lost: the other run or the next one goes on from there',
    });
}
/** The lock on one secret's entry. Every change needs the revision that the last one left, and the lock. */
class EntryLock {
    #session;
    #key;
    #owner;
    #journalId;
    #revision;
    /** What it will be when everything has been committed that this run has asked for. */
    #expected;
    constructor(session, { key, owner, seen }) {
        this.#session = session;
        this.#key = key;
        this.#owner = owner;
        this.#journalId = session.document.id;
        this.#revision = seen?.revision ?? 0;
        this.#expected = this.#revision;
    }
    /**
     * Takes the lock in one commit together with a change. The caller has found out that a previous owner may not act any
     * more. Throws JOURNAL_CONFLICT if the entry was changed meanwhile.
     */
    static async take(session, locked, { message, change, also }) {
        const { key, owner, since, seen, fresh } = locked;
        const lock = new EntryLock(session, locked);
        const id = lock.#journalId;
        await session.commit({
            message: `${key}: ${message}`,
            apply(document) {
                const found = Object.hasOwn(document.secrets, key) ? document.secrets[key] : undefined;
                if (document.id !== id || found?.revision !== seen?.revision)
                    throw entryConflict(key);
                const entry = found ?? fresh();
                const next = { ...change(entry), lock: { owner, since }, revision: entry.revision + 1 };
                lock.#revision = next.revision;
                lock.#expected = next.revision;
                const merged = { ...document, secrets: { ...document.secrets, [key]: next } };
                return also ? also(merged) : merged;
            },
        });
        return lock;
    }
    /**
     * Changes that are asked for side by side share a commit, each on top of the one before. Throws JOURNAL_CONFLICT if
     * somebody else changed the entry or took the lock, or if the change before failed.
     */
    async change({ message, change, also }) {
        const key = this.#key;
        const expected = this.#expected++;
        const commit = this.#session.commit({
            message: `${key}: ${message}`,
            apply: (document) => {
                const entry = Object.hasOwn(document.secrets, key) ? document.secrets[key] : undefined;
                const mine = entry?.lock !== undefined && (0,_model_record_js__WEBPACK_IMPORTED_MODULE_2__/* .sameOwner */ .s0)(entry.lock.owner, this.#owner);
                if (document.id !== this.#journalId || !entry || entry.revision !== expected || !mine)
                    throw entryConflict(key);
                const next = { ...change(entry), revision: expected + 1 };
                const merged = { ...document, secrets: { ...document.secrets, [key]: next } };
                return also ? also(merged) : merged;
            },
        });
        try {
            await commit;
            this.#revision = Math.max(this.#revision, expected + 1);
        }
        catch (error) {
            this.#expected = this.#revision;
            throw error;
        }
    }
    release(message) {
        return this.change({ message, change: ({ lock: _, ...rest }) => rest });
    }
}


/***/ }),

/***/ 30719:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ journalId),
/* harmony export */   r: () => (/* binding */ base64url)
/* harmony export */ });
/** 8 characters of [0-9a-z] without look-alikes, 40 bits. */
function journalId(random) {
    const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
    return [...random.bytes(8)].map((byte) => alphabet[byte & 31]).join('');
}
function base64url(bytes) {
    return btoa(String.fromCharCode(...bytes))
        .replaceAll('+', '-')
        .replaceAll('/', '_')
        .replaceAll('=', '');
}


/***/ }),

/***/ 74177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PS: () => (/* binding */ handOverOf),
/* harmony export */   UH: () => (/* binding */ withNewSeed),
/* harmony export */   x5: () => (/* binding */ refusal)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70049);
/** What a refused journal or escrow means, and how exactly to fix it. */

/** The error for a refused journal or escrow. Nothing was changed. */
function refusal({ refused, path }, { journal, escrow, pin }) {
    const told = says(refused, { path, journal: journal.place, escrow, pin });
    return new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB(refused, { ...told, path, now: 'unchanged' });
}
/** The same error, with the commands that begin with a new seed where the old one was overwritten. */
function withNewSeed(error, escrow) {
    return new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB(error.code, {
        what: error.message,
        hint: `${error.hint ?? ''}: ${newSeedCommands(escrow)}`,
        ...(error.path === undefined ? {} : { path: error.path }),
        now: 'unchanged',
    });
}
function says(code, { path, journal, escrow: store, pin }) {
    const escrow = store?.place ?? 'the escrow';
    const branch = /@([^@]+)$/.exec(journal)?.[1] ?? 'keyturn-journal';
    const audit = `\`git fetch origin ${branch} && keyturn audit\` names the last good commit; restore it with \`git push --force origin COMMIT:${branch}\``;
    switch (code) {
        case 'ESCROW_FOREIGN':
            return {
                what: `${escrow} belongs to another journal than ${journal}: nothing was done, and it was not overwritten`,
                hint: `if somebody replaced the journal: ${audit}. If two configurations use that place, name one for each: \`escrow: { github: { environment: NAME } }\`. If somebody overwrote the escrow: ${newSeedCommands(store)}`,
            };
        case 'JOURNAL_KEY':
            return {
                what: `the key of ${journal} or of ${escrow} is not the one that the configuration names (${pin ?? 'none'})`,
                hint: `${audit}. If it finds nothing wrong, somebody overwrote the escrow: take \`journal: { key }\` out by review, ${newSeedCommands(store)}. If a new seed was made on purpose, change \`journal: { key }\` by review`,
            };
        case 'JOURNAL_MISSING':
            return {
                what: `${journal} does not exist, but there was a journal: ${pin === undefined ? 'its escrow or credentials that it made are there' : 'the configuration names its key'}`,
                hint: `is that the right branch? \`journal: { branch }\` names it. If it was deleted, restore the branch from any clone (\`git push origin COMMIT:refs/heads/${branch}\`): the escrow proves whether it is recent. If it is gone for good, or those credentials are another repository's, \`keyturn doctor --repair new-journal\` names what is listed and begins anew`,
            };
        case 'JOURNAL_UNSIGNED':
            return { what: `${journal} is not signed, although there is an escrow that would sign it`, hint: audit };
        case 'JOURNAL_FORGED':
            return {
                what: `${journal} was written by somebody who does not have the key of ${escrow}: nothing of it is believed`,
                // Both keys may be right by themselves: then it is the escrow that somebody replaced.
                hint: path === '$.key'
                    ? `${audit}. If it finds nothing wrong, somebody overwrote the escrow: ${newSeedCommands(store)}`
                    : audit,
            };
        case 'JOURNAL_ROLLED_BACK':
            return {
                what: `${journal} is older than what Keyturn last wrote: somebody set the branch back`,
                hint: `restore the newest commit from any clone (\`git push --force origin COMMIT:${branch}\`); \`keyturn audit\` shows which it is`,
            };
        case 'JOURNAL_FORKED':
            return { what: `${journal} did not grow out of what Keyturn last wrote`, hint: audit };
        case 'ESCROW_NOT_WIRED':
            return {
                what: `${escrow} exists, but this run was not given it`,
                hint: `${handOverOf(store)}; if the journal or the escrow has moved, name a \`branch\` under \`journal\`. If it is handed over, somebody overwrote the secret with nothing: \`keyturn doctor --repair new-seed\``,
            };
        case 'SEED_LOST':
            return {
                what: `${journal} is signed, and ${escrow}, which holds the key, is gone: nothing is minted, delivered or revoked`,
                hint: "was the secret deleted, or another place named under `escrow`? Name the place that has it. If it is gone: `keyturn doctor --repair new-seed`; for a journal that is not this one's, name a `branch` under `journal`",
            };
        default:
            return { what: `${journal} cannot be used`, hint: 'run `keyturn doctor`' };
    }
}
/** The commands that give up an overwritten escrow. */
function newSeedCommands(escrow) {
    const command = escrow?.home === undefined ? undefined : escrow.cures?.deletion(escrow.home);
    const deleted = command === undefined ? `delete ${escrow?.place ?? 'it'}` : `\`${command}\``;
    return `${deleted}, then \`keyturn doctor --repair new-seed\``;
}
/** How a run is given the escrow. */
function handOverOf(escrow) {
    return escrow?.cures?.handOver ?? 'give it to the run as the input `pending`';
}


/***/ }),

/***/ 30788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U6: () => (/* binding */ SecretRun),
  HK: () => (/* binding */ remembered),
  HC: () => (/* binding */ replace)
});

;// CONCATENATED MODULE: ./lib/rotation/model/bindings.js
function bindingOf({ provider, options, admin }) {
    return { provider, options, admin: admin ?? undefined };
}
/** Whether the admin credential of a recorded binding may be sent where that sends it. */
async function isPaired(ports, configured, recorded) {
    const known = [...configured.map(({ binding }) => binding), ...ports.former];
    if (known.some((one) => same(one, recorded)))
        return true;
    const origins = await ports.origins(recorded);
    if (origins === undefined)
        return false;
    const open = origins.filter(({ usual }) => usual !== true);
    if (open.length === 0)
        return true;
    const paired = known.filter(({ provider, admin }) => provider === recorded.provider && bindings_text(admin ?? null) === bindings_text(recorded.admin ?? null));
    const allowed = new Set();
    for (const binding of paired)
        for (const { at } of await originsIn(ports, binding))
            allowed.add(at);
    return open.every(({ at }) => allowed.has(at));
}
/**
 * The same for a journal that nobody signs: only the settings of that very secret, or what the configuration says that it
 * had, are believed.
 */
function isItsOwn({ former }, target, recorded) {
    return [target.binding, ...former].some((one) => same(one, recorded));
}
/** Whether a value and the credential of a recorded destination may be sent where that sends them. */
async function isConfigured(ports, configured, recorded) {
    const origins = await ports.addressOrigins(recorded);
    if (origins === undefined)
        return false;
    const open = origins.filter(({ usual }) => usual !== true);
    if (open.length === 0)
        return true;
    const allowed = new Set();
    for (const { destinations, values } of [...configured, ...ports.formerDestinations]) {
        const alike = destinations.filter(({ kind }) => kind === recorded.kind);
        for (const address of await ports.addresses({ destinations: alike, values }))
            for (const { at } of (await ports.addressOrigins(address)) ?? [])
                allowed.add(at);
    }
    return open.every(({ at }) => allowed.has(at));
}
/** What cannot be said of a configured one allows nothing more than itself. */
async function originsIn(ports, binding) {
    return (await ports.origins(binding)) ?? [];
}
function same(one, other) {
    const plain = ({ provider, options, admin }) => bindings_text([provider, options, admin ?? null]);
    return plain(one) === plain(other);
}
/** The order of members means nothing. */
function bindings_text(value) {
    return JSON.stringify(value, (_, inside) => typeof inside === 'object' && inside !== null && !Array.isArray(inside)
        ? Object.fromEntries(Object.entries(inside).sort(([a], [b]) => (a < b ? -1 : 1)))
        : inside);
}

// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(70049);
// EXTERNAL MODULE: ./lib/rotation/model/needs-human.js
var needs_human = __webpack_require__(4853);
// EXTERNAL MODULE: ./lib/rotation/model/secret.js
var secret = __webpack_require__(3554);
// EXTERNAL MODULE: ./lib/rotation/journal/context.js
var context = __webpack_require__(96489);
// EXTERNAL MODULE: ./lib/rotation/journal/facts.js
var facts = __webpack_require__(9065);
// EXTERNAL MODULE: ./lib/rotation/journal/locks.js
var locks = __webpack_require__(44682);
// EXTERNAL MODULE: ./lib/rotation/journal/random-text.js
var random_text = __webpack_require__(30719);
;// CONCATENATED MODULE: ./lib/rotation/journal/secret-run.js
/** One secret in a run: its lock, what the run found and did, and the outcome. */








/** One secret (or one person's personal credential) in one run. */
class SecretRun {
    context;
    target;
    outcome;
    /** It is not known that its person is still among the recipients: what was begun is finished, nothing is minted. */
    unconfirmed;
    /** The words of `share: { with }` in the configuration that this run goes back to. */
    shareWith;
    /** Rotations whose credential this very run minted. */
    minted = new Set();
    /** Values that stood in a place before this run wrote there, of credentials that the escrow never held. */
    found = new Map();
    /** What this run did with the secret so far. */
    facts = (0,facts/* noFacts */.f)();
    #lock;
    #taking;
    #lacksRoom = false;
    #recipients = [];
    /** The rotation whose credential somebody has ended manually, because its settings are not known. */
    #ended;
    #destinations = new Map();
    #providers = new Map();
    constructor(context, target, more = {}) {
        this.context = context;
        this.target = target;
        this.unconfirmed = more.unconfirmed ?? false;
        this.shareWith = more.shareWith ?? target.share?.with ?? [];
        this.outcome = { key: target.key, action: 'none', next: '', notes: [], skipped: [] };
    }
    /** Something of it has leaked: it waits for no other secret. */
    get isUrgent() {
        const { wish, credentials = [] } = this.entry ?? {};
        return wish?.exposed !== undefined || credentials.some(({ stage, exposed }) => exposed && stage !== 'revoked');
    }
    /** Whether it was due and the escrow had no room for its value. */
    get lacksRoom() {
        return this.#lacksRoom;
    }
    noteLackOfRoom() {
        this.#lacksRoom = true;
    }
    /** It is tried again: nothing was begun. */
    noteNewAttempt() {
        this.#lacksRoom = false;
    }
    get entry() {
        return this.context.session.entry(this.target.key);
    }
    /** Whether its values survive a crash in the escrow. A person's own need not: until they have a link nobody holds them. */
    get escrowed() {
        return this.context.ports.escrow !== undefined && this.target.person === undefined && !this.target.manual;
    }
    /** What the journal has of one credential. Throws INTERNAL if it has none under this rotation. */
    credential(rotation) {
        const found = this.entry?.credentials.find((one) => one.rotation === rotation);
        if (!found)
            throw new errors/* KeyturnError */.FB('INTERNAL', { secret: this.target.key, what: `${rotation} is not in the journal` });
        return found;
    }
    /** Whether this run has the lock. */
    get holds() {
        return this.#lock !== undefined;
    }
    /** Who receives this secret, as far as this run has asked; empty before that. */
    get recipients() {
        return this.#recipients;
    }
    /** To be called with everybody who receives this secret today, once that has been asked. */
    noteRecipients(people) {
        this.#recipients = people;
    }
    /** Throws HELD if another run that may still act has the lock. */
    async refuseHeld() {
        const other = await (0,locks/* otherOwner */.WI)(this.context, this.entry?.lock);
        if (other)
            throw (0,locks/* heldBy */.Vr)(other, this.target.key);
    }
    tell(step, detail) {
        (0,context/* tell */.qz)(this.context, this.target.key, step, detail);
    }
    /** Changes this secret's entry, taking its lock in the same commit if this run does not hold it yet. Throws HELD. */
    async change(message, change, also) {
        // Of several changes that are asked for side by side, one takes the lock for all.
        while (this.#taking !== undefined)
            await this.#taking.catch(() => undefined);
        if (this.#lock)
            return this.#lock.change({ message, change, also });
        this.#taking = this.#take({ message, change, also });
        try {
            await this.#taking;
        }
        finally {
            this.#taking = undefined;
        }
    }
    async #take(change) {
        const { session, ports } = this.context;
        await session.check();
        const seen = this.entry;
        await this.refuseHeld();
        const locked = {
            key: this.target.key,
            owner: ports.owner,
            since: this.now(),
            seen,
            fresh: () => this.#emptyEntry(),
        };
        this.#lock = await locks/* EntryLock */._y.take(session, locked, change);
    }
    #emptyEntry() {
        const { person } = this.target;
        return {
            revision: 0,
            ...(person ? { person: remembered(person) } : {}),
            salt: (0,random_text/* base64url */.r)(this.context.ports.random.bytes(16)),
            credentials: [],
            fingerprints: [],
        };
    }
    /** Takes the lock if this run does not hold it: nothing outside the journal is changed without it. */
    async hold() {
        if (!this.#lock)
            await this.change('taken up', (entry) => entry);
    }
    /** Changes one credential of the entry. */
    amend(message, rotation, change, also) {
        return this.change(message, (entry) => replace(entry, rotation, (credential) => change(credential, entry)), also);
    }
    async release() {
        const { action } = this.outcome;
        await this.#lock?.release(`released (${action})`);
        this.#lock = undefined;
    }
    /** To be called when the journal shows that another run changed this entry: this run has no lock on it any more. */
    noteLockLost() {
        this.#lock = undefined;
    }
    /** Throws BINDING_UNKNOWN where the configuration sends nothing to the host of a recorded destination. */
    destination({ address }) {
        const { key } = address;
        let found = this.#destinations.get(key);
        if (!found) {
            found = this.#destinationAt(address);
            this.#destinations.set(key, found);
        }
        return found;
    }
    async #destinationAt(address) {
        const { ports, configured } = this.context;
        if (await isConfigured(ports, [this.target, ...configured], address))
            return ports.destination(address);
        throw new errors/* KeyturnError */.FB('BINDING_UNKNOWN', {
            secret: this.target.key,
            what: `${this.target.key} is recorded with the destination ${address.key}, and the configuration of today sends nothing there with that credential: it was not asked`,
            hint: `if it was right, name it by review, with the options that it had, and run again:\nformer:\n  - destination: { ${address.kind}: { ... } }`,
        });
    }
    /**
     * The provider as a credential recorded it: revocation uses that, not today's configuration. Throws BINDING_UNKNOWN where
     * the configuration does not send this admin credential to those places, NEEDS_HUMAN for a record from before a new seed.
     */
    async providerOf(credential) {
        const binding = bindingOf(credential);
        const { ports, configured, session } = this.context;
        if (credential.unsigned)
            throw this.#unfit('UNSIGNED', credential);
        // A personal credential, and one with the settings of today, has the target's own binding.
        const known = session.key === undefined
            ? isItsOwn(ports, this.target, binding)
            : await isPaired(ports, [this.target, ...configured], binding);
        if (!known)
            throw this.#unfit('BINDING_UNKNOWN', credential);
        return this.provider(binding);
    }
    /**
     * The same; undefined where its settings are not known and a person says that they ended it manually. That is the one which
     * was named: the first that is asked for, and never what this very run has replaced.
     */
    async providerUnlessEnded(credential) {
        try {
            return await this.providerOf(credential);
        }
        catch (error) {
            if (!this.context.ended || this.facts.published || !(0,errors.is)(error, 'BINDING_UNKNOWN'))
                throw error;
            this.#ended ??= credential.rotation;
            if (this.#ended !== credential.rotation)
                throw error;
            return undefined;
        }
    }
    #unfit(code, credential) {
        const entry = this.entry ?? { revision: 0, salt: '', credentials: [credential], fingerprints: [] };
        return (0,needs_human/* humanError */.G)(this.target.key, entry, { code, since: this.now(), rotation: credential.rotation });
    }
    provider(binding) {
        const name = JSON.stringify([binding.provider, binding.options, binding.admin ?? null]);
        let found = this.#providers.get(name);
        if (!found) {
            found = this.context.ports.provider(binding);
            this.#providers.set(name, found);
        }
        return found;
    }
    now() {
        return (0,context/* now */.tB)(this.context);
    }
    /** What the journal keeps of an id that is itself a credential. */
    hashed(id) {
        return this.context.ports.fingerprint(this.entry?.salt ?? '', new secret/* Secret */.z(id));
    }
}
/** What the journal keeps of a person: never how to reach them. */
function remembered({ id, login, member }) {
    return { id, login, ...(member ? { member } : {}) };
}
/** The entry with one of its credentials changed. */
function replace(entry, rotation, change) {
    return {
        ...entry,
        credentials: entry.credentials.map((credential) => credential.rotation === rotation ? change(credential) : credential),
    };
}


/***/ }),

/***/ 90384:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ Session)
});

// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(70049);
// EXTERNAL MODULE: ./lib/rotation/model/record.js
var record = __webpack_require__(62539);
;// CONCATENATED MODULE: ./lib/rotation/model/record-times.js
/** The latest time at which a commit says that it was made, or that something in it happened; undefined = there is none. */
function lastTime(journal) {
    let last = journal.alive;
    let latest = Date.parse(last ?? '');
    const see = (...times) => {
        for (const each of times) {
            if (each === undefined || each === last)
                continue;
            const moment = Date.parse(each);
            if (last !== undefined && !(moment > latest))
                continue;
            last = each;
            latest = moment;
        }
    };
    see(journal.escrow.lock?.since);
    for (const { since } of journal.offboarded ?? [])
        see(since);
    for (const { at } of Object.values(journal.noticed ?? {}))
        see(at);
    for (const entry of Object.values(journal.secrets)) {
        see(entry.lock?.since, entry.wish?.since, entry.human?.since, entry.closing?.since);
        for (const { times, adopted, seen, shares } of entry.credentials) {
            // When what was found there was written is what its place says, by a clock of its own.
            see(seen, times.minted, times.writing, times.previous, times.revoking, times.ended);
            if (adopted !== true)
                see(times.intent, times.current);
            for (const { drafted, sent, announced, reminded, left } of shares)
                see(drafted, sent, announced, reminded, left);
        }
    }
    return last;
}
const LIFE = ['intent', 'minted', 'writing', 'current', 'previous', 'ended'];
/**
 * The document with every life that changed since `before` in order: two machines of honest runs may differ by a little, and
 * what happened later is not written down as earlier.
 */
function livedInOrder(document, before) {
    const secrets = Object.entries(document.secrets).map(([key, entry]) => {
        const known = Object.hasOwn(before.secrets, key) ? before.secrets[key] : undefined;
        if (known === entry)
            return [key, entry];
        const credentials = entry.credentials.map((one) => known?.credentials.includes(one) ? one : { ...one, times: timesInOrder(one.times) });
        return [key, { ...entry, credentials }];
    });
    return { ...document, secrets: Object.fromEntries(secrets) };
}
function timesInOrder(times) {
    let last = times.intent;
    const ordered = { ...times };
    for (const name of LIFE) {
        const at = times[name];
        if (at === undefined)
            continue;
        if (at > last)
            last = at;
        ordered[name] = last;
    }
    if (times.revoking !== undefined && times.revoking < times.intent)
        ordered.revoking = times.intent;
    return ordered;
}

// EXTERNAL MODULE: ./lib/rotation/journal/random-text.js
var random_text = __webpack_require__(30719);
;// CONCATENATED MODULE: ./lib/rotation/journal/commit-form.js
/** What every commit to the journal says of itself. */




/** The signed form. Throws JOURNAL_FULL, and INTERNAL rather than give a text that nobody could read. */
function commitForm(ports, before, changed, says) {
    const { owner, actor, state, random, journal: store } = ports;
    const { keys, hash } = before;
    const { signature: _, key: _key, box: _box, ...rest } = livedInOrder(changed, before.document);
    const putAt = says.putAt?.toISOString();
    const next = {
        ...rest,
        seq: before.document.seq + 1,
        chain: before.document.seq === 0 || hash === undefined ? [] : [hash, ...before.document.chain].slice(0, record/* CHAIN */.S5),
        by: { run: owner.run, attempt: owner.attempt, ...(actor === undefined ? {} : { actor }) },
        nonce: (0,random_text/* base64url */.r)(random.bytes(12)),
        says: says.lines,
        escrow: {
            ...rest.escrow,
            ...(says.place === undefined ? {} : { place: says.place }),
            ...(putAt === undefined ? {} : { at: putAt }),
        },
        ...(keys === undefined ? {} : { key: keys.public, box: keys.box }),
    };
    const alive = { ...next, alive: aliveAt(ports, next) };
    const { journal: document, text } = state.write(alive, keys);
    try {
        state.journal(text, store.place);
    }
    catch (error) {
        if (!(error instanceof errors/* KeyturnError */.FB))
            throw error;
        throw new errors/* KeyturnError */.FB('INTERNAL', {
            what: `the journal was to be written in a form that nobody could read (${error.path ?? error.code}); it was not`,
            hint: 'report it with this path; the journal is as it was',
        });
    }
    return { document, text };
}
/** Never earlier than anything that the document says, so that no journal goes back in time. */
function aliveAt({ journal: store, clock }, document) {
    const now = (store.clock ?? clock).now();
    const last = Date.parse(lastTime(document) ?? '');
    return new Date(Number.isNaN(last) ? now : Math.max(now.getTime(), last)).toISOString();
}

;// CONCATENATED MODULE: ./lib/rotation/journal/commit-message.js
/** The message of a commit to the journal. */
/** Nothing that came from elsewhere breaks a line of the journal, or hides in it. */
function oneLine(message) {
    return message.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ').slice(0, 1_000);
}
/** The message of a commit that says these lines. */
function messageOf(lines) {
    return lines.length === 1 ? (lines[0] ?? '') : `${lines[0]} and ${lines.length - 1} more\n\n${lines.join('\n')}`;
}

;// CONCATENATED MODULE: ./lib/rotation/journal/commit-queue.js
/** Gathers changes and hands them to `write` in batches, one batch at a time. */
class CommitQueue {
    #ready;
    #write;
    #waiting = [];
    #flushing = false;
    /**
     * @param ready resolves when the host takes a write: what is asked for until then shares it
     * @param write settles every change of its batch, and never throws
     */
    constructor(ready, write) {
        this.#ready = ready;
        this.#write = write;
    }
    /** Resolves when the change is durable. */
    add(change) {
        return new Promise((resolve, reject) => {
            this.#waiting.push({ change, resolve, reject });
            if (!this.#flushing) {
                this.#flushing = true;
                void this.#flush();
            }
        });
    }
    async #flush() {
        // Secrets that are worked on in parallel reach their next transition in the same ticks of the event loop.
        for (let tick = 0; tick < 3; tick++)
            await undefined;
        while (this.#waiting.length > 0) {
            await this.#ready().catch(() => undefined);
            await this.#write(this.#waiting.splice(0));
        }
        this.#flushing = false;
    }
}
/** Applies the changes one after the other; one that no longer fits is rejected, and the others go on. */
function applied(batch, document) {
    let next = document;
    const accepted = [];
    for (const item of batch) {
        try {
            next = item.change.apply(next);
            accepted.push(item);
        }
        catch (error) {
            item.reject(error);
        }
    }
    return { document: next, accepted };
}

// EXTERNAL MODULE: ./lib/rotation/journal/escrow-codec.js
var escrow_codec = __webpack_require__(33412);
;// CONCATENATED MODULE: ./lib/rotation/journal/escrow-notes.js
/** What a run remembers of its own writes to the escrow until the journal says it. Numbers are the journal's `seq`. */
class EscrowNotes {
    #putAt;
    #anchored = 0;
    #wished = 0;
    #oldPlaceGone = false;
    /** The escrow took a text of this run at that time (the store's own); the text names the document `anchor`. */
    notePut(at, anchor) {
        this.#putAt = at;
        this.#anchored = anchor;
    }
    /** The store's own time of the last PUT that this run made. */
    get putAt() {
        return this.#putAt;
    }
    /** The document `seq` holds a wish that a command of this run made. */
    noteWish(seq) {
        this.#wished = seq;
    }
    /** Whether no text of the escrow vouches yet for the wishes that this run made. */
    get hasUnanchoredWish() {
        return this.#wished > this.#anchored;
    }
    /** Nothing is left in the escrow's old place: the next commit names the new one. */
    noteOldPlaceGone() {
        this.#oldPlaceGone = true;
    }
    /**
     * Whether the next commit names the escrow's place. Until the old one is empty the journal goes on naming that, so that no
     * run forgets what lies there. `begins`: this commit begins the journal.
     */
    namesPlace(named, home, begins) {
        if (this.#putAt === undefined)
            return begins;
        return named === undefined || named === home || this.#oldPlaceGone;
    }
}

// EXTERNAL MODULE: ./lib/rotation/model/policy.js
var policy = __webpack_require__(36876);
;// CONCATENATED MODULE: ./lib/rotation/model/judgement.js

/** Decides from the facts, or asks for the next one that decides. */
function judge(facts) {
    const { pin, text, seedKey, journal, escrow } = facts;
    if (text && seedKey !== undefined) {
        if (pin !== undefined && seedKey !== pin)
            return refuse('JOURNAL_KEY', '$.seed');
        return journal ? withSeed(facts, text, seedKey, journal) : refuse('JOURNAL_MISSING', '');
    }
    if (!journal)
        return withoutJournal(facts);
    if (journal.key === undefined) {
        return escrow || pin !== undefined ? refuse('JOURNAL_UNSIGNED', '$.key') : { may: 'unsigned' };
    }
    return seedless(facts, journal);
}
/** What may have happened to a signed document since the one that was seen before; undefined = it grew out of that. */
function grown(seen, journal, hash) {
    if (journal.seq < seen.seq)
        return refuse('JOURNAL_ROLLED_BACK', '$.seq');
    const ahead = journal.seq - seen.seq;
    const there = ahead === 0 ? hash : journal.chain[ahead - 1];
    if (there !== undefined && there !== seen.hash)
        return refuse('JOURNAL_FORKED', '$.chain');
    if (journal.escrow.counter < seen.counter)
        return refuse('JOURNAL_ROLLED_BACK', '$.escrow.counter');
    return undefined;
}
function withSeed({ hash, verifies }, text, seedKey, journal) {
    if (journal.id !== text.journal)
        return refuse('ESCROW_FOREIGN', '$.journal');
    if (journal.key === undefined)
        return refuse('JOURNAL_UNSIGNED', '$.key');
    if (journal.key !== seedKey)
        return refuse('JOURNAL_FORGED', '$.key');
    if (!verifies)
        return refuse('JOURNAL_FORGED', '$.signature');
    return grown({ ...text.anchor, counter: text.counter }, journal, hash) ?? { may: 'sign' };
}
/** Neither journal nor seed: a first run, unless something shows that there was one before. */
function withoutJournal(facts) {
    const { pin, escrow, tags, again } = facts;
    if (pin !== undefined)
        return refuse('JOURNAL_MISSING', '');
    if (!escrow)
        return { may: 'unsigned' };
    const handed = notHandedOver(facts);
    if (handed)
        return handed;
    if (tags === undefined)
        return { ask: 'tags' };
    if (!tags)
        return { may: 'begin' };
    // Another first run may have begun meanwhile: what it minted is not lost.
    return again === true ? refuse('JOURNAL_MISSING', '') : { ask: 'again' };
}
/** A signed journal, and no seed. */
function seedless(facts, journal) {
    const { pin, escrow, verifies, tags, again } = facts;
    if (!verifies)
        return refuse('JOURNAL_FORGED', '$.signature');
    const lost = refuse('SEED_LOST', '');
    if (pin !== undefined && journal.key !== pin)
        return refuse('JOURNAL_KEY', '$.key');
    if (!escrow)
        return lost;
    const handed = notHandedOver(facts);
    if (handed)
        return handed;
    // The run that began it may have put its seed into the escrow meanwhile.
    const gone = again === true ? lost : { ask: 'again' };
    if (pin !== undefined || !isOnlyBegun(journal))
        return gone;
    if (tags === undefined)
        return { ask: 'tags' };
    return tags ? gone : { may: 'begin' };
}
/** The secret exists, and this run was not given it; undefined if it does not exist. */
function notHandedOver({ stored, created }) {
    if (stored === undefined)
        return { ask: 'stored' };
    if (stored === null)
        return undefined;
    if (created === undefined)
        return { ask: 'created' };
    return created > stored + policy/* QUEUE_MARGIN */.Bb ? refuse('ESCROW_NOT_WIRED', '') : { may: 'wait' };
}
/** How far a journal may be ahead of its reader, in milliseconds: the clocks of honest writers are closer. */
const AHEAD = 10 * 60_000;
/** In a journal of the future no age is what it says, and a deadline may never come. `at`: the time of the answer that brought it. */
function fromFuture({ alive }, at) {
    return alive !== undefined && Date.parse(alive) > at.getTime() + AHEAD
        ? refuse('JOURNAL_FUTURE', '$.alive')
        : undefined;
}
/** Begun and nothing more: the run that began it was killed before its seed was in the escrow. */
function isOnlyBegun({ secrets, escrow, offboarded, reseeded }) {
    const entries = Object.keys(secrets).length + (offboarded ?? []).length;
    return entries === 0 && escrow.counter === 1 && reseeded === undefined;
}
function refuse(refused, path) {
    return { refused, path };
}

// EXTERNAL MODULE: ./lib/rotation/journal/refusals.js
var refusals = __webpack_require__(74177);
// EXTERNAL MODULE: ./lib/rotation/model/following-clock.js
var following_clock = __webpack_require__(7184);
// EXTERNAL MODULE: ./lib/rotation/model/record-text.js
var record_text = __webpack_require__(6843);
;// CONCATENATED MODULE: ./lib/rotation/journal/state-signature.js
/** What may be believed of a journal that was read: its signature, the time that it says, and what it grew out of. */




/** Whether the journal is signed by the key that it names. */
function isSignatureValid({ state }, { key, signature }, text) {
    return key !== undefined && signature !== undefined && state.isSignedBy(key, (0,record_text/* signedMessage */.SW)(text), signature);
}
/**
 * What is wrong with a journal that is read during a run: it has to be signed by the same key, and to have grown out of what
 * the run saw last. Undefined if nothing is, or if this run cannot tell.
 */
function refusedAfter(ports, seen, document, text) {
    if (!seen.keys || seen.hash === undefined)
        return undefined;
    if (document.key !== seen.keys.public)
        return { refused: document.key === undefined ? 'JOURNAL_UNSIGNED' : 'JOURNAL_FORGED', path: '$.key' };
    if (!isSignatureValid(ports, document, text))
        return { refused: 'JOURNAL_FORGED', path: '$.signature' };
    const { seq, escrow } = seen.document;
    return grown({ seq, hash: seen.hash, counter: escrow.counter }, document, ports.state.hash(text));
}
/**
 * The same for a session that only reads, after another session saw the journal. `reseeded`: it may have got a new key since.
 */
function refusedAfterReading(seen, { journal, hash }, reseeded) {
    const { key, seq, escrow } = seen.document;
    if (key === undefined || seen.hash === undefined)
        return undefined;
    if (!journal)
        return { refused: 'JOURNAL_MISSING', path: '' };
    if (journal.key === undefined)
        return { refused: 'JOURNAL_UNSIGNED', path: '$.key' };
    if (journal.key !== key && !(reseeded && journal.reseeded?.from === key))
        return { refused: 'JOURNAL_FORGED', path: '$.key' };
    return grown({ seq, hash: seen.hash, counter: escrow.counter }, journal, hash);
}
/**
 * Reads the text of a journal. Throws what `StateFormat.journal` throws, and JOURNAL_FUTURE: in a journal of the future no
 * age is what it says, and a deadline may never come.
 */
function parseJournal(found, { journal: store, clock, state }) {
    const document = state.journal(found.text, store.place);
    const at = found.at ?? (store.clock ?? clock).now();
    if (!fromFuture(document, at))
        return document;
    const last = document.alive ?? '';
    const branch = /@(.+)$/.exec(store.place)?.[1];
    throw new errors/* KeyturnError */.FB('JOURNAL_FUTURE', {
        what: `the journal at ${store.place} says that it was written at ${last}, ${(0,following_clock/* inWords */.r4)(Date.parse(last) - at.getTime())} after ${found.at ? "GitHub's" : "this machine's"} time (${at.toISOString()}): a clock was wrong, and the ages in it are not believed`,
        hint: branch === undefined
            ? `is this machine's clock behind (\`date -u\`)? Set it, and run again. If it is right: put the last version of ${store.place} back that was written before, and run \`keyturn status\``
            : `\`git fetch origin ${branch} && git log -p FETCH_HEAD\` shows which run wrote it: set the clock of its machine. Nothing goes on before that time, or before the branch is set back to the commit before it and \`keyturn doctor\` says what else has to be done`,
        path: '$.alive',
    });
}

;// CONCATENATED MODULE: ./lib/rotation/journal/findings.js
/** What a run finds at its start, journal and escrow, and what it may do with them. */





/** An answer may be older than the last write: an alarm about age is raised only after these pauses, in milliseconds. */
const AGAIN = [5_000, 15_000, 30_000];
/** What a person asked for, where that repairs what was found; anything else stays as it was judged. */
function repaired(repair, decided, { pin, text, journal }) {
    const code = 'refused' in decided ? decided.refused : undefined;
    if (repair === 'new-journal') {
        const begins = code === 'JOURNAL_MISSING' && (pin === undefined || text !== undefined);
        return begins ? { may: 'replace journal' } : decided;
    }
    // A pin is taken out by review first: the new key is another one.
    return code === 'SEED_LOST' && pin === undefined && journal?.key !== undefined ? { may: 'replace seed' } : decided;
}
/** Reads and decides; an alarm about age is raised only if it stays after some more readings. Throws what is refused. */
async function settled(ports, escrow, decides) {
    for (let reading = 0;; reading++) {
        const { found, facts } = await findingOf(ports, escrow);
        const judged = await decides(facts);
        if (!('refused' in judged))
            return { found, judged: judged };
        const aged = judged.refused === 'JOURNAL_ROLLED_BACK' || judged.refused === 'JOURNAL_FORKED';
        const pause = aged ? AGAIN[reading] : undefined;
        if (pause === undefined)
            throw (0,refusals/* refusal */.x5)(judged, ports);
        await ports.clock.sleep(pause);
    }
}
async function findingOf(ports, text) {
    const { journal, state, pin, escrow } = ports;
    const read = await journal.read();
    const document = read && parseJournal(read, ports);
    return {
        found: read && document && { document, text: read.text, version: read.version },
        facts: {
            pin,
            escrow: escrow !== undefined,
            text,
            seedKey: text && state.keys(text.seed).public,
            journal: document,
            hash: read && state.hash(read.text),
            verifies: read !== undefined && document !== undefined && isSignatureValid(ports, document, read.text),
        },
    };
}
/** Asks what the judgement asks for, and nothing else. */
async function decide(ports, given, { tags }) {
    let facts = given;
    for (;;) {
        const judged = judge(facts);
        if (!('ask' in judged))
            return judged;
        if (judged.ask === 'stored') {
            // Where the escrow can be read it has been read, and there is nothing.
            const at = ports.escrow?.read ? undefined : await ports.escrow?.updatedAt();
            facts = { ...facts, stored: at?.getTime() ?? null };
        }
        else if (judged.ask === 'created') {
            facts = { ...facts, created: (await ports.runs.createdAt()).getTime() };
        }
        else if (judged.ask === 'tags')
            facts = { ...facts, tags: await tags() };
        else if (await isThereAfterAll(ports, facts))
            return { may: 'wait' };
        else
            facts = { ...facts, again: true };
    }
}
/** Another first run may have made progress meanwhile. */
async function isThereAfterAll({ journal, escrow }, facts) {
    if (facts.journal === undefined)
        return (await journal.read()) !== undefined;
    return escrow !== undefined && (await (0,escrow_codec/* isThere */.$B)(escrow));
}
/** HELD: a later run goes on. */
function waiting(what) {
    return new errors/* KeyturnError */.FB('HELD', { what, hint: 'nothing to do: the next run goes on' });
}

;// CONCATENATED MODULE: ./lib/rotation/model/without-seed.js
/**
 * The journal before its next commit under a new seed: every record is marked, and what only the old seed could tell is
 * dropped. Values that the escrow held are lost with it.
 */
function withoutSeed(document) {
    const { key, signature: _, box: _box, ...rest } = document;
    const secrets = Object.entries(document.secrets).map(([name, { ask: _ask, ...entry }]) => [
        name,
        {
            ...entry,
            credentials: entry.credentials.map(({ fingerprint: _print, escrow, ...one }) => {
                const { prints: _prints, identity: _identity, proofs: _proofs, ...bare } = one;
                return {
                    ...bare,
                    ...(escrow ? { escrow: escrow.state === 'held' ? { ...escrow, state: 'lost' } : escrow } : {}),
                    unsigned: true,
                };
            }),
            fingerprints: entry.fingerprints.filter((print) => !print.startsWith('2.')),
        },
    ]);
    return {
        ...rest,
        ...(key === undefined ? {} : { reseeded: { from: key, seq: document.seq + 1 } }),
        secrets: Object.fromEntries(secrets),
    };
}

;// CONCATENATED MODULE: ./lib/rotation/journal/opening.js
/** How a session begins: what was found decides whether the journal is signed, read, or begun. */







/**
 * Judges journal and escrow for a run that acts. One request where the journal exists and the escrow was handed over.
 * Throws what `Session.open` says.
 */
async function opened(ports, asking) {
    const { repair } = asking;
    let foreign = false;
    const text = await (0,escrow_codec/* escrowOf */.$2)(ports).catch((error) => {
        // The place holds something that is not Keyturn's, and a person says that it may go.
        if (repair !== 'new-seed' || !(0,errors.is)(error, 'ESCROW_FOREIGN'))
            throw error;
        foreign = true;
        return undefined;
    });
    // An escrow that was handed over empty has been overwritten: it is treated like any text that is not Keyturn's.
    if (repair === 'new-seed' && !text && ports.pending !== undefined && ports.escrow?.read === undefined)
        foreign = true;
    const { found, judged } = await settled(ports, text, async (facts) => {
        const decided = await decide(ports, foreign ? { ...facts, stored: null, again: true } : facts, asking);
        return repair === undefined ? decided : repaired(repair, decided, facts);
    });
    switch (judged.may) {
        case 'replace journal':
            return anotherJournal(ports, text);
        case 'replace seed':
            return anotherSeed(ports, found, asking);
        case 'sign':
            return startOf(ports, found, { seed: text?.seed, escrowAtStart: text });
        case 'unsigned':
            return startOf(ports, found, { seed: undefined });
        case 'begin': {
            const { lock } = found?.document.escrow ?? {};
            if (lock && (await asking.isAlive(lock.owner)))
                throw waiting('another first run is under way');
            return startOf(ports, found, { seed: ports.state.newSeed(ports.random), begins: true });
        }
        case 'wait':
            throw waiting('this run was created before the escrow was last written, so it was not handed what is there now');
    }
}
/**
 * Judges the journal for a run that only reads. `reads`: the escrow is read where it can be. `differs` says what is wrong
 * with it compared to what another session saw.
 */
async function readOnly(ports, reads, differs) {
    const text = ports.escrow?.read && !reads
        ? undefined
        : await (0,escrow_codec/* escrowOf */.$2)(ports).catch((error) => {
            if (!(0,errors.is)(error, 'ESCROW_FAILED'))
                throw error;
            return undefined;
        });
    const { found } = await settled(ports, text, async (facts) => {
        const difference = differs(facts);
        if (difference)
            return difference;
        const judged = judge({ ...facts, stored: null, tags: false });
        if ('ask' in judged)
            return { may: 'begin' };
        const unknown = 'refused' in judged && ['SEED_LOST', 'JOURNAL_MISSING'].includes(judged.refused);
        return unknown && text === undefined ? { may: 'wait' } : judged;
    });
    return startOf(ports, found, { seed: text?.seed, escrowAtStart: text, readOnly: true });
}
function startOf({ random, state }, found, more) {
    return {
        document: found?.document ?? (0,record/* emptyJournal */.xw)((0,random_text/* journalId */.N)(random)),
        hash: found && state.hash(found.text),
        version: found?.version,
        ...more,
    };
}
/** Another journal under the seed of the lost one, where that is at hand: its key and its tags stay. */
function anotherJournal(ports, text) {
    if (!text)
        return startOf(ports, undefined, { seed: ports.state.newSeed(ports.random), begins: true, repairs: true });
    const more = { seed: text.seed, escrowAtStart: text, begins: true, firstNumber: text.counter + 1 };
    const { seq, hash } = text.anchor;
    const unknown = 'A'.repeat(43);
    const chain = Array.from({ length: Math.min(seq - 1, record/* CHAIN */.S5) }, () => unknown);
    return { ...startOf(ports, undefined, more), document: { ...(0,record/* emptyJournal */.xw)(text.journal), seq, chain }, hash };
}
/** The same journal under another seed: what was recorded before is marked, and no fingerprint of the old seed is kept. */
async function anotherSeed(ports, found, { isAlive }) {
    const document = found?.document;
    if (!found || document?.key === undefined)
        throw new errors/* KeyturnError */.FB('INTERNAL', { what: 'a new seed was to be made for no journal' });
    const owners = [document.escrow.lock, ...Object.values(document.secrets).map(({ lock }) => lock)];
    for (const lock of owners)
        if (lock && (await isAlive(lock.owner)))
            throw waiting('another run is at work');
    const seed = ports.state.newSeed(ports.random);
    const more = { seed, begins: true, firstNumber: document.escrow.counter + 1 };
    return { ...startOf(ports, found, more), document: withoutSeed(document) };
}

;// CONCATENATED MODULE: ./lib/rotation/journal/session.js
/**
 * One run's view of the journal. Transitions that are asked for at the same time share a commit; each carries what its
 * decision rested on (the entry's revision, its owner), and that is checked again inside every merge. A transition is
 * durable when `commit` resolves: effects wait for that.
 *
 * What the escrow's seed signs is believed, and nothing else: at the start, and again whenever the journal is read.
 */










const ATTEMPTS = 6;
class Session {
    #ports;
    #start;
    #queue = new CommitQueue(async () => this.#ports.journal.ready?.(), (batch) => this.#write(batch));
    #keys;
    #document;
    /** The file as it was last read or written. */
    #hash;
    #version;
    /** The seed is this run's own and not in the escrow yet: the first commit puts it there before anything else. */
    #beginning;
    /** Why this run could not begin the journal: nothing may follow that only its own seed could sign. */
    #beginFailed;
    #checked;
    /** Entries as the rotations of this run will leave them at most, by key: the room for them is taken. */
    promised = new Map();
    notes = new EscrowNotes();
    /** Whether the journal was there when this run began. */
    existed;
    constructor(ports, start) {
        this.#ports = ports;
        this.#start = start;
        this.#document = start.document;
        this.#hash = start.hash;
        this.#version = start.version;
        this.#keys = start.seed && ports.state.keys(start.seed);
        this.#beginning = start.begins === true;
        this.existed = start.version !== undefined;
    }
    /**
     * Judges the journal and the escrow, as what may be done with them decides everything else. One request where the journal
     * exists and the escrow was handed over. A first run draws a seed, and puts it into the escrow before its first commit.
     *
     * Throws JOURNAL_CORRUPT, JOURNAL_FUTURE, every other refusal of a journal or an escrow, HELD where a later run knows
     * more, or what the store throws.
     */
    static async open(ports, asking) {
        return new Session(ports, await opened(ports, asking));
    }
    /**
     * The journal as it can be read without the seed: its own signature is verified, the pin and, where it is at hand, the
     * escrow's text as well. Never writes. One request, and one more with `reads` where the escrow can be read.
     * With `since`, it has to have grown out of what that session saw, under the same key; with `reseeded`, or under a new one.
     * Throws what `open` throws, but for what only the seed shows.
     */
    static async look(ports, more = {}) {
        const { reads = false, since, reseeded = false } = more;
        const start = await readOnly(ports, reads, (facts) => since?.existed ? refusedAfterReading(since.#seen, facts, reseeded) : undefined);
        return new Session(ports, start);
    }
    get document() {
        return this.#document;
    }
    /** Whether the journal existed, or was made by this run. */
    get exists() {
        return this.#version !== undefined;
    }
    entry(key) {
        return Object.hasOwn(this.#document.secrets, key) ? this.#document.secrets[key] : undefined;
    }
    /** Shows the repository as alive, and nothing else. */
    beat() {
        return this.commit({ message: 'alive', apply: (document) => document });
    }
    /** The public key that signs, `ed25519:...`; undefined where nothing is signed. */
    get key() {
        return this.#keys?.public ?? this.#document.key;
    }
    /** Whether this run has the seed. */
    get signs() {
        return this.#keys !== undefined;
    }
    /** The keys of the seed, where this run has it. */
    get keys() {
        return this.#keys;
    }
    /** The escrow's text as this run found it. */
    get escrowAtStart() {
        return this.#start.escrowAtStart;
    }
    /** The escrow's text with this number and these entries. Throws INTERNAL without a seed. */
    escrowText(counter, entries) {
        const { id: journal, seq } = this.#document;
        const { seed } = this.#start;
        if (!seed || this.#hash === undefined)
            throw new errors/* KeyturnError */.FB('INTERNAL', { what: 'the escrow was to be written without its seed' });
        const anchor = { seq, hash: this.#hash };
        return (0,escrow_codec/* encodeEscrow */.G4)({ journal, seed, counter, anchor, entries });
    }
    /** To be called when the journal holds a wish that a command of this run made. */
    noteWish() {
        this.notes.noteWish(this.#document.seq);
    }
    /** The store's own checks, once a run, before the first thing that is worth remembering. Throws what the store throws. */
    check() {
        this.#checked ??= this.#ports.journal.check();
        return this.#checked;
    }
    /** Reads the journal again. Throws JOURNAL_MISSING, every refusal of a journal, or what the store throws. */
    async refresh() {
        const { journal: store, clock } = this.#ports;
        let aged = 0;
        for (let attempt = 1;; attempt++) {
            try {
                const found = await store.read();
                if (found)
                    this.#accept(found);
                else if (this.#version !== undefined) {
                    throw new errors/* KeyturnError */.FB('JOURNAL_MISSING', {
                        what: `the journal at ${store.place} disappeared during this run`,
                        hint: 'restore the branch from its last commit, then run again',
                    });
                }
                return;
            }
            catch (error) {
                const pause = (0,errors.is)(error, 'JOURNAL_ROLLED_BACK', 'JOURNAL_FORKED') ? AGAIN[aged++] : undefined;
                if (pause !== undefined) {
                    await clock.sleep(pause);
                    continue;
                }
                if (!(0,errors.is)(error, 'HTTP_UNKNOWN', 'HTTP_NOT_SENT', 'RATE_LIMITED') || attempt >= ATTEMPTS)
                    throw error;
                await clock.sleep(1000 * 2 ** attempt);
            }
        }
    }
    #accept(found) {
        const document = parseJournal(found, this.#ports);
        if (this.#beginning && found.version !== this.#version)
            throw begunByAnother();
        if (this.#version !== undefined && document.id !== this.#document.id) {
            throw new errors/* KeyturnError */.FB('JOURNAL_CORRUPT', {
                what: `the journal at ${this.#ports.journal.place} was replaced by another one during this run`,
                hint: 'look at its history with `git log -p`, restore the right one, and run `keyturn status`',
            });
        }
        const refused = this.#beginning ? undefined : refusedAfter(this.#ports, this.#seen, document, found.text);
        if (refused)
            throw (0,refusals/* refusal */.x5)(refused, this.#ports);
        this.#durable({ document, text: found.text }, found.version);
    }
    get #seen() {
        return { document: this.#document, hash: this.#hash, keys: this.#keys };
    }
    /** Resolves when the change is durable. Throws JOURNAL_CONFLICT, JOURNAL_UNREACHABLE, or what the store throws. */
    commit(change) {
        return this.#queue.add(change);
    }
    async #write(batch) {
        const { state, clock, random, journal: store } = this.#ports;
        const tried = new Set();
        let live = batch;
        const done = () => {
            for (const item of live)
                item.resolve();
        };
        try {
            if (this.#start.readOnly)
                throw new errors/* KeyturnError */.FB('INTERNAL', { what: 'a run that only looks was to write the journal' });
            if (this.#beginFailed !== undefined)
                throw this.#beginFailed;
            if (this.#beginning)
                await this.#beginOnce();
            for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
                const { document, accepted } = applied(live, this.#document);
                live = accepted;
                if (live.length === 0)
                    return;
                const lines = live.map((item) => oneLine(item.change.message));
                const commit = this.#commitForm(document, lines);
                tried.add(state.hash(commit.text));
                try {
                    this.#durable(commit, await store.write(commit.text, this.#version, messageOf(lines)));
                    return done();
                }
                catch (error) {
                    if (!(0,errors.is)(error, 'JOURNAL_CONFLICT', 'HTTP_UNKNOWN', 'HTTP_NOT_SENT', 'RATE_LIMITED'))
                        throw error;
                    await this.refresh();
                    // The commit has arrived after all, or another run has gone on from it.
                    if ([this.#hash ?? '', ...this.#document.chain].some((hash) => tried.has(hash)))
                        return done();
                    // Two runs that met once would meet again: each waits a time of its own.
                    await clock.sleep(500 * attempt + (random.bytes(1)[0] ?? 0) * 4);
                }
            }
            throw new errors/* KeyturnError */.FB('JOURNAL_UNREACHABLE', {
                what: `the journal at ${store.place} could not be written in ${ATTEMPTS} attempts`,
                hint: 'run again: Keyturn goes on from the last commit',
            });
        }
        catch (error) {
            for (const item of live)
                item.reject(error);
        }
    }
    #durable({ document, text }, version) {
        this.#document = document;
        this.#hash = this.#ports.state.hash(text);
        this.#version = version;
    }
    #commitForm(changed, lines) {
        const home = this.#ports.escrow?.home;
        const place = this.notes.namesPlace(changed.escrow.place, home, this.#beginning) ? home : undefined;
        return commitForm(this.#ports, this.#seen, changed, { lines, place, putAt: this.notes.putAt });
    }
    /** Once, if it has an effect: a run that was not first, or could not put the seed away, does not try again. */
    async #beginOnce() {
        try {
            await this.#begin();
        }
        catch (error) {
            if (!this.#beginning || (0,errors.is)(error, 'JOURNAL_CONFLICT'))
                this.#beginFailed = error;
            throw error;
        }
    }
    /**
     * The first commit holds nothing but who signs, and the lock; then the seed is put into the escrow; only then does anything
     * else happen. A run that is killed in between leaves a journal that is begun again with a new seed. Throws
     * JOURNAL_CONFLICT if another run was first.
     */
    async #begin() {
        const { escrow, owner, clock, journal: store } = this.#ports;
        if (!escrow)
            throw new errors/* KeyturnError */.FB('INTERNAL', { what: 'a signed journal was to be begun without an escrow' });
        await Promise.all([this.check(), escrow.check()]);
        const since = (store.clock ?? clock).now().toISOString();
        const counter = this.#start.firstNumber ?? 1;
        const first = { ...this.#document, escrow: { counter, lock: { owner, since } } };
        const isFirst = this.#version === undefined;
        const says = [isFirst ? 'begun' : 'begun again'];
        const commit = this.#commitForm(first, says);
        this.#durable(commit, await this.#writeFirst(commit.text, messageOf(says)));
        this.#beginning = false;
        const { seq } = this.#document;
        // A text that was put there meanwhile belongs to a journal that is gone: its seed is not overwritten.
        if (isFirst && this.escrowAtStart === undefined && !this.#start.repairs && (await (0,escrow_codec/* isThere */.$B)(escrow)))
            throw (0,refusals/* refusal */.x5)({ refused: 'JOURNAL_MISSING', path: '' }, this.#ports);
        const value = this.escrowText(counter, {});
        this.notes.notePut(await (0,escrow_codec/* putEscrow */.h)(escrow, value, clock), seq);
    }
    /** @returns the version in the store, also where only a later read shows that the write has arrived */
    async #writeFirst(text, message) {
        const { journal: store, clock } = this.#ports;
        for (let attempt = 1;; attempt++) {
            try {
                return await store.write(text, this.#version, message);
            }
            catch (error) {
                if (!(0,errors.is)(error, 'HTTP_UNKNOWN', 'HTTP_NOT_SENT', 'RATE_LIMITED') || attempt >= ATTEMPTS)
                    throw error;
                await clock.sleep(1000 * 2 ** attempt);
                const found = await store.read();
                if (found?.text === text)
                    return found.version;
                if (found !== undefined && found.version !== this.#version)
                    throw begunByAnother();
            }
        }
    }
}
function begunByAnother() {
    return new errors/* KeyturnError */.FB('JOURNAL_CONFLICT', {
        what: 'another run began the journal at the same time',
        hint: 'nothing is lost: the next run goes on from there',
    });
}


/***/ }),

/***/ 35022:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ signerOf)
/* harmony export */ });
/** One sentence without its subject; undefined where nothing is signed, or there is no journal yet. */
function signerOf({ key, exists }, pin) {
    if (key === undefined || !exists)
        return undefined;
    const signed = `is signed by ${key}`;
    if (pin !== undefined)
        return `${signed}, which the configuration pins`;
    return `${signed}; nothing pins that key yet: add \`journal: { key: "${key}" }\``;
}


/***/ }),

/***/ 85936:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ editedSettings)
/* harmony export */ });
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36876);
/** Settings that were edited while a credential lives: it keeps those that it was minted with until it is replaced. */

/**
 * What differs between the configuration and the current credential's own record, by name and never by value; undefined
 * if nothing does.
 */
function editedSettings({ key, binding }, entry) {
    const current = (0,_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .currentOf */ .$c)(entry);
    if (!current)
        return undefined;
    const options = new Set([...Object.keys(current.options), ...Object.keys(binding.options)]);
    const changed = current.provider !== binding.provider
        ? ['`provider`']
        : [
            ...[...options]
                .filter((name) => !same(current.options[name], binding.options[name]))
                .map((name) => `\`options.${name}\``),
            ...(same(current.admin, binding.admin ?? null) ? [] : ['`admin`']),
        ];
    if (changed.length === 0)
        return undefined;
    return `${changed.join(', ')} of ${key} changed since its credential was minted: the next rotation mints with the new settings; \`keyturn rotate --only '${key}' --force\` does it now`;
}
/** The order of members means nothing. */
function same(one, other) {
    return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}
function sorted(value) {
    if (Array.isArray(value))
        return value.map((each) => sorted(each));
    if (typeof value !== 'object' || value === null)
        return value;
    const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
    return Object.fromEntries(members.map(([name, inside]) => [name, sorted(inside)]));
}


/***/ }),

/***/ 87769:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ ESCROW_NAME)
/* harmony export */ });
/** What holds the pending values: the secret's name unless the configuration has another, and the field's elsewhere. */
const ESCROW_NAME = 'KEYTURN_PENDING';


/***/ }),

/***/ 7184:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WC: () => (/* binding */ complaintsAbout),
/* harmony export */   oc: () => (/* binding */ FollowingClock),
/* harmony export */   r4: () => (/* binding */ inWords)
/* harmony export */ });
/** The header `Date` has whole seconds, and answers take time: smaller differences than this are ignored. */
const NOISE = 2_000;
/** A machine that is further off than this is reported. */
const WORTH_SAYING = 2 * 60_000;
const MINUTE = 60_000;
/**
 * A machine's clock, put right by the `Date` of a host's answers (https://www.rfc-editor.org/rfc/rfc9110#name-date): what
 * was last observed, plus the time that has passed here since. Before the first answer it is the machine's own.
 *
 * What lies within the noise of an observation is kept, so that `now` never runs backwards because one answer was slower
 * than another; a machine whose clock jumps is put right by the next answer.
 */
class FollowingClock {
    #machine;
    #offset = 0;
    #host;
    constructor(machine) {
        this.#machine = machine;
    }
    /** Milliseconds to be added to the machine's time; 0 while the two agree. */
    get offset() {
        return this.#offset;
    }
    /** Whose time this is; undefined as long as nobody has said what time it is. */
    get host() {
        return this.#host;
    }
    /**
     * To be called when an answer arrives, with its `Date`; an invalid one says nothing. `sent` is the machine's time when
     * the request left: with it, an answer that took long is not taken for a clock that is behind. `host` is for people.
     */
    observe(there, sent, host = 'GitHub') {
        if (Number.isNaN(there.getTime()))
            return;
        this.#host = host;
        const lowest = there.getTime() - this.#machine.now().getTime();
        // The host's time lies in the second that it named, and some time between the request and the answer.
        const highest = sent === undefined ? lowest : Math.max(lowest, there.getTime() + 1_000 - sent.getTime());
        const fits = (offset) => offset > lowest - NOISE && offset < highest + NOISE;
        if (!fits(this.#offset))
            this.#offset = fits(0) ? 0 : lowest;
    }
    /** The machine's own time, for what never leaves it. */
    get machine() {
        return this.#machine;
    }
    now() {
        return this.at(this.#machine.now());
    }
    /** What the host's time was when the machine's was this. */
    at(machine) {
        return new Date(machine.getTime() + this.#offset);
    }
    sleep(milliseconds) {
        return this.#machine.sleep(milliseconds);
    }
    /** A sentence for people if the machine is more than two minutes off. */
    get complaint() {
        const off = Math.abs(this.#offset);
        if (this.#host === undefined || off <= WORTH_SAYING)
            return undefined;
        const side = this.#offset < 0 ? 'ahead of' : 'behind';
        return `This machine's clock is ${inWords(off)} ${side} ${this.#host}'s and is not believed: ages, overlaps and deadlines are judged by ${this.#host}'s. Set it, or let NTP keep it.`;
    }
}
/** What a run says about its clock. */
function complaintsAbout(clock) {
    const complaint = clock instanceof FollowingClock ? clock.complaint : undefined;
    return complaint === undefined ? [] : [complaint];
}
/** A duration for people, in minutes, hours or days. */
function inWords(milliseconds) {
    const minutes = Math.round(milliseconds / MINUTE);
    if (minutes < 120)
        return `${minutes} minutes`;
    return minutes < 36 * 60 ? `${Math.round(minutes / 60)} hours` : `${Math.round(minutes / 1_440)} days`;
}


/***/ }),

/***/ 4853:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ humanError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70049);
/**
 * What only a human can decide. The journal keeps a code and its details; the sentences are made here, so that no text
 * from a journal is ever shown as advice.
 */

const table = {
    MINT_UNKNOWN: ({ key, human, credential, account }) => {
        const ids = human.ids ?? [];
        const unproved = `${account} cannot show whether a credential was minted`;
        const seen = ids.length === 0 ? unproved : `${unproved}, but did not list ${ids.join(', ')} before`;
        return {
            what: `${seen}: look for one that was made at ${credential?.times.intent ?? human.since}${credential ? `, named ${credential.tag} where names are kept` : ''}`,
            hint: `end what you find in the console of ${account}, then run \`keyturn rotate --only '${key}' --force --reason suspect-cleared\``,
        };
    },
    WRITTEN_BY_OTHERS: ({ key, human, credential }) => ({
        what: `${human.place ?? 'a destination'} was written by something else since ${credential?.times.intent ?? human.since}, or does not show what it holds, so it may hold ${credential?.tag ?? 'the credential that is to end'}`,
        hint: `put a value that works into ${human.place ?? 'it'} if it has none, then run \`keyturn rotate --only '${key}' --force --reason checked-by-hand\``,
    }),
    HOLDS_IT: ({ key, human, credential }) => ({
        what: `${human.place ?? 'a destination'} holds ${credential?.tag ?? 'the credential that is to end'}, which the journal never had written there`,
        hint: `put a value that works into ${human.place ?? 'it'}, then run \`keyturn rotate --only '${key}' --force --reason checked-by-hand\``,
    }),
    VALUE_CHANGED: ({ key, credential }) => ({
        what: `the escrow holds a value for ${credential?.tag ?? key} that is not the one that was minted: whoever may write secrets put it there. It was not used`,
        hint: `find out who wrote the secret (its \`updated_at\`, the audit log), then run \`keyturn rotate --only '${key}' --force --reason checked-by-hand\`: it mints anew`,
    }),
    BINDING_UNKNOWN: ({ key, credential, account }) => ({
        what: `${credential?.tag ?? 'a credential'} at ${account} was made with settings that the configuration of today does not name, so it is not talked to with them`,
        hint: `if they were right, add them by review, and the next run ends it with them:\nformer:\n  - ${formerOf(credential)}\nIf they were not: end it by hand in the console of ${account}, then run \`keyturn rotate --only '${key}' --ended\``,
    }),
    UNSIGNED: ({ key, credential, account }) => ({
        what: `${credential?.tag ?? 'a credential'} at ${account} is recorded from before the new seed, so nothing shows that Keyturn wrote that record: it does not end by itself`,
        hint: `run \`keyturn doctor --repair unsigned --only '${key}'\`: it shows the record, and takes the mark off`,
    }),
    DISPUTED_AGAIN: ({ key, human }) => ({
        what: `${(human.ids ?? []).join(', ') || 'a recipient'} disputed a link of ${key}, the second time within a day`,
        hint: `find out who opens these links: the mailbox or the chat that carries them may be read by somebody else. Then run \`keyturn revoke --only '${key}' --reason disputed\``,
    }),
    OLD_KEY_ALIVE: ({ key, human, account }) => {
        const ids = human.ids ?? [];
        const lists = ids.length === 0
            ? `${account} shows no id for it`
            : `${account} lists ${ids.join(', ')}, which ${ids.length === 1 ? 'is' : 'are'} not Keyturn's`;
        const adopt = ids.map((id) => `adopt: ${id}`).join('\n');
        return {
            what: `${key} has a new credential, but what was in its place before is not proved dead: ${lists}`,
            hint: `${adopt === '' ? '' : `if it is one of these, add its line to ${key} and run \`keyturn revoke --only '${key}'\`:\n${adopt}\n`}end it in the console of ${account}, then run \`keyturn rotate --only '${key}' --ended\``,
        };
    },
};
/** One line of YAML; a flow mapping of JSON is one. */
function formerOf(credential) {
    const { provider = 'PROVIDER', admin, options = {} } = credential ?? {};
    return JSON.stringify({ provider, ...(admin === null || admin === undefined ? {} : { admin }), options });
}
/** The error that says what the human of this entry is to do. */
function humanError(key, entry, human, account) {
    const credential = entry.credentials.find(({ rotation }) => rotation === human.rotation);
    const at = credential?.account ?? entry.credentials.at(-1)?.account ?? account ?? 'the provider';
    const { what, hint } = table[human.code]({ key, human, credential, account: at });
    const own = ['OLD_KEY_ALIVE', 'VALUE_CHANGED', 'BINDING_UNKNOWN'];
    const code = own.find((one) => one === human.code) ?? 'NEEDS_HUMAN';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB(code, { secret: key, what, hint });
}


/***/ }),

/***/ 36876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $c: () => (/* binding */ currentOf),
/* harmony export */   Bb: () => (/* binding */ QUEUE_MARGIN),
/* harmony export */   DG: () => (/* binding */ isLive),
/* harmony export */   LW: () => (/* binding */ WRITE_MARGIN),
/* harmony export */   Oz: () => (/* binding */ entryDueAt),
/* harmony export */   Xp: () => (/* binding */ dueReason),
/* harmony export */   _h: () => (/* binding */ REQUEST_TIMEOUT),
/* harmony export */   dh: () => (/* binding */ revokeNotBefore),
/* harmony export */   kB: () => (/* binding */ time),
/* harmony export */   lc: () => (/* binding */ pendingOf),
/* harmony export */   mn: () => (/* binding */ born),
/* harmony export */   so: () => (/* binding */ deadAt),
/* harmony export */   te: () => (/* binding */ previousOf),
/* harmony export */   u4: () => (/* binding */ oldestLive),
/* harmony export */   ve: () => (/* binding */ liveCredentials)
/* harmony export */ });
/* unused harmony export dueAt */
/** The longest time-out of any request: what was sent may still take effect for so long. */
const REQUEST_TIMEOUT = 30_000;
/** "Queued after" always means by more than this, on GitHub's clock. */
const QUEUE_MARGIN = 120_000;
/** How far a destination's own time of a write may be from the time in its answer to that write. */
const WRITE_MARGIN = 10_000;
/** Milliseconds since the epoch. */
function time(iso) {
    return Date.parse(iso);
}
/** The cryptoperiod counts from the moment the credential may have existed. */
function born(credential) {
    return time(credential.times.intent);
}
/** When the credential reaches its max-age, in milliseconds since the epoch. */
function deadAt(credential, policy) {
    return born(credential) + policy.maxAge;
}
/** A rotation starts so early that a daily, sometimes late cron still ends it before `max-age`. */
function dueAt(bornAt, policy) {
    return bornAt + policy.maxAge - policy.overlap - policy.lead;
}
function currentOf(entry) {
    return entry?.credentials.find((credential) => credential.stage === 'current');
}
function pendingOf(entry) {
    return entry?.credentials.find((credential) => credential.stage === 'pending');
}
function previousOf(entry) {
    return entry?.credentials.filter((credential) => credential.stage === 'previous') ?? [];
}
/** Whether its rotation has begun and it has not ended. */
function isLive({ stage }) {
    return stage === 'pending' || stage === 'current' || stage === 'previous';
}
/** The credentials of an entry that are pending, current or previous. */
function liveCredentials(entry) {
    return entry?.credentials.filter(isLive) ?? [];
}
/**
 * Since when the oldest credential of this entry lives that may still be used: ended ones aside, whatever their stage, and
 * what was in place before the first contact until a credential of ours took its place, or for as long as a human has to
 * end it.
 */
function oldestLive(entry) {
    const live = entry?.credentials.filter(({ stage, step }) => stage !== 'revoked' && stage !== 'aborted' && !(stage === 'pending' && step === 'minting'));
    const { observed, human } = entry ?? {};
    const before = observed && (currentOf(entry) === undefined || human?.code === 'OLD_KEY_ALIVE') ? [observed.since] : [];
    const times = [...(live ?? []).map(born), ...before.map(time)];
    return times.length === 0 ? undefined : Math.min(...times);
}
/** When the secret in this entry is due by age: its current credential's, or what was found at first contact. */
function entryDueAt(entry, policy) {
    const current = currentOf(entry);
    if (current)
        return dueAt(born(current), policy);
    if (entry.observed)
        return dueAt(time(entry.observed.since), policy);
    return undefined;
}
/**
 * Why this secret must be rotated now, or undefined. `addresses` are the keys of the destinations that the configuration
 * asks for today.
 */
function dueReason(entry, policy, now, addresses) {
    if (!entry)
        return undefined;
    const current = currentOf(entry);
    // An exposed credential that is already previous only has to end; one that is current has to be replaced first.
    if (entry.wish && (!entry.wish.exposed || (current && entry.wish.exposed.includes(current.rotation))))
        return entry.wish.reason;
    if (!current && !entry.observed)
        return 'new';
    const at = entryDueAt(entry, policy);
    if (at !== undefined && now.getTime() >= at)
        return 'max-age';
    const known = current
        ? current.destinations.map((destination) => destination.address.key)
        : (entry.observed?.destinations ?? []);
    if (addresses.some((address) => !known.includes(address)))
        return 'destination-added';
    return undefined;
}
/** When a previous credential may be revoked, counted from its successor's publication. */
function revokeNotBefore(published, policy, exposed) {
    return new Date(published.getTime() + (exposed ? 0 : policy.overlap));
}


/***/ }),

/***/ 6843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ canonical),
/* harmony export */   IP: () => (/* binding */ sorted),
/* harmony export */   SW: () => (/* binding */ signedMessage),
/* harmony export */   Se: () => (/* binding */ SIGNATURE_LINE)
/* harmony export */ });
/** The one text that a journal document has, and what its signature is over. */
/** The one text of a document: members sorted, two spaces, a line feed at its end, so that `git log -p` is an audit trail. */
function canonical(document) {
    return `${JSON.stringify(sorted(document), null, 2)}\n`;
}
/** What the signature of a file is over: a heading, and the file without the line that holds it. */
function signedMessage(text) {
    return `keyturn/journal/2\n${text.replace(SIGNATURE_LINE, '')}`;
}
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


/***/ }),

/***/ 62539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S5: () => (/* binding */ CHAIN),
/* harmony export */   ap: () => (/* binding */ collapse),
/* harmony export */   cO: () => (/* binding */ tagOf),
/* harmony export */   c_: () => (/* binding */ rotationOf),
/* harmony export */   dz: () => (/* binding */ isTag),
/* harmony export */   s0: () => (/* binding */ sameOwner),
/* harmony export */   wr: () => (/* binding */ JOURNAL_LIMIT),
/* harmony export */   xw: () => (/* binding */ emptyJournal)
/* harmony export */ });
/** A journal larger than this is refused, in bytes: GitHub shows a file of up to 100 MB in its raw form. */
const JOURNAL_LIMIT = 8_000_000;
/** How many predecessors a document names. */
const CHAIN = 64;
function emptyJournal(id) {
    return { version: 2, id, seq: 0, chain: [], escrow: { counter: 0 }, secrets: {} };
}
/** An ended credential needs no places any more: they collapse to a count and the last write. */
function collapse(credential) {
    if (credential.destinations.length === 0)
        return credential;
    const last = credential.destinations
        .flatMap((one) => (one.done === undefined ? [] : [one.done]))
        .sort()
        .at(-1);
    return {
        ...credential,
        destinations: [],
        collapsed: { count: credential.destinations.length, ...(last === undefined ? {} : { last }) },
    };
}
/** `kt` + the journal's id + the credential's ULID, lower case: 36 characters. */
function tagOf(journalId, rotation) {
    return `kt${journalId}${rotation.toLowerCase()}`;
}
/** The ULID inside a tag of this journal, in upper case; undefined if the tag is not of this journal. */
function rotationOf(journalId, tag) {
    const prefix = `kt${journalId}`;
    const rest = tag.slice(prefix.length).toUpperCase();
    return tag.startsWith(prefix) && /^[0-9A-HJKMNP-TV-Z]{26}$/.test(rest) ? rest : undefined;
}
/** Looks like the tag of some Keyturn journal. */
function isTag(tag) {
    return /^kt[0-9a-z]{8}[0-9a-hjkmnp-tv-z]{26}$/.test(tag);
}
function sameOwner(a, b) {
    return a.run === b.run && a.attempt === b.attempt && a.job === b.job && a.key === b.key;
}


/***/ }),

/***/ 66782:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ks: () => (/* binding */ linkChannel),
/* harmony export */   My: () => (/* binding */ withoutSecondWay),
/* harmony export */   UZ: () => (/* binding */ passwordChannels),
/* harmony export */   g6: () => (/* binding */ sendPassword)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70049);
/** The password of a link is sent by another channel than the link: either of the two alone opens nothing. */

/** The first channel that reaches this person carries the link. */
function linkChannel(person, channels) {
    return channels.find((channel) => channel.reaches(person));
}
/** Channels of another kind than the link's that can carry a password to this person, in their order. */
function passwordChannels(person, channels) {
    const used = linkChannel(person, channels);
    return channels.filter((channel) => channel.name !== used?.name && channel.sendPassword !== undefined && channel.reaches(person));
}
/**
 * Tries one channel after the other.
 * @returns the name of the one that took it
 * @throws KeyturnError what the last of them said; RECIPIENT_UNREACHABLE if there is none
 */
async function sendPassword(message, channels) {
    let failure = withoutSecondWay([message.person]);
    for (const channel of passwordChannels(message.person, channels)) {
        try {
            await channel.sendPassword?.(message);
            return channel.name;
        }
        catch (error) {
            if (!(error instanceof _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB))
                throw error;
            failure = error;
        }
    }
    throw failure;
}
/** RECIPIENT_UNREACHABLE: a password is wanted, and these people have one way only. */
function withoutSecondWay(people, secret) {
    return new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('RECIPIENT_UNREACHABLE', {
        ...(secret === undefined ? {} : { secret }),
        what: `no second channel reaches ${people.map(({ login }) => login).join(', ')}, and the password of a link goes another way than the link`,
        hint: 'add a channel of another kind with an address for each of them under `people`, or take `links.password` out',
    });
}


/***/ }),

/***/ 69361:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TL: () => (/* binding */ secretKeyOf),
/* harmony export */   bP: () => (/* binding */ journalled),
/* harmony export */   eN: () => (/* binding */ abandonedOf),
/* harmony export */   fT: () => (/* binding */ expand),
/* harmony export */   rL: () => (/* binding */ personalKeys),
/* harmony export */   z9: () => (/* binding */ commonTarget)
/* harmony export */ });
/* unused harmony export personalTarget */
/* harmony import */ var _journal_secret_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30788);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70049);
/* harmony import */ var _model_policy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36876);
/* harmony import */ var _recipients_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83794);




/** By GitHub's id: a rename is another login, not another entry. */
function ownKey(key, person) {
    return `${key}@${person.id}`;
}
/** The key of the secret that an entry is about: its own, without the person. */
function secretKeyOf(key) {
    return key.replace(/@[^@/]+$/, '');
}
/** The target of one person's personal credential. It has no destination and adopts nothing. */
function personalTarget(target, person) {
    return {
        ...target,
        key: ownKey(target.key, person),
        destinations: [],
        share: { with: [person.login], as: 'own' },
        adopt: undefined,
        person,
    };
}
/** The part of a target that is not anybody's own: what its destinations hold. */
function commonTarget(target) {
    if (target.share?.as !== 'own')
        return target;
    return target.destinations.length === 0 ? undefined : { ...target, share: undefined };
}
/** Own entries of this target in the journal. */
function ownEntries(target, { secrets }) {
    return Object.entries(secrets).filter(([key, entry]) => entry.person && key === ownKey(target.key, entry.person));
}
/** Keys of the people's own credentials of this target that the journal has and that live. */
function personalKeys(target, document) {
    return ownEntries(target, document)
        .filter(([, entry]) => !isClosed(entry))
        .map(([key]) => key);
}
/** A person as far as the journal knows them; nobody is written to like this. */
function remembered(person) {
    return { ...person, reach: {} };
}
/** What a reader of the journal alone can say about these targets: without asking who is in a team. */
function journalled(targets, document) {
    return targets.flatMap((target) => {
        const common = commonTarget(target);
        if (target.share?.as !== 'own')
            return [target];
        const own = ownEntries(target, document).map(([, entry]) => personalTarget(target, remembered(entry.person)));
        // Before the first run there is nobody yet, and the secret is there all the same.
        return [...(common ? [common] : own.length === 0 ? [target] : []), ...own];
    });
}
/** Entries that the configuration no longer speaks of: reported, never revoked by themselves. */
function abandonedOf({ secrets }, configured) {
    const isSpokenOf = (key, { person }) => configured.some((target) => person ? target.share?.as === 'own' && key === ownKey(target.key, person) : target.key === key);
    return Object.entries(secrets)
        .filter(([key, entry]) => !isSpokenOf(key, entry) && !isClosed(entry))
        .map(([key]) => key);
}
/** One run for each secret, and one for each person who has or is to have a personal credential. */
async function expand(context, targets) {
    const runs = [];
    const gone = [];
    const failures = [];
    for (const target of targets) {
        const common = commonTarget(target);
        if (common)
            runs.push(new _journal_secret_run_js__WEBPACK_IMPORTED_MODULE_0__/* .SecretRun */ .U6(context, common));
        if (target.share?.as !== 'own')
            continue;
        const { document } = context.session;
        let today;
        try {
            today = await (0,_recipients_js__WEBPACK_IMPORTED_MODULE_2__/* .intendedRecipients */ .Uw)(context, target);
        }
        catch (error) {
            if (!(error instanceof _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB))
                throw error;
            // While it is not known who the recipients are, nobody is given anything, and nobody counts as having left.
            const run = runs.find((one) => one.target.key === target.key) ??
                new _journal_secret_run_js__WEBPACK_IMPORTED_MODULE_0__/* .SecretRun */ .U6(context, { ...target, share: undefined }, { unconfirmed: !common });
            if (!runs.includes(run))
                runs.push(run);
            failures.push({ run, error });
        }
        const shareWith = target.share.with;
        const personal = (person, unconfirmed) => {
            const run = new _journal_secret_run_js__WEBPACK_IMPORTED_MODULE_0__/* .SecretRun */ .U6(context, personalTarget(target, person), { shareWith, unconfirmed });
            runs.push(run);
            return run;
        };
        for (const person of today ?? [])
            personal(person, false);
        for (const [key, entry] of ownEntries(target, document)) {
            if (runs.some((run) => run.target.key === key) || (isClosed(entry) && !entry.lock))
                continue;
            const run = personal(remembered(entry.person), true);
            if (today)
                gone.push(run);
        }
    }
    return { runs, gone, failures };
}
function isClosed(entry) {
    return entry.closing !== undefined && (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .liveCredentials */ .ve)(entry).length === 0;
}


/***/ }),

/***/ 83794:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RV: () => (/* binding */ resolveRecipients),
/* harmony export */   Uw: () => (/* binding */ intendedRecipients),
/* harmony export */   Wg: () => (/* binding */ ledger),
/* harmony export */   ZN: () => (/* binding */ mustHaveLinks),
/* harmony export */   be: () => (/* binding */ mustReach)
/* harmony export */ });
/* unused harmony export isOffboarded */
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70049);
/* harmony import */ var _link_password_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66782);
/** Who the recipients of a secret are today, and whether they can be reached. */


/** Everybody whom the journal remembers, each once, with the login that was seen last. */
function ledger({ secrets }) {
    const found = new Map();
    for (const entry of Object.values(secrets)) {
        if (entry.person)
            found.set(entry.person.id, entry.person);
        for (const { shares } of entry.credentials) {
            for (const { person } of shares) {
                const member = person.member ?? found.get(person.id)?.member;
                found.set(person.id, { ...person, ...(member ? { member } : {}) });
            }
        }
    }
    return [...found.values()];
}
/** Whether this person was offboarded from this secret by a command; `key` without what follows an `@`. */
function isOffboarded({ offboarded = [] }, id, key) {
    return offboarded.some(({ person, secrets, except }) => person.id === id && (secrets === undefined ? except?.includes(key) !== true : secrets.includes(key)));
}
/** Everybody to whom the configuration gives this secret today. Throws what `People.resolve` throws. */
async function intendedRecipients({ ports, session }, target) {
    if (target.person)
        return [target.person];
    if (!target.share)
        return [];
    const people = await ports.people.resolve(target.share.with, ledger(session.document));
    return people.filter((person) => !isOffboarded(session.document, person.id, target.key));
}
/**
 * Everybody who is to receive this secret, noted in its run. Throws what `mustHaveLinks`, `mustReach` and the checks of the
 * link service and the channels throw: each must be reachable before anything is minted.
 */
async function resolveRecipients(run) {
    const { ports } = run.context;
    const people = await intendedRecipients(run.context, run.target);
    run.noteRecipients(people);
    if (people.length === 0)
        return people;
    mustHaveLinks(ports, run.target.key);
    await checkDelivery(ports);
    mustReach(ports, people, run.target.key);
    return people;
}
/** Throws LINK_CREATOR_MISSING where nothing makes links. */
function mustHaveLinks({ links }, key) {
    if (links)
        return;
    throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('LINK_CREATOR_MISSING', {
        secret: key,
        what: `${key} is shared, but no link service is configured`,
        hint: 'set `links: { url: ... }` in the configuration',
    });
}
/** Throws RECIPIENT_UNREACHABLE if one of them can be told nothing, or not the link and its password apart. */
function mustReach(ports, people, key) {
    const unreached = people.filter((person) => !ports.channels.some((channel) => channel.reaches(person)));
    if (unreached.length > 0) {
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('RECIPIENT_UNREACHABLE', {
            secret: key,
            what: `no channel reaches ${unreached.map((person) => person.login).join(', ')}`,
            hint: 'add an address for each of them under `people`, or a channel that reaches everybody, such as `webhook`',
        });
    }
    const oneWay = ports.links?.passwords
        ? people.filter((person) => (0,_link_password_js__WEBPACK_IMPORTED_MODULE_1__/* .passwordChannels */ .UZ)(person, ports.channels).length === 0)
        : [];
    if (oneWay.length > 0)
        throw (0,_link_password_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutSecondWay */ .My)(oneWay, key);
}
const checked = new WeakMap();
/** The link service and the channels, once a run. */
function checkDelivery(ports) {
    let found = checked.get(ports);
    if (!found) {
        found = Promise.all([ports.links?.check(), ...ports.channels.map((channel) => channel.check())]);
        checked.set(ports, found);
    }
    return found;
}


/***/ })

};
