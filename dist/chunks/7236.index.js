export const id = 7236;
export const ids = [7236];
export const modules = {

/***/ 27236:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  provider: () => (/* binding */ aws_iam_provider)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(55313);
// EXTERNAL MODULE: ./lib/http/call.js
var call = __webpack_require__(17378);
// EXTERNAL MODULE: ./lib/http/retry.js
var retry = __webpack_require__(80394);
// EXTERNAL MODULE: ./lib/recipes/identify.js
var identify = __webpack_require__(23627);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(53345);
// EXTERNAL MODULE: ./lib/rotation/model/secret.js
var model_secret = __webpack_require__(22850);
;// CONCATENATED MODULE: ./lib/vendors/aws-query.js
/*
 * Answers of AWS services that speak the Query protocol, which are XML. The answers that are read here are flat, and what is
 * read of them has no entities: an id, a status, a date, an ARN.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html
 */
/** The text inside every element of this name. */
function aws_query_all(text, name) {
    return [...text.matchAll(new RegExp(`<${name}>([\\s\\S]*?)</${name}>`, 'g'))].map(([, inside]) => inside);
}
/** The text inside the first element of this name; undefined where there is none, or nothing in it. */
function one(text, name) {
    const found = aws_query_all(text, name)[0]?.trim();
    return found === '' ? undefined : found;
}
/** Whether this is the whole answer to the action. */
function isAnswer(text, action) {
    return text.includes(`<${action}Response`) && text.trimEnd().endsWith(`</${action}Response>`);
}
/** The code of an error: `NoSuchEntity`. */
function errorOf(text) {
    return one(text, 'Code');
}
/** Whether AWS says that it is asked too often, with whatever status. */
function isThrottled(text) {
    return /^(Throttl|RequestLimitExceeded|TooManyRequests)/.test(errorOf(text) ?? '');
}

// EXTERNAL MODULE: ./lib/vendors/aws-sigv4.js
var aws_sigv4 = __webpack_require__(87628);
;// CONCATENATED MODULE: ./lib/providers/aws-iam-keys.js


/** Every access key of the user, over all pages. Throws PROVIDER_*. */
async function keysOf({ name, account }, read) {
    const found = [];
    const asked = new Set();
    let marker;
    for (;;) {
        const page = { UserName: name, ...(marker === undefined ? {} : { Marker: marker }) };
        const text = await read('ListAccessKeys', page);
        for (const key of aws_query_all(text, 'member')) {
            const id = one(key, 'AccessKeyId');
            const status = one(key, 'Status');
            if (id === undefined || status === undefined)
                throw new errors/* KeyturnError */.FB('PROVIDER_UNREADABLE', { what: `${account} lists a key without an id` });
            const lastUsed = await lastUseOf(account, id, read);
            found.push({ id, active: status === 'Active', ...(lastUsed === undefined ? {} : { lastUsed }) });
        }
        if (one(text, 'IsTruncated') !== 'true')
            return found;
        marker = one(text, 'Marker');
        if (marker === undefined || asked.has(marker))
            throw new errors/* KeyturnError */.FB('PROVIDER_UNREADABLE', {
                what: `${account} says that there are more keys, and ${marker === undefined ? 'not where' : 'lists the same page again'}`,
            });
        asked.add(marker);
    }
}
/** Undefined: never. To take what is no time for "never" would end a key that is in use. */
async function lastUseOf(account, id, read) {
    const date = one(await read('GetAccessKeyLastUsed', { AccessKeyId: id }), 'LastUsedDate');
    if (date === undefined || date === 'N/A')
        return undefined;
    const at = new Date(date);
    if (!Number.isNaN(at.getTime()))
        return at;
    throw new errors/* KeyturnError */.FB('PROVIDER_UNREADABLE', {
        what: `${account} has a time of last use that is not a time`,
    });
}

// EXTERNAL MODULE: ./lib/providers/before-mint.js
var before_mint = __webpack_require__(18508);
// EXTERNAL MODULE: ./lib/providers/provider.js
var provider = __webpack_require__(61049);
;// CONCATENATED MODULE: ./lib/providers/aws-iam.js











const Options = schemas/* strictObject */.rej({
    'user-name': schemas/* string */.YjP().regex(/^[\w+=,.@-]{1,64}$/, { error: 'is not the name of an IAM user' }),
    'base-url': schemas/* url */.OZ5({ protocol: /^https?$/ }).optional(),
});
const permission = 'iam:ListAccessKeys, iam:GetAccessKeyLastUsed, iam:CreateAccessKey, iam:UpdateAccessKey, iam:DeleteAccessKey on that user';
const versions = { iam: '2010-05-08', sts: '2011-06-15' };
/**
 * Access keys of one IAM user. They carry no name: what an interrupted mint left behind is for a human to tell apart.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateAccessKey.html
 */
const aws_iam_provider = {
    name: 'aws-iam',
    title: 'AWS IAM',
    sentence: 'Access keys of an IAM user, of which AWS allows two. Without `admin` the standard variables `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY`, `AWS_SESSION_TOKEN` are used.',
    options: Options,
    origins: ({ 'base-url': elsewhere }) => elsewhere === undefined ? [{ at: 'https://iam.amazonaws.com', usual: true }] : [{ at: new URL(elsewhere).origin }],
    admin: ['access-key-id', 'secret-access-key'],
    adminOptional: true,
    environment: ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'],
    settings: ['AWS_ENDPOINT_URL'],
    values: ['access-key-id', 'secret-access-key'],
    permission,
    docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html',
    example: { 'user-name': 'deployer' },
    checked: 'moto (IAM and STS)',
    rights: 'owner',
    build: awsIam,
};
function awsIam(context) {
    const { options, http, clock, settings = {} } = context;
    const name = options['user-name'];
    const admin = adminOf(context);
    const elsewhere = options['base-url'] ?? settings['AWS_ENDPOINT_URL'];
    const hosts = {
        iam: new URL(elsewhere ?? 'https://iam.amazonaws.com/'),
        // A key works at every region's STS; this one is always there.
        sts: new URL(elsewhere ?? 'https://sts.us-east-1.amazonaws.com/'),
    };
    // IAM tells names apart, but not by their case: two spellings share the two slots.
    const account = `${hosts.iam.host}/${name.toLowerCase()}`;
    const denied = `the admin credential for aws-iam needs: ${permission}`;
    const user = { name, account, admin, hosts, http, clock, denied };
    return {
        name: 'aws-iam',
        account,
        values: ['access-key-id', 'secret-access-key'],
        concurrent: 2,
        propagation: 15_000,
        successes: 3,
        listLag: 15_000,
        tagged: false,
        // Another account may have a user of that name.
        proofs: provider/* tenantOfAdmin */.$,
        showsUse: true,
        idIsSecret: false,
        local: false,
        // 128 is the longest that the API's documentation allows an id to be.
        maxBytes: 128,
        check: async () => void (await list(user)),
        self: () => aws_iam_self(user),
        identify: async (values) => (0,identify/* identityIn */.K2)({ text: '^(?<id>A[KS]IA[A-Z2-7]{16})$', of: 'access-key-id' }, values),
        mint: () => mint(user),
        probe: (credential) => probe(user, credential),
        list: () => list(user),
        async deactivate(id) {
            await change(user, 'UpdateAccessKey', { AccessKeyId: id, Status: 'Inactive' });
        },
        revoke: (id) => revoke(user, id),
    };
}
async function ask(user, { method, service, parameters, credentials, retry = 'reads' }) {
    const { hosts, http, clock } = user;
    const form = new URLSearchParams({ ...parameters, Version: versions[service] });
    const url = new URL(hosts[service]);
    if (method === 'GET')
        url.search = form.toString();
    const request = new Request(url, method === 'GET' ? {} : { method, body: form });
    return (0,call/* call */.T1)(http, await (0,aws_sigv4/* signed */.x)(request, { credentials, region: 'us-east-1', service, clock }), { clock, retry });
}
/** The text of a good answer to a question. Throws PROVIDER_*. */
async function read(user, action, parameters) {
    const { name, account, admin, denied } = user;
    let answer;
    try {
        answer = await ask(user, {
            method: 'GET',
            service: 'iam',
            parameters: { Action: action, ...parameters },
            credentials: admin(),
        });
    }
    catch (error) {
        if (!(0,errors.is)(error, 'HTTP_NOT_SENT', 'HTTP_UNKNOWN'))
            throw error;
        throw new errors/* KeyturnError */.FB('PROVIDER_UNREACHABLE', {
            what: error.message,
            hint: 'check the network, then run again',
        });
    }
    const { status, text } = answer;
    const what = `${account} answered ${status}`;
    if (status === 401 || status === 403)
        throw new errors/* KeyturnError */.FB('PROVIDER_DENIED', { what, hint: denied });
    if (status === 429 || status >= 500 || isThrottled(text))
        throw new errors/* KeyturnError */.FB('PROVIDER_UNREACHABLE', { what, hint: 'run again later' });
    if (status === 404 && errorOf(text) === 'NoSuchEntity') {
        throw new errors/* KeyturnError */.FB('PROVIDER_UNREADABLE', {
            what: `there is no IAM user ${name} in the account of the admin credential`,
            hint: 'correct user-name, or give the credential of the right account',
        });
    }
    if (status !== 200 || !isAnswer(text, action))
        throw new errors/* KeyturnError */.FB('PROVIDER_UNREADABLE', {
            what: status === 200 ? `${account} answered with something that is not IAM's` : what,
            hint: 'check base-url and user-name',
        });
    return text;
}
function list(user) {
    return keysOf(user, (action, parameters) => read(user, action, parameters));
}
/** Sends a change again later while AWS throttles it, because then it had no effect. Throws HTTP_REFUSED, HTTP_*. */
async function unthrottled(user, parts) {
    const { account, admin, clock } = user;
    for (let waits = 0;; waits++) {
        const answer = await ask(user, {
            method: 'POST',
            service: 'iam',
            parameters: parts,
            credentials: admin(),
            retry: 'never',
        });
        if (answer.status === 200 || !isThrottled(answer.text))
            return answer;
        if (waits >= retry/* patience */._L.waits)
            throw new errors/* KeyturnError */.FB('HTTP_REFUSED', {
                what: `${account} is asked more often than AWS allows: ${parts['Action']} was not done`,
                hint: 'run again later',
            });
        await clock.sleep(2_000 * 4 ** waits);
    }
}
/** Changes something; the text of the answer, or `gone` if there is no such key. Throws HTTP_REFUSED, HTTP_UNKNOWN. */
async function change(user, action, parameters) {
    const { name, account, denied } = user;
    const parts = { Action: action, UserName: name, ...parameters };
    const { status, text } = await unthrottled(user, parts);
    if (status === 200 && isAnswer(text, action))
        return text;
    if (status === 404 && errorOf(text) === 'NoSuchEntity' && action !== 'CreateAccessKey')
        return 'gone';
    const refused = (status >= 400 && status <= 499 && status !== 408) || status === 307 || status === 308;
    if (!refused)
        throw new errors/* KeyturnError */.FB('HTTP_UNKNOWN', { what: `${account} answered ${action} with ${status}` });
    if (errorOf(text) === 'LimitExceeded') {
        throw new errors/* KeyturnError */.FB('HTTP_REFUSED', {
            what: `${account} has two access keys already`,
            hint: `aws iam list-access-keys --user-name ${name}   and end the one that nobody uses`,
        });
    }
    throw new errors/* KeyturnError */.FB('HTTP_REFUSED', {
        what: `${account} refused ${action} with ${status}`,
        ...(status === 401 || status === 403 ? { hint: denied } : {}),
    });
}
async function probe(user, { values }) {
    const { name } = user;
    const id = values['access-key-id'];
    const secretAccessKey = values['secret-access-key'];
    if (id === undefined || secretAccessKey === undefined)
        return 'inconclusive';
    try {
        const credentials = { accessKeyId: id.reveal(), secretAccessKey };
        const { status, text } = await ask(user, {
            method: 'GET',
            service: 'sts',
            parameters: { Action: 'GetCallerIdentity' },
            credentials,
            retry: 'never',
        });
        if (status === 200 && isAnswer(text, 'GetCallerIdentity'))
            return one(text, 'Arn')?.toLowerCase().endsWith(`/${name.toLowerCase()}`) === true ? 'accepted' : 'inconclusive';
        const code = errorOf(text);
        // A clock that is wrong gets the same code.
        const isMismatch = code === 'SignatureDoesNotMatch' && !/Signature (?:expired|not yet current)/.test(text);
        return status === 403 && (code === 'InvalidClientTokenId' || isMismatch) ? 'rejected' : 'inconclusive';
    }
    catch {
        return 'inconclusive';
    }
}
async function aws_iam_self(user) {
    const { admin } = user;
    try {
        const { accessKeyId, sessionToken } = admin();
        // Temporary credentials are no key of a user.
        return sessionToken === undefined ? accessKeyId : undefined;
    }
    catch {
        return undefined;
    }
}
async function mint(user) {
    const { account } = user;
    const text = await change(user, 'CreateAccessKey', {});
    const id = one(text, 'AccessKeyId');
    const secret = one(text, 'SecretAccessKey');
    if (id === undefined || secret === undefined)
        throw new errors/* KeyturnError */.FB('HTTP_UNKNOWN', { what: `${account} answered the mint without a key` });
    return { id, values: { 'access-key-id': new model_secret/* Secret */.z(id), 'secret-access-key': new model_secret/* Secret */.z(secret) } };
}
async function revoke(user, id) {
    if ((await change(user, 'DeleteAccessKey', { AccessKeyId: id })) !== 'gone')
        return 'revoked';
    // The same is said of a user that is not there, as in another account.
    await (0,before_mint/* reading */.h)(list(user));
    return 'gone';
}
function adminOf({ admin, environment = {} }) {
    return () => {
        const named = admin === undefined || admin instanceof model_secret/* Secret */.z ? undefined : admin;
        const id = named?.['access-key-id'] ?? environment['AWS_ACCESS_KEY_ID'];
        const secretAccessKey = named?.['secret-access-key'] ?? environment['AWS_SECRET_ACCESS_KEY'];
        if (id === undefined || secretAccessKey === undefined) {
            throw new errors/* KeyturnError */.FB('ENVIRONMENT_MISSING', {
                what: 'aws-iam has no `admin`, and AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set',
                hint: 'in the workflow, before Keyturn: uses: aws-actions/configure-aws-credentials',
            });
        }
        const sessionToken = named === undefined ? environment['AWS_SESSION_TOKEN'] : undefined;
        return { accessKeyId: id.reveal(), secretAccessKey, sessionToken };
    };
}


/***/ }),

/***/ 18508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ reading),
/* harmony export */   n: () => (/* binding */ lasting)
/* harmony export */ });
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);

/** Waits for a question that is asked before a change: whatever fails there, nothing was changed. Throws HTTP_NOT_SENT, HTTP_REFUSED. */
async function reading(work) {
    try {
        return await work;
    }
    catch (error) {
        if (!(error instanceof _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB))
            throw error;
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB(error.code === 'PROVIDER_UNREACHABLE' ? 'HTTP_NOT_SENT' : 'HTTP_REFUSED', {
            what: error.message,
            ...(error.hint === undefined ? {} : { hint: error.hint }),
        });
    }
}
/** Seconds as people say them: `24 h`, `90 d`. */
function lasting(seconds) {
    if (seconds < 120)
        return `${Math.round(seconds)} s`;
    if (seconds < 7_200)
        return `${Math.round(seconds / 60)} min`;
    return seconds < 172_800 ? `${Math.round(seconds / 3_600)} h` : `${Math.round(seconds / 86_400)} d`;
}


/***/ }),

/***/ 61049:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ tenantOfAdmin)
/* harmony export */ });
/**
 * For a vendor whose address does not say whose keys are meant: only the admin credential does. With another tenant's,
 * every id of ours is `gone`, and no other answer shows it.
 */
const tenantOfAdmin = { refused: true, absent: true, gone: false };


/***/ }),

/***/ 23627:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K2: () => (/* binding */ identityIn),
/* harmony export */   cu: () => (/* binding */ identityOf),
/* harmony export */   hF: () => (/* binding */ reading)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55313);
/* harmony import */ var _grammar_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79322);
/* harmony import */ var _pointer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74202);
/** Which credential a value is, read off the value itself: as data, for recipes and for vendors without one. Pure. */



const pattern = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
    .max(256)
    .refine((text) => {
    try {
        return text.includes('(?<id>') && text.startsWith('^') && new RegExp(text) instanceof RegExp;
    }
    catch {
        return false;
    }
}, { error: 'must be a regular expression that begins with ^ and has a group named id' });
/** Of which value of the credential, where there are several. */
const of = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).optional();
/** `text` and `base64`: what the value, or what it decodes to, has to match. `json`: where the id stands in it. */
const reading = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ text: pattern, of }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ base64: pattern, of }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ json: _grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .pointer */ .Wn, account: _grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .pointer */ .Wn.optional(), of }),
]);
/** What the journal keeps of it: one line that shows what it is. */
const LINE = /^[^\p{C}\p{Zl}\p{Zp}]{1,200}$/u;
/** Undefined where the value has another form: a stranger's, or a credential of another kind. */
function identityIn(reading, values) {
    const names = Object.keys(values);
    const name = reading.of ?? (names.length === 1 ? names[0] : undefined);
    const value = name !== undefined && Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined)
        return undefined;
    const text = value.reveal().trim();
    if ('text' in reading)
        return identityOf(new RegExp(reading.text).exec(text)?.groups?.['id']);
    if ('base64' in reading) {
        if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text))
            return undefined;
        return identityOf(new RegExp(reading.base64).exec(Buffer.from(text, 'base64').toString('utf8'))?.groups?.['id']);
    }
    try {
        const document = JSON.parse(text);
        return identityOf((0,_pointer_js__WEBPACK_IMPORTED_MODULE_2__.at)(document, reading.json), reading.account && (0,_pointer_js__WEBPACK_IMPORTED_MODULE_2__.at)(document, reading.account));
    }
    catch {
        return undefined;
    }
}
/** What an answer or a value shows; undefined where that is no id. */
function identityOf(id, account) {
    const known = typeof id === 'number' && Number.isSafeInteger(id) ? String(id) : id;
    if (typeof known !== 'string' || !LINE.test(known))
        return undefined;
    return { id: known, ...(typeof account === 'string' && LINE.test(account) ? { account } : {}) };
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
