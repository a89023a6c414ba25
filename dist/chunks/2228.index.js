export const id = 2228;
export const ids = [2228];
export const modules = {

/***/ 32228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  NEW_PRINT_KEY: () => (/* binding */ NEW_PRINT_KEY),
  printsUnder: () => (/* binding */ printsUnder)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/rotation/model/enrolled-ports.js
var enrolled_ports = __webpack_require__(69678);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(53345);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./lib/rotation/model/secret.js
var secret = __webpack_require__(22850);
;// CONCATENATED MODULE: ./lib/crypto/value-parts.js
/**
 * What a secret's value is made of, so that a part of it that turns up alone is known again: the key inside a JSON file, the
 * password inside a URL, the values of an env text, and what base64 hides. Pure.
 */


/** How many parts of one value are taken. */
const PARTS = 32;
/** A shorter text within another says too little: a region, a role, a flag. */
const TELLING = 16;
/** So many members and items of a JSON text are looked at. */
const LOOKED_AT = 10_000;
/** The value itself first, then what is found in it, at most `PARTS`; equal parts once. */
function partsOf(value) {
    const found = new Map();
    const seen = new Set();
    for (const [at, text] of allOf(value.reveal())) {
        if (found.size >= PARTS)
            break;
        if (text === '' || seen.has(text))
            continue;
        seen.add(text);
        found.set(at, text);
    }
    return [...found].map(([at, text]) => ({ at, value: at === '' ? value : new secret/* Secret */.z(text) }));
}
function* allOf(text) {
    yield* within(text);
    const decoded = decodedFrom(text);
    if (decoded === undefined)
        return;
    for (const [at, part] of within(decoded))
        yield [at === '' ? 'base64' : `base64:${at}`, part];
}
function* within(text) {
    yield ['', text];
    yield ['trim', text.trim()];
    yield ['lines', withLines(text)];
    const json = objectIn(text);
    if (json !== undefined) {
        yield* stringsIn(json);
        return;
    }
    const password = passwordIn(text.trim());
    if (password !== undefined)
        yield ['password', password];
    else
        yield* variablesIn(text);
}
/** Without white space around it, and with the line ends of Unix: what a Windows editor or a web form makes of a key is that key. */
function withLines(text) {
    return text.trim().replace(/\r\n?/g, '\n');
}
function objectIn(text) {
    if (!text.trimStart().startsWith('{'))
        return undefined;
    try {
        const parsed = JSON.parse(text);
        return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? parsed : undefined;
    }
    catch {
        return undefined;
    }
}
/** Breadth first and without recursion: whoever nests deeply hides nothing from the members above. */
function* stringsIn(root) {
    const waiting = [['', root]];
    let looked = 0;
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const [at, value] = next;
        for (const [index, [name, member]] of Object.entries(value).entries()) {
            if (++looked > LOOKED_AT)
                return;
            const here = `${at}/${nameable(name) ? name : index}`;
            if (typeof member === 'object' && member !== null)
                waiting.push([here, member]);
            else if (typeof member === 'string' && !isShared(name) && isTelling(member.trim()))
                yield [here, member.trim()];
        }
    }
}
/** Long enough to be a credential, and neither a number, an e-mail address nor a URL. */
function isTelling(text) {
    if (text.length < TELLING || /^[+-]?[\d.]+$/.test(text))
        return false;
    return !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) && !/^[a-z][a-z0-9+.-]*:\/\//i.test(text);
}
/** Members that name an account, and that credentials of one account therefore share. */
const shared = new Set([
    'type',
    'kind',
    'name',
    'user',
    'username',
    'login',
    'host',
    'region',
    'zone',
    'project',
    'account',
    'domain',
    'universe_domain',
    'endpoint',
    'email',
    'client_email',
    'project_id',
    'client_id',
    'account_id',
    'tenant_id',
    'subscription_id',
    'org_id',
    'organization_id',
    'app_id',
    'installation_id',
    'team_id',
    'workspace_id',
]);
function isShared(name) {
    const snake = name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
    return shared.has(snake) || /(?:^|[_-])(?:uri|url|email|endpoint|domain|host)$/.test(snake);
}
/** A member's name is part of the value: one that could be a credential itself is told by its number alone. */
function nameable(name) {
    return /^[A-Za-z_][A-Za-z0-9_.-]{0,39}$/.test(name) && name.replace(/\D/g, '').length <= 3;
}
function passwordIn(text) {
    if (!/^[a-z][a-z0-9+.-]*:\/\/[^\s/]*@/i.test(text) || !URL.canParse(text))
        return undefined;
    const { password } = new URL(text);
    if (password === '')
        return undefined;
    try {
        return decodeURIComponent(password);
    }
    catch {
        return password;
    }
}
/** The values of a text of assignments, as an env file has them. */
function* variablesIn(text) {
    const first = text.split(/\r?\n/).find((line) => line.trim() !== '' && !line.trimStart().startsWith('#'));
    if (first === undefined || !/^\s*(?:export\s+)?[A-Za-z_]\w*\s*=/.test(first))
        return;
    for (const [index, [name, value]] of Object.entries((0,external_node_util_.parseEnv)(text)).entries()) {
        const trimmed = (value ?? '').trim();
        const isNumber = /^[+-]?[\d.]+$/.test(trimmed);
        if (trimmed.length >= TELLING && !isNumber)
            yield [`env:${nameable(name) ? name : index}`, trimmed];
    }
}
/** What padded base64 decodes to, broken into lines or not, if that is a printable text. */
function decodedFrom(text) {
    const packed = text.trim().replace(/\r?\n/g, '');
    if (packed.length < TELLING || packed.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(packed))
        return undefined;
    const bytes = Buffer.from(packed, 'base64');
    if (bytes.toString('base64') !== packed)
        return undefined;
    try {
        const decoded = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
        return /^(?:[^\p{C}]|[\t\r\n])+$/u.test(decoded) ? decoded : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/crypto/prints.js
/**
 * Keyed fingerprints of values that Keyturn did not make: the same in every slot, so that equal values show; without the
 * key, which only workflows of the repository are handed, they say nothing. Formats: docs/protocol.md.
 */




const KEY_BYTES = 32;
/** 132 bits: equal ones are equal values. */
const LENGTH = 22;
const NONCE = 12;
const TAG = 16;
const CIPHER = 'aes-256-gcm';
/** @throws KeyturnError INPUT_INVALID for a key that is not 32 bytes in base64url; never says what it is */
function printsUnder(key) {
    const bytes = Buffer.from(key.reveal(), 'base64url');
    if (bytes.length !== KEY_BYTES || bytes.toString('base64url') !== key.reveal()) {
        throw new errors/* KeyturnError */.FB('INPUT_INVALID', {
            what: `${enrolled_ports/* PRINT_KEY */.s} is not 32 bytes in base64url (43 characters)`,
            hint: `make a new one: \`${NEW_PRINT_KEY}\`; then everything is enrolled anew`,
        });
    }
    const print = (value) => (0,external_node_crypto_.createHmac)('sha256', bytes).update('keyturn/v2/print\0').update(value, 'utf8').digest('base64url').slice(0, LENGTH);
    let sealing;
    const sealingKey = () => {
        sealing ??= Buffer.from((0,external_node_crypto_.hkdfSync)('sha256', bytes, new Uint8Array(0), 'keyturn/v2/found', KEY_BYTES));
        return sealing;
    };
    return {
        key: (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex').slice(0, 8),
        of: (value) => Object.fromEntries(partsOf(value).map((part) => [part.at, print(part.value.reveal())])),
        whole(value) {
            const text = value.reveal();
            return [...new Set([text, text.trim(), withLines(text)])].map(print);
        },
        seal(text, about, nonce) {
            const cipher = (0,external_node_crypto_.createCipheriv)(CIPHER, sealingKey(), nonce).setAAD(Buffer.from(about));
            const sealed = [nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()];
            return Buffer.concat(sealed).toString('base64url');
        },
        open: (sealed, about) => opened(sealed, about, sealingKey()),
    };
}
/** The command that makes a key and puts it where workflows find it. */
const NEW_PRINT_KEY = `openssl rand -base64 32 | tr '+/' '-_' | tr -d '=\\n' | gh secret set ${enrolled_ports/* PRINT_KEY */.s}`;
/** Undefined: not sealed under this key, or about something else, or changed. */
function opened(sealed, about, key) {
    const bytes = Buffer.from(sealed, 'base64url');
    if (bytes.length < NONCE + TAG || bytes.toString('base64url') !== sealed)
        return undefined;
    const cipher = (0,external_node_crypto_.createDecipheriv)(CIPHER, key, bytes.subarray(0, NONCE), { authTagLength: TAG })
        .setAAD(Buffer.from(about))
        .setAuthTag(bytes.subarray(bytes.length - TAG));
    try {
        return Buffer.concat([cipher.update(bytes.subarray(NONCE, bytes.length - TAG)), cipher.final()]).toString('utf8');
    }
    catch {
        return undefined;
    }
}


/***/ })

};
