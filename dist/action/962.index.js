export const id = 962;
export const ids = [962];
export const modules = {

/***/ 35091:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AP: () => (/* binding */ regionOf),
/* harmony export */   Ri: () => (/* binding */ awsOrigins),
/* harmony export */   bc: () => (/* binding */ awsTime),
/* harmony export */   xV: () => (/* binding */ askAws),
/* harmony export */   xb: () => (/* binding */ refusedAs)
/* harmony export */ });
/* unused harmony export AwsRefusal */
/* harmony import */ var _http_aws_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2705);
/* harmony import */ var _http_call_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9474);
/* harmony import */ var _rotation_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28607);



/** What AWS refused, by the name of its error: `ResourceNotFoundException`. Codes as in DESTINATION_*. */
class AwsRefusal extends _rotation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB {
    type;
    constructor(type, ...details) {
        super(...details);
        this.type = type;
    }
}
function refusedAs(error, ...types) {
    return error instanceof AwsRefusal && types.includes(error.type);
}
const waits = 4;
/**
 * One call of an AWS JSON 1.1 service. What is asked must bear being asked twice: throttling, 5xx and lost answers are
 * repeated.
 * https://docs.aws.amazon.com/secretsmanager/latest/apireference/CommonErrors.html
 *
 * @throws KeyturnError AwsRefusal (DESTINATION_DENIED, HTTP_REFUSED), ENVIRONMENT_MISSING, HTTP_NOT_SENT, HTTP_UNKNOWN
 */
async function askAws(context, to, action, body) {
    for (let waited = 0;; waited++) {
        try {
            const answer = await once(context, to, action, body);
            if (answer.status >= 500)
                throw unknown(to, action, answer.status);
            if (answer.status === 200)
                return answer.json();
            const refusal = refused(to, action, answer);
            if (!/^(Throttling|TooManyRequests|TooManyUpdates|RequestLimitExceeded)/.test(refusal.type) || waited >= waits)
                throw refusal;
        }
        catch (error) {
            if (!(0,_rotation_errors_js__WEBPACK_IMPORTED_MODULE_2__.is)(error, 'HTTP_UNKNOWN') || waited >= waits)
                throw error;
        }
        await context.clock.sleep(500 * 2 ** waited);
    }
}
async function once(context, to, action, body) {
    const { http, clock, variable, setting } = context;
    const { service, region } = to;
    const accessKeyId = setting('AWS_ACCESS_KEY_ID');
    const secretAccessKey = variable('AWS_SECRET_ACCESS_KEY');
    if (accessKeyId === undefined || secretAccessKey === undefined) {
        throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('ENVIRONMENT_MISSING', {
            what: `${to.place} needs AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, and they are not set`,
            hint: 'in a workflow, run aws-actions/configure-aws-credentials with `role-to-assume` before Keyturn',
        });
    }
    const own = service === 'ssm' ? 'AWS_ENDPOINT_URL_SSM' : 'AWS_ENDPOINT_URL_SECRETS_MANAGER';
    const elsewhere = setting(own) ?? setting('AWS_ENDPOINT_URL');
    const domain = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
    const request = new Request(elsewhere ?? `https://${service}.${region}.${domain}/`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': `${to.target}.${action}` },
        body: JSON.stringify(body),
    });
    const credentials = { accessKeyId, secretAccessKey, sessionToken: variable('AWS_SESSION_TOKEN') };
    return (0,_http_call_js__WEBPACK_IMPORTED_MODULE_1__/* .call */ .T)(http, await (0,_http_aws_js__WEBPACK_IMPORTED_MODULE_0__/* .signed */ .x)(request, { credentials, region, service, clock }), { clock });
}
function unknown({ place }, action, status) {
    return new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('HTTP_UNKNOWN', { what: `${place}: ${action} answered ${status}` });
}
const credentialFaults = new Set([
    'ExpiredTokenException',
    'InvalidClientTokenId',
    'UnrecognizedClientException',
    'InvalidSignatureException',
    'IncompleteSignature',
    'MissingAuthenticationToken',
    'SignatureDoesNotMatch',
]);
function refused({ place, service }, action, { status, text }) {
    const type = typeOf(text);
    const what = `${place}: ${action} was refused (${status}${type === '' ? '' : ` ${type}`})`;
    if (credentialFaults.has(type)) {
        return new AwsRefusal(type, 'DESTINATION_DENIED', {
            what,
            hint: 'check AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN: expired, or not of one set?',
        });
    }
    if (status === 401 || status === 403 || type.startsWith('AccessDenied')) {
        return new AwsRefusal(type, 'DESTINATION_DENIED', {
            what,
            hint: `allow ${service}:${action} (and kms:Decrypt and kms:GenerateDataKey where it has a key of its own) to the role that the job assumes`,
        });
    }
    return new AwsRefusal(type, 'HTTP_REFUSED', { what });
}
/** `com.amazonaws.secretsmanager#ResourceNotFoundException`; only a plain name is believed. */
function typeOf(text) {
    try {
        const { __type: type } = JSON.parse(text);
        return /(?:^|#)([A-Za-z]{1,80})$/.exec(String(type))?.[1] ?? '';
    }
    catch {
        return '';
    }
}
const REGION = /^[a-z]{2}(-[a-z]+)+-\d$/;
/** The region of one entry: its own, its ARN's, then the environment's. Throws CONFIG_INVALID. */
function regionOf(given, name, { setting }) {
    const arn = /^arn:[\w-]+:\w+:([a-z0-9-]+):/.exec(name)?.[1];
    const region = given ?? arn ?? setting('AWS_REGION') ?? setting('AWS_DEFAULT_REGION');
    if (region !== undefined && REGION.test(region))
        return region;
    throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('CONFIG_INVALID', {
        what: region === undefined ? 'an AWS destination has no region' : 'the region of an AWS destination is none',
        hint: 'add `region: eu-west-1` to it, or set AWS_REGION',
    });
}
/** AWS's own hosts, and no credential but the run's own: only what is no region could lead elsewhere. */
function awsOrigins({ region }) {
    return REGION.test(region) ? [] : undefined;
}
/** AWS's JSON has times in seconds. */
function awsTime(seconds, place) {
    const at = new Date(typeof seconds === 'number' ? seconds * 1_000 : Number.NaN);
    if (Number.isNaN(at.getTime()))
        throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('HTTP_UNKNOWN', { what: `${place}: an answer without a time` });
    return at;
}


/***/ }),

/***/ 30962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   awsSecretsManager: () => (/* binding */ awsSecretsManager)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(92857);
/* harmony import */ var _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28607);
/* harmony import */ var _rotation_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19784);
/* harmony import */ var _aws_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35091);
/* harmony import */ var _json_member_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54682);
/* harmony import */ var _shared_place_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3746);







const kind = 'aws-secrets-manager';
const secretId = zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP()
    .max(2_048)
    .regex(/^[\w/+=.@:-]+$/, 'must be the name or the ARN of a secret');
const options = zod__WEBPACK_IMPORTED_MODULE_6__/* .strictObject */ .rej({
    'secret-id': secretId.describe('Name or ARN of the secret.'),
    field: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().min(1).max(255).optional().describe('One field of a JSON object; left out, the whole string.'),
    region: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().max(30).optional().describe("Default: the ARN's, then AWS_REGION."),
    create: zod__WEBPACK_IMPORTED_MODULE_6__/* .boolean */ .zMY().default(false).describe('Make the secret if there is none.'),
    'kms-key': zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().min(1).max(2_048).optional().describe('The KMS key of a secret that is made.'),
});
const address = zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
    kind: zod__WEBPACK_IMPORTED_MODULE_6__/* .literal */ .euz(kind),
    key: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(),
    value: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(),
    region: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(),
    secretId,
    field: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().nullable(),
    create: zod__WEBPACK_IMPORTED_MODULE_6__/* .boolean */ .zMY(),
    kmsKey: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().nullable(),
});
/** Secrets Manager's own limit for one value. */
const largest = 65_536;
function keyOf({ region, secretId, field }) {
    return `${kind}:${region}/${secretId}${field === null ? '' : `#${field}`}`;
}
function fits(bytes) {
    if (bytes <= largest)
        return;
    throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('VALUE_UNFIT', {
        what: `the value has ${bytes} bytes; a secret of AWS Secrets Manager holds at most ${largest}`,
        hint: 'choose another destination',
    });
}
async function expand(given, { values }, context) {
    const names = Object.entries(values);
    if (names.length > 1 && given.field !== undefined)
        throw (0,_shared_place_js__WEBPACK_IMPORTED_MODULE_5__/* .several */ .J$)(kind);
    const region = (0,_aws_json_js__WEBPACK_IMPORTED_MODULE_3__/* .regionOf */ .AP)(given.region, given['secret-id'], context);
    return names.map(([value, name]) => {
        const own = {
            kind: kind,
            value,
            region,
            secretId: given['secret-id'],
            // A pair shares one secret, a field for each value.
            field: given.field ?? (names.length > 1 ? name : null),
            create: given.create,
            kmsKey: given['kms-key'] ?? null,
        };
        return { ...own, key: keyOf(own) };
    });
}
function origins(given) {
    const own = address.safeParse(given).data;
    return own && (0,_aws_json_js__WEBPACK_IMPORTED_MODULE_3__/* .awsOrigins */ .Ri)(own);
}
function build(given, context) {
    const own = address.safeParse(given).data;
    if (own === undefined || keyOf(own) !== own.key) {
        throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('JOURNAL_CORRUPT', {
            what: 'the journal has an address of AWS Secrets Manager that is none',
        });
    }
    return secretAt(given, own, context);
}
function secretAt(given, own, context) {
    const place = `AWS Secrets Manager ${own.secretId}${own.field === null ? '' : ` (${own.field})`}`;
    const to = { service: 'secretsmanager', target: 'secretsmanager', region: own.region, place };
    const SecretId = own.secretId;
    const ask = (action, body) => (0,_aws_json_js__WEBPACK_IMPORTED_MODULE_3__/* .askAws */ .xV)(context, to, action, { SecretId, ...body });
    /** Undefined: no such secret, or none with a value. */
    async function version(which) {
        try {
            const found = await ask('GetSecretValue', which);
            if (typeof found['SecretString'] !== 'string') {
                throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('DESTINATION_DENIED', {
                    what: `${place} holds bytes, not text`,
                    hint: 'name another secret, or put a text there by hand',
                });
            }
            const stages = Array.isArray(found['VersionStages']) ? found['VersionStages'].map(String) : [];
            const at = (0,_aws_json_js__WEBPACK_IMPORTED_MODULE_3__/* .awsTime */ .bc)(found['CreatedDate'], place);
            return { id: String(found['VersionId']), text: found['SecretString'], at, stages };
        }
        catch (error) {
            if ((0,_aws_json_js__WEBPACK_IMPORTED_MODULE_3__/* .refusedAs */ .xb)(error, 'ResourceNotFoundException'))
                return undefined;
            throw error;
        }
    }
    const current = () => version({ VersionStage: 'AWSCURRENT' });
    const held = (found) => found === undefined || own.field === null ? found?.text : (0,_json_member_js__WEBPACK_IMPORTED_MODULE_4__/* .memberString */ .KT)(found.text, own.field);
    const updatedAt = (found) => (held(found) === undefined ? undefined : found?.at);
    /** Undefined: there is no such secret. */
    async function described() {
        try {
            return await ask('DescribeSecret', {});
        }
        catch (error) {
            if ((0,_aws_json_js__WEBPACK_IMPORTED_MODULE_3__/* .refusedAs */ .xb)(error, 'ResourceNotFoundException'))
                return undefined;
            throw error;
        }
    }
    function missing() {
        return new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('DESTINATION_MISSING', {
            what: `${place} does not exist in ${own.region}`,
            hint: 'make it, or add `create: true` to the destination',
        });
    }
    async function check() {
        const found = await described();
        if (found === undefined) {
            if (!own.create)
                throw missing();
            return {};
        }
        if (typeof found['DeletedDate'] === 'number') {
            throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('DESTINATION_MISSING', {
                what: `${place} is marked for deletion`,
                hint: `aws secretsmanager restore-secret --region ${own.region} --secret-id ${SecretId}`,
            });
        }
        if (found['RotationEnabled'] === true || typeof found['OwningService'] === 'string') {
            throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('DESTINATION_DENIED', {
                what: `${place} is rotated or owned by an AWS service; two rotators would undo each other`,
                hint: `aws secretsmanager cancel-rotate-secret --region ${own.region} --secret-id ${SecretId}`,
            });
        }
        const at = updatedAt(await current());
        return at === undefined ? {} : { updatedAt: at };
    }
    /** Takes AWSPENDING off: a later native rotation would find it stale. */
    async function clear(id) {
        try {
            await ask('UpdateSecretVersionStage', { VersionStage: 'AWSPENDING', RemoveFromVersionId: id });
        }
        catch (error) {
            // Another writer has moved it on meanwhile.
            if (!(0,_aws_json_js__WEBPACK_IMPORTED_MODULE_3__/* .refusedAs */ .xb)(error, 'InvalidParameterException', 'ResourceNotFoundException'))
                throw error;
        }
    }
    /** Undefined: another writer was faster, nothing of ours is current. */
    async function attempt(value) {
        const before = await current();
        if (before !== undefined && held(before) === value.reveal()) {
            if (before.stages.includes('AWSPENDING'))
                await clear(before.id);
            return before.at;
        }
        const text = own.field === null ? value.reveal() : (0,_json_member_js__WEBPACK_IMPORTED_MODULE_4__/* .withMember */ .RV)(before?.text ?? '{}', own.field, value.reveal());
        fits(new TextEncoder().encode(text).length);
        const id = tokenOf(own.key, before?.id ?? '', text);
        if (before === undefined && (await described()) === undefined) {
            if (!own.create)
                throw missing();
            const key = own.kmsKey === null ? {} : { KmsKeyId: own.kmsKey };
            return (await done('CreateSecret', {
                SecretId: undefined,
                Name: SecretId,
                ClientRequestToken: id,
                SecretString: text,
                ...key,
            }))
                ? (await version({ VersionId: id }))?.at
                : undefined;
        }
        const put = { ClientRequestToken: id, SecretString: text, VersionStages: ['AWSPENDING'] };
        if (!(await done('PutSecretValue', put)))
            return undefined;
        // RemoveFromVersionId is the compare-and-swap: refused unless AWSCURRENT still stands where it was read.
        const from = before === undefined ? {} : { RemoveFromVersionId: before.id };
        const promoted = await done('UpdateSecretVersionStage', {
            VersionStage: 'AWSCURRENT',
            MoveToVersionId: id,
            ...from,
        });
        await clear(id);
        return promoted ? (await version({ VersionId: id }))?.at : undefined;
    }
    /** Whether it was done; not, if the secret was changed meanwhile. */
    async function done(action, body) {
        try {
            await ask(action, body);
            return true;
        }
        catch (error) {
            if ((0,_aws_json_js__WEBPACK_IMPORTED_MODULE_3__/* .refusedAs */ .xb)(error, 'InvalidParameterException', 'ResourceExistsException', 'ResourceNotFoundException')) {
                return false;
            }
            throw error;
        }
    }
    return {
        address: given,
        place,
        preflight: () => (0,_shared_place_js__WEBPACK_IMPORTED_MODULE_5__/* .reachable */ .Gq)(check(), place),
        fits,
        write: (value) => (0,_shared_place_js__WEBPACK_IMPORTED_MODULE_5__/* .inTurn */ .lo)(context, `${own.region}/${SecretId}`, () => (0,_shared_place_js__WEBPACK_IMPORTED_MODULE_5__/* .roundsOf */ .T1)(() => attempt(value), {
            context,
            own: own.key,
            place,
            hint: 'run it again; look in CloudTrail for who calls PutSecretValue on it',
        })),
        updatedAt: async () => updatedAt(await current()),
        async read() {
            const found = held(await current());
            return found === undefined ? undefined : new _rotation_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z(found);
        },
    };
}
/**
 * The same for the same change of the same version, so that a repeated PUT is none. It becomes the version's id, which
 * others may see: 128 bits of a hash over a value that is itself random say nothing about it.
 */
function tokenOf(key, base, text) {
    const hex = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(JSON.stringify([key, base, text]))
        .digest('hex');
    return hex.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
const awsSecretsManager = {
    kind,
    title: 'AWS Secrets Manager',
    sentence: 'A secret of AWS Secrets Manager, whole or one field of a JSON object; the other fields stay as they are.',
    options,
    escrow: largest,
    insideActions: true,
    nameFault: () => undefined,
    expand,
    origins,
    build,
};


/***/ }),

/***/ 54682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KT: () => (/* binding */ memberString),
/* harmony export */   RV: () => (/* binding */ withMember),
/* harmony export */   WI: () => (/* binding */ memberText)
/* harmony export */ });
/* harmony import */ var _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28607);

/**
 * One member of a JSON object that other programs share. The rest of the text is kept as it stands, because parsing
 * and writing it again would change what JavaScript's numbers cannot hold.
 */
/**
 * The member's value as JSON text; undefined if there is none. The last one counts where a name stands twice.
 * @throws KeyturnError DESTINATION_DENIED if `text` is not a JSON object; nothing of it is repeated
 */
function memberText(text, name) {
    const span = spans(text).get(name);
    return span === undefined ? undefined : text.slice(span.from, span.to);
}
/**
 * The member's value if it is a string.
 * @throws KeyturnError DESTINATION_DENIED if `text` is not a JSON object
 */
function memberString(text, name) {
    const found = memberText(text, name);
    const value = found === undefined ? undefined : JSON.parse(found);
    return typeof value === 'string' ? value : undefined;
}
/**
 * `text` with the member set to a string, everything else as it was.
 * @throws KeyturnError DESTINATION_DENIED if `text` is not a JSON object
 */
function withMember(text, name, value) {
    const all = spans(text);
    const span = all.get(name);
    if (span !== undefined)
        return text.slice(0, span.from) + JSON.stringify(value) + text.slice(span.to);
    const end = text.lastIndexOf('}');
    const member = `${JSON.stringify(name)}:${JSON.stringify(value)}`;
    return `${text.slice(0, end)}${all.size === 0 ? '' : ','}${member}${text.slice(end)}`;
}
function spans(text) {
    if (!isObject(text)) {
        throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('DESTINATION_DENIED', {
            what: 'what is there now is not a JSON object, so it has no fields',
            hint: 'leave `field` out to replace the whole value, or make it a JSON object by hand',
        });
    }
    // The text is known to be valid: strings can be skipped as units, brackets only have to be counted.
    const found = new Map();
    const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]/gs;
    let depth = 0;
    let name;
    let from = 0;
    let last;
    const close = (at) => {
        if (name !== undefined) {
            const raw = text.slice(from, at);
            const start = from + (raw.length - raw.trimStart().length);
            found.set(name, { from: start, to: start + raw.trim().length });
        }
        name = undefined;
    };
    for (const { 0: word, index } of text.matchAll(token)) {
        if (depth === 1 && word === ':' && last !== undefined) {
            name = JSON.parse(last);
            from = index + 1;
        }
        if (depth === 1 && (word === ',' || word === '}'))
            close(index);
        if (word === '{' || word === '[')
            depth++;
        if (word === '}' || word === ']')
            depth--;
        last = word.startsWith('"') ? word : undefined;
    }
    return found;
}
function isObject(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null && !Array.isArray(value);
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 3746:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gq: () => (/* binding */ reachable),
/* harmony export */   J$: () => (/* binding */ several),
/* harmony export */   T1: () => (/* binding */ roundsOf),
/* harmony export */   lo: () => (/* binding */ inTurn)
/* harmony export */ });
/* harmony import */ var _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28607);

/*
 * What stores have in common whose one place several writers share: read, change one part, write on condition that
 * nobody else has written meanwhile.
 */
const rounds = 8;
/** `attempt` until it was not overtaken; undefined means that it was. Throws HTTP_REFUSED if that never ends. */
async function roundsOf(attempt, { context, own, place, hint }) {
    for (let round = 0; round < rounds; round++) {
        const done = await attempt();
        if (done !== undefined)
            return done;
        // Two writers at the same pace would meet each other every time.
        const pace = [...own].reduce((sum, each) => (sum * 31 + each.charCodeAt(0) + round) % 997, 7);
        await context.clock.sleep(100 + (pace % 20) * 25);
    }
    throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('HTTP_REFUSED', { what: `${place} is changed by others faster than it can be written`, hint });
}
const queues = new WeakMap();
/** One writer at a time among those of one run, so that they never overtake each other. */
function inTurn(context, place, work) {
    const all = queues.get(context) ?? new Map();
    queues.set(context, all);
    const next = (all.get(place) ?? Promise.resolve()).then(work, work);
    all.set(place, next);
    return next;
}
/** A credential of several values cannot go into one field. */
function several(kind) {
    return new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('CONFIG_INVALID', {
        what: `\`field\` under \`${kind}\` is for a credential with one value`,
        hint: 'leave it out: each value becomes the field with the name that `values` gives it',
    });
}
/** Before a rotation, no answer is a destination that cannot be reached. */
async function reachable(work, place) {
    try {
        return await work;
    }
    catch (error) {
        if (!(0,_rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__.is)(error, 'HTTP_NOT_SENT', 'HTTP_UNKNOWN', 'HTTP_REFUSED'))
            throw error;
        throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('DESTINATION_UNREACHABLE', {
            what: `${place}: ${error.message}`,
            hint: error.hint ?? 'check the address and the network, then run again',
        });
    }
}


/***/ }),

/***/ 2705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ signed)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/**
 * The same request with AWS Signature Version 4 in its `authorization` header; what it had in `x-amz-*`,
 * `content-type` and `host` is signed.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
async function signed(request, { credentials, region, service, clock }) {
    const body = request.body === null ? new Uint8Array() : new Uint8Array(await request.arrayBuffer());
    const at = clock
        .now()
        .toISOString()
        .replace(/[-:]|\.\d{3}/g, '');
    const headers = new Headers(request.headers);
    headers.set('x-amz-date', at);
    if (service === 's3')
        headers.set('x-amz-content-sha256', hash(body));
    if (credentials.sessionToken)
        headers.set('x-amz-security-token', credentials.sessionToken.reveal());
    const url = new URL(request.url);
    const canonical = new Map([['host', url.host]]);
    for (const [name, value] of headers) {
        if (name === 'content-type' || name.startsWith('x-amz-'))
            canonical.set(name, value.trim().replace(/ +/g, ' '));
    }
    const names = [...canonical.keys()].sort();
    const query = [...url.searchParams]
        .map(([name, value]) => `${escaped(name)}=${escaped(value)}`)
        .sort()
        .join('&');
    const text = [
        request.method,
        pathOf(url, service),
        query,
        ...names.map((name) => `${name}:${canonical.get(name)}`),
        '',
        names.join(';'),
        hash(body),
    ].join('\n');
    const scope = `${at.slice(0, 8)}/${region}/${service}/aws4_request`;
    const toSign = `AWS4-HMAC-SHA256\n${at}\n${scope}\n${hash(text)}`;
    const key = scope
        .split('/')
        .reduce((last, part) => mac(last, part), `AWS4${credentials.secretAccessKey.reveal()}`);
    const signature = mac(key, toSign).toString('hex');
    headers.set('authorization', `AWS4-HMAC-SHA256 Credential=${credentials.accessKeyId}/${scope}, SignedHeaders=${names.join(';')}, Signature=${signature}`);
    return new Request(request.url, {
        method: request.method,
        headers,
        redirect: 'manual',
        signal: request.signal,
        ...(body.length === 0 ? {} : { body }),
    });
}
/** Every service but S3 has each segment of the path escaped once more than it is on the wire. */
function pathOf(url, service) {
    return service === 's3' ? url.pathname : url.pathname.split('/').map(escaped).join('/');
}
/** RFC 3986: everything but letters, digits and `-._~`. */
function escaped(text) {
    return encodeURIComponent(text).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);
}
function hash(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex');
}
function mac(key, text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', key).update(text).digest();
}


/***/ })

};
