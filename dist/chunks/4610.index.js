export const id = 4610;
export const ids = [4610];
export const modules = {

/***/ 54088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ channels),
/* harmony export */   l: () => (/* binding */ planned)
/* harmony export */ });
/** Every channel, loaded only when the configuration names it. */
const channels = {
    email: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(6726), __webpack_require__.e(7118), __webpack_require__.e(35), __webpack_require__.e(389), __webpack_require__.e(9819)]).then(__webpack_require__.bind(__webpack_require__, 69819))).email,
    slack: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(7887), __webpack_require__.e(6726), __webpack_require__.e(7118), __webpack_require__.e(2970), __webpack_require__.e(35), __webpack_require__.e(389), __webpack_require__.e(7474)]).then(__webpack_require__.bind(__webpack_require__, 97474))).slack,
    teams: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(7887), __webpack_require__.e(6726), __webpack_require__.e(2970), __webpack_require__.e(35), __webpack_require__.e(4239)]).then(__webpack_require__.bind(__webpack_require__, 54239))).teams,
    webhook: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(7887), __webpack_require__.e(6726), __webpack_require__.e(7118), __webpack_require__.e(2970), __webpack_require__.e(8817)]).then(__webpack_require__.bind(__webpack_require__, 68817))).webhook,
};
/** Names that the configuration knows but this version cannot do yet: NOT_BUILT, not a spelling mistake. */
const planned = [];


/***/ }),

/***/ 34610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   incidentOf: () => (/* binding */ incidentOf),
/* harmony export */   selectors: () => (/* binding */ selectors)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13627);
/* harmony import */ var _channels_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54088);
/* harmony import */ var _destinations_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96129);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53345);
/* harmony import */ var _input_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43616);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(78018);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(68516);
/** What `incident` is told: what was breached and when, or what a person decides about a row. Strict, and naming the field. */







const selectors = ['provider', 'destination', 'repository', 'action', 'channel', 'person', 'all'];
const orders = ['dead', 'accept', 'release', 'report'];
/**
 * Reads them.
 * @throws KeyturnError INPUT_INVALID naming the field, never what stands there
 */
function incidentOf(given, from) {
    const fault = (name, says) => (0,_input_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .bad */ .MB)(name, from, says);
    const text = (name) => given.get(name)?.trim();
    if (from === 'action')
        for (const name of [...selectors, 'since', 'until'])
            if (isThere(given, name))
                throw fault(name, 'in a workflow it stands in the input `selector`');
    const wanted = orders.filter((name) => given.has(name));
    const selects = from === 'action' ? given.has('selector') : selectors.some((name) => isThere(given, name));
    if (wanted.length + Number(selects) !== 1) {
        const first = wanted[0] ?? (from === 'action' ? 'selector' : 'since');
        throw fault(first, `\`incident\` takes one thing: what was breached (${from === 'action' ? '`selector`' : selectors.map((name) => `--${name}`).join(', ')}), or one of ${orders.join(', ')}`);
    }
    const asked = selects ? askedIn(from === 'action' ? fieldsIn(given, fault) : flagsIn(given), from) : undefined;
    if (!selects && (given.has('since') || given.has('until')))
        throw fault(given.has('since') ? 'since' : 'until', 'it stands beside what was breached');
    const [dead, release, report, expect] = [text('dead'), text('release'), text('report'), text('expect')];
    const accept = text('accept')
        ?.split(',')
        .map((row) => row.trim());
    if (accept && !given.has('reason'))
        throw fault('reason', '`accept` needs it: why this may live');
    for (const row of [...(dead === undefined ? [] : [dead]), ...(accept ?? [])])
        if (row === '' || row.length > 2_000)
            throw fault(dead === undefined ? 'accept' : 'dead', 'a row, as the board shows it');
    if (report !== undefined && !/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(report))
        throw fault('report', 'this is not the id of an incident');
    if (expect !== undefined && !/^[0-9a-f]{16}$/.test(expect))
        throw fault('expect', 'this is not what a list of rows comes to: 16 digits and letters');
    // So a command line reads the flag without a name.
    if (release === 'true')
        throw fault('release', 'its value is missing: a GitHub login or the kind of a channel');
    if (release !== undefined && !_names_js__WEBPACK_IMPORTED_MODULE_5__/* .loginPattern */ .CA.test(release) && !Object.hasOwn(_channels_index_js__WEBPACK_IMPORTED_MODULE_1__/* .channels */ .B, release))
        throw fault('release', 'neither a GitHub login nor the kind of a channel');
    return {
        ...(asked ? { asked } : {}),
        ...(expect === undefined ? {} : { expect }),
        ...(dead === undefined ? {} : { dead }),
        ...(accept === undefined ? {} : { accept }),
        ...(release === undefined ? {} : { release }),
        ...(report === undefined ? {} : { report }),
        here: given.get('here') === 'true',
        yes: from === 'action' || given.get('yes') === 'true',
    };
}
function isThere(given, name) {
    return given.has(name) && !(name === 'all' && given.get(name) === 'false');
}
function flagsIn(given) {
    const names = [...selectors, 'since', 'until'].filter((name) => isThere(given, name));
    return new Map(names.map((name) => [name, name === 'all' ? true : given.get(name)?.trim()]));
}
function fieldsIn(given, fault) {
    let read;
    try {
        read = (0,yaml__WEBPACK_IMPORTED_MODULE_0__.parse)(given.get('selector') ?? '', { schema: 'core', maxAliasCount: 0 });
    }
    catch {
        throw fault('selector', 'this is not YAML');
    }
    if (typeof read !== 'object' || read === null || Array.isArray(read))
        throw fault('selector', 'a mapping, such as { destination: vault, since: 2026-06-01 }');
    const fields = new Map(Object.entries(read));
    const known = [...selectors, 'since', 'until'];
    for (const name of fields.keys()) {
        if (known.includes(name))
            continue;
        const near = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_6__/* .nearest */ .p)(name, known);
        throw fault('selector', `it has a member that there is not${near === undefined ? `; there are ${known.join(', ')}` : `; the nearest is \`${near}\``}`);
    }
    return fields;
}
function askedIn(fields, from) {
    const fault = (name, says) => {
        if (from === 'cli')
            return (0,_input_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .bad */ .MB)(name, from, says);
        return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KeyturnError */ .FB('INPUT_INVALID', {
            what: `${(0,_input_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .called */ .Ab)('selector', from)}: \`${name}\`: ${says}`,
            hint: 'for example: selector: { destination: vault, since: 2026-06-01 }',
        });
    };
    const named = selectors.filter((name) => fields.has(name));
    const [name, second] = named;
    if (name === undefined)
        throw fault('since', `nothing says what was breached: one of ${selectors.join(', ')}`);
    if (second !== undefined)
        throw fault(second, `\`${name}\` says already what was breached; an incident has one selector`);
    const since = timeOf(fields, 'since', fault);
    if (since === undefined)
        throw fault('since', 'it is missing: since when was it breached?');
    const until = timeOf(fields, 'until', fault);
    if (until !== undefined && until < since)
        throw fault('until', 'it is before `since`');
    return { selector: selectorOf(name, fields.get(name), fault), since, ...(until === undefined ? {} : { until }) };
}
const shapes = {
    provider: [
        /^[a-z][a-z0-9-]{0,63}(?::[^\s\p{C}]{1,300})?$/u,
        'the name of a provider or a vendor, with `:ACCOUNT` behind it for one account',
    ],
    destination: [
        /^[a-z][a-z0-9-]{0,63}(?::[^\p{C}]{1,300})?$/u,
        'the kind of a destination, with `:GLOB` behind it for some of its places',
    ],
    repository: [/^[A-Za-z0-9][\w-]{0,49}\/(?!\.{1,2}$)[\w.-]{1,100}$/, 'owner/name'],
    action: [
        /^[A-Za-z0-9][\w-]{0,49}\/[\w.-]{1,100}(?:\/[\w./-]{1,200})?(?:@[\w./-]{1,200})?$/,
        'owner/name, or owner/name@ref',
    ],
    channel: [/^[a-z][a-z0-9-]{0,63}$/, 'the kind of a channel'],
    person: [_names_js__WEBPACK_IMPORTED_MODULE_5__/* .loginPattern */ .CA, 'a GitHub login'],
};
function selectorOf(name, value, fault) {
    if (name === 'all') {
        if (value !== true)
            throw fault('all', '`true`, or leave it out');
        return { all: true };
    }
    const [shape, says] = shapes[name];
    if (typeof value !== 'string' || !shape.test(value))
        throw fault(name, `this is not ${says}`);
    if (name === 'destination')
        mustBeKnown(name, value.split(':')[0] ?? '', Object.keys(_destinations_index_js__WEBPACK_IMPORTED_MODULE_2__/* .destinations */ .u), fault);
    if (name === 'channel')
        mustBeKnown(name, value, Object.keys(_channels_index_js__WEBPACK_IMPORTED_MODULE_1__/* .channels */ .B), fault);
    return { [name]: value };
}
function mustBeKnown(name, word, known, fault) {
    if (known.includes(word))
        return;
    const near = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_6__/* .nearest */ .p)(word, known);
    throw fault(name, near === undefined
        ? `there is no such ${name}; there are ${known.join(', ')}`
        : `there is no such ${name}; the nearest is \`${near}\``);
}
/** A day is its first moment, in UTC. */
function timeOf(fields, name, fault) {
    const value = fields.get(name);
    if (value === undefined)
        return undefined;
    const says = 'a day (2026-06-01), or a moment with its zone (2026-06-01T14:30:00Z)';
    if (typeof value !== 'string' ||
        !/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d))?$/.test(value))
        throw fault(name, says);
    const at = new Date(value);
    if (Number.isNaN(at.getTime()) ||
        new Date(`${value.slice(0, 10)}T00:00:00Z`).toISOString().slice(0, 10) !== value.slice(0, 10))
        throw fault(name, 'there is no such day');
    return at.toISOString();
}


/***/ }),

/***/ 96129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ planned),
/* harmony export */   u: () => (/* binding */ destinations)
/* harmony export */ });
/** Every destination, loaded only when the configuration or the journal names it. */
const destinations = {
    github: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(1658), __webpack_require__.e(7378), __webpack_require__.e(8940), __webpack_require__.e(7815), __webpack_require__.e(7887), __webpack_require__.e(157)]).then(__webpack_require__.bind(__webpack_require__, 20157))).githubSecrets,
    'aws-secrets-manager': async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(7887), __webpack_require__.e(1053), __webpack_require__.e(4611), __webpack_require__.e(6490), __webpack_require__.e(4770)]).then(__webpack_require__.bind(__webpack_require__, 74770))).awsSecretsManager,
    'aws-ssm-parameter': async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(7887), __webpack_require__.e(1053), __webpack_require__.e(4611), __webpack_require__.e(1178)]).then(__webpack_require__.bind(__webpack_require__, 91178))).awsSsmParameter,
    vault: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(7887), __webpack_require__.e(1053), __webpack_require__.e(5100), __webpack_require__.e(6490), __webpack_require__.e(3041)]).then(__webpack_require__.bind(__webpack_require__, 93041))).vaultKv,
    doppler: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(7887), __webpack_require__.e(1053), __webpack_require__.e(7454)]).then(__webpack_require__.bind(__webpack_require__, 7454))).doppler,
    gitlab: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(7887), __webpack_require__.e(1053), __webpack_require__.e(2545)]).then(__webpack_require__.bind(__webpack_require__, 2545))).gitlab,
    vercel: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(9322), __webpack_require__.e(5093), __webpack_require__.e(7887), __webpack_require__.e(1053), __webpack_require__.e(7334), __webpack_require__.e(4042)]).then(__webpack_require__.bind(__webpack_require__, 64042))).vercel,
    netlify: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(9322), __webpack_require__.e(5093), __webpack_require__.e(7887), __webpack_require__.e(1053), __webpack_require__.e(7334), __webpack_require__.e(7168)]).then(__webpack_require__.bind(__webpack_require__, 17168))).netlify,
    'cloudflare-workers': async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(9322), __webpack_require__.e(5093), __webpack_require__.e(7887), __webpack_require__.e(1053), __webpack_require__.e(7334), __webpack_require__.e(7188)]).then(__webpack_require__.bind(__webpack_require__, 67188))).cloudflareWorkers,
    heroku: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(9322), __webpack_require__.e(5093), __webpack_require__.e(7887), __webpack_require__.e(1053), __webpack_require__.e(7334), __webpack_require__.e(8629)]).then(__webpack_require__.bind(__webpack_require__, 78629))).heroku,
    'azure-key-vault': async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(9322), __webpack_require__.e(5093), __webpack_require__.e(7887), __webpack_require__.e(1053), __webpack_require__.e(7334), __webpack_require__.e(981)]).then(__webpack_require__.bind(__webpack_require__, 20981))).azureKeyVault,
    'gcp-secret-manager': async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(9322), __webpack_require__.e(5093), __webpack_require__.e(7887), __webpack_require__.e(1053), __webpack_require__.e(7334), __webpack_require__.e(6298)]).then(__webpack_require__.bind(__webpack_require__, 26298))).gcpSecretManager,
    http: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(9322), __webpack_require__.e(5093), __webpack_require__.e(7887), __webpack_require__.e(1053), __webpack_require__.e(7334)]).then(__webpack_require__.bind(__webpack_require__, 7334))).http,
    dotenv: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(6877), __webpack_require__.e(5969), __webpack_require__.e(8119), __webpack_require__.e(9703)]).then(__webpack_require__.bind(__webpack_require__, 19703))).dotenv,
};
/** Names that the configuration knows but this version cannot do yet: NOT_BUILT, not a spelling mistake. */
const planned = [];


/***/ })

};
