export const id = 4379;
export const ids = [4379];
export const modules = {

/***/ 72494:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readSlots: () => (/* binding */ readSlots)
});

// EXTERNAL MODULE: ./lib/forge/github/environment.js
var github_environment = __webpack_require__(97754);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(53345);
// EXTERNAL MODULE: ./lib/compose/adapters.js
var adapters = __webpack_require__(26978);
// EXTERNAL MODULE: ./lib/compose/forge.js + 2 modules
var forge = __webpack_require__(33939);
// EXTERNAL MODULE: ./lib/compose/providers.js
var providers = __webpack_require__(89082);
;// CONCATENATED MODULE: ./lib/compose/identifying.js





/**
 * Slot -> what its value is, for those that the configuration declares. A fan-out over a topic would have to ask GitHub, and
 * is left out. Nothing is sent but what `Provider.identify` sends.
 */
async function identitiesOf({ targets }, values, world) {
    const found = new Map();
    for (const target of targets) {
        for (const parts of await partsOf(target, values, world)) {
            const provider = await (0,providers/* withoutAdmin */.EC)(target.binding, world);
            const given = Object.fromEntries(parts.map(({ name, value }) => [name, value]));
            const identity = provider?.idIsSecret === false ? await provider.identify?.(given) : undefined;
            if (identity !== undefined)
                for (const { slot } of parts)
                    found.set(slot, identity);
        }
    }
    return found;
}
/** The values of one credential in each place that has them. */
async function partsOf(target, values, world) {
    const places = new Map();
    const destinations = target.destinations.filter(({ kind, options }) => kind === 'github' && !('topic' in options));
    for (const { key, value: name } of await (0,adapters/* addressesOf */.sO)({ ...target, destinations }, contextOf(world), world.adapters)) {
        const value = values.get(key);
        const place = key.slice(0, key.lastIndexOf('/'));
        if (value)
            places.set(place, [...(places.get(place) ?? []), { slot: key, name, value }]);
    }
    return [...places.values()];
}
function contextOf({ http, clock, environment, directory }) {
    return {
        http,
        clock,
        github: () => Promise.reject(new errors/* KeyturnError */.FB('INTERNAL', { what: 'a step of `enrol` was to ask GitHub' })),
        repository: (0,github_environment.repositoryIn)((0,forge/* variablesOf */.ht)(environment)),
        variable: () => undefined,
        setting: () => undefined,
        directory,
    };
}

// EXTERNAL MODULE: ./lib/compose/world.js
var compose_world = __webpack_require__(31620);
// EXTERNAL MODULE: ./lib/inventory/identity.js
var inventory_identity = __webpack_require__(73236);
// EXTERNAL MODULE: ./lib/commands/enrol/admission.js
var admission = __webpack_require__(89900);
// EXTERNAL MODULE: ./lib/http/call.js
var call = __webpack_require__(17378);
// EXTERNAL MODULE: ./lib/recipes/identify.js
var recipes_identify = __webpack_require__(23627);
// EXTERNAL MODULE: ./lib/recipes/pointer.js
var pointer = __webpack_require__(74202);
;// CONCATENATED MODULE: ./lib/commands/enrol/identities.js



/**
 * `dead`: the vendor refused it, and refuses none that lives. Only a vendor with one address for everybody is asked: a value
 * of an installation of one's own goes nowhere. Throws nothing.
 */
async function identified({ identify }, value, { http, clock }) {
    if (identify === undefined)
        return undefined;
    const { get, origin, header = 'bearer', id = '', account } = identify;
    if (get === undefined) {
        const rule = recipes_identify/* reading */.hF.safeParse(identify);
        // In one slot stands one value, whichever part of a credential it is.
        return rule.success ? (0,recipes_identify/* identityIn */.K2)({ ...rule.data, of: 'value' }, { value }) : undefined;
    }
    if (origin === undefined)
        return undefined;
    try {
        const token = value.reveal().trim();
        const headers = header === 'bearer' ? { authorization: `Bearer ${token}` } : { [header]: token };
        const request = new Request(new URL(get, origin), { headers: { accept: 'application/json', ...headers } });
        const answer = await (0,call/* call */.T1)(http, request, { clock, retry: 'never' });
        if ((0,call/* isPage */.yp)(answer))
            return undefined;
        if (answer.status === 401)
            return identify.refuses === 'others' ? undefined : 'dead';
        return answer.status === 200
            ? (0,recipes_identify/* identityOf */.cu)((0,pointer.at)(answer.json(), id), account === undefined ? undefined : (0,pointer.at)(answer.json(), account))
            : undefined;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./lib/commands/enrol/slots.js
var enrol_slots = __webpack_require__(48124);
;// CONCATENATED MODULE: ./lib/commands/enrol/read-slots.js
/** One step of a job that reads values: it writes nothing, and hands on what it found, sealed. */






/**
 * Throws what `admit` throws, and INPUT_INVALID for slots that it cannot be handed.
 * @param configured the configuration, where the job has a checkout with one: then its providers are asked as well
 */
async function readSlots(inputs, configured, world, run) {
    const { prints, repository, about } = (0,admission/* admit */.w)(run, world);
    const asked = (0,enrol_slots/* slotsIn */.ps)(inputs.slots ?? '', repository);
    const values = new Map();
    for (const { variable, slot } of asked) {
        const value = (0,compose_world/* credential */.eE)(world.environment, variable);
        if (value)
            values.set(slot, value);
    }
    const declared = configured && (await identitiesOf(await configured(), values, world));
    const slots = {};
    for (const [slot, value] of values) {
        const { vendor } = (0,inventory_identity/* whatItIs */.Gl)(nameOf(slot));
        const identity = declared?.get(slot) ?? (vendor && (await identified(vendor, value, world)));
        slots[slot] = {
            prints: prints.of(value),
            ...(vendor === undefined ? {} : { vendor: vendor.id }),
            ...(identity === 'dead' ? { dead: true } : identity),
        };
    }
    const absent = absentOf(asked, values);
    const found = { slots: withSiblings(slots), ...(absent.length > 0 ? { absent } : {}) };
    return {
        exit: 0,
        found: prints.seal(JSON.stringify(found), about, world.random.bytes(12)),
        report: {
            at: world.clock.now(),
            dryRun: false,
            publicHome: run.isPublic,
            secrets: [],
            failures: [],
            abandoned: [],
            people: [],
            notices: [`${values.size} secrets were read${absent.length === 0 ? '' : `, ${absent.length} are absent here`}`],
        },
    };
}
function absentOf(asked, values) {
    return asked.filter(({ slot }) => !values.has(slot)).map(({ slot }) => slot);
}
/** The half of a credential that tells its id tells that of the other half in the same place. */
function withSiblings(slots) {
    return Object.fromEntries(Object.entries(slots).map(([slot, found]) => {
        if (found.id !== undefined || found.dead)
            return [slot, found];
        const place = slot.slice(0, slot.length - nameOf(slot).length);
        const sibling = (0,inventory_identity/* partsOf */.CI)(nameOf(slot))
            .map((name) => slots[place + name])
            .find((one) => one?.id !== undefined);
        if (sibling?.id === undefined)
            return [slot, found];
        const { id, account } = sibling;
        return [slot, { ...found, id, ...(account === undefined ? {} : { account }) }];
    }));
}
function nameOf(slot) {
    return slot.slice(slot.lastIndexOf('/') + 1);
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


/***/ }),

/***/ 69678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ FORMER),
/* harmony export */   s: () => (/* binding */ PRINT_KEY)
/* harmony export */ });
/** Name of the secret, and of the environment variable, that holds the key of the prints. */
const PRINT_KEY = 'KEYTURN_PRINT_KEY';
/** How many former values of a slot are kept. */
const FORMER = 8;


/***/ })

};
