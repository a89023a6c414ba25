export const id = 4611;
export const ids = [4611];
export const modules = {

/***/ 14611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AP: () => (/* binding */ regionOf),
/* harmony export */   Ri: () => (/* binding */ awsOrigins),
/* harmony export */   bc: () => (/* binding */ awsTime),
/* harmony export */   xV: () => (/* binding */ askAws),
/* harmony export */   xb: () => (/* binding */ refusedAs)
/* harmony export */ });
/* unused harmony export AwsRefusal */
/* harmony import */ var _http_call_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17378);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53345);
/* harmony import */ var _vendors_aws_sigv4_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87628);



/** What AWS refused, by the name of its error: `ResourceNotFoundException`. Codes as in DESTINATION_*. */
class AwsRefusal extends _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB {
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
 * One call of an AWS JSON 1.1 service. It must be idempotent, because it is repeated after throttling, 5xx and lost answers.
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
            if (!(0,_rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__.is)(error, 'HTTP_UNKNOWN') || waited >= waits)
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
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('ENVIRONMENT_MISSING', {
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
    return (0,_http_call_js__WEBPACK_IMPORTED_MODULE_0__/* .call */ .T1)(http, await (0,_vendors_aws_sigv4_js__WEBPACK_IMPORTED_MODULE_2__/* .signed */ .x)(request, { credentials, region, service, clock }), { clock });
}
function unknown({ place }, action, status) {
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('HTTP_UNKNOWN', { what: `${place}: ${action} answered ${status}` });
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
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('CONFIG_INVALID', {
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
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('HTTP_UNKNOWN', { what: `${place}: an answer without a time` });
    return at;
}


/***/ }),

/***/ 87628:
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
