export const id = 4770;
export const ids = [4770];
export const modules = {

/***/ 74770:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   awsSecretsManager: () => (/* binding */ awsSecretsManager)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(55313);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53345);
/* harmony import */ var _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22850);
/* harmony import */ var _aws_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14611);
/* harmony import */ var _destination_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62049);
/* harmony import */ var _json_member_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66490);
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(49853);








/*
 * Secrets of AWS Secrets Manager: https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_PutSecretValue.html.
 */
const kind = 'aws-secrets-manager';
const secretId = zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP()
    .max(2_048)
    .regex(/^[\w/+=.@:-]+$/, 'must be the name or the ARN of a secret');
const options = zod__WEBPACK_IMPORTED_MODULE_7__/* .strictObject */ .rej({
    'secret-id': secretId.describe('Name or ARN of the secret.'),
    field: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().min(1).max(255).optional().describe('One field of a JSON object; left out, the whole string.'),
    region: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().max(30).optional().describe("Default: the ARN's, then AWS_REGION."),
    create: zod__WEBPACK_IMPORTED_MODULE_7__/* .boolean */ .zMY().default(false).describe('Make the secret if there is none.'),
    'kms-key': zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().min(1).max(2_048).optional().describe('The KMS key of a secret that is made.'),
});
const address = zod__WEBPACK_IMPORTED_MODULE_7__/* .object */ .Ikc({
    kind: zod__WEBPACK_IMPORTED_MODULE_7__/* .literal */ .euz(kind),
    key: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(),
    value: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(),
    region: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(),
    secretId,
    field: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().nullable(),
    create: zod__WEBPACK_IMPORTED_MODULE_7__/* .boolean */ .zMY(),
    kmsKey: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().nullable(),
});
/** Secrets Manager's own limit for one value. */
const largest = 65_536;
function keyOf({ region, secretId, field }) {
    return `${kind}:${region}/${secretId}${field === null ? '' : `#${field}`}`;
}
function fits(bytes) {
    if (bytes <= largest)
        return;
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('VALUE_UNFIT', {
        what: `the value has ${bytes} bytes; a secret of AWS Secrets Manager holds at most ${largest}`,
        hint: 'choose another destination',
    });
}
async function expand(given, { values }, context) {
    const names = Object.entries(values);
    if (names.length > 1 && given.field !== undefined)
        throw (0,_places_js__WEBPACK_IMPORTED_MODULE_6__/* .several */ .J$)(kind);
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
    const own = (0,_destination_js__WEBPACK_IMPORTED_MODULE_4__/* .ownAddress */ .Xj)(given, address, keyOf, 'AWS Secrets Manager');
    return secretAt(given, own, context);
}
function secretAt(given, own, context) {
    const place = `AWS Secrets Manager ${own.secretId}${own.field === null ? '' : ` (${own.field})`}`;
    const to = { service: 'secretsmanager', target: 'secretsmanager', region: own.region, place };
    const SecretId = own.secretId;
    const ask = (action, body) => (0,_aws_json_js__WEBPACK_IMPORTED_MODULE_3__/* .askAws */ .xV)(context, to, action, { SecretId, ...body });
    const secret = { own, place, ask, SecretId };
    return {
        address: given,
        place,
        preflight: () => (0,_places_js__WEBPACK_IMPORTED_MODULE_6__/* .reachable */ .Gq)(check(secret), place),
        fits,
        write: (value) => (0,_places_js__WEBPACK_IMPORTED_MODULE_6__/* .oneAtATime */ .IH)(context, `${own.region}/${SecretId}`, () => (0,_places_js__WEBPACK_IMPORTED_MODULE_6__/* .roundsOf */ .T1)(() => attempt(secret, value), {
            context,
            own: own.key,
            place,
            hint: 'run it again; look in CloudTrail for who calls PutSecretValue on it',
        })),
        updatedAt: async () => updatedAt(secret, await current(secret)),
        async read() {
            const found = held(secret, await current(secret));
            return found === undefined ? undefined : new _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z(found);
        },
    };
}
/** Undefined: no such secret, or none with a value. */
async function version(secret, which) {
    const { place, ask } = secret;
    try {
        const found = await ask('GetSecretValue', which);
        if (typeof found['SecretString'] !== 'string') {
            throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('DESTINATION_DENIED', {
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
function current(secret) {
    return version(secret, { VersionStage: 'AWSCURRENT' });
}
function held(secret, found) {
    const { own } = secret;
    return found === undefined || own.field === null ? found?.text : (0,_json_member_js__WEBPACK_IMPORTED_MODULE_5__/* .memberString */ .KT)(found.text, own.field);
}
function updatedAt(secret, found) {
    return held(secret, found) === undefined ? undefined : found?.at;
}
/** Undefined: there is no such secret. */
async function described(secret) {
    const { ask } = secret;
    try {
        return await ask('DescribeSecret', {});
    }
    catch (error) {
        if ((0,_aws_json_js__WEBPACK_IMPORTED_MODULE_3__/* .refusedAs */ .xb)(error, 'ResourceNotFoundException'))
            return undefined;
        throw error;
    }
}
function missing(secret) {
    const { own, place } = secret;
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('DESTINATION_MISSING', {
        what: `${place} does not exist in ${own.region}`,
        hint: 'make it, or add `create: true` to the destination',
    });
}
async function check(secret) {
    const { own, place, SecretId } = secret;
    const found = await described(secret);
    if (found === undefined) {
        if (!own.create)
            throw missing(secret);
        return {};
    }
    if (typeof found['DeletedDate'] === 'number') {
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('DESTINATION_MISSING', {
            what: `${place} is marked for deletion`,
            hint: `aws secretsmanager restore-secret --region ${own.region} --secret-id ${SecretId}`,
        });
    }
    if (found['RotationEnabled'] === true || typeof found['OwningService'] === 'string') {
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('DESTINATION_DENIED', {
            what: `${place} is rotated or owned by an AWS service; two rotators would undo each other`,
            hint: `aws secretsmanager cancel-rotate-secret --region ${own.region} --secret-id ${SecretId}`,
        });
    }
    const at = updatedAt(secret, await current(secret));
    return at === undefined ? {} : { updatedAt: at };
}
/** Takes AWSPENDING off: a later native rotation would find it stale. */
async function clear(secret, id) {
    const { ask } = secret;
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
async function attempt(secret, value) {
    const { own, SecretId } = secret;
    const before = await current(secret);
    if (before !== undefined && held(secret, before) === value.reveal()) {
        if (before.stages.includes('AWSPENDING'))
            await clear(secret, before.id);
        return before.at;
    }
    const text = own.field === null ? value.reveal() : (0,_json_member_js__WEBPACK_IMPORTED_MODULE_5__/* .withMember */ .RV)(before?.text ?? '{}', own.field, value.reveal());
    fits(new TextEncoder().encode(text).length);
    const id = tokenOf(own.key, before?.id ?? '', text);
    if (before === undefined && (await described(secret)) === undefined) {
        if (!own.create)
            throw missing(secret);
        const key = own.kmsKey === null ? {} : { KmsKeyId: own.kmsKey };
        return (await done(secret, 'CreateSecret', {
            SecretId: undefined,
            Name: SecretId,
            ClientRequestToken: id,
            SecretString: text,
            ...key,
        }))
            ? (await version(secret, { VersionId: id }))?.at
            : undefined;
    }
    const put = { ClientRequestToken: id, SecretString: text, VersionStages: ['AWSPENDING'] };
    if (!(await done(secret, 'PutSecretValue', put)))
        return undefined;
    // RemoveFromVersionId is the compare-and-swap: refused unless AWSCURRENT still stands where it was read.
    const from = before === undefined ? {} : { RemoveFromVersionId: before.id };
    const promoted = await done(secret, 'UpdateSecretVersionStage', {
        VersionStage: 'AWSCURRENT',
        MoveToVersionId: id,
        ...from,
    });
    await clear(secret, id);
    return promoted ? (await version(secret, { VersionId: id }))?.at : undefined;
}
/** Whether it was done; not, if the secret was changed meanwhile. */
async function done(secret, action, body) {
    const { ask } = secret;
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
/**
 * The client request token, which makes a repeated request harmless: it is the same for the same change of the same version.
 * It becomes the version's id, which others may see; 128 bits of a hash over a random value say nothing about that value.
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


/***/ })

};
