export const id = 8879;
export const ids = [8879];
export const modules = {

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


/***/ }),

/***/ 98879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   provider: () => (/* binding */ provider)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(92857);
/* harmony import */ var _http_aws_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2705);
/* harmony import */ var _http_call_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9474);
/* harmony import */ var _http_retry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28394);
/* harmony import */ var _rotation_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28607);
/* harmony import */ var _rotation_secret_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19784);
/* harmony import */ var _before_mint_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(16684);
/* harmony import */ var _provider_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7641);








const Options = zod__WEBPACK_IMPORTED_MODULE_7__/* .strictObject */ .rej({
    'user-name': zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().regex(/^[\w+=,.@-]{1,64}$/, { error: 'is not the name of an IAM user' }),
    'base-url': zod__WEBPACK_IMPORTED_MODULE_7__/* .url */ .OZ5({ protocol: /^https?$/ }).optional(),
});
const permission = 'iam:ListAccessKeys, iam:GetAccessKeyLastUsed, iam:CreateAccessKey, iam:UpdateAccessKey, iam:DeleteAccessKey on that user';
const versions = { iam: '2010-05-08', sts: '2011-06-15' };
/**
 * Access keys of one IAM user. They carry no name: what an interrupted mint left behind is for a human to tell apart.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateAccessKey.html
 */
const provider = {
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
    const user = options['user-name'];
    const admin = adminOf(context);
    const elsewhere = options['base-url'] ?? settings['AWS_ENDPOINT_URL'];
    const hosts = {
        iam: new URL(elsewhere ?? 'https://iam.amazonaws.com/'),
        // A key works at every region's STS; this one is always there.
        sts: new URL(elsewhere ?? 'https://sts.us-east-1.amazonaws.com/'),
    };
    // IAM tells names apart, but not by their case: two spellings share the two slots.
    const account = `${hosts.iam.host}/${user.toLowerCase()}`;
    const denied = `the admin credential for aws-iam needs: ${permission}`;
    async function ask(method, service, parameters, credentials, retry = 'reads') {
        const form = new URLSearchParams({ ...parameters, Version: versions[service] });
        const url = new URL(hosts[service]);
        if (method === 'GET')
            url.search = form.toString();
        const request = new Request(url, method === 'GET' ? {} : { method, body: form });
        return (0,_http_call_js__WEBPACK_IMPORTED_MODULE_1__/* .call */ .T)(http, await (0,_http_aws_js__WEBPACK_IMPORTED_MODULE_0__/* .signed */ .x)(request, { credentials, region: 'us-east-1', service, clock }), { clock, retry });
    }
    /** Throws PROVIDER_*. */
    async function read(action, parameters) {
        let answer;
        try {
            answer = await ask('GET', 'iam', { Action: action, ...parameters }, admin());
        }
        catch (error) {
            if (!(0,_rotation_errors_js__WEBPACK_IMPORTED_MODULE_3__.is)(error, 'HTTP_NOT_SENT', 'HTTP_UNKNOWN'))
                throw error;
            throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KeyturnError */ .FB('PROVIDER_UNREACHABLE', {
                what: error.message,
                hint: 'check the network, then run again',
            });
        }
        const { status, text } = answer;
        const what = `${account} answered ${status}`;
        if (status === 401 || status === 403)
            throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KeyturnError */ .FB('PROVIDER_DENIED', { what, hint: denied });
        if (status === 429 || status >= 500 || isThrottled(text))
            throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KeyturnError */ .FB('PROVIDER_UNREACHABLE', { what, hint: 'run again later' });
        if (status === 404 && errorOf(text) === 'NoSuchEntity') {
            throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KeyturnError */ .FB('PROVIDER_UNREADABLE', {
                what: `there is no IAM user ${user} in the account of the admin credential`,
                hint: 'correct user-name, or give the credential of the right account',
            });
        }
        if (status !== 200 || !isAnswer(text, action))
            throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KeyturnError */ .FB('PROVIDER_UNREADABLE', {
                what: status === 200 ? `${account} answered with something that is not IAM's` : what,
                hint: 'check base-url and user-name',
            });
        return text;
    }
    async function list() {
        const found = [];
        let marker;
        do {
            const page = { UserName: user, ...(marker === undefined ? {} : { Marker: marker }) };
            const text = await read('ListAccessKeys', page);
            for (const key of all(text, 'member')) {
                const id = one(key, 'AccessKeyId');
                const status = one(key, 'Status');
                if (id === undefined || status === undefined)
                    throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KeyturnError */ .FB('PROVIDER_UNREADABLE', { what: `${account} lists a key without an id` });
                const date = one(await read('GetAccessKeyLastUsed', { AccessKeyId: id }), 'LastUsedDate');
                const lastUsed = date === undefined ? Number.NaN : Date.parse(date);
                found.push({
                    id,
                    active: status === 'Active',
                    ...(Number.isNaN(lastUsed) ? {} : { lastUsed: new Date(lastUsed) }),
                });
            }
            const next = one(text, 'IsTruncated') === 'true' ? one(text, 'Marker') : undefined;
            if (next !== undefined && next === marker)
                throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KeyturnError */ .FB('PROVIDER_UNREADABLE', { what: `${account} lists the same page again` });
            marker = next;
        } while (marker !== undefined);
        return found;
    }
    /** A throttled request had no effect: it is sent again, later. Throws HTTP_REFUSED after the last wait, HTTP_*. */
    async function unthrottled(parts) {
        for (let waits = 0;; waits++) {
            const answer = await ask('POST', 'iam', parts, admin(), 'never');
            if (answer.status === 200 || !isThrottled(answer.text))
                return answer;
            if (waits >= _http_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .patience */ ._L.waits)
                throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KeyturnError */ .FB('HTTP_REFUSED', {
                    what: `${account} is asked more often than AWS allows: ${parts['Action']} was not done`,
                    hint: 'run again later',
                });
            await clock.sleep(2_000 * 4 ** waits);
        }
    }
    /** Throws HTTP_REFUSED and HTTP_UNKNOWN; `gone` if there is no such key. */
    async function change(action, parameters) {
        const parts = { Action: action, UserName: user, ...parameters };
        const { status, text } = await unthrottled(parts);
        if (status === 200 && isAnswer(text, action))
            return text;
        if (status === 404 && errorOf(text) === 'NoSuchEntity' && action !== 'CreateAccessKey')
            return 'gone';
        const refused = (status >= 400 && status <= 499 && status !== 408) || status === 307 || status === 308;
        if (!refused)
            throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KeyturnError */ .FB('HTTP_UNKNOWN', { what: `${account} answered ${action} with ${status}` });
        if (errorOf(text) === 'LimitExceeded') {
            throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KeyturnError */ .FB('HTTP_REFUSED', {
                what: `${account} has two access keys already`,
                hint: `aws iam list-access-keys --user-name ${user}   and end the one that nobody uses`,
            });
        }
        throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KeyturnError */ .FB('HTTP_REFUSED', {
            what: `${account} refused ${action} with ${status}`,
            ...(status === 401 || status === 403 ? { hint: denied } : {}),
        });
    }
    async function probe({ values }) {
        const id = values['access-key-id'];
        const secretAccessKey = values['secret-access-key'];
        if (id === undefined || secretAccessKey === undefined)
            return 'inconclusive';
        try {
            const credentials = { accessKeyId: id.reveal(), secretAccessKey };
            const { status, text } = await ask('GET', 'sts', { Action: 'GetCallerIdentity' }, credentials, 'never');
            if (status === 200 && isAnswer(text, 'GetCallerIdentity'))
                return one(text, 'Arn')?.toLowerCase().endsWith(`/${user.toLowerCase()}`) === true
                    ? 'accepted'
                    : 'inconclusive';
            const code = errorOf(text);
            return status === 403 && (code === 'InvalidClientTokenId' || code === 'SignatureDoesNotMatch')
                ? 'rejected'
                : 'inconclusive';
        }
        catch {
            return 'inconclusive';
        }
    }
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
        proofs: _provider_js__WEBPACK_IMPORTED_MODULE_6__/* .tenantOfAdmin */ .$,
        showsUse: true,
        idIsSecret: false,
        local: false,
        // 128 is the longest that the API's documentation allows an id to be.
        maxBytes: 128,
        async check() {
            await list();
        },
        async self() {
            try {
                const { accessKeyId, sessionToken } = admin();
                // Temporary credentials are no key of a user.
                return sessionToken === undefined ? accessKeyId : undefined;
            }
            catch {
                return undefined;
            }
        },
        async mint() {
            const text = await change('CreateAccessKey', {});
            const id = one(text, 'AccessKeyId');
            const secret = one(text, 'SecretAccessKey');
            if (id === undefined || secret === undefined)
                throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KeyturnError */ .FB('HTTP_UNKNOWN', { what: `${account} answered the mint without a key` });
            return { id, values: { 'access-key-id': new _rotation_secret_js__WEBPACK_IMPORTED_MODULE_4__/* .Secret */ .z(id), 'secret-access-key': new _rotation_secret_js__WEBPACK_IMPORTED_MODULE_4__/* .Secret */ .z(secret) } };
        },
        probe,
        list,
        async deactivate(id) {
            await change('UpdateAccessKey', { AccessKeyId: id, Status: 'Inactive' });
        },
        async revoke(id) {
            if ((await change('DeleteAccessKey', { AccessKeyId: id })) !== 'gone')
                return 'revoked';
            // The same is said of a user that is not there, as in another account.
            await (0,_before_mint_js__WEBPACK_IMPORTED_MODULE_5__/* .reading */ .h)(list());
            return 'gone';
        },
    };
}
/** Asked for late: a probe needs no admin. Throws ENVIRONMENT_MISSING. */
function adminOf({ admin, environment = {} }) {
    return () => {
        const named = admin === undefined || admin instanceof _rotation_secret_js__WEBPACK_IMPORTED_MODULE_4__/* .Secret */ .z ? undefined : admin;
        const id = named?.['access-key-id'] ?? environment['AWS_ACCESS_KEY_ID'];
        const secretAccessKey = named?.['secret-access-key'] ?? environment['AWS_SECRET_ACCESS_KEY'];
        if (id === undefined || secretAccessKey === undefined) {
            throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KeyturnError */ .FB('ENVIRONMENT_MISSING', {
                what: 'aws-iam has no `admin`, and AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set',
                hint: 'in the workflow, before Keyturn: uses: aws-actions/configure-aws-credentials',
            });
        }
        const sessionToken = named === undefined ? environment['AWS_SESSION_TOKEN'] : undefined;
        return { accessKeyId: id.reveal(), secretAccessKey, sessionToken };
    };
}
/** These answers are flat, and what is read of them has no entities: an id, a status, a date, an ARN. */
function all(text, name) {
    return [...text.matchAll(new RegExp(`<${name}>([\\s\\S]*?)</${name}>`, 'g'))].map(([, inside]) => inside);
}
function one(text, name) {
    const found = all(text, name)[0]?.trim();
    return found === '' ? undefined : found;
}
function isAnswer(text, action) {
    return text.includes(`<${action}Response`) && text.trimEnd().endsWith(`</${action}Response>`);
}
function errorOf(text) {
    return one(text, 'Code');
}
function isThrottled(text) {
    return /^(Throttl|RequestLimitExceeded|TooManyRequests)/.test(errorOf(text) ?? '');
}


/***/ }),

/***/ 16684:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ reading),
/* harmony export */   n: () => (/* binding */ lasting)
/* harmony export */ });
/* harmony import */ var _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28607);

/** What is asked before a mint: nothing was minted then. */
async function reading(work) {
    try {
        return await work;
    }
    catch (error) {
        if (!(error instanceof _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB))
            throw error;
        throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB(error.code === 'PROVIDER_UNREACHABLE' ? 'HTTP_NOT_SENT' : 'HTTP_REFUSED', {
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

/***/ 7641:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ tenantOfAdmin)
/* harmony export */ });
/**
 * For a vendor whose address does not say whose keys are meant: only the admin credential does. With another tenant's,
 * every id of ours is `gone`, and no other answer shows it.
 */
const tenantOfAdmin = { refused: true, absent: true, gone: false };


/***/ })

};
