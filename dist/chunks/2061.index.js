export const id = 2061;
export const ids = [2061];
export const modules = {

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

/***/ 42061:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  provider: () => (/* binding */ provider)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(55313);
// EXTERNAL MODULE: ./lib/http/call.js
var call = __webpack_require__(17378);
// EXTERNAL MODULE: ./lib/recipes/identify.js
var identify = __webpack_require__(23627);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(53345);
// EXTERNAL MODULE: ./lib/rotation/model/secret.js
var secret = __webpack_require__(22850);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/jwt/sign.js + 1 modules
var sign = __webpack_require__(37871);
;// CONCATENATED MODULE: ./lib/vendors/google.js







/*
 * Logins to Google Cloud without an SDK: a service account's key file, and the configuration of a workload identity
 * federation as google-github-actions/auth writes it, which holds no key at all.
 * https://google.aip.dev/auth/4112, https://google.aip.dev/auth/4117
 */
const scope = 'https://www.googleapis.com/auth/cloud-platform';
const KeyFile = schemas/* object */.Ikc({
    type: schemas/* literal */.euz('service_account'),
    client_email: schemas/* string */.YjP().min(1),
    private_key: schemas/* string */.YjP().min(1),
    private_key_id: schemas/* string */.YjP().min(1),
});
const Federation = schemas/* object */.Ikc({
    type: schemas/* literal */.euz('external_account'),
    audience: schemas/* string */.YjP().min(1),
    subject_token_type: schemas/* string */.YjP().min(1),
    token_url: schemas/* string */.YjP(),
    service_account_impersonation_url: schemas/* string */.YjP().optional(),
    credential_source: schemas/* object */.Ikc({
        url: schemas/* string */.YjP(),
        headers: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).optional(),
        format: schemas/* object */.Ikc({ type: schemas/* string */.YjP(), subject_token_field_name: schemas/* string */.YjP().optional() }).optional(),
    }),
});
/** Google's own addresses, or one origin in place of all of them. */
function googleHosts(elsewhere) {
    if (elsewhere !== undefined) {
        const origin = new URL(elsewhere).origin;
        return { iam: origin, token: `${origin}/token`, sts: `${origin}/v1/token`, delegate: origin };
    }
    return {
        iam: 'https://iam.googleapis.com',
        token: 'https://oauth2.googleapis.com/token',
        sts: 'https://sts.googleapis.com/v1/token',
        delegate: 'https://iamcredentials.googleapis.com',
    };
}
/** The key file, if this is the text of one. */
function keyFile(text) {
    try {
        return KeyFile.safeParse(JSON.parse(text.reveal())).data;
    }
    catch {
        return undefined;
    }
}
/** A signed assertion that its sender has this key, valid for five minutes at the token endpoint only. Throws if it is no key. */
async function assertion(file, { clock, hosts }) {
    const now = Math.floor(clock.now().getTime() / 1_000);
    return new sign/* SignJWT */.P({ scope })
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: file.private_key_id })
        .setIssuer(file.client_email)
        .setAudience(hosts.token)
        .setIssuedAt(now)
        .setExpirationTime(now + 300)
        .sign((0,external_node_crypto_.createPrivateKey)(file.private_key));
}
/** Exchanges an assertion for a token. The request changes nothing, so it may be repeated. */
async function exchange(jwt, { http, clock, hosts }) {
    const body = new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion: jwt });
    return (0,call/* call */.T1)(http, new Request(hosts.token, { method: 'POST', body }), { clock, retry: 'any' });
}
/**
 * An access token for what `admin` holds, or else the file that GOOGLE_APPLICATION_CREDENTIALS names; kept until shortly
 * before it ends. Throws PROVIDER_DENIED, PROVIDER_UNREADABLE, ENVIRONMENT_MISSING, HTTP_*.
 */
function accessToken(admin, path, wire) {
    let kept;
    return async () => {
        const { clock } = wire;
        if (kept && clock.now().getTime() < kept.until)
            return kept.token;
        const found = await login(admin ?? (await fileAt(path)), wire);
        kept = { token: found.token, until: clock.now().getTime() + (found.seconds - 120) * 1_000 };
        return found.token;
    };
}
/** The id of the key with which somebody signs in, if it is a service account's own. */
async function keyId(admin, path) {
    try {
        return keyFile(admin ?? (await fileAt(path)))?.private_key_id;
    }
    catch {
        return undefined;
    }
}
async function fileAt(path) {
    const hint = 'in the workflow, before Keyturn: uses: google-github-actions/auth';
    if (path === undefined)
        throw new errors/* KeyturnError */.FB('ENVIRONMENT_MISSING', {
            what: 'there is no `admin`, and GOOGLE_APPLICATION_CREDENTIALS is not set',
            hint,
        });
    try {
        return new secret/* Secret */.z(await (0,promises_.readFile)(path, 'utf8'));
    }
    catch {
        throw new errors/* KeyturnError */.FB('ENVIRONMENT_MISSING', {
            what: 'the file that GOOGLE_APPLICATION_CREDENTIALS names cannot be read',
            hint,
        });
    }
}
async function login(text, wire) {
    const file = keyFile(text);
    if (file) {
        const jwt = await assertion(file, wire).catch(() => undefined);
        if (jwt === undefined)
            throw refused('holds a key file whose private key is none');
        return tokenIn(await exchange(jwt, wire), 'access_token', 'expires_in');
    }
    let parsed;
    try {
        parsed = JSON.parse(text.reveal());
    }
    catch {
        throw refused('is no JSON');
    }
    const federation = Federation.safeParse(parsed).data;
    if (!federation)
        throw refused("is neither a service account's key file nor the configuration of a federation");
    return federated(federation, wire);
}
async function federated(from, { http, clock, hosts }) {
    const { credential_source: source, service_account_impersonation_url: impersonate } = from;
    // The file itself says where tokens are sent, so anything but Google's own addresses is refused.
    if (from.token_url !== hosts.sts)
        throw refused('sends its token elsewhere than to Google');
    if (impersonate !== undefined && !impersonate.startsWith(`${hosts.delegate}/v1/projects/`))
        throw refused('impersonates elsewhere than at Google');
    if (!URL.canParse(source.url) || new URL(source.url).protocol !== 'https:')
        throw refused('has its proof from no https address');
    const asked = await (0,call/* call */.T1)(http, new Request(source.url, { headers: source.headers ?? {} }), {
        clock,
        secretPath: true,
    });
    if (asked.status !== 200)
        throw refused(`is refused its proof (${asked.status})`);
    const field = source.format?.type === 'json' ? (source.format.subject_token_field_name ?? '') : undefined;
    const subject = field === undefined ? asked.text : asked.json()[field];
    if (typeof subject !== 'string' || subject === '')
        throw refused('is given no proof');
    const body = new URLSearchParams({
        grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
        requested_token_type: 'urn:ietf:params:oauth:token-type:access_token',
        audience: from.audience,
        scope,
        subject_token: new secret/* Secret */.z(subject).reveal(),
        subject_token_type: from.subject_token_type,
    });
    const sts = await (0,call/* call */.T1)(http, new Request(hosts.sts, { method: 'POST', body }), { clock, retry: 'any' });
    const own = tokenIn(sts, 'access_token', 'expires_in');
    if (impersonate === undefined)
        return own;
    const request = new Request(impersonate, {
        method: 'POST',
        headers: { authorization: `Bearer ${own.token.reveal()}`, 'content-type': 'application/json' },
        body: JSON.stringify({ scope: [scope], lifetime: '3600s' }),
    });
    // The answer has no `expires_in`, so the lifetime is the one that was requested.
    return tokenIn(await (0,call/* call */.T1)(http, request, { clock, retry: 'any' }), 'accessToken', undefined);
}
function tokenIn(answer, name, seconds) {
    const { status } = answer;
    if (status === 429 || status >= 500)
        throw new errors/* KeyturnError */.FB('PROVIDER_UNREACHABLE', { what: `Google answered ${status}`, hint: 'run again later' });
    if (status >= 400)
        throw refused(`is refused a token by Google (${status})`);
    let body;
    try {
        body = answer.json();
    }
    catch {
        body = undefined;
    }
    const token = body?.[name];
    if (status !== 200 || typeof token !== 'string' || token === '')
        throw new errors/* KeyturnError */.FB('PROVIDER_UNREADABLE', {
            what: `Google answered a request for a token with something else (${status})`,
            hint: 'check base-url and the network',
        });
    const lives = seconds === undefined ? 3_600 : body?.[seconds];
    return { token: new secret/* Secret */.z(token), seconds: typeof lives === 'number' ? lives : 300 };
}
function refused(why) {
    return new errors/* KeyturnError */.FB('PROVIDER_DENIED', { what: `the admin credential ${why}` });
}

// EXTERNAL MODULE: ./lib/providers/before-mint.js
var before_mint = __webpack_require__(18508);
;// CONCATENATED MODULE: ./lib/providers/gcp-service-account-key.js







const Options = schemas/* strictObject */.rej({
    'service-account': schemas/* string */.YjP().regex(/^[a-z0-9-]{1,63}@[a-z0-9.-]{1,200}\.gserviceaccount\.com$/, {
        error: 'is not the e-mail address of a service account',
    }),
    'base-url': schemas/* url */.OZ5({ protocol: /^https?$/ }).optional(),
});
const permission = 'iam.serviceAccountKeys.create, .list, .disable and .delete on that service account (roles/iam.serviceAccountKeyAdmin)';
/**
 * Keys of one service account, made by Google. Nothing of a key carries a name, so what an interrupted mint left behind is
 * for a human to tell apart. To upload a public key of our own would not change that: its certificate may have a name, but
 * Google promises nowhere to show it again, and a name that is missing from a list would be taken for a key that is not
 * there. So Google makes the keys, which is documented and whose answer can be checked.
 * https://cloud.google.com/iam/docs/reference/rest/v1/projects.serviceAccounts.keys
 */
const provider = {
    name: 'gcp-service-account-key',
    title: 'Google Cloud service account keys',
    sentence: "Keys of a Google Cloud service account, of which Google allows ten; the value is the JSON key file on one line. `admin` names a variable with a service account's key file or a federation's configuration; without it, the file that `GOOGLE_APPLICATION_CREDENTIALS` names is read, which google-github-actions/auth writes. Access tokens that were made with an ended key live on for up to an hour.",
    options: Options,
    origins: ({ 'base-url': elsewhere }) => elsewhere === undefined ? [{ at: 'https://iam.googleapis.com', usual: true }] : [{ at: new URL(elsewhere).origin }],
    admin: 'one',
    adminOptional: true,
    settings: ['GOOGLE_APPLICATION_CREDENTIALS'],
    permission,
    docs: 'https://cloud.google.com/iam/docs/keys-create-delete',
    example: { 'service-account': 'deployer@toy.iam.gserviceaccount.com' },
    checked: "requests of the vendor's SDK, @googleapis/iam 38.0.1 and google-auth-library",
    rights: 'owner',
    build: gcpServiceAccountKey,
};
function gcpServiceAccountKey(context) {
    const { options, admin, http, clock, settings = {} } = context;
    if (admin !== undefined && !(admin instanceof secret/* Secret */.z))
        throw new errors/* KeyturnError */.FB('CONFIG_INVALID', { what: '`admin` must be the name of one variable' });
    const email = options['service-account'];
    const hosts = googleHosts(options['base-url']);
    const wire = { http, clock, hosts };
    const token = accessToken(admin, settings['GOOGLE_APPLICATION_CREDENTIALS'], wire);
    // With `-` instead of the project Google calls an account that is not there forbidden.
    const project = /@([^.]+)\.iam\.gserviceaccount\.com$/.exec(email)?.[1] ?? '-';
    const keys = `${hosts.iam}/v1/projects/${project}/serviceAccounts/${email}/keys`;
    const account = `${new URL(hosts.iam).host}/${email}`;
    const denied = `the admin credential for gcp-service-account-key needs: ${permission}`;
    const service = { email, account, keys, wire, token, denied };
    return {
        name: 'gcp-service-account-key',
        account,
        values: ['value'],
        concurrent: 10,
        // "You might need to wait for 60 seconds or more" before a new key can be used.
        propagation: 60_000,
        successes: 3,
        listLag: 60_000,
        tagged: false,
        idIsSecret: false,
        local: false,
        maxBytes: 4_096,
        async check() {
            await list(service);
        },
        self: () => keyId(admin, settings['GOOGLE_APPLICATION_CREDENTIALS']),
        identify: async (values) => (0,identify/* identityIn */.K2)({ json: '/private_key_id', account: '/client_email' }, values),
        mint: () => mint(service),
        probe: (credential) => probe(service, credential),
        list: () => list(service),
        async deactivate(id) {
            await change(service, {
                method: 'POST',
                url: `${keys}/${encodeURIComponent(id)}:disable`,
                body: {},
                what: 'to disable a key',
            });
        },
        revoke: (id) => revoke(service, id),
    };
}
/** Throws PROVIDER_DENIED, PROVIDER_UNREADABLE, PROVIDER_UNREACHABLE for the login, HTTP_* for the request. */
async function ask(service, { method, url, body }, retry) {
    const { http, clock } = service.wire;
    const authorization = `Bearer ${(await signedIn(service)).reveal()}`;
    const request = new Request(url, {
        method,
        headers: { authorization, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return (0,call/* call */.T1)(http, request, { clock, retry });
}
async function signedIn(service) {
    const { token, denied } = service;
    try {
        return await token();
    }
    catch (error) {
        if ((0,errors.is)(error, 'PROVIDER_DENIED'))
            throw new errors/* KeyturnError */.FB('PROVIDER_DENIED', { what: error.message, hint: denied });
        throw unreachable(error);
    }
}
function unreachable(error) {
    if (!(0,errors.is)(error, 'HTTP_NOT_SENT', 'HTTP_UNKNOWN'))
        return error;
    return new errors/* KeyturnError */.FB('PROVIDER_UNREACHABLE', { what: error.message, hint: 'check the network, then run again' });
}
async function list(service) {
    const { account, keys, wire, denied } = service;
    const answer = await ask(service, { method: 'GET', url: `${keys}?keyTypes=USER_MANAGED` }, 'reads').catch((error) => {
        throw unreachable(error);
    });
    const { status } = answer;
    const what = `${account} answered ${status}`;
    if (status === 401 || status === 403)
        throw new errors/* KeyturnError */.FB('PROVIDER_DENIED', { what, hint: denied });
    if (status === 429 || status >= 500)
        throw new errors/* KeyturnError */.FB('PROVIDER_UNREACHABLE', { what, hint: 'run again later' });
    const parsed = status === 200 ? Keys.safeParse(unread(answer)).data : undefined;
    if (!parsed)
        throw new errors/* KeyturnError */.FB('PROVIDER_UNREADABLE', {
            what: status === 200 ? `${account} answered with something that is not IAM's` : what,
            hint: 'check service-account and base-url',
        });
    return (parsed.keys ?? []).map(({ name, disabled, validBeforeTime: until }) => ({
        id: name.slice(name.lastIndexOf('/') + 1),
        active: disabled !== true && !(until !== undefined && Date.parse(until) <= wire.clock.now().getTime()),
    }));
}
/** Sent once. Throws HTTP_*; undefined if there is no such key. */
async function change(service, wanted) {
    const { email, account, denied } = service;
    const { what } = wanted;
    await (0,before_mint/* reading */.h)(signedIn(service));
    const answer = await ask(service, wanted, 'never');
    const { status } = answer;
    if (status === 200)
        return answer;
    if (status === 404 && what !== 'a key')
        return undefined;
    if (status >= 500 || status === 408 || (status >= 200 && status <= 299))
        throw new errors/* KeyturnError */.FB('HTTP_UNKNOWN', { what: `${account} was asked for ${what} and answered ${status}` });
    const full = what === 'a key' && status === 400;
    throw new errors/* KeyturnError */.FB('HTTP_REFUSED', {
        what: `${account} refused ${what} (${status})${full ? ': it has ten, or a policy of the organization forbids keys' : ''}`,
        ...(status === 401 || status === 403 ? { hint: denied } : {}),
        ...(full ? { hint: `gcloud iam service-accounts keys list --iam-account ${email}` } : {}),
    });
}
async function probe(service, { values }) {
    const { wire } = service;
    const text = values['value'];
    if (text === undefined)
        return 'inconclusive';
    const file = keyFile(text);
    // What is no key file is accepted nowhere.
    if (!file)
        return 'rejected';
    try {
        const answer = await exchange(await assertion(file, wire), wire);
        const body = unread(answer);
        if (answer.status === 200)
            return typeof body?.access_token === 'string' ? 'accepted' : 'inconclusive';
        // The same error is given to a clock that is wrong: only what it says of the key counts.
        const says = String(body?.error_description);
        return answer.status === 400 && body?.error === 'invalid_grant' && /signature|not found|disabled/i.test(says)
            ? 'rejected'
            : 'inconclusive';
    }
    catch {
        return 'inconclusive';
    }
}
async function mint(service) {
    const { email, account, keys } = service;
    const body = { privateKeyType: 'TYPE_GOOGLE_CREDENTIALS_FILE', keyAlgorithm: 'KEY_ALG_RSA_2048' };
    const answer = await change(service, { method: 'POST', url: keys, body, what: 'a key' });
    const made = Made.safeParse(answer?.json()).data;
    const text = new secret/* Secret */.z(Buffer.from(made?.privateKeyData ?? '', 'base64').toString('utf8'));
    const file = keyFile(text);
    if (!made || !file || file.client_email !== email)
        throw new errors/* KeyturnError */.FB('HTTP_UNKNOWN', { what: `${account} answered the mint without a key` });
    // On one line, as an environment file and a mask can hold it.
    const value = new secret/* Secret */.z(JSON.stringify(JSON.parse(text.reveal())));
    return { id: made.name.slice(made.name.lastIndexOf('/') + 1), values: { value } };
}
async function revoke(service, id) {
    const { account, keys } = service;
    const answer = await change(service, {
        method: 'DELETE',
        url: `${keys}/${encodeURIComponent(id)}`,
        what: 'to delete a key',
    });
    if (answer === undefined) {
        // The same is said of a service account that is not there.
        await (0,before_mint/* reading */.h)(list(service));
        return 'gone';
    }
    // Google answers a deletion with an empty object; anything else comes from something in between.
    if (Object.keys((answer.json() ?? { no: 0 })).length > 0)
        throw new errors/* KeyturnError */.FB('HTTP_UNKNOWN', { what: `${account} answered the deletion with something else` });
    return 'revoked';
}
const Keys = schemas/* strictObject */.rej({
    keys: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP().min(1), disabled: schemas/* boolean */.zMY().optional(), validBeforeTime: schemas/* string */.YjP().optional() }))
        .optional(),
});
const Made = schemas/* object */.Ikc({ name: schemas/* string */.YjP().regex(/\/keys\/[^/]+$/), privateKeyData: schemas/* string */.YjP().min(1) });
function unread(answer) {
    try {
        return answer.json();
    }
    catch {
        return undefined;
    }
}


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


/***/ })

};
