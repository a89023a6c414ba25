export const id = 5589;
export const ids = [5589];
export const modules = {

/***/ 45589:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   append: () => (/* binding */ append),
/* harmony export */   n: () => (/* binding */ diffOf)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13627);
/* harmony import */ var _config_load_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24900);
/* harmony import */ var _config_yaml_source_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90873);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(53345);
/* harmony import */ var _blocks_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92903);
/** Blocks into the text of a configuration: the bytes that were there stay, and what is read of it afterwards is proved. */






const HEAD = '# What Keyturn rotates. Every option: docs/configuration.md of Keyturn; schema/keyturn.schema.json for your editor.';
/**
 * Throws FILE_REFUSED where there is no place for them, or where the result would not be read as the old file and the live
 * blocks: then nothing is to be written.
 * @param before undefined: there is no file
 */
async function append(before, blocks, { file, repository, hint }) {
    const old = before ?? `${HEAD}\n`;
    const newline = old.includes('\r\n') ? '\r\n' : '\n';
    const place = placeIn(old, file, hint);
    const lines = blocks.flatMap((block) => (0,_blocks_js__WEBPACK_IMPORTED_MODULE_5__/* .linesOf */ .D)(block, place.indent));
    const isLive = blocks.some(({ missing }) => missing === undefined);
    const head = place.heading ? [isLive ? 'secrets:' : '# secrets:'] : [];
    const added = [...head, ...lines];
    const begins = old.slice(0, place.offset);
    const joint = begins === '' || begins.endsWith('\n') ? '' : newline;
    const text = `${begins}${joint}${added.map((line) => `${line}${newline}`).join('')}${old.slice(place.offset)}`;
    await prove({ old, text, file, repository, hint }, blocks);
    return { text, at: (begins + joint).split('\n').length, lines: added };
}
/** Behind the last entry of `secrets:`, or at the end of the file. */
function placeIn(text, file, hint) {
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_1__/* .LineCounter */ .HN();
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .parseDocument */ .Tp)(text, { lineCounter: lines, uniqueKeys: false, prettyErrors: false });
    const root = document.contents;
    if (document.errors.length > 0 || (root !== null && !(0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .jh)(root)) || ((0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .jh)(root) && root.flow === true))
        throw noPlace(file, hint);
    const pair = (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .jh)(root) ? root.items.find(({ key }) => (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isScalar */ .jn)(key) && key.value === 'secrets') : undefined;
    if (pair === undefined)
        return { offset: text.length, indent: '  ', heading: true };
    const { key, value } = pair;
    if (value === null || ((0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isScalar */ .jn)(value) && value.value === null)) {
        return { offset: endOfLine(text, key.range[1]), indent: '  ', heading: false };
    }
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .jh)(value) || value.flow === true || value.items.length === 0)
        throw noPlace(file, hint);
    const first = value.items[0]?.key;
    const column = lines.linePos(first?.range?.[0] ?? 0).col - 1;
    const end = value.range?.[1] ?? text.length;
    // The end of a block may be the beginning of the next line.
    const inside = text.slice(0, end).trimEnd().length;
    return { offset: endOfLine(text, inside), indent: ' '.repeat(Math.max(1, column)), heading: false };
}
function endOfLine(text, offset) {
    const end = text.indexOf('\n', offset);
    return end < 0 ? text.length : end + 1;
}
function noPlace(file, hint) {
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .KeyturnError */ .FB('FILE_REFUSED', {
        what: `${file} has no place to add to: \`secrets:\` is not written as a block, one name below the other`,
        hint: `write \`secrets:\` on a line of its own and each name below it, or ${hint ?? 'see what would be added with `--dry-run` on an empty file'}`,
    });
}
/** The new text says what the old one said, and the live blocks, and is valid where the old one was. */
async function prove({ old, text, file, repository, hint }, blocks) {
    const said = ((0,_config_yaml_source_js__WEBPACK_IMPORTED_MODULE_3__.readYaml)(old, file).value ?? {});
    const live = blocks.filter(({ missing }) => missing === undefined).map(({ name, entry }) => [name, entry]);
    const secrets = { ...(said['secrets'] ?? {}), ...Object.fromEntries(live) };
    const hasSecrets = live.length > 0 || said['secrets'] != null;
    const wanted = hasSecrets ? { ...said, secrets } : said;
    const context = { environment: {}, repository: repository ?? 'owner/name', file };
    const isEmpty = Object.keys(said).length === 0;
    try {
        const found = ((0,_config_yaml_source_js__WEBPACK_IMPORTED_MODULE_3__.readYaml)(text, file).value ?? {});
        if (!(0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(plainly(found), plainly(wanted)))
            throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .KeyturnError */ .FB('CONFIG_INVALID', { what: 'it reads otherwise' });
        if (hasSecrets || !isEmpty)
            await (0,_config_load_js__WEBPACK_IMPORTED_MODULE_2__.load)(text, context);
    }
    catch (error) {
        if (!(0,_rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_4__.is)(error, 'CONFIG_INVALID') && !(0,_rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_4__.is)(error, 'CONFIG_SECRET_PASTED') && !(0,_rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_4__.is)(error, 'NOT_BUILT'))
            throw error;
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .KeyturnError */ .FB('FILE_REFUSED', {
            what: `with the new blocks ${file} would not be a configuration any more, so nothing was written: ${error.message.split('\n')[0]}`,
            hint: hint ?? 'see what would be added with `--dry-run`, and add it by hand',
        });
    }
}
/** `secrets:` without anything below it is as if it was not there. */
function plainly(value) {
    const { secrets, ...rest } = value;
    return JSON.parse(JSON.stringify(secrets == null ? rest : value));
}
/** What `git diff` would say of it. */
function diffOf(before, { at, lines }, file) {
    const old = before === undefined ? [HEAD] : before.split(/\r?\n/);
    if (old.at(-1) === '')
        old.pop();
    if (before === undefined) {
        const all = [HEAD, ...lines];
        return ['--- /dev/null', `+++ b/${file}`, `@@ -0,0 +1,${all.length} @@`, ...all.map((line) => `+${line}`)].join('\n');
    }
    const from = Math.max(0, at - 1 - 3);
    const above = old.slice(from, at - 1);
    const below = old.slice(at - 1, at - 1 + 3);
    const size = above.length + below.length;
    return [
        `--- a/${file}`,
        `+++ b/${file}`,
        `@@ -${size === 0 ? from : from + 1},${size} +${from + 1},${size + lines.length} @@`,
        ...above.map((line) => ` ${line}`),
        ...lines.map((line) => `+${line}`),
        ...below.map((line) => ` ${line}`),
    ].join('\n');
}


/***/ }),

/***/ 92903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ linesOf),
/* harmony export */   S: () => (/* binding */ blocksOf)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13627);
/* harmony import */ var _config_load_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24900);
/* harmony import */ var _inventory_vendors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38861);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53345);
/* harmony import */ var _rotation_model_foreign_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3266);
/* harmony import */ var _providers_catalogue_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45390);
/** Blocks for the keys that the configuration does not name. One that is valid as it stands is live, the others are comments. */






/**
 * One block for each key, in the order of the inventory. A name in several environments of a repository is one.
 * @param taken names below `secrets:` that are there, lower-case
 * @param known slot -> what was enrolled of it
 */
async function blocksOf(secrets, { taken, known, repository }) {
    const names = new Set(taken);
    const groups = new Map();
    for (const secret of secrets) {
        if (secret.kind !== 'key' || secret.keyturn === 'managed' || secret.keyturn === 'declared')
            continue;
        const owner = secret.repository ?? secret.slot;
        const group = [owner, secret.app, secret.environment === null ? '' : 'environments', secret.name].join('\n');
        groups.set(group, [...(groups.get(group) ?? []), secret]);
    }
    const found = [];
    for (const group of groups.values()) {
        const name = freeName(group[0], names);
        names.add(name.toLowerCase());
        const { binding, missing } = await bindingOf(group[0]);
        const entry = { ...binding, ...placesOf(name, group, (secret) => adoptionOf(secret, binding, known)) };
        found.push({ name, entry, missing: missing ?? (await faultOf(name, entry, repository)) });
    }
    return found;
}
/** Its own name; where that is taken, with what tells it apart in front. */
function freeName({ name, repository, slot, environment, app }, taken) {
    const place = (repository ?? slot.replace(/^github:([^/]+)\/.*$/, '$1')).split('/').at(-1) ?? '';
    const word = (text) => text.toUpperCase().replace(/[^A-Z0-9]+/g, '_');
    const near = `${word(place)}_${name}`;
    const nearer = `${word(place)}_${word(environment ?? app)}_${name}`;
    const wanted = [name, near, nearer].map((each) => each.replace(/^(?=\d|GITHUB_)/i, 'KEY_').slice(0, 250));
    const isFree = (each) => !taken.has(each.toLowerCase());
    const free = wanted.find(isFree);
    if (free !== undefined)
        return free;
    for (let number = 2;; number++) {
        const numbered = `${wanted[2]}_${number}`;
        if (isFree(numbered))
            return numbered;
    }
}
function destinationOf(name, secret) {
    const { repository, environment, app, slot, name: called } = secret;
    return {
        github: {
            ...(repository === null ? { organization: slot.slice('github:'.length).split('/')[0] ?? '' } : { repository }),
            ...(environment === null ? {} : { environment }),
            ...(app === 'actions' ? {} : { app }),
            ...(called === name ? {} : { name: called }),
        },
    };
}
/** A provider takes over by its id what stands there today; a person makes a key of their own. */
function adoptionOf({ slot, vendor }, { provider }, known) {
    const { id, vendor: whose } = known.get(slot) ?? {};
    return id === undefined || provider === 'manual' || whose !== vendor ? {} : { adopt: id };
}
function placesOf(name, group, adoption) {
    const [first] = group;
    if (group.length === 1)
        return { ...adoption(first), destinations: [destinationOf(name, first)] };
    return {
        environments: Object.fromEntries(group.map((secret) => [
            secret.environment ?? '',
            { ...adoption(secret), destinations: [destinationOf(name, secret)] },
        ])),
    };
}
async function bindingOf({ vendor: id, rotatable }) {
    const vendor = id === null ? undefined : (0,_inventory_vendors_js__WEBPACK_IMPORTED_MODULE_2__.vendorOf)(id);
    if (vendor?.provider != null)
        return apiBinding(vendor, vendor.provider);
    const console = vendor?.console;
    if (console != null)
        return { binding: manual(console) };
    const missing = rotatable === 'manual'
        ? '`console`, the page where a person makes such a key'
        : '`provider`: who made this key, and where';
    return { binding: manual('https://...'), missing };
}
function manual(console) {
    return { provider: 'manual', options: { console } };
}
async function apiBinding({ console }, provider) {
    try {
        const { example, admin, options } = await (0,_providers_catalogue_js__WEBPACK_IMPORTED_MODULE_4__.providerFacts)(provider);
        const { destinations: _, values: __, ...binding } = example;
        const needed = options.filter(({ required }) => required).map((option) => `\`${option.name}\``);
        const missing = [
            ...(admin.length === 0 ? [] : ['`admin`, the NAME of the variable whose credential may mint']),
            ...(needed.length === 0 ? [] : [`${needed.join(', ')}, which is an example here`]),
        ];
        return missing.length === 0 ? { binding: { provider } } : { binding, missing: missing.join('; and ') };
    }
    catch (error) {
        if (!(0,_rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_3__.is)(error, 'INPUT_INVALID'))
            throw error;
        return console == null ? { binding: manual('https://...'), missing: '`console`' } : { binding: manual(console) };
    }
}
/** Why the configuration would not take it, in its own words; undefined: it would. */
async function faultOf(name, entry, repository) {
    try {
        await (0,_config_load_js__WEBPACK_IMPORTED_MODULE_1__.load)((0,yaml__WEBPACK_IMPORTED_MODULE_0__.stringify)({ secrets: { [name]: entry } }), {
            environment: {},
            repository: repository ?? 'owner/name',
            file: 'x',
        });
        return undefined;
    }
    catch (error) {
        if (!(error instanceof _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KeyturnError */ .FB))
            throw error;
        return error.message.split('\n')[0]?.replace(/^x:\d+:\d+: /, '');
    }
}
/** Its lines, without the line ends; `indent` is how deep the names below `secrets:` stand. */
function linesOf({ name, entry, missing }, indent) {
    const text = (0,yaml__WEBPACK_IMPORTED_MODULE_0__.stringify)({ [name]: entry }, { indent: 2, lineWidth: 0, flowCollectionPadding: true });
    const lines = text.trimEnd().split('\n');
    if (missing === undefined)
        return lines.map((line) => `${indent}${line}`);
    // A name of GitHub's may hold anything: a comment ends where its line does.
    return [`${name} lacks ${missing}.`, ...lines].map((line) => `${indent}# ${(0,_rotation_model_foreign_text_js__WEBPACK_IMPORTED_MODULE_5__/* .visible */ .R)(line, 400)}`.trimEnd());
}


/***/ })

};
