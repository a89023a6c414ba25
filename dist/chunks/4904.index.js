export const id = 4904;
export const ids = [4904];
export const modules = {

/***/ 54904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  yopassLink: () => (/* binding */ yopassLink),
  yopassLinks: () => (/* binding */ yopassLinks)
});

// EXTERNAL MODULE: ./lib/http/call.js
var call = __webpack_require__(17378);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(53345);
// EXTERNAL MODULE: ./lib/rotation/model/secret.js
var secret = __webpack_require__(22850);
// EXTERNAL MODULE: ./lib/links/client.js
var client = __webpack_require__(69658);
// EXTERNAL MODULE: ./lib/links/request.js
var request = __webpack_require__(36996);
// EXTERNAL MODULE: ./lib/links/backends/foreign.js
var foreign = __webpack_require__(78031);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/links/derive.js
var derive = __webpack_require__(90994);
;// CONCATENATED MODULE: ./lib/links/backends/openpgp-message.js
/**
 * One OpenPGP message (RFC 9580) under a passphrase: what gpg, OpenPGP.js and Go's openpgp all read. AES-256 under an
 * iterated and salted S2K of SHA-256, a literal packet, integrity by the modification detection code. Only what Yopass
 * needs; a library of 600 kB would do the same.
 */


const aes256 = 9;
const sha256 = 8;
const iteratedS2k = 3;
/** 65536 bytes hashed: the passphrase has 131 bits, so nothing has to be slow. */
const codedCount = 0x60;
const count = (16 + (codedCount & 15)) << ((codedCount >> 4) + 6);
const packet = { sessionKey: 3, literal: 11, integrityProtected: 18 };
/** Armoured. */
function openpgpMessage(text, passphrase, random) {
    const salt = random.getRandomValues(new Uint8Array(8));
    const key = stretch(passphrase, salt);
    // Without a session key of its own, the S2K's result is the key (section 5.3.1).
    const sessionKey = framed(packet.sessionKey, [4, aes256, iteratedS2k, sha256, ...salt, codedCount]);
    // UTF-8 text, no file name, no date.
    const literal = framed(packet.literal, [...Buffer.from('u'), 0, 0, 0, 0, 0, ...Buffer.from(text.reveal())]);
    const prefix = Buffer.from(random.getRandomValues(new Uint8Array(16)));
    // The two last bytes of the prefix stand twice, for a quick check; the code at the end covers all before it.
    const covered = Buffer.concat([prefix, prefix.subarray(14), literal, Buffer.from([0xd3, 0x14])]);
    const plain = Buffer.concat([covered, (0,external_node_crypto_.createHash)('sha1').update(covered).digest()]);
    const cipher = (0,external_node_crypto_.createCipheriv)('aes-256-cfb', key, Buffer.alloc(16));
    const sealed = framed(packet.integrityProtected, [1, ...cipher.update(plain), ...cipher.final()]);
    return armoured(Buffer.concat([sessionKey, sealed]));
}
/**
 * What `openpgpMessage` made, and nothing else: other ciphers, keys and compressions are another program's. Throws
 * LinkRefused: `shape`, or `authentication` for what was changed or is under another passphrase.
 */
function readOpenpgpMessage(armour, passphrase) {
    const body = /^-----BEGIN PGP MESSAGE-----\n\n([A-Za-z0-9+/=\n]+)\n=[A-Za-z0-9+/]{4}\n-----END PGP MESSAGE-----\s*$/.exec(armour);
    const bytes = Buffer.from(body?.[1] ?? '', 'base64');
    const salt = bytes.subarray(10, 18);
    const head = framed(packet.sessionKey, [4, aes256, iteratedS2k, sha256, ...salt, codedCount]);
    const sealed = bytes.subarray(head.length + 6);
    const wanted = Buffer.concat([head, framed(packet.integrityProtected, [1, ...sealed.subarray(1)])]);
    if (sealed.length < 50 || !wanted.equals(bytes))
        throw new derive.LinkRefused('shape');
    const decipher = (0,external_node_crypto_.createDecipheriv)('aes-256-cfb', stretch(passphrase, salt), Buffer.alloc(16));
    const plain = Buffer.concat([decipher.update(sealed.subarray(1)), decipher.final()]);
    const covered = plain.subarray(0, -20);
    const sum = (0,external_node_crypto_.createHash)('sha1').update(covered).digest();
    if (!(0,external_node_crypto_.timingSafeEqual)(sum, plain.subarray(-20)))
        throw new derive.LinkRefused('authentication');
    // Behind prefix, the literal packet's head and its fixed fields; before the head of the code.
    return covered.subarray(18 + 6 + 6, -2).toString();
}
/** Section 3.7.1.3: salt and passphrase, over and over, until `count` bytes are hashed. */
function stretch(passphrase, salt) {
    const once = Buffer.concat([salt, Buffer.from(passphrase)]);
    const all = Buffer.alloc(Math.max(count, once.length), once);
    return (0,external_node_crypto_.createHash)('sha256').update(all).digest();
}
/** A packet of the new format, with its length in five bytes. */
function framed(tag, body) {
    const head = Buffer.alloc(6);
    head[0] = 0xc0 | tag;
    head[1] = 0xff;
    head.writeUInt32BE(body.length, 2);
    return Buffer.concat([head, Buffer.from(body)]);
}
function armoured(bytes) {
    const lines = bytes.toString('base64').match(/.{1,64}/g) ?? [];
    const check = Buffer.alloc(4);
    check.writeUInt32BE(crc24(bytes));
    const sum = `=${check.subarray(1).toString('base64')}`;
    return ['-----BEGIN PGP MESSAGE-----', '', ...lines, sum, '-----END PGP MESSAGE-----', ''].join('\n');
}
/** Section 6.1.1; older readers want it. */
function crc24(bytes) {
    let sum = 0xb704ce;
    for (const byte of bytes) {
        sum ^= byte << 16;
        for (let bit = 0; bit < 8; bit++) {
            sum <<= 1;
            if (sum & 0x1000000)
                sum ^= 0x1864cfb;
        }
    }
    return sum & 0xffffff;
}

;// CONCATENATED MODULE: ./lib/links/backends/yopass.js
/** `via: yopass`: an OpenPGP message at a Yopass server, whose key stands in the fragment. */







const choices = [3_600, 86_400, 604_800];
/** The limit of a server with default settings, in characters of the armoured message. */
const commonLimit = 10_000;
/** Throws CONFIG_INVALID. */
function yopassLinks(options) {
    const { url, http, clock, random = crypto } = options;
    const { origin } = new URL(url);
    const seconds = (0,foreign/* longest */.xS)(choices, options.expires, 'yopass');
    let settings;
    /** The server's own `--force-expiration`, in seconds. Its configuration is fetched once. */
    async function forced() {
        settings ??= (0,call/* call */.T1)(http, new Request(`${url}/config`), { clock });
        settings.catch(() => {
            settings = undefined;
        });
        const answer = await settings.catch((0,foreign/* unreachable */.HB)(url));
        if (answer.status !== 200 || typeof (0,client.memberOf)(answer, 'DISABLE_UPLOAD') !== 'boolean')
            throw (0,foreign/* foreignDown */.N5)(url, 'does not answer as a Yopass');
        if ((0,client.memberOf)(answer, 'READ_ONLY') === true)
            throw (0,foreign/* foreignDown */.N5)(url, 'is read-only: name the instance that creates');
        if ((0,client.memberOf)(answer, 'REQUIRE_AUTH') === true && (await options.creator?.()) === undefined)
            throw closed();
        const force = (0,client.memberOf)(answer, 'FORCE_EXPIRATION');
        if (typeof force !== 'number')
            return undefined;
        if (force * 1_000 <= options.expires)
            return force;
        throw (0,foreign/* foreignDown */.N5)(url, `makes only links that live ${force} s, longer than links.expires`);
    }
    return (0,foreign/* foreignLinks */.mm)({
        via: 'yopass',
        strength: `Yopass at ${origin}: at most one reader per link; anybody who knows the address without its key can use it up or end it; whether it waits is known, whether it was opened is not`,
        async check() {
            await forced();
        },
        async make(text) {
            const expiration = (await forced()) ?? seconds;
            const key = (0,foreign/* randomText */.xM)(random, 22);
            const message = openpgpMessage(text, key, random);
            const creator = await options.creator?.();
            const headers = {
                'content-type': 'application/json',
                ...(creator === undefined ? {} : { authorization: `Bearer ${creator.reveal()}` }),
            };
            const body = JSON.stringify({ expiration, message, one_time: true, require_auth: false });
            const request = new Request(`${url}/create/secret`, { method: 'POST', headers, body });
            const answer = await (0,call/* call */.T1)(http, request, { clock, retry: 'never' });
            const id = (0,client.textOf)(answer, 'message');
            if (answer.status !== 200 || id === undefined || !/^[A-Za-z0-9-]{22,36}$/.test(id))
                throw refused(answer, message);
            return {
                id,
                link: new secret/* Secret */.z(`${url}/#/s/${id}/${key}`),
                expiresAt: new Date(clock.now().getTime() + expiration * 1_000),
            };
        },
        waits: (id) => waits({ http, clock }, url, id),
        async end(id) {
            const { status } = await (0,request/* ask */.k)(http, clock, `${url}/secret/${id}`, { method: 'DELETE' });
            if (status !== 204 && status !== 200 && status !== 404)
                throw new errors/* KeyturnError */.FB('HTTP_REFUSED', { what: `${origin} answered ${status}` });
        },
    }, options);
    function refused({ status }, message) {
        if (status >= 500 || status === 200)
            return new errors/* KeyturnError */.FB('HTTP_UNKNOWN', { what: `${origin} answered ${status}` });
        if (status === 401 || status === 403)
            return closed();
        if (status === 413 || (status === 400 && message.length > commonLimit)) {
            return new errors/* KeyturnError */.FB('VALUE_UNFIT', {
                what: `the values for one recipient make a message of ${message.length} characters, more than ${origin} takes`,
                hint: `start it with --max-length ${Math.ceil(message.length / 10_000) * 10_000}`,
            });
        }
        return new errors/* KeyturnError */.FB('HTTP_REFUSED', { what: `${origin} answered ${status}` });
    }
    function closed() {
        return new errors/* KeyturnError */.FB('LINK_CREATOR_MISSING', {
            what: `${origin} does not let everybody create links`,
            hint: 'set KEYTURN_LINK_TOKEN to one of its API tokens',
        });
    }
}
/** undefined: a server with `--prefetch-secret=false` does not tell, and has no such page. */
async function waits(wire, url, id) {
    const answer = await (0,request/* ask */.k)(wire.http, wire.clock, `${url}/secret/${id}/status`, { method: 'GET' });
    const { status } = answer;
    if (status === 200)
        return true;
    if (status === 404)
        return (0,client.textOf)(answer, 'message') === undefined ? undefined : false;
    throw new errors/* KeyturnError */.FB('HTTP_REFUSED', { what: `${new URL(url).origin} answered ${status}` });
}
/** `https://HOST/#/s/ID/KEY` as Keyturn makes it; undefined for everything else. */
function yopassLink(text, wire) {
    const parts = /^(https?:\/\/[^?#\s]+)\/#\/s\/([A-Za-z0-9-]{22,36})\/([A-Za-z0-9]{22})$/.exec(text);
    const [, url = '', id = '', key = ''] = parts ?? [];
    if (!parts || !(0,foreign/* mayAsk */.Nh)(url))
        return undefined;
    const link = {
        origin: new URL(url).origin,
        id,
        waits: () => waits(wire, url, id),
        async take() {
            const answer = await (0,call/* call */.T1)(wire.http, new Request(`${url}/secret/${id}`), { clock: wire.clock, retry: 'never' });
            if (answer.status === 404)
                return undefined;
            if (answer.status !== 200)
                throw (0,foreign/* foreignDown */.N5)(url, `answered ${answer.status}`);
            return (0,client.textOf)(answer, 'message') ?? '';
        },
        unseal: async (message) => readOpenpgpMessage(message, key),
    };
    return link;
}


/***/ })

};
