export const id = 1178;
export const ids = [1178];
export const modules = {

/***/ 91178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   awsSsmParameter: () => (/* binding */ awsSsmParameter)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(55313);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);
/* harmony import */ var _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22850);
/* harmony import */ var _aws_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14611);
/* harmony import */ var _destination_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62049);
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(49853);






/*
 * Parameters of the AWS Systems Manager: https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PutParameter.html
 */
const kind = 'aws-ssm-parameter';
/** Bytes of one value, by tier. */
const largest = { standard: 4_096, advanced: 8_192, 'intelligent-tiering': 8_192 };
const tiers = { standard: 'Standard', advanced: 'Advanced', 'intelligent-tiering': 'Intelligent-Tiering' };
const parameterName = zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()
    .max(1_011)
    .regex(/^\/?[\w.-]+(?:\/[\w.-]+)*$/, 'must be the name of a parameter, such as /shop/api-key');
const options = zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
    name: parameterName.describe('Name of the parameter. A credential with several values becomes one parameter for each below it.'),
    region: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().max(30).optional().describe('Default: AWS_REGION.'),
    create: zod__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY().default(false).describe('Make the parameter if there is none.'),
    'kms-key': zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()
        .min(1)
        .max(2_048)
        .optional()
        .describe("The KMS key. Default: the parameter's own, which needs ssm:DescribeParameters to be seen."),
    tier: zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(['standard', 'advanced', 'intelligent-tiering'])
        .optional()
        .describe('`standard` holds 4 KB, the others 8 KB. Default: the tier that the parameter has.'),
    tags: zod__WEBPACK_IMPORTED_MODULE_5__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().max(128), zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().max(256)).optional().describe('Tags of a parameter that is made.'),
});
const address = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    kind: zod__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz(kind),
    key: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    value: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    region: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    name: parameterName,
    create: zod__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY(),
    kmsKey: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(),
    tier: zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(['standard', 'advanced', 'intelligent-tiering']).nullable(),
    tags: zod__WEBPACK_IMPORTED_MODULE_5__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()),
});
function keyOf({ region, name }) {
    return `${kind}:${region}/${name}`;
}
async function expand(given, { values }, context) {
    const names = Object.entries(values);
    const several = names.length > 1;
    if (several && !given.name.startsWith('/')) {
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('CONFIG_INVALID', {
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
    const own = (0,_destination_js__WEBPACK_IMPORTED_MODULE_3__/* .ownAddress */ .Xj)(given, address, keyOf, 'an SSM parameter');
    return parameterAt(given, own, context);
}
function parameterAt(given, own, context) {
    const { region, name } = own;
    const place = `AWS SSM parameter ${name}`;
    const to = { service: 'ssm', target: 'AmazonSSM', region, place };
    const ask = (action, body) => (0,_aws_json_js__WEBPACK_IMPORTED_MODULE_2__/* .askAws */ .xV)(context, to, action, body);
    const parameter = { own, place, region, name, ask };
    return {
        address: given,
        place,
        preflight: () => (0,_places_js__WEBPACK_IMPORTED_MODULE_4__/* .reachable */ .Gq)(check(parameter), place),
        fits: (bytes, value) => fits(parameter, bytes, value),
        async write(value) {
            fits(parameter, value.bytes, value);
            const hint = 'run it again; look in CloudTrail for who calls PutParameter on it';
            return (0,_places_js__WEBPACK_IMPORTED_MODULE_4__/* .oneAtATime */ .IH)(context, own.key, () => (0,_places_js__WEBPACK_IMPORTED_MODULE_4__/* .roundsOf */ .T1)(() => attempt(parameter, value), { context, own: own.key, place, hint }));
        },
        remove: () => remove(parameter),
        updatedAt: async () => (await found(parameter))?.at,
        async read() {
            const there = await found(parameter);
            return there === undefined ? undefined : new _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z(there.text);
        },
    };
}
function fits(parameter, bytes, value) {
    const { own, place } = parameter;
    const limit = largest[own.tier ?? 'standard'];
    if (bytes > limit) {
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('VALUE_UNFIT', {
            what: `the value has ${bytes} bytes; ${place} holds at most ${limit}`,
            hint: limit < largest.advanced ? 'add `tier: advanced`, which AWS charges for' : 'choose another destination',
        });
    }
    if (value !== undefined && /\{\{[\s\S]*\}\}/.test(value.reveal())) {
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('VALUE_UNFIT', {
            what: `the value has {{ and }} in it, which SSM reads as the name of another parameter`,
            hint: 'choose another destination',
        });
    }
}
/** Undefined: no such parameter. https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameter.html */
async function found(parameter, selector = '') {
    const { place, name, ask } = parameter;
    try {
        const answer = await ask('GetParameter', { Name: `${name}${selector}`, WithDecryption: true });
        const one = answer['Parameter'];
        if (typeof one?.['Value'] !== 'string' || typeof one['Type'] !== 'string') {
            throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('HTTP_UNKNOWN', { what: `${place}: an answer without a value` });
        }
        return { text: one['Value'], type: one['Type'], at: (0,_aws_json_js__WEBPACK_IMPORTED_MODULE_2__/* .awsTime */ .bc)(one['LastModifiedDate'], place) };
    }
    catch (error) {
        if ((0,_aws_json_js__WEBPACK_IMPORTED_MODULE_2__/* .refusedAs */ .xb)(error, 'ParameterNotFound', 'ParameterVersionNotFound'))
            return undefined;
        throw error;
    }
}
/** https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_DeleteParameter.html */
async function remove({ name, ask }) {
    try {
        await ask('DeleteParameter', { Name: name });
    }
    catch (error) {
        if (!(0,_aws_json_js__WEBPACK_IMPORTED_MODULE_2__/* .refusedAs */ .xb)(error, 'ParameterNotFound'))
            throw error;
    }
}
/**
 * Without a key, an overwrite would go over to the account's default key. Throws DESTINATION_DENIED where the parameter is
 * there and not described.
 */
async function keyNow(parameter) {
    const { name, place, ask } = parameter;
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
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('DESTINATION_DENIED', {
        what: `AWS does not describe ${place}, so its KMS key is not known, and a write could go over to the default one`,
        hint: 'name the key: `kms-key`, or run it again in a minute if the parameter is new',
    });
}
function missing(parameter) {
    const { place, region } = parameter;
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('DESTINATION_MISSING', {
        what: `${place} does not exist in ${region}`,
        hint: 'make it as a SecureString, or add `create: true` to the destination',
    });
}
function mustBeSecure(parameter, { type }) {
    const { place, region, name } = parameter;
    if (type === 'SecureString')
        return;
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('DESTINATION_DENIED', {
        what: `${place} is of type ${/^\w{1,20}$/.test(type) ? type : 'another kind'}: it is kept unencrypted, and AWS does not change a type`,
        hint: `choose a new name, or: aws ssm delete-parameter --region ${region} --name ${name}, and \`create: true\``,
    });
}
async function check(parameter) {
    const { own } = parameter;
    const there = await found(parameter);
    if (there === undefined) {
        if (!own.create)
            throw missing(parameter);
        return {};
    }
    mustBeSecure(parameter, there);
    if (own.kmsKey === null)
        await keyNow(parameter);
    return { updatedAt: there.at };
}
/** Undefined: somebody else made it meanwhile. */
async function attempt(parameter, value) {
    const { own, name, ask } = parameter;
    const before = await found(parameter);
    if (before !== undefined)
        mustBeSecure(parameter, before);
    if (before?.text === value.reveal())
        return before.at;
    if (before === undefined && !own.create)
        throw missing(parameter);
    const keyId = own.kmsKey ?? (before === undefined ? undefined : await keyNow(parameter));
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
        return (await found(parameter, typeof version === 'number' ? `:${version}` : ''))?.at;
    }
    catch (error) {
        if ((0,_aws_json_js__WEBPACK_IMPORTED_MODULE_2__/* .refusedAs */ .xb)(error, 'ParameterAlreadyExists'))
            return undefined;
        throw error;
    }
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


/***/ })

};
