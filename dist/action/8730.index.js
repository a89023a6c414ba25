export const id = 8730;
export const ids = [8730];
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

/***/ 98730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   awsSsmParameter: () => (/* binding */ awsSsmParameter)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92857);
/* harmony import */ var _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28607);
/* harmony import */ var _rotation_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19784);
/* harmony import */ var _aws_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35091);
/* harmony import */ var _shared_place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3746);





/*
 * https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PutParameter.html
 */
const kind = 'aws-ssm-parameter';
/** Bytes of one value, by tier. */
const largest = { standard: 4_096, advanced: 8_192, 'intelligent-tiering': 8_192 };
const tiers = { standard: 'Standard', advanced: 'Advanced', 'intelligent-tiering': 'Intelligent-Tiering' };
const parameterName = zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()
    .max(1_011)
    .regex(/^\/?[\w.-]+(?:\/[\w.-]+)*$/, 'must be the name of a parameter, such as /shop/api-key');
const options = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    name: parameterName.describe('Name of the parameter. A credential with several values becomes one parameter for each below it.'),
    region: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().max(30).optional().describe('Default: AWS_REGION.'),
    create: zod__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY().default(false).describe('Make the parameter if there is none.'),
    'kms-key': zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()
        .min(1)
        .max(2_048)
        .optional()
        .describe("The KMS key. Default: the parameter's own, which needs ssm:DescribeParameters to be seen."),
    tier: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['standard', 'advanced', 'intelligent-tiering'])
        .optional()
        .describe('`standard` holds 4 KB, the others 8 KB. Default: the tier that the parameter has.'),
    tags: zod__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().max(128), zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().max(256)).optional().describe('Tags of a parameter that is made.'),
});
const address = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    kind: zod__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz(kind),
    key: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    value: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    region: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    name: parameterName,
    create: zod__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY(),
    kmsKey: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().nullable(),
    tier: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['standard', 'advanced', 'intelligent-tiering']).nullable(),
    tags: zod__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
});
function keyOf({ region, name }) {
    return `${kind}:${region}/${name}`;
}
async function expand(given, { values }, context) {
    const names = Object.entries(values);
    const several = names.length > 1;
    if (several && !given.name.startsWith('/')) {
        throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('CONFIG_INVALID', {
            what: `\`name\` under \`${kind}\` has no slash at its start, so nothing can stand below it`,
            hint: 'a credential with several values becomes one parameter for each: name: /shop/datadog',
        });
    }
    const region = (0,_aws_json_js__WEBPACK_IMPORTED_MODULE_2__/* .regionOf */ .AP)(given.region, '', context);
    return names.map(([value, name]) => {
        const own = {
            kind: kind,
            value,
            region,
            name: several ? `${given.name}/${name}` : given.name,
            create: given.create,
            kmsKey: given['kms-key'] ?? null,
            tier: given.tier ?? null,
            tags: given.tags ?? {},
        };
        return { ...own, key: keyOf(own) };
    });
}
function origins(given) {
    const own = address.safeParse(given).data;
    return own && (0,_aws_json_js__WEBPACK_IMPORTED_MODULE_2__/* .awsOrigins */ .Ri)(own);
}
function build(given, context) {
    const own = address.safeParse(given).data;
    if (own === undefined || keyOf(own) !== own.key) {
        throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('JOURNAL_CORRUPT', { what: 'the journal has an address of an SSM parameter that is none' });
    }
    return parameterAt(given, own, context);
}
function parameterAt(given, own, context) {
    const { region, name } = own;
    const place = `AWS SSM parameter ${name}`;
    const to = { service: 'ssm', target: 'AmazonSSM', region, place };
    const ask = (action, body) => (0,_aws_json_js__WEBPACK_IMPORTED_MODULE_2__/* .askAws */ .xV)(context, to, action, body);
    function fits(bytes, value) {
        const limit = largest[own.tier ?? 'standard'];
        if (bytes > limit) {
            throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('VALUE_UNFIT', {
                what: `the value has ${bytes} bytes; ${place} holds at most ${limit}`,
                hint: limit < largest.advanced ? 'add `tier: advanced`, which AWS charges for' : 'choose another destination',
            });
        }
        if (value !== undefined && /\{\{[\s\S]*\}\}/.test(value.reveal())) {
            throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('VALUE_UNFIT', {
                what: `the value has {{ and }} in it, which SSM reads as the name of another parameter`,
                hint: 'choose another destination',
            });
        }
    }
    /** Undefined: no such parameter. https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameter.html */
    async function found(selector = '') {
        try {
            const answer = await ask('GetParameter', { Name: `${name}${selector}`, WithDecryption: true });
            const one = answer['Parameter'];
            if (typeof one?.['Value'] !== 'string' || typeof one['Type'] !== 'string') {
                throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('HTTP_UNKNOWN', { what: `${place}: an answer without a value` });
            }
            return { text: one['Value'], type: one['Type'], at: (0,_aws_json_js__WEBPACK_IMPORTED_MODULE_2__/* .awsTime */ .bc)(one['LastModifiedDate'], place) };
        }
        catch (error) {
            if ((0,_aws_json_js__WEBPACK_IMPORTED_MODULE_2__/* .refusedAs */ .xb)(error, 'ParameterNotFound', 'ParameterVersionNotFound'))
                return undefined;
            throw error;
        }
    }
    /** Without a key, an overwrite would go over to the account's default key. */
    async function keyNow() {
        let next;
        // A page may be empty although more follow.
        for (let page = 0; page < 20; page++) {
            const answer = await ask('DescribeParameters', {
                ParameterFilters: [{ Key: 'Name', Option: 'Equals', Values: [name] }],
                ...(next === undefined ? {} : { NextToken: next }),
            });
            const [one] = Array.isArray(answer['Parameters']) ? answer['Parameters'] : [];
            if (one !== undefined)
                return typeof one.KeyId === 'string' ? one.KeyId : undefined;
            next = answer['NextToken'];
            if (typeof next !== 'string' || next === '')
                break;
        }
        return undefined;
    }
    function missing() {
        return new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('DESTINATION_MISSING', {
            what: `${place} does not exist in ${region}`,
            hint: 'make it as a SecureString, or add `create: true` to the destination',
        });
    }
    function mustBeSecure({ type }) {
        if (type === 'SecureString')
            return;
        throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('DESTINATION_DENIED', {
            what: `${place} is of type ${/^\w{1,20}$/.test(type) ? type : 'another kind'}: it is kept unencrypted, and AWS does not change a type`,
            hint: `choose a new name, or: aws ssm delete-parameter --region ${region} --name ${name}, and \`create: true\``,
        });
    }
    async function check() {
        const there = await found();
        if (there === undefined) {
            if (!own.create)
                throw missing();
            return {};
        }
        mustBeSecure(there);
        if (own.kmsKey === null)
            await keyNow();
        return { updatedAt: there.at };
    }
    /** Undefined: somebody else made it meanwhile. */
    async function attempt(value) {
        const before = await found();
        if (before !== undefined)
            mustBeSecure(before);
        if (before?.text === value.reveal())
            return before.at;
        if (before === undefined && !own.create)
            throw missing();
        const keyId = own.kmsKey ?? (before === undefined ? undefined : await keyNow());
        const tags = Object.entries(own.tags).map(([Key, Value]) => ({ Key, Value }));
        try {
            const { Version: version } = await ask('PutParameter', {
                Name: name,
                Value: value.reveal(),
                Type: 'SecureString',
                ...(keyId === undefined ? {} : { KeyId: keyId }),
                ...(own.tier === null ? {} : { Tier: tiers[own.tier] }),
                // AWS takes tags only with a parameter that it makes; those of one that is there stay.
                ...(before !== undefined ? { Overwrite: true } : tags.length > 0 ? { Tags: tags } : {}),
            });
            return (await found(typeof version === 'number' ? `:${version}` : ''))?.at;
        }
        catch (error) {
            if ((0,_aws_json_js__WEBPACK_IMPORTED_MODULE_2__/* .refusedAs */ .xb)(error, 'ParameterAlreadyExists'))
                return undefined;
            throw error;
        }
    }
    return {
        address: given,
        place,
        preflight: () => (0,_shared_place_js__WEBPACK_IMPORTED_MODULE_3__/* .reachable */ .Gq)(check(), place),
        fits,
        async write(value) {
            fits(value.bytes, value);
            const hint = 'run it again; look in CloudTrail for who calls PutParameter on it';
            return (0,_shared_place_js__WEBPACK_IMPORTED_MODULE_3__/* .inTurn */ .lo)(context, own.key, () => (0,_shared_place_js__WEBPACK_IMPORTED_MODULE_3__/* .roundsOf */ .T1)(() => attempt(value), { context, own: own.key, place, hint }));
        },
        updatedAt: async () => (await found())?.at,
        async read() {
            const there = await found();
            return there === undefined ? undefined : new _rotation_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z(there.text);
        },
    };
}
const awsSsmParameter = {
    kind,
    title: 'AWS SSM Parameter Store',
    sentence: 'A SecureString in the Parameter Store of AWS Systems Manager, under the KMS key that it has.',
    options,
    insideActions: true,
    nameFault: () => undefined,
    expand,
    origins,
    build,
};


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
