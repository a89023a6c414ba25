export const id = 6187;
export const ids = [6187,7212];
export const modules = {

/***/ 81384:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ channels),
/* harmony export */   l: () => (/* binding */ planned)
/* harmony export */ });
/** Every channel, loaded only when the configuration names it. */
const channels = {
    email: async () => (await __webpack_require__.e(/* import() */ 6313).then(__webpack_require__.bind(__webpack_require__, 86313))).email,
    webhook: async () => (await __webpack_require__.e(/* import() */ 5569).then(__webpack_require__.bind(__webpack_require__, 95569))).webhook,
};
/** Names that the configuration knows but this version cannot do yet: NOT_BUILT, not a spelling mistake. */
const planned = ['slack', 'teams'];


/***/ }),

/***/ 37557:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ compose)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
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
function ulid(seedTime, prng) {
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



// EXTERNAL MODULE: ./lib/channels/index.js
var channels = __webpack_require__(81384);
// EXTERNAL MODULE: ./lib/crypto/fingerprint.js
var fingerprint = __webpack_require__(30885);
// EXTERNAL MODULE: ./lib/destinations/index.js
var destinations = __webpack_require__(10017);
;// CONCATENATED MODULE: ./lib/journals/index.js
/** Every journal, loaded only when it is used: `journal: { repository, branch }` and `{ file }` choose. */
const journals = {
    'github-branch': async () => (await Promise.all(/* import() */[__webpack_require__.e(7432), __webpack_require__.e(754)]).then(__webpack_require__.bind(__webpack_require__, 50754))).githubBranch,
    file: async () => (await __webpack_require__.e(/* import() */ 8236).then(__webpack_require__.bind(__webpack_require__, 28236))).file,
    memory: async () => (await __webpack_require__.e(/* import() */ 6157).then(__webpack_require__.bind(__webpack_require__, 66157))).memory,
};

// EXTERNAL MODULE: ./lib/http/call.js
var call = __webpack_require__(9474);
// EXTERNAL MODULE: ./lib/rotation/errors.js
var errors = __webpack_require__(28607);
// EXTERNAL MODULE: ./lib/rotation/secret.js
var secret = __webpack_require__(19784);
;// CONCATENATED MODULE: ./lib/links/oidc.js



/**
 * The job's OIDC token for one audience: the proof of which repository asks, with nothing stored anywhere. Lives minutes
 * (https://docs.github.com/actions/reference/security/oidc). Throws LINK_CREATOR_MISSING.
 */
async function jobToken(identity, audience, wire) {
    const url = new URL(identity.requestUrl);
    url.searchParams.set('audience', audience);
    const request = new Request(url, {
        headers: { authorization: `Bearer ${identity.requestToken.reveal()}`, accept: 'application/json' },
    });
    const answer = await (0,call/* call */.T)(wire.http, request, { clock: wire.clock, retry: 'reads', secretPath: true });
    const value = answer.status === 200 ? answer.json()?.value : undefined;
    if (typeof value !== 'string' || value === '') {
        throw new errors/* KeyturnError */.F('LINK_CREATOR_MISSING', {
            what: `GitHub did not issue an OIDC token for the link service (HTTP ${answer.status})`,
            hint: 'give the job `permissions: { id-token: write }`, or set KEYTURN_LINK_TOKEN in its `env:`',
        });
    }
    return new secret/* Secret */.z(value);
}

// EXTERNAL MODULE: ./lib/providers/index.js
var providers = __webpack_require__(4534);
;// CONCATENATED MODULE: ./lib/compose.js
/** The only room that knows every wing: a configuration and a world in, the engine's ports out. */









/** Outside Actions nobody can be asked whether a process still runs: its locks lapse after this. */
const LEASE = 6 * 3_600_000;
async function compose(configuration, access, world) {
    const { clock, environment, http } = world;
    const random = {
        bytes: world.random.bytes,
        ulid: (at) => ulid(at.getTime(), () => (world.random.bytes(1)[0] ?? 0) / 256),
    };
    const repository = variable(environment, 'GITHUB_REPOSITORY');
    const github = clients(access, world);
    const owner = await ownerOf(world);
    const context = {
        http,
        clock,
        github: github.writer,
        repository,
        variable: (name) => wrapped(environment, name),
        directory: world.directory,
    };
    return {
        clock,
        random,
        owner,
        pending: access.pending,
        journal: await journalOf(configuration, github.keeper, world),
        escrow: await escrowOf(configuration, github.writer, repository),
        runs: await runsOf(github, world, owner),
        people: await peopleOf(configuration, github.writer),
        links: await linksOf(configuration, world),
        channels: await channelsOf(configuration, world),
        from: fromOf(environment),
        fingerprint: fingerprint/* fingerprint */.R,
        provider: (binding) => providerOf(binding, world, random),
        destination: (address) => destinationOf(address, context),
        addresses: (target) => addressesOf(target, context),
        keepAlive: async () => {
            const { keepWorkflowEnabled } = await Promise.all(/* import() */[__webpack_require__.e(7432), __webpack_require__.e(8434)]).then(__webpack_require__.bind(__webpack_require__, 28434));
            await keepWorkflowEnabled(await github.keeper(), variable(environment, 'GITHUB_WORKFLOW_REF'));
        },
        progress: world.progress,
    };
}
function variable(environment, name) {
    const value = Object.hasOwn(environment, name) ? environment[name] : undefined;
    return value === undefined || value === '' ? undefined : value;
}
function wrapped(environment, name) {
    const value = variable(environment, name);
    return value === undefined ? undefined : new secret/* Secret */.z(value);
}
/** Two clients: the one that writes secrets, and the one that keeps the journal. Made when first needed. */
function clients(access, world) {
    const { clock, environment, http } = world;
    const baseUrl = variable(environment, 'GITHUB_API_URL');
    const make = async (tokenName, given) => {
        const [{ github }, token] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(7432), __webpack_require__.e(1644)]).then(__webpack_require__.bind(__webpack_require__, 21644)), given()]);
        return github({ http, clock, token, tokenName, ...(baseUrl === undefined ? {} : { baseUrl }) });
    };
    let writer;
    let keeper;
    return {
        writer: () => {
            writer ??= make('token', () => writerToken(access, world, baseUrl));
            return writer;
        },
        keeper: () => {
            keeper ??= make('journal-token', async () => access.journalToken ?? access.token ?? wrapped(environment, 'GITHUB_TOKEN'));
            return keeper;
        },
    };
}
async function writerToken(access, world, baseUrl) {
    if (access.clientId !== undefined && access.privateKey !== undefined) {
        const { appToken } = await Promise.all(/* import() */[__webpack_require__.e(7432), __webpack_require__.e(2267)]).then(__webpack_require__.bind(__webpack_require__, 72267));
        return appToken({
            http: world.http,
            clock: world.clock,
            clientId: access.clientId,
            privateKey: access.privateKey,
            ...(baseUrl === undefined ? {} : { baseUrl }),
        });
    }
    const token = access.token ?? wrapped(world.environment, 'GITHUB_TOKEN');
    if (token)
        return token;
    throw new errors/* KeyturnError */.F('INPUT_INVALID', {
        what: 'no `token` was given, and GitHub Secrets cannot be written without one',
        hint: 'token: a fine-grained personal access token with Secrets: write and Environments: write; or client-id and private-key of a GitHub App',
    });
}
async function ownerOf(world) {
    const { environment } = world;
    const key = Buffer.from(world.random.bytes(16)).toString('base64url');
    const run = variable(environment, 'GITHUB_RUN_ID');
    if (run !== undefined && variable(environment, 'GITHUB_ACTIONS') === 'true') {
        const { runName } = await Promise.all(/* import() */[__webpack_require__.e(7432), __webpack_require__.e(2793)]).then(__webpack_require__.bind(__webpack_require__, 32793));
        const repository = variable(environment, 'GITHUB_REPOSITORY') ?? '';
        return {
            run: runName(repository, run),
            attempt: Number(variable(environment, 'GITHUB_RUN_ATTEMPT') ?? '1'),
            job: variable(environment, 'GITHUB_JOB') ?? '',
            key,
        };
    }
    return { run: 'local', attempt: 1, job: '', key, lease: new Date(world.clock.now().getTime() + LEASE).toISOString() };
}
function fromOf(environment) {
    const repository = variable(environment, 'GITHUB_REPOSITORY');
    const run = variable(environment, 'GITHUB_RUN_ID');
    const actor = variable(environment, 'GITHUB_ACTOR');
    const server = variable(environment, 'GITHUB_SERVER_URL') ?? 'https://github.com';
    return {
        ...(repository === undefined ? {} : { repository }),
        ...(repository === undefined || run === undefined ? {} : { run: `${server}/${repository}/actions/runs/${run}` }),
        ...(actor === undefined ? {} : { actor }),
    };
}
async function journalOf(configuration, keeper, world) {
    const { journal } = configuration;
    if (journal.kind === 'file') {
        const { resolve } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 76760, 19));
        return (await journals.file())({ path: resolve(world.directory, journal.path), clock: world.clock });
    }
    if (journal.repository === undefined) {
        throw new errors/* KeyturnError */.F('CONFIG_INVALID', {
            what: 'the journal has no place: there is no GITHUB_REPOSITORY and the configuration names none',
            hint: 'set journal: { repository: OWNER/NAME }, or journal: { file: keyturn-journal.json } for this machine alone',
        });
    }
    const githubBranch = await journals['github-branch']();
    return githubBranch({
        github: await keeper(),
        repository: journal.repository,
        branch: journal.branch,
        public: configuration.public,
    });
}
async function escrowOf(configuration, writer, repository) {
    // A journal on this machine is for runs on this machine: no workflow could hand the escrow back to them.
    if (configuration.journal.kind === 'file')
        return undefined;
    const home = repository ?? configuration.journal.repository;
    if (home === undefined)
        return undefined;
    const { environment } = configuration.escrow.options;
    const { escrowGitHub } = await Promise.all(/* import() */[__webpack_require__.e(7432), __webpack_require__.e(7097), __webpack_require__.e(4424), __webpack_require__.e(5329)]).then(__webpack_require__.bind(__webpack_require__, 35329));
    return escrowGitHub({ github: writer, repository: home, ...(environment === undefined ? {} : { environment }) });
}
async function runsOf(github, world, owner) {
    const repository = variable(world.environment, 'GITHUB_REPOSITORY');
    const { runs } = await Promise.all(/* import() */[__webpack_require__.e(7432), __webpack_require__.e(2793)]).then(__webpack_require__.bind(__webpack_require__, 32793));
    const started = world.clock.now();
    return runs({ keeper: github.keeper, writer: github.writer, repository, owner, started });
}
async function peopleOf(configuration, writer) {
    const { people } = await Promise.all(/* import() */[__webpack_require__.e(7432), __webpack_require__.e(4428)]).then(__webpack_require__.bind(__webpack_require__, 64428));
    return people({ github: writer, reach: configuration.people });
}
async function linksOf(configuration, world) {
    const { url, expires, via } = configuration.links;
    if (via !== 'keyturn' || url === undefined)
        return undefined;
    const { links } = await __webpack_require__.e(/* import() */ 3450).then(__webpack_require__.bind(__webpack_require__, 3450));
    const { clock, environment, http } = world;
    return links({
        url,
        http,
        clock,
        expires,
        creator: async () => {
            const requestUrl = variable(environment, 'ACTIONS_ID_TOKEN_REQUEST_URL');
            const requestToken = wrapped(environment, 'ACTIONS_ID_TOKEN_REQUEST_TOKEN');
            if (requestUrl !== undefined && requestToken)
                return jobToken({ requestUrl, requestToken }, new URL(url).origin, { http, clock });
            return wrapped(environment, 'KEYTURN_LINK_TOKEN');
        },
    });
}
async function channelsOf(configuration, world) {
    const { clock, environment, http } = world;
    return Promise.all(configuration.channels.map(async ({ name, options }) => {
        const module = await wing(channels/* channels */.B, name, 'channel');
        const parsed = module.options.parse(options);
        const named = Object.fromEntries(module.environment(parsed).map((one) => [one, wrapped(environment, one)]));
        return module.build({ options: parsed, environment: named, http, clock });
    }));
}
async function providerOf(binding, world, random) {
    const module = await wing(providers/* providers */.r, binding.provider, 'provider');
    const admin = adminOf(binding, world.environment);
    const provider = module.build({
        options: module.options.parse(binding.options),
        admin,
        http: world.http,
        clock: world.clock,
        random,
        environment: Object.fromEntries((module.environment ?? []).map((name) => [name, wrapped(world.environment, name)])),
    });
    const names = typeof binding.admin === 'object' ? Object.values(binding.admin) : [binding.admin ?? ''];
    return {
        ...provider,
        // Only here is it known which variable holds what was refused.
        check: () => provider.check().catch((error) => {
            if (!(0,errors.is)(error, 'PROVIDER_DENIED') || names[0] === '')
                throw error;
            const hint = `check what ${names.join(' and ')} holds: expired, revoked, of another account?${error.hint === undefined ? '' : ` ${error.hint}`}`;
            throw new errors/* KeyturnError */.F('PROVIDER_DENIED', { what: error.message, now: error.now, hint });
        }),
    };
}
function adminOf(binding, environment) {
    const { admin } = binding;
    const value = (name) => {
        const found = wrapped(environment, name);
        if (found)
            return found;
        throw new errors/* KeyturnError */.F('ENVIRONMENT_MISSING', {
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
async function destinationOf(address, context) {
    return (await destinationModule(address.kind)).build(address, context);
}
async function addressesOf(target, context) {
    const lists = await Promise.all(target.destinations.map(async ({ kind, options }) => {
        const module = await destinationModule(kind);
        return module.expand(module.options.parse(options), { values: target.values }, context);
    }));
    const seen = new Map(lists.flat().map((address) => [address.key, address]));
    return [...seen.values()];
}
async function destinationModule(kind) {
    return wing(destinations/* destinations */.u, kind, 'destination');
}
/** A row of a registry, loaded. A name that no longer is there stands in an old journal. */
async function wing(registry, name, what) {
    // Each row has options of its own; what is read from outside fits one only after that row's schema has parsed it.
    const rows = registry;
    const row = Object.hasOwn(rows, name) ? rows[name] : undefined;
    if (row)
        return row();
    throw new errors/* KeyturnError */.F('NOT_BUILT', {
        what: `this version of Keyturn has no ${what} named ${name}`,
        hint: 'use the version that wrote the journal, or take it out of the configuration',
    });
}


/***/ }),

/***/ 88336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ select)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14006);
/* harmony import */ var _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28607);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90948);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39969);




/**
 * The targets whose key matches the glob `only`; all of them without one. A glob without a slash is compared with the
 * secret's name, so `SENDGRID_API_KEY` means it in every environment. Throws INPUT_INVALID if nothing matches.
 */
function select(targets, only) {
    if (only === undefined)
        return targets;
    if (!/^[A-Za-z0-9_ ./*?{},[\]-]{1,300}$/.test(only)) {
        throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .F('INPUT_INVALID', {
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
    const listed = keys.slice(0, 20).map(_source_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP).join(', ');
    throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .F('INPUT_INVALID', {
        what: `\`only\` matches none of the secrets: ${listed}${keys.length > 20 ? ` and ${keys.length - 20} more` : ''}`,
        hint: near === undefined ? 'choose one of these, or a glob such as production/*' : `did you mean ${near}?`,
    });
}


/***/ }),

/***/ 30885:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ fingerprint),
/* harmony export */   p: () => (/* binding */ salt)
/* harmony export */ });
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


/***/ }),

/***/ 10017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ planned),
/* harmony export */   u: () => (/* binding */ destinations)
/* harmony export */ });
/** Every destination, loaded only when the configuration or the journal names it. */
const destinations = {
    github: async () => (await Promise.all(/* import() */[__webpack_require__.e(7432), __webpack_require__.e(7097), __webpack_require__.e(4424), __webpack_require__.e(7620)]).then(__webpack_require__.bind(__webpack_require__, 3263))).githubSecrets,
    'aws-secrets-manager': async () => (await __webpack_require__.e(/* import() */ 5991).then(__webpack_require__.bind(__webpack_require__, 35991))).awsSecretsManager,
    dotenv: async () => (await __webpack_require__.e(/* import() */ 2295).then(__webpack_require__.bind(__webpack_require__, 82295))).dotenv,
};
/** Names that the configuration knows but this version cannot do yet: NOT_BUILT, not a spelling mistake. */
const planned = ['aws-ssm-parameter', 'vault', 'doppler', 'gitlab', 'http'];


/***/ }),

/***/ 9474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ call),
/* harmony export */   q: () => (/* binding */ describe)
/* harmony export */ });
/* harmony import */ var _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28607);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28394);


/**
 * Sends one request and reads the whole answer. A redirect is returned like any other answer and never followed: a
 * cross-origin one would forward `x-vault-token` and its like, and on 307 the body.
 *
 * 4xx and 5xx are answers, not errors; 5xx only after the repetitions that `retry` allows, limits (429, 403 with
 * `retry-after` or an exhausted `x-ratelimit-remaining`) only after the waits that `patience` allows. With
 * `retry: 'never'` nothing is sent twice, not even after a limit.
 *
 * @throws KeyturnError HTTP_NOT_SENT: certainly no effect (name not found, connection refused, TLS).
 * @throws KeyturnError HTTP_UNKNOWN: time-out, reset, truncated or oversized body.
 */
async function call(http, request, options) {
    const { clock, retry = 'reads' } = options;
    const patient = { ..._retry_js__WEBPACK_IMPORTED_MODULE_1__/* .patience */ ._L, ...options.patience };
    const label = describe(request, options.secretPath === true);
    const body = request.body === null ? null : await request.arrayBuffer();
    const again = (0,_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .mayRepeat */ .xg)(request.method, retry);
    let repeats = 0;
    let waits = 0;
    let budget = patient.total;
    for (;;) {
        let answer;
        try {
            answer = await once(http, request, body, label, options);
        }
        catch (error) {
            if (error instanceof _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .F)
                throw error;
            const failure = error instanceof Failure ? error : new Failure('HTTP_UNKNOWN', 'no answer', true);
            const repeatable = failure.passing && (failure.code === 'HTTP_NOT_SENT' || again);
            if (!repeatable || repeats >= patient.repeats)
                throw refusal(failure, label);
            await clock.sleep((0,_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .pause */ .v7)(repeats++));
            continue;
        }
        if (answer.status >= 500 && again && repeats < patient.repeats) {
            const wait = answer.headers.has('retry-after') ? (0,_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .waitFor */ .fm)(answer.headers, clock.now(), 0) : (0,_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .pause */ .v7)(repeats);
            if (wait > budget)
                return answer;
            budget -= wait;
            repeats++;
            await clock.sleep(wait);
            continue;
        }
        if ((0,_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .isLimited */ .lU)(answer.status, answer.headers) && retry !== 'never' && waits < patient.waits) {
            const wait = (0,_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .waitFor */ .fm)(answer.headers, clock.now(), waits);
            if (wait > budget)
                return answer;
            budget -= wait;
            waits++;
            await clock.sleep(wait);
            continue;
        }
        return answer;
    }
}
/** Method, origin and path for people; never a query, never user information. */
function describe(request, secretPath = false) {
    const url = new URL(request.url);
    return `${request.method} ${url.origin}${secretPath ? '/...' : url.pathname}`;
}
/** What is known about a request that got no answer. `reason` is one of this file's own sentences. */
class Failure extends Error {
    code;
    reason;
    /** Whether another try could go better. */
    passing;
    constructor(code, reason, passing) {
        super(reason);
        this.code = code;
        this.reason = reason;
        this.passing = passing;
    }
}
function refusal(failure, label) {
    return new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .F(failure.code, { what: `${label}: ${failure.reason}` });
}
async function once(http, request, body, label, { timeout = 30_000, limit = 1_048_576 }) {
    const late = new AbortController();
    const headers = new Headers(request.headers);
    if (!headers.has('user-agent'))
        headers.set('user-agent', 'keyturn');
    const attempt = new Request(request.url, {
        method: request.method,
        headers,
        body,
        redirect: 'manual',
        signal: AbortSignal.any([request.signal, late.signal]),
    });
    let expire = () => { };
    const expired = new Promise((_, reject) => {
        expire = () => reject(new Failure('HTTP_UNKNOWN', `no complete answer within ${timeout / 1_000} s`, true));
    });
    // The deadline is the machine's, not the domain's: an injected clock may stand still or jump.
    const timer = setTimeout(() => {
        expire();
        late.abort();
    }, timeout);
    const answered = (async () => {
        let response;
        try {
            response = await http(attempt);
        }
        catch (error) {
            if (error instanceof _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .F)
                throw error;
            throw request.signal.aborted ? new Failure('HTTP_UNKNOWN', 'stopped', false) : classify(error);
        }
        const text = await read(response, limit);
        return { status: response.status, headers: response.headers, text, json: () => parse(text, label) };
    })();
    try {
        return await Promise.race([answered, expired]);
    }
    finally {
        clearTimeout(timer);
    }
}
async function read(response, limit) {
    if (response.body === null)
        return '';
    const tooLong = () => new Failure('HTTP_UNKNOWN', `the answer is longer than ${limit} bytes`, false);
    const decoder = new TextDecoder();
    const reader = response.body.getReader();
    let text = '';
    let bytes = 0;
    for (;;) {
        const part = await reader.read().catch(() => {
            throw new Failure('HTTP_UNKNOWN', 'the answer broke off', true);
        });
        if (part.done)
            return text + decoder.decode();
        bytes += part.value.byteLength;
        if (bytes > limit) {
            await reader.cancel().catch(() => { });
            throw tooLong();
        }
        text += decoder.decode(part.value, { stream: true });
    }
}
function parse(text, label) {
    try {
        // A member of that name would become the prototype of a copy made with Object.assign.
        if (!/__proto__|\\u005f/i.test(text))
            return JSON.parse(text);
        return JSON.parse(text, (name, value) => (name === '__proto__' ? undefined : value));
    }
    catch {
        // The engine's own message quotes the body.
        throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .F('HTTP_UNKNOWN', { what: `${label}: the answer is not JSON` });
    }
}
/** Codes with which Node says that no byte of the request reached the other side. Everything else is unknown. */
const notSent = {
    ENOTFOUND: { reason: 'the host name was not found', passing: true },
    EAI_AGAIN: { reason: 'the host name could not be looked up', passing: true },
    EAI_FAIL: { reason: 'the host name could not be looked up', passing: true },
    ECONNREFUSED: { reason: 'the connection was refused', passing: true },
    EHOSTUNREACH: { reason: 'the host cannot be reached', passing: true },
    ENETUNREACH: { reason: 'the network cannot be reached', passing: true },
    EADDRNOTAVAIL: { reason: 'no address to connect from', passing: true },
    UND_ERR_CONNECT_TIMEOUT: { reason: 'no connection within the time allowed', passing: true },
    ERR_TLS_CERT_ALTNAME_INVALID: { reason: 'the TLS certificate is for another host', passing: false },
    CERT_HAS_EXPIRED: { reason: 'the TLS certificate has expired', passing: false },
    CERT_NOT_YET_VALID: { reason: 'the TLS certificate is not valid yet', passing: false },
    CERT_REVOKED: { reason: 'the TLS certificate was revoked', passing: false },
    CERT_UNTRUSTED: { reason: 'the TLS certificate is not trusted', passing: false },
    CERT_REJECTED: { reason: 'the TLS certificate is not trusted', passing: false },
    CERT_SIGNATURE_FAILURE: { reason: 'the TLS certificate is not valid', passing: false },
    CERT_CHAIN_TOO_LONG: { reason: 'the TLS certificate is not trusted', passing: false },
    INVALID_CA: { reason: 'the TLS certificate is not trusted', passing: false },
    INVALID_PURPOSE: { reason: 'the TLS certificate is not for servers', passing: false },
    DEPTH_ZERO_SELF_SIGNED_CERT: { reason: 'the TLS certificate is self-signed', passing: false },
    SELF_SIGNED_CERT_IN_CHAIN: { reason: 'the TLS certificate chain is self-signed', passing: false },
    UNABLE_TO_GET_ISSUER_CERT: { reason: 'the TLS certificate is not trusted', passing: false },
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: { reason: 'the TLS certificate is not trusted', passing: false },
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: { reason: 'the TLS certificate is not trusted', passing: false },
    ERR_SSL_WRONG_VERSION_NUMBER: { reason: 'the host does not speak TLS there', passing: false },
    ERR_SSL_PACKET_LENGTH_TOO_LONG: { reason: 'the host does not speak TLS there', passing: false },
    ERR_SSL_UNSUPPORTED_PROTOCOL: { reason: 'the host speaks no TLS version that is allowed', passing: false },
    ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION: { reason: 'the host speaks no TLS version that is allowed', passing: false },
    ERR_SSL_TLSV1_UNRECOGNIZED_NAME: { reason: 'the host has no TLS certificate for that name', passing: false },
    ERR_SSL_TLSV1_ALERT_UNRECOGNIZED_NAME: { reason: 'the host has no TLS certificate for that name', passing: false },
};
function classify(error) {
    const found = codesOf(error);
    // Several addresses may be tried: only if every one failed before sending was nothing sent.
    const known = found.length > 0 && found.every((code) => Object.hasOwn(notSent, code));
    const first = known ? notSent[found[0]] : undefined;
    if (first !== undefined)
        return new Failure('HTTP_NOT_SENT', first.reason, first.passing);
    if (refusedLocally(error))
        return new Failure('HTTP_NOT_SENT', 'requests to this port or scheme are not made', false);
    return new Failure('HTTP_UNKNOWN', 'the connection broke before the answer came', true);
}
/** `fetch` wraps what happened in `cause`; a failure of every address is an AggregateError with `errors`. */
function codesOf(error) {
    const cause = member(error, 'cause') ?? error;
    const all = member(cause, 'errors');
    const several = Array.isArray(all) && all.length > 0 ? all : [cause];
    return several.map((each) => String(member(each, 'code') ?? ''));
}
function refusedLocally(error) {
    const message = member(member(error, 'cause'), 'message');
    return message === 'bad port' || message === 'unknown scheme';
}
function member(value, name) {
    return typeof value === 'object' && value !== null ? value[name] : undefined;
}


/***/ }),

/***/ 28394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H9: () => (/* binding */ isRead),
/* harmony export */   _L: () => (/* binding */ patience),
/* harmony export */   fm: () => (/* binding */ waitFor),
/* harmony export */   lU: () => (/* binding */ isLimited),
/* harmony export */   v7: () => (/* binding */ pause),
/* harmony export */   xg: () => (/* binding */ mayRepeat)
/* harmony export */ });
const patience = { repeats: 3, waits: 3, total: 120_000 };
const reads = new Set(['GET', 'HEAD', 'OPTIONS', 'LIST']);
const idempotent = new Set([...reads, 'PUT', 'DELETE']);
function isRead(method) {
    return reads.has(method);
}
/** Whether a request whose effect is unknown may be sent once more. */
function mayRepeat(method, retry) {
    if (retry === 'never')
        return false;
    return retry === 'idempotent' ? idempotent.has(method) : reads.has(method);
}
/** 0.5 s, 1 s, 2 s, ... */
function pause(repeat) {
    return 500 * 2 ** repeat;
}
/** Whether the other side says "not now": 429, or GitHub's 403 that carries a limit. */
function isLimited(status, headers) {
    if (status === 429)
        return true;
    return status === 403 && (headers.has('retry-after') || headers.get('x-ratelimit-remaining') === '0');
}
/**
 * How long to wait after a limited answer, or after a 503 that says so: `retry-after` (seconds or a date, RFC 9110
 * section 10.2.3), then `x-ratelimit-reset` (epoch seconds; small numbers are seconds from now), then 2, 8, 32 s.
 * Dates are compared with the answer's own `date`, so that a wrong clock on this side does not matter.
 */
function waitFor(headers, now, waited) {
    const there = Date.parse(headers.get('date') ?? '');
    const base = Number.isNaN(there) ? now.getTime() : there;
    return retryAfter(headers, base) ?? reset(headers, base) ?? 2_000 * 4 ** waited;
}
function retryAfter(headers, base) {
    const value = headers.get('retry-after')?.trim();
    if (value === undefined)
        return undefined;
    if (/^\d{1,9}$/.test(value))
        return Number(value) * 1_000;
    if (!/^[A-Z][a-z]{2},? /.test(value))
        return undefined;
    const date = Date.parse(value);
    return Number.isNaN(date) ? undefined : Math.max(0, date - base);
}
function reset(headers, base) {
    const value = headers.get('x-ratelimit-reset')?.trim();
    if (value === undefined || !/^\d{1,11}$/.test(value))
        return undefined;
    const seconds = Number(value);
    // A second more: the reset second itself is still inside the old window.
    return seconds < 1_000_000_000 ? seconds * 1_000 : Math.max(0, seconds * 1_000 - base) + 1_000;
}


/***/ }),

/***/ 4534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ planned),
/* harmony export */   r: () => (/* binding */ providers)
/* harmony export */ });
/** Every provider, loaded only when the configuration or the journal names it. Look up with `Object.hasOwn`. */
const providers = {
    algolia: async () => (await Promise.all(/* import() */[__webpack_require__.e(2132), __webpack_require__.e(5309)]).then(__webpack_require__.bind(__webpack_require__, 55309))).provider,
    'aws-iam': async () => (await __webpack_require__.e(/* import() */ 8879).then(__webpack_require__.bind(__webpack_require__, 98879))).provider,
    cloudflare: async () => (await Promise.all(/* import() */[__webpack_require__.e(2132), __webpack_require__.e(5031)]).then(__webpack_require__.bind(__webpack_require__, 75031))).provider,
    command: async () => (await __webpack_require__.e(/* import() */ 5827).then(__webpack_require__.bind(__webpack_require__, 15827))).provider,
    datadog: async () => (await Promise.all(/* import() */[__webpack_require__.e(2132), __webpack_require__.e(6652)]).then(__webpack_require__.bind(__webpack_require__, 46652))).provider,
    elasticsearch: async () => (await Promise.all(/* import() */[__webpack_require__.e(2132), __webpack_require__.e(441)]).then(__webpack_require__.bind(__webpack_require__, 441))).provider,
    gitlab: async () => (await Promise.all(/* import() */[__webpack_require__.e(2132), __webpack_require__.e(3651)]).then(__webpack_require__.bind(__webpack_require__, 83651))).provider,
    mysql: async () => (await __webpack_require__.e(/* import() */ 5180).then(__webpack_require__.bind(__webpack_require__, 55180))).provider,
    neon: async () => (await Promise.all(/* import() */[__webpack_require__.e(2132), __webpack_require__.e(3504)]).then(__webpack_require__.bind(__webpack_require__, 93504))).provider,
    openai: async () => (await Promise.all(/* import() */[__webpack_require__.e(2132), __webpack_require__.e(5446)]).then(__webpack_require__.bind(__webpack_require__, 25446))).provider,
    openrouter: async () => (await Promise.all(/* import() */[__webpack_require__.e(2132), __webpack_require__.e(505)]).then(__webpack_require__.bind(__webpack_require__, 30505))).provider,
    postgres: async () => (await __webpack_require__.e(/* import() */ 7691).then(__webpack_require__.bind(__webpack_require__, 57691))).provider,
    rabbitmq: async () => (await Promise.all(/* import() */[__webpack_require__.e(2132), __webpack_require__.e(7986)]).then(__webpack_require__.bind(__webpack_require__, 87986))).provider,
    random: async () => (await __webpack_require__.e(/* import() */ 3071).then(__webpack_require__.bind(__webpack_require__, 83071))).provider,
    recipe: async () => (await __webpack_require__.e(/* import() */ 2132).then(__webpack_require__.bind(__webpack_require__, 2132))).provider,
    'redis-acl': async () => (await __webpack_require__.e(/* import() */ 48).then(__webpack_require__.bind(__webpack_require__, 30048))).provider,
    resend: async () => (await Promise.all(/* import() */[__webpack_require__.e(2132), __webpack_require__.e(4467)]).then(__webpack_require__.bind(__webpack_require__, 14467))).provider,
    sendgrid: async () => (await Promise.all(/* import() */[__webpack_require__.e(2132), __webpack_require__.e(7438)]).then(__webpack_require__.bind(__webpack_require__, 37438))).provider,
    twilio: async () => (await Promise.all(/* import() */[__webpack_require__.e(2132), __webpack_require__.e(9244)]).then(__webpack_require__.bind(__webpack_require__, 9244))).provider,
};
/** Names that the configuration knows but this version cannot do yet: NOT_BUILT, not a spelling mistake. */
const planned = [
    'azure-app',
    'confluent',
    'digitalocean-spaces',
    'fastly',
    'gcp-service-account-key',
    'grafana',
    'launchdarkly',
    'linode',
    'mailgun',
    'manual',
    'supabase',
    'vault-approle',
    'vault-dynamic',
];


/***/ }),

/***/ 82757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ap: () => (/* binding */ collapse),
/* harmony export */   cO: () => (/* binding */ tagOf),
/* harmony export */   c_: () => (/* binding */ rotationOf),
/* harmony export */   dz: () => (/* binding */ isTag),
/* harmony export */   lK: () => (/* binding */ serialize),
/* harmony export */   qg: () => (/* binding */ parse),
/* harmony export */   s0: () => (/* binding */ sameOwner),
/* harmony export */   wr: () => (/* binding */ JOURNAL_LIMIT),
/* harmony export */   xw: () => (/* binding */ emptyJournal)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28607);
/**
 * What the journal remembers: one document, no values, times as ISO 8601 strings in UTC. Only shapes and their checks
 * live here; how the document changes is `session.ts`.
 */

/** A journal larger than this is refused: GitHub's contents API reads 1 MB at most. */
const JOURNAL_LIMIT = 900_000;
function emptyJournal(id) {
    return { version: 1, id, nonces: [], escrow: { counter: 0 }, secrets: {} };
}
/** Sorted and indented, so that `git log -p` reads as an audit trail. Throws JOURNAL_FULL. */
function serialize(journal) {
    const text = `${JSON.stringify(journal, sorted, 2)}\n`;
    if (new TextEncoder().encode(text).length > JOURNAL_LIMIT) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .F('JOURNAL_FULL', {
            what: `the journal would be larger than ${JOURNAL_LIMIT} bytes`,
            hint: 'split the secrets over two configurations, each with its own `journal: { branch }`',
        });
    }
    return text;
}
function sorted(_key, value) {
    if (value === null || typeof value !== 'object' || Array.isArray(value))
        return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
const stages = ['pending', 'current', 'previous', 'revoked', 'aborted', 'orphan'];
const steps = ['minting', 'minted', 'escrowed', 'writing', 'done'];
/** Fails closed: anything that this version does not understand is JOURNAL_CORRUPT, and nothing is touched. */
function parse(text, place) {
    const fail = (where) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .F('JOURNAL_CORRUPT', {
            what: `the journal at ${place} cannot be read: ${where}`,
            hint: 'look at its history with `git log -p`, restore the last good version, and run `keyturn status`',
        });
    };
    let parsed;
    try {
        parsed = JSON.parse(text);
    }
    catch {
        return fail('it is not JSON');
    }
    if (!isObject(parsed))
        return fail('it is not an object');
    if (parsed['version'] !== 1)
        return fail('it has a version that this Keyturn does not know');
    if (typeof parsed['id'] !== 'string' || !/^[0-9a-z]{8}$/.test(parsed['id']))
        return fail('its id is malformed');
    if (!Array.isArray(parsed['nonces']))
        return fail('nonces are missing');
    if (!isObject(parsed['escrow']) || typeof parsed['escrow']['counter'] !== 'number')
        return fail('escrow is malformed');
    if (!isObject(parsed['secrets']))
        return fail('secrets are missing');
    for (const [key, entry] of Object.entries(parsed['secrets'])) {
        if (!isObject(entry))
            return fail(`${key} is malformed`);
        if (!Number.isSafeInteger(entry['revision']) || typeof entry['salt'] !== 'string')
            return fail(`${key} is malformed`);
        if (!Array.isArray(entry['credentials']) || !Array.isArray(entry['fingerprints']))
            return fail(`${key} is malformed`);
        for (const credential of entry['credentials']) {
            const whole = isObject(credential) &&
                typeof credential['rotation'] === 'string' &&
                /^[0-9A-HJKMNP-TV-Z]{26}$/.test(credential['rotation']) &&
                typeof credential['tag'] === 'string' &&
                stages.includes(String(credential['stage'])) &&
                steps.includes(String(credential['step'])) &&
                typeof credential['provider'] === 'string' &&
                isObject(credential['options']) &&
                isObject(credential['times']) &&
                (credential['id'] === undefined || typeof credential['id'] === 'string') &&
                Array.isArray(credential['destinations']) &&
                Array.isArray(credential['shares']);
            if (!whole)
                return fail(`a credential of ${key} is malformed`);
            // A tag is derived, so an entry that was edited to carry somebody else's name is found here, before it is believed.
            if (credential['adopted'] !== true && credential['tag'] !== tagOf(parsed['id'], String(credential['rotation'])))
                return fail(`the tag of ${credential['rotation']} in ${key} is not the one that Keyturn gave it`);
            for (const time of Object.values(credential['times'])) {
                if (typeof time !== 'string' || Number.isNaN(Date.parse(time)))
                    return fail(`a time of ${key} is malformed`);
            }
        }
    }
    return parsed;
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
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

/***/ 9750:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nn: () => (/* binding */ Session),
/* harmony export */   _b: () => (/* binding */ Held),
/* harmony export */   qJ: () => (/* binding */ wish),
/* harmony export */   r0: () => (/* binding */ base64url)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28607);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82757);
/**
 * One run's view of the journal. Transitions that are asked for at the same time share a commit; each carries what its
 * decision rested on (the entry's revision, its owner), and that is checked again inside every merge. A transition is
 * durable when `commit` resolves: effects wait for that.
 */


const ATTEMPTS = 6;
const NONCES = 12;
class Session {
    #store;
    #clock;
    #random;
    #document;
    #version;
    #waiting = [];
    #flushing = false;
    #checked;
    constructor(store, clock, random, document, version) {
        this.#store = store;
        this.#clock = clock;
        this.#random = random;
        this.#document = document;
        this.#version = version;
    }
    /** One request where the journal exists. A missing journal is an empty one with a new id, written on first commit. */
    static async open(store, clock, random) {
        const found = await store.read();
        const document = found ? (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(found.text, store.place) : (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .emptyJournal */ .xw)(journalId(random));
        return new Session(store, clock, random, document, found?.version);
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
    /** The store's own checks, once a run, before the first thing that is worth remembering. Throws what the store throws. */
    check() {
        this.#checked ??= this.#store.check();
        return this.#checked;
    }
    async refresh() {
        for (let attempt = 1;; attempt++) {
            try {
                const found = await this.#store.read();
                if (found) {
                    const next = (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(found.text, this.#store.place);
                    if (this.#version !== undefined && next.id !== this.#document.id) {
                        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .F('JOURNAL_CORRUPT', {
                            what: `the journal at ${this.#store.place} was replaced by another one during this run`,
                            hint: 'look at its history with `git log -p`, restore the right one, and run `keyturn status`',
                        });
                    }
                    this.#document = next;
                    this.#version = found.version;
                }
                else if (this.#version !== undefined) {
                    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .F('JOURNAL_MISSING', {
                        what: `the journal at ${this.#store.place} disappeared during this run`,
                        hint: 'restore the branch from its last commit, then run again',
                    });
                }
                return;
            }
            catch (error) {
                if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.is)(error, 'HTTP_UNKNOWN', 'HTTP_NOT_SENT') || attempt >= ATTEMPTS)
                    throw error;
                await this.#clock.sleep(1000 * 2 ** attempt);
            }
        }
    }
    /** Resolves when the change is durable. Throws JOURNAL_CONFLICT, JOURNAL_UNREACHABLE, or what the store throws. */
    commit(change) {
        return new Promise((resolve, reject) => {
            this.#waiting.push({ change, resolve, reject });
            if (!this.#flushing) {
                this.#flushing = true;
                void this.#flush();
            }
        });
    }
    async #flush() {
        // Secrets that are worked on side by side reach their next transition in the same turns of the event loop.
        for (let turn = 0; turn < 3; turn++)
            await undefined;
        while (this.#waiting.length > 0)
            await this.#write(this.#waiting.splice(0));
        this.#flushing = false;
    }
    async #write(batch) {
        const nonce = base64url(this.#random.bytes(12));
        let live = batch;
        try {
            for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
                let next = this.#document;
                const accepted = [];
                for (const item of live) {
                    try {
                        next = item.change.apply(next);
                        accepted.push(item);
                    }
                    catch (error) {
                        item.reject(error);
                    }
                }
                live = accepted;
                if (live.length === 0)
                    return;
                next = { ...next, nonces: [nonce, ...next.nonces].slice(0, NONCES), alive: this.#clock.now().toISOString() };
                try {
                    this.#version = await this.#store.write((0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .serialize */ .lK)(next), this.#version, messageOf(live));
                    this.#document = next;
                    for (const item of live)
                        item.resolve();
                    return;
                }
                catch (error) {
                    if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.is)(error, 'JOURNAL_CONFLICT', 'HTTP_UNKNOWN', 'HTTP_NOT_SENT'))
                        throw error;
                    await this.refresh();
                    if (this.#document.nonces.includes(nonce)) {
                        for (const item of live)
                            item.resolve();
                        return;
                    }
                    // Two runs that met once would meet again: wait a time that is not the other's.
                    await this.#clock.sleep(500 * attempt + (this.#random.bytes(1)[0] ?? 0) * 4);
                }
            }
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .F('JOURNAL_UNREACHABLE', {
                what: `the journal at ${this.#store.place} could not be written in ${ATTEMPTS} attempts`,
                hint: 'run again: Keyturn goes on from the last commit',
            });
        }
        catch (error) {
            for (const item of live)
                item.reject(error);
        }
    }
}
function messageOf(batch) {
    const lines = batch.map((item) => item.change.message);
    return lines.length === 1 ? (lines[0] ?? '') : `${lines[0]} and ${lines.length - 1} more\n\n${lines.join('\n')}`;
}
function conflict(key) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .F('JOURNAL_CONFLICT', {
        secret: key,
        what: `another run changed ${key} in the journal`,
        hint: 'nothing is lost: the other run or the next one goes on from there',
    });
}
/** A secret's entry that this run owns. Every change needs the revision that the last one left, and the lock. */
class Held {
    key;
    #session;
    #owner;
    #journalId;
    #revision;
    constructor(session, key, owner, revision) {
        this.#session = session;
        this.key = key;
        this.#owner = owner;
        this.#journalId = session.document.id;
        this.#revision = revision;
    }
    /**
     * Takes the lock in one commit together with `change`. `seen` is the entry that the decision rested on (undefined =
     * there was none); whether a previous owner is dead has been found out by the caller.
     */
    static async lock(session, key, owner, seen, now, fresh, message, change, also = (document) => document) {
        const id = session.document.id;
        const held = new Held(session, key, owner, seen?.revision ?? 0);
        await session.commit({
            message: `${key}: ${message}`,
            apply(document) {
                const found = Object.hasOwn(document.secrets, key) ? document.secrets[key] : undefined;
                if (document.id !== id || found?.revision !== seen?.revision)
                    throw conflict(key);
                const entry = found ?? fresh();
                const next = { ...change(entry), lock: { owner, since: now.toISOString() }, revision: entry.revision + 1 };
                held.#revision = next.revision;
                return also({ ...document, secrets: { ...document.secrets, [key]: next } });
            },
        });
        return held;
    }
    get entry() {
        const entry = this.#session.entry(this.key);
        if (!entry)
            throw conflict(this.key);
        return entry;
    }
    async change(message, change, also) {
        const expected = this.#revision;
        await this.#session.commit({
            message: `${this.key}: ${message}`,
            apply: (document) => {
                const entry = Object.hasOwn(document.secrets, this.key) ? document.secrets[this.key] : undefined;
                const mine = entry?.lock !== undefined && (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .sameOwner */ .s0)(entry.lock.owner, this.#owner);
                if (document.id !== this.#journalId || !entry || entry.revision !== expected || !mine)
                    throw conflict(this.key);
                const next = { ...change(entry), revision: expected + 1 };
                const merged = { ...document, secrets: { ...document.secrets, [this.key]: next } };
                return also ? also(merged) : merged;
            },
        });
        this.#revision = expected + 1;
    }
    release(message = 'released') {
        return this.change(message, ({ lock: _, ...rest }) => rest);
    }
}
/** A wish needs no ownership and does not touch the revision, so an owner at work does not trip over it. */
function wish(session, key, wanted) {
    return session.commit({
        message: `${key}: wish (${wanted.reason})`,
        apply(document) {
            const entry = Object.hasOwn(document.secrets, key) ? document.secrets[key] : undefined;
            if (!entry)
                throw conflict(key);
            const exposed = [...new Set([...(entry.wish?.exposed ?? []), ...(wanted.exposed ?? [])])];
            const merged = {
                ...entry.wish,
                ...wanted,
                since: entry.wish?.since ?? wanted.since,
                ...(exposed.length > 0 ? { exposed } : {}),
            };
            return { ...document, secrets: { ...document.secrets, [key]: { ...entry, wish: merged } } };
        },
    });
}
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


/***/ })

};
