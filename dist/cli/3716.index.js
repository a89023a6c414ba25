export const id = 3716;
export const ids = [3716];
export const modules = {

/***/ 93716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  load: () => (/* binding */ load),
  requireAdmin: () => (/* binding */ requireAdmin)
});

// EXTERNAL MODULE: ./lib/rotation/errors.js
var errors = __webpack_require__(28607);
// EXTERNAL MODULE: ./lib/config/duration.js
var duration = __webpack_require__(26804);
// EXTERNAL MODULE: ./lib/config/events.js
var events = __webpack_require__(18545);
// EXTERNAL MODULE: ./lib/config/schema.js
var schema = __webpack_require__(61091);
;// CONCATENATED MODULE: ./lib/config/notify.js

/** What is wrong goes to `problems`. A team cannot be looked into here: its people are read by the run. */
async function notifyOf(raw, registry, problems) {
    if (raw.notify === undefined)
        return undefined;
    const { on = schema/* occasions */.D2, to = [] } = raw.notify;
    const names = (raw.channels ?? []).flatMap((entry) => Object.keys(entry));
    if (on.length === 0)
        problems.push({ path: ['notify', 'on'], says: `name at least one: ${schema/* occasions */.D2.join(', ')}` });
    if (to.length === 0)
        problems.push({
            path: ['notify'],
            says: '`to` is missing: logins, teams, or the channels `teams` and `webhook`',
        });
    for (const [index, name] of to.entries()) {
        const says = await fault(name, names, raw, registry);
        if (says !== undefined)
            problems.push({ path: ['notify', 'to', index], says });
    }
    return { on, to };
}
/** Why this name cannot be told anything; undefined if it can. */
async function fault(name, channels, raw, registry) {
    if (registry.names.includes(name)) {
        const module = await registry.load(name);
        if (module?.reach !== undefined)
            return `the channel \`${name}\` reaches people one by one: name their logins here`;
        return channels.includes(name) ? undefined : `the channel \`${name}\` is not in \`channels\``;
    }
    const modules = await Promise.all(channels.map(async (each) => ({ name: each, module: await registry.load(each) })));
    const forPeople = modules.filter(({ module }) => module !== undefined && module.noticesOnly !== true);
    if (forPeople.length === 0)
        return 'no channel of `channels` reaches people';
    if (name.startsWith('@'))
        return undefined;
    const login = Object.keys(raw.people ?? {}).find((each) => each.toLowerCase() === name.toLowerCase());
    const reach = login === undefined ? {} : (raw.people?.[login] ?? {});
    const reached = forPeople.some(({ name: each, module }) => module?.reach === undefined || Object.hasOwn(reach, each));
    if (reached)
        return undefined;
    return `no channel reaches this person: give ${login === undefined ? 'them an entry' : 'that entry a way'} under \`people\`, such as \`${forPeople[0]?.name}\``;
}

// EXTERNAL MODULE: ./lib/config/pasted.js
var pasted = __webpack_require__(28409);
// EXTERNAL MODULE: ./lib/providers/index.js
var providers = __webpack_require__(4534);
// EXTERNAL MODULE: ./lib/config/nearest.js
var nearest = __webpack_require__(90948);
;// CONCATENATED MODULE: ./lib/config/problems.js



/** Every objection of `schema` to `value`, with paths that start at `at`. Empty = it fits. */
function objections(schema, value, at = []) {
    const result = schema.safeParse(value);
    return result.success ? [] : result.error.issues.flatMap((issue) => problemsOf(issue, value, schema, at));
}
function problemsOf(issue, root, schema, at) {
    const inner = issue.path.filter((part) => typeof part !== 'symbol');
    const path = [...at, ...inner];
    const value = follow(root, inner);
    switch (issue.code) {
        case 'unrecognized_keys': {
            const known = fieldsAt(schema, inner);
            return issue.keys.map((key) => ({ path, key, says: unknownName('field', key, known) }));
        }
        case 'invalid_type':
            if (value === undefined)
                return [{ path, says: 'this field is missing' }];
            // A sentence of the schema's own says more than the type.
            return [
                { path, says: issue.message.startsWith('Invalid input') ? wanted(issue.expected, value) : issue.message },
            ];
        case 'invalid_value':
            return [{ path, says: oneOf(issue.values.map(String), value) }];
        case 'invalid_key': {
            const key = String(inner.at(-1));
            return [
                {
                    path: path.slice(0, -1),
                    key,
                    unnamed: true,
                    says: issue.issues[0]?.message ?? 'a field may not have this name',
                },
            ];
        }
        case 'invalid_union': {
            const branch = closest(issue.errors);
            if (branch === undefined)
                return [{ path, says: 'this does not fit' }];
            return branch.flatMap((each) => problemsOf({ ...each, path: [...issue.path, ...each.path] }, root, schema, at));
        }
        default:
            return [{ path, says: safely(issue.message, value) }];
    }
}
/** `provider: sendgird` -> the sentence with the nearest valid name, or all of them. The name itself is said only if it is plain. */
function unknownName(what, name, known) {
    const near = (0,nearest/* nearest */.p)(name, known);
    if (near !== undefined)
        return `there is no such ${what}; the nearest is \`${near}\``;
    return known.length === 0
        ? `there is no such ${what}`
        : `there is no such ${what}; there are ${known.map((each) => `\`${each}\``).join(', ')}`;
}
/** NOT_BUILT for a name of a later version, a problem for any other unknown one. */
function foreignName(registry, name, path, key, source, also = []) {
    if (registry.planned.includes(name))
        throw notBuilt(registry.word, name, registry.names, source.place(path, key));
    if (registry.word === 'provider' && Object.hasOwn(providers/* unmintable */.I_, name)) {
        const { title, why, console } = providers/* unmintable */.I_[name];
        return { path, says: `${title}: ${why} Write \`provider: manual\`, with \`options: { console: ${console} }\`` };
    }
    return {
        path,
        ...(key === undefined ? {} : { key }),
        says: unknownName(registry.word, name, [...registry.names, ...also]),
    };
}
/** NOT_BUILT at `place`, with what there is instead. */
function notBuilt(word, name, instead, place) {
    return new errors/* KeyturnError */.FB('NOT_BUILT', {
        what: `${place}: the ${word} \`${name}\` is not built yet`,
        hint: `this version has ${instead.map((each) => `\`${each}\``).join(', ')}`,
    });
}
function oneOf(values, value) {
    const near = typeof value === 'string' ? (0,nearest/* nearest */.p)(value, values) : undefined;
    const all = values.map((each) => `\`${each}\``).join(', ');
    return near === undefined ? `one of ${all}` : `one of ${all}; the nearest is \`${near}\``;
}
const names = {
    string: 'a text',
    number: 'a number',
    int: 'a whole number',
    boolean: '`true` or `false`',
    array: 'a list',
    object: 'fields (`name: value`)',
    record: 'fields (`name: value`)',
    null: 'nothing',
};
function wanted(expected, value) {
    const is = value === null ? 'nothing' : Array.isArray(value) ? 'a list' : (names[typeof value] ?? 'something else');
    const wants = names[expected] ?? expected;
    if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean'))
        return `${wants} is wanted, not ${is}: write it in quotes`;
    return `${wants} is wanted, not ${is}`;
}
/** The branch that got furthest: one that objects to something deeper than the whole, else one of the right type. */
function closest(branches) {
    const rank = (issues) => {
        const first = issues[0];
        if (first === undefined)
            return 0;
        if (first.path.length > 0)
            return 10 + Math.max(...issues.map((issue) => issue.path.length));
        return first.code === 'invalid_type' ? 1 : 5;
    };
    return [...branches].sort((one, other) => rank(other) - rank(one))[0];
}
function follow(root, path) {
    let value = root;
    for (const part of path) {
        if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part))
            return undefined;
        value = value[part];
    }
    return value;
}
/** A message of somebody's schema, unless it repeats what the field holds. */
function safely(message, value) {
    const texts = [];
    const collect = (each) => {
        if (typeof each === 'string' || typeof each === 'number')
            texts.push(String(each));
        else if (typeof each === 'object' && each !== null)
            Object.values(each).forEach(collect);
    };
    collect(value);
    return texts.some((text) => text.length >= 4 && message.includes(text)) ? 'this value does not fit here' : message;
}
/** The fields that the schema knows at `path`, through optional, nullable, lists, records and unions. */
function fieldsAt(schema, path) {
    let here = [schema];
    for (const part of path)
        here = here.flatMap((each) => step(each, part));
    return [...new Set(here.flatMap((each) => fields(each)))];
}
const definition = (schema) => schema?._zod?.def;
function unwrap(schema) {
    const def = definition(schema);
    if (def === undefined)
        return [];
    if (def.type === 'union')
        return (def.options ?? []).flatMap(unwrap);
    const inside = def.innerType ?? def.in;
    return inside === undefined ? [schema] : unwrap(inside);
}
function step(schema, part) {
    return unwrap(schema).flatMap((each) => {
        const def = definition(each);
        if (def?.type === 'object' && def.shape && Object.hasOwn(def.shape, part))
            return [def.shape[part]];
        if (def?.type === 'record')
            return [def.valueType];
        if (def?.type === 'array')
            return [def.element];
        return [];
    });
}
function fields(schema) {
    return unwrap(schema).flatMap((each) => {
        const def = definition(each);
        return def?.type === 'object' ? Object.keys(def.shape ?? {}) : [];
    });
}

// EXTERNAL MODULE: ./lib/channels/index.js
var channels = __webpack_require__(81384);
// EXTERNAL MODULE: ./lib/destinations/index.js
var destinations = __webpack_require__(10017);
;// CONCATENATED MODULE: ./lib/config/registries.js



function registry(word, rows, planned) {
    return {
        word,
        names: Object.keys(rows),
        planned,
        async load(name) {
            return Object.hasOwn(rows, name) ? (await rows[name]()) : undefined;
        },
    };
}
const registries = {
    providers: registry('provider', providers/* providers */.r5, providers/* planned */.lM),
    destinations: registry('destination', destinations/* destinations */.u, destinations/* planned */.l),
    channels: registry('channel', channels/* channels */.B, channels/* planned */.l),
};

// EXTERNAL MODULE: ./lib/config/select.js
var config_select = __webpack_require__(88336);
// EXTERNAL MODULE: ./lib/journals/escrow-name.js
var escrow_name = __webpack_require__(54973);
// EXTERNAL MODULE: ./lib/config/source.js
var config_source = __webpack_require__(39969);
;// CONCATENATED MODULE: ./lib/config/siblings.js
/** Several configurations in one repository: two of them must not share a memory. */





/** Throws CONFIG_INVALID where another configuration has the journal or the escrow of this one, with the line to add. */
function refuseShared(source, raw, { repository, others = [] }) {
    for (const { name, text } of others) {
        const other = readable(name, text);
        if (other === undefined)
            continue;
        const more = wordOf(name) ?? wordOf(source.name) ?? 'other';
        const at = wordOf(name) === undefined ? source.name : name;
        if (journalOf(raw, repository) === journalOf(other, repository)) {
            const line = raw.journal?.file === undefined ? `branch: keyturn-journal-${more}` : `file: keyturn-${more}.json`;
            throw refusal(source, name, 'journal', `${at}: add \`journal: { ${line} }\``);
        }
        if (escrowOf(raw, repository) !== undefined && escrowOf(raw, repository) === escrowOf(other, repository)) {
            const secret = `${escrow_name/* ESCROW_NAME */.S}_${more.toUpperCase().replace(/[^A-Z0-9]+/g, '_')}`;
            const inside = raw.escrow?.['github']?.['environment'];
            const environment = typeof inside === 'string' ? `environment: ${inside}, ` : '';
            const line = `\`escrow: { github: { ${environment}name: ${secret} } }\``;
            const hint = escrowKind(raw) === 'github'
                ? `${at}: add ${line}, and hand it over: \`pending: \${{ secrets.${secret} }}\``
                : `${at}: name another place under \`escrow\``;
            throw refusal(source, name, 'escrow', hint);
        }
    }
}
/** One that cannot be read stops its own runs, so it shares nothing. */
function readable(name, text) {
    try {
        const { value } = (0,config_source.readYaml)(text, name);
        return objections(schema/* Configuration */.Vk, value ?? {}).length === 0 ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function journalOf({ journal = {} }, repository) {
    if (journal.file !== undefined)
        return `file ${journal.file.replace(/^(\.\/)+/, '')}`;
    return `${(journal.repository ?? repository ?? '').toLowerCase()} ${journal.branch ?? 'keyturn-journal'}`;
}
/** Undefined: it has none. */
function escrowOf(raw, repository) {
    const kind = escrowKind(raw);
    const options = raw.escrow?.[kind] ?? {};
    if (kind !== 'github')
        return JSON.stringify([kind, sorted(options)]);
    // A journal on one machine is for runs there, and nothing would hand them the escrow.
    if (raw.journal?.file !== undefined)
        return undefined;
    const { environment = '', name = escrow_name/* ESCROW_NAME */.S } = options;
    const home = repository ?? raw.journal?.repository ?? '';
    // GitHub ignores case in all of these.
    return JSON.stringify([kind, home, environment, name]).toLowerCase();
}
function escrowKind({ escrow }) {
    return Object.keys(escrow ?? { github: {} })[0] ?? 'github';
}
/** `web` of `.github/keyturn-web.yml`. */
function wordOf(name) {
    return /(?:^|\/)keyturn-([a-z0-9][a-z0-9-]*)\.ya?ml$/i.exec(name)?.[1]?.toLowerCase();
}
function sorted(value) {
    if (Array.isArray(value))
        return value.map(sorted);
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value)
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([name, inside]) => [name, sorted(inside)]));
}
function refusal(source, other, what, hint) {
    const why = what === 'journal'
        ? 'each would take the secrets of the other for its own past'
        : 'each would overwrite the values that the other is about to write';
    return new errors/* KeyturnError */.FB('CONFIG_INVALID', {
        what: `${source.name} and ${other} have the same ${what}: ${why}`,
        hint,
    });
}

;// CONCATENATED MODULE: ./lib/config/targets.js
/** From layers to targets: top policy < environment < secret < secret's environment, member by member. */




/** Throws NOT_BUILT; all else is in `problems`, and then the targets may be incomplete. */
async function targetsOf(raw, world) {
    const problems = [...twins(raw)];
    const shared = raw.environments ?? {};
    for (const name of Object.keys(raw.recipes ?? {})) {
        if (world.wings.providers.names.includes(name) || world.wings.providers.planned.includes(name)) {
            problems.push({ path: ['recipes'], key: name, says: 'a built-in provider has this name' });
        }
    }
    const built = [];
    for (const [secret, entry] of Object.entries(raw.secrets ?? {})) {
        const { environments, ...fields } = entry;
        const base = { path: ['secrets', secret], fields };
        const outer = raw.policy ? [{ path: [], fields: { policy: raw.policy } }] : [];
        for (const one of environmentsOf(secret, environments, shared, problems)) {
            const common = one.name !== undefined && Object.hasOwn(shared, one.name)
                ? [{ path: ['environments', one.name], fields: shared[one.name] ?? {} }]
                : [];
            const layers = [...outer, ...common, base, ...(one.layer ? [one.layer] : [])];
            if (fields.adopt !== undefined && one.of > 1) {
                problems.push({
                    path: [...base.path, 'adopt'],
                    says: 'each environment gets a credential of its own: write `adopt` in the environment whose credential it is',
                });
            }
            const target = await targetOf(secret, one.name, layers, raw, world, problems);
            if (target)
                built.push({ target, layers });
        }
    }
    problems.push(...collisions(built, raw, world.repository));
    return { targets: built.map(({ target }) => target), problems };
}
function environmentsOf(secret, environments, shared, problems) {
    if (environments === undefined)
        return [{ name: undefined, of: 1 }];
    const path = ['secrets', secret, 'environments'];
    if (!Array.isArray(environments)) {
        const entries = Object.entries(environments);
        if (entries.length === 0)
            problems.push({ path, says: 'name at least one environment' });
        return entries.map(([name, fields]) => ({
            name,
            layer: { path: [...path, name], fields: fields ?? {} },
            of: entries.length,
        }));
    }
    const names = [...new Set(environments)];
    for (const [index, name] of environments.entries()) {
        if (environments.indexOf(name) !== index)
            problems.push({ path: [...path, index], says: 'this environment is there twice' });
        if (!Object.hasOwn(shared, name)) {
            problems.push({
                path: [...path, index],
                says: `${unknownName('environment', name, Object.keys(shared))}: a list names what \`environments\` describes at the top`,
            });
        }
    }
    return names.map((name) => ({ name, of: names.length }));
}
async function targetOf(secret, environment, layers, raw, world, problems) {
    const key = environment === undefined ? secret : `${environment}/${secret}`;
    const home = layers.at(-1).path;
    const named = innermost(layers, 'provider');
    if (named === undefined) {
        problems.push({
            path: ['secrets', secret],
            says: `\`provider\` is missing: who mints ${environment === undefined ? 'it' : `it for ${environment}`}`,
        });
        return undefined;
    }
    // What an outer layer says of another provider's options, credential and values does not concern this one.
    const from = layers.findIndex((layer) => layer.path === named.path);
    const start = layers
        .slice(0, from + 1)
        .findLastIndex((layer) => layer.fields.provider !== undefined && layer.fields.provider !== named.value) + 1;
    const own = layers.slice(start);
    const provider = await providerOf(named, raw, world, problems);
    if (provider === undefined)
        return undefined;
    const options = {
        ...provider.preset,
        ...Object.assign({}, ...own.map((layer) => layer.fields.options ?? {})),
    };
    const admin = innermost(own, 'admin');
    checkAdmin(provider, admin, home, problems);
    for (const { path, key, says } of optionProblems(provider.module, options, admin?.value)) {
        if (key === undefined)
            problems.push({ path: optionPath(own, path, home, provider), says });
        else
            problems.push({ path: optionPath(own, [...path, key], home, provider).slice(0, -1), key, says });
    }
    const values = valuesOf(provider, options, innermost(own, 'values'), secret, home, problems);
    const share = shareOf(layers);
    if (provider.module.byHand && share?.as === 'own')
        problems.push({ path: home, says: 'nobody can mint one for each person by hand: `share: { as: copy }`' });
    const destinations = await destinationsOf(layers, home, values, world, problems);
    if (destinations.length === 0 && !share) {
        problems.push({ path: home, says: 'neither `destinations` nor `share`: the value would go nowhere' });
    }
    return {
        key,
        environment,
        secret,
        binding: { provider: provider.name, options, admin: admin?.value },
        values,
        destinations,
        share,
        policy: policyOf(layers, home, problems),
        adopt: innermost(own, 'adopt')?.value,
        ...(provider.module.byHand ? { byHand: true } : {}),
    };
}
/** A recipe by name is the provider `recipe` with that recipe: what the journal records needs no file to be understood. */
async function providerOf(named, raw, world, problems) {
    const { providers } = world.wings;
    const recipes = raw.recipes ?? {};
    const recipe = Object.hasOwn(recipes, named.value) ? recipes[named.value] : undefined;
    const name = recipe ? 'recipe' : named.value;
    const module = await providers.load(name);
    if (module)
        return { name, module, recipe: recipe && named.value, preset: recipe ? { recipe } : {} };
    problems.push(foreignName(providers, name, [...named.path, 'provider'], undefined, world.source, Object.keys(recipes)));
    return undefined;
}
/** What the schema objects to; and only if it is content, what a schema cannot say. */
function optionProblems(module, options, admin) {
    const problems = objections(module.options, options);
    if (problems.length > 0 || !module.check)
        return problems;
    return module.check(module.options.parse(options), admin).map(({ path, message }) => ({ path, says: message }));
}
/** Where an option was written: in the innermost layer that has it, in a named recipe, else where it would have to be. */
function optionPath(own, path, home, provider) {
    const [first, ...rest] = path;
    const layer = own.findLast((each) => typeof first === 'string' && Object.hasOwn(each.fields.options ?? {}, first));
    if (layer === undefined && first === 'recipe' && provider.recipe !== undefined)
        return ['recipes', provider.recipe, ...rest];
    return [...(layer?.path ?? home), 'options', ...path];
}
function checkAdmin(provider, admin, home, problems) {
    const { admin: shape = 'any', title } = provider.module;
    const path = [...(admin?.path ?? home), 'admin'];
    const is = admin?.value;
    if (shape === 'any')
        return;
    if (shape === 'none') {
        if (is !== undefined)
            problems.push({ path, says: `${title} needs no admin credential` });
    }
    else if (is === undefined) {
        if (provider.module.adminOptional)
            return;
        problems.push({
            path,
            says: `this field is missing: the NAME of the environment variable that holds ${title}'s admin credential`,
        });
    }
    else if (shape === 'one') {
        if (typeof is !== 'string')
            problems.push({ path, says: `${title} wants one name here` });
    }
    else if (typeof is === 'string') {
        problems.push({
            path,
            says: `${title} wants one name for each of ${shape.map((part) => `\`${part}\``).join(', ')}`,
        });
    }
    else {
        for (const part of Object.keys(is))
            if (!shape.includes(part))
                problems.push({ path, key: part, says: unknownName('part', part, shape) });
        for (const part of shape)
            if (!Object.hasOwn(is, part))
                problems.push({ path, says: `\`${part}\` is missing` });
    }
}
/** Which value goes by which name. Most credentials have one, called `value`; with several, each needs a secret of its own. */
function valuesOf(provider, options, said, secret, home, problems) {
    const names = provider.name === 'recipe' ? recipeValues(options) : provider.module.values;
    if (said !== undefined) {
        for (const name of Object.keys(said.value)) {
            if (names && !names.includes(name)) {
                problems.push({ path: [...said.path, 'values'], key: name, says: unknownName('value', name, names) });
            }
        }
        return said.value;
    }
    if (names && names.length > 1) {
        const line = names.map((name) => `${name}: ${secret}_${name.toUpperCase().replaceAll('-', '_')}`).join(', ');
        problems.push({
            path: home,
            says: `its credentials have several values, each for a secret of its own: add \`values: { ${line} }\``,
        });
    }
    return { [names?.[0] ?? 'value']: secret };
}
function recipeValues(options) {
    const recipe = options['recipe'];
    const names = Object.keys(recipe?.mint?.values ?? recipe?.generate ?? {});
    return names.length === 0 ? undefined : names;
}
async function destinationsOf(layers, home, values, world, problems) {
    const named = innermost(layers, 'destinations');
    const entries = named?.value ?? [{ github: {} }];
    const path = named === undefined ? home : [...named.path, 'destinations'];
    const requests = [];
    for (const [index, entry] of entries.entries()) {
        const [kind, options] = Object.entries(entry)[0];
        const at = named === undefined ? path : [...path, index];
        const module = await world.wings.destinations.load(kind);
        if (module === undefined) {
            problems.push(foreignName(world.wings.destinations, kind, at, kind, world.source));
            continue;
        }
        problems.push(...objections(module.options, options ?? {}, [...at, kind]));
        if (world.inActions && module.insideActions === false) {
            problems.push({
                path: [...at, kind],
                says: `\`${kind}\` makes no sense in a GitHub Actions job: what it writes is gone when the job ends`,
            });
        }
        for (const name of Object.values(values)) {
            const fault = module.nameFault?.(effectiveName({ kind, options: options ?? {} }, name));
            if (fault !== undefined)
                problems.push({ path: [...at, kind], says: fault });
        }
        requests.push({ kind, options: options ?? {} });
    }
    return requests;
}
function shareOf(layers) {
    const merged = Object.assign({}, ...layers.map((layer) => layer.fields.share ?? {}));
    const seen = new Set();
    const recipients = (merged.with ?? []).filter((each) => !seen.has(each.toLowerCase()) && seen.add(each.toLowerCase()));
    return recipients.length === 0 ? undefined : { with: recipients, as: merged.as ?? 'copy' };
}
function policyOf(layers, home, problems) {
    const merged = {
        ...schema/* policyDefaults */.Fw,
        ...Object.assign({}, ...layers.map((layer) => layer.fields.policy ?? {})),
    };
    const maxAge = (0,duration/* parseDuration */.E9)(merged['max-age']);
    const overlap = (0,duration/* parseDuration */.E9)(merged.overlap);
    const lead = (0,duration/* parseDuration */.E9)(merged.lead);
    if (maxAge <= overlap + lead) {
        const said = ['max-age', 'overlap', 'lead'].flatMap((member) => {
            const layer = layers.findLast((each) => Object.hasOwn(each.fields.policy ?? {}, member));
            return layer ? [{ layer, member }] : [];
        });
        // The innermost of the three is the one that somebody wrote last.
        const last = said.sort((one, other) => layers.indexOf(other.layer) - layers.indexOf(one.layer))[0];
        problems.push({
            path: [...(last?.layer.path ?? home), 'policy', ...(last ? [last.member] : [])],
            says: '`max-age` must be longer than `overlap` and `lead` (3d if not set) together, or a credential would be due the moment it is made',
        });
    }
    return {
        maxAge,
        overlap,
        lead,
        receiptDeadline: (0,duration/* parseDuration */.E9)(merged['receipt-deadline']),
        quiet: (0,duration/* parseDuration */.E9)(merged.quiet),
        inUse: merged['in-use'],
        allowDowntime: merged['allow-downtime'],
        rotateWhen: merged['rotate-when'],
        signalsNamed: layers.some((layer) => layer.fields.policy?.['rotate-when'] !== undefined),
        receipt: merged.receipt,
    };
}
function innermost(layers, field) {
    const layer = layers.findLast((each) => each.fields[field] !== undefined);
    return layer && { value: layer.fields[field], path: layer.path };
}
/** GitHub ignores case in the names of secrets and environments. */
function twins(raw) {
    const problems = [];
    const look = (path, table, what) => {
        const seen = new Set();
        for (const name of Object.keys(table ?? {})) {
            if (seen.has(name.toLowerCase()))
                problems.push({ path, key: name, says: `GitHub ignores case, and another ${what} has this name already` });
            seen.add(name.toLowerCase());
        }
    };
    look(['secrets'], raw.secrets, 'secret');
    look(['environments'], raw.environments, 'environment');
    for (const [name, entry] of Object.entries(raw.secrets ?? {})) {
        if (!Array.isArray(entry.environments))
            look(['secrets', name, 'environments'], entry.environments, 'environment');
    }
    return problems;
}
/** Two values for one place, or one credential in the hands of two rotations. */
function collisions(built, raw, repository) {
    const problems = [];
    const places = new Map();
    const adopted = new Map();
    for (const { target, layers } of built) {
        const path = layers.at(-1).path;
        for (const name of Object.values(target.values)) {
            for (const destination of target.destinations) {
                const place = placeOf(destination, name, repository);
                const other = places.get(place);
                if (other !== undefined) {
                    const who = other === target.key ? 'two of its values' : `${other} and ${target.key}`;
                    problems.push({
                        path,
                        says: `${who} would be written to the same place (${destination.kind}, ${effectiveName(destination, name)})`,
                    });
                }
                places.set(place, target.key);
                if (isEscrow(raw, destination, effectiveName(destination, name), repository)) {
                    problems.push({
                        path,
                        says: `${escrowName(raw)} is where Keyturn keeps pending values there: ${target.key} needs another name, or \`escrow\` another place`,
                    });
                }
            }
        }
        if (target.adopt === undefined)
            continue;
        const credential = JSON.stringify([target.binding.provider, target.binding.admin ?? null, target.adopt]);
        const other = adopted.get(credential);
        if (other !== undefined)
            problems.push({
                path: [...path, 'adopt'],
                says: `${other} adopts the same credential, and one of the two would revoke it under the other`,
            });
        adopted.set(credential, target.key);
    }
    return problems;
}
/**
 * Whether a value would be written over the escrow, or come before it: a run is handed the nearest of GitHub's secrets
 * that has the escrow's name, whichever of the repository, its environment and its organization that is.
 */
function isEscrow(raw, destination, name, run) {
    const [kind] = Object.keys(raw.escrow ?? { github: {} });
    const own = escrowName(raw).toUpperCase();
    // Another store's places are known by their addresses, which preflight compares.
    if (name.toUpperCase() !== own || kind !== 'github' || destination.kind !== kind)
        return false;
    const { app = 'actions', organization, topic, repository = run, repositories = [repository] } = destination.options;
    if (raw.journal?.file !== undefined || app !== 'actions')
        return false;
    if (organization !== undefined || topic !== undefined)
        return true;
    const home = String(run ?? raw.journal?.repository).toLowerCase();
    return Array.isArray(repositories) && repositories.some((each) => String(each).toLowerCase() === home);
}
function escrowName({ escrow }) {
    const name = escrow?.['github']?.['name'];
    return typeof name === 'string' ? name : escrow_name/* ESCROW_NAME */.S;
}
/** The name that a value has at a destination, where the destination lets it be another one. */
function effectiveName({ options }, name) {
    return typeof options['name'] === 'string' ? options['name'] : name;
}
function placeOf(destination, name, repository) {
    const { name: _, ...options } = destination.options;
    const here = destination.kind === 'github' &&
        !['repository', 'repositories', 'topic', 'organization'].some((field) => Object.hasOwn(options, field));
    const all = here && repository !== undefined ? { ...options, repository } : options;
    // GitHub ignores case in all of these; elsewhere two names that differ only in case are asking for trouble.
    return JSON.stringify([destination.kind, targets_sorted(all), effectiveName(destination, name)]).toLowerCase();
}
function targets_sorted(value) {
    if (Array.isArray(value))
        return value.map(targets_sorted);
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value)
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([name, inside]) => [name, targets_sorted(inside)]));
}

;// CONCATENATED MODULE: ./lib/config/load.js












/**
 * Text of `.github/keyturn.yml`, or the inputs that stand for it, to a configuration. Nothing is read or sent.
 * Throws CONFIG_INVALID (INPUT_INVALID for inputs), CONFIG_SECRET_PASTED, NOT_BUILT, ENVIRONMENT_MISSING, all of them with
 * line, column and field, none with a value; EVENT_REFUSED.
 */
async function load(from, context) {
    const source = typeof from === 'string' ? (0,config_source.readYaml)(from, context.file ?? '.github/keyturn.yml') : from;
    const wings = context.registries ?? registries;
    refusePasted(source);
    refuseIf(source, objections(schema/* Configuration */.Vk, source.value ?? {}));
    const raw = (source.value ?? {});
    const { targets, problems } = await targetsOf(raw, {
        source,
        wings,
        inActions: context.environment['GITHUB_ACTIONS'] === 'true',
        repository: context.repository,
    });
    const configuration = {
        targets,
        links: linksOf(raw, problems),
        channels: await namedList(raw.channels ?? [], ['channels'], wings.channels, source, problems),
        people: await peopleOf(raw, wings.channels, source, problems),
        notify: await notifyOf(raw, wings.channels, problems),
        former: formerOf(raw),
        formerDestinations: await formerDestinationsOf(raw, wings.destinations, source, problems),
        journal: load_journalOf(raw, context, problems),
        escrow: await load_escrowOf(raw, wings.destinations, source, problems),
        public: raw.public ?? false,
        events: raw.events ?? [],
    };
    refuseIf(source, problems);
    refuseShared(source, raw, context);
    (0,events/* refuseStranger */.Rx)(context.event, configuration.events);
    if (context.requireAdmin)
        requireAdmin((0,config_select/* select */.L)(targets, context.only), context.environment);
    return configuration;
}
/** Throws ENVIRONMENT_MISSING, once for all of them, if a variable that `admin` names is not set or empty. */
function requireAdmin(targets, environment) {
    const missing = new Map();
    for (const target of targets) {
        const { admin } = target.binding;
        for (const name of typeof admin === 'string' ? [admin] : Object.values(admin ?? {})) {
            const value = Object.hasOwn(environment, name) ? environment[name] : undefined;
            if (value === undefined || value.trim() === '')
                missing.set(name, [...(missing.get(name) ?? []), target.key]);
        }
    }
    const first = [...missing.keys()][0];
    if (first === undefined)
        return;
    const lines = [...missing]
        .slice(0, 10)
        .map(([name, keys]) => `the environment variable ${name} is not set, which is the \`admin\` of ${keys.slice(0, 5).join(', ')}${keys.length > 5 ? ' and others' : ''}`);
    throw new errors/* KeyturnError */.FB('ENVIRONMENT_MISSING', {
        what: lines.join('\n'),
        hint: `in the workflow: env: { ${first}: \${{ secrets.${first} }} }; in a shell: export ${first}`,
    });
}
function refuseIf(source, problems) {
    if (problems.length > 0)
        throw (0,config_source.invalid)(source, problems);
}
async function namedList(entries, at, registry, source, problems) {
    const list = [];
    for (const [index, entry] of entries.entries()) {
        const path = [...at, index];
        const [name, options] = Object.entries(entry)[0];
        const module = await registry.load(name);
        if (module === undefined)
            problems.push(foreignName(registry, name, path, name, source));
        else
            problems.push(...objections(module.options, options ?? {}, [...path, name]));
        list.push({ name, options: options ?? {} });
    }
    return list;
}
/** A secret of this repository or of one of its environments, or a store that can be read back. */
async function load_escrowOf(raw, registry, source, problems) {
    const [name, options] = Object.entries(raw.escrow ?? { github: {} })[0];
    const path = ['escrow'];
    if (name !== 'github') {
        const module = await registry.load(name);
        if (module === undefined)
            problems.push(foreignName(registry, name, path, name, source));
        else if (module.escrow === undefined) {
            const says = `\`${name}\` cannot be the escrow; \`github\` can, and stores that can be read back`;
            problems.push({ path, key: name, says });
        }
        else
            problems.push(...objections(module.options, options ?? {}, [...path, name]));
    }
    else {
        const fields = Object.keys(options ?? {});
        for (const field of fields) {
            if (field !== 'environment' && field !== 'name')
                problems.push({
                    path: [...path, name],
                    key: field,
                    says: unknownName('field', field, ['environment', 'name']),
                });
        }
        const { environment, name: secret } = (options ?? {});
        if (secret !== undefined)
            problems.push(...objections(schema/* SecretName */._x, secret, [...path, name, 'name']));
        if (environment !== undefined)
            problems.push(...objections(schema/* EnvironmentName */.Ru, environment, [...path, name, 'environment']));
    }
    return { name, options: options ?? {} };
}
/** Field names whose value may be any id, however random it looks. */
const ids = new Set(['adopt']);
/** A pasted credential by its shape; those of known kinds were found while reading. */
function refusePasted(source) {
    const visit = (value, path, inAdmin) => {
        if (typeof value === 'string') {
            const field = path.at(-1);
            const kind = inAdmin
                ? (0,pasted/* looksLikeKeyNotName */.x9)(value)
                : typeof field === 'string' && ids.has(field)
                    ? undefined
                    : (0,pasted/* looksLikeKey */.zC)(value);
            if (kind !== undefined)
                throw (0,config_source.pastedRefusal)(source.place(path), kind);
            return;
        }
        if (typeof value !== 'object' || value === null)
            return;
        for (const [name, inside] of Object.entries(value)) {
            if (!Array.isArray(value) && (0,pasted/* looksLikeKey */.zC)(name) !== undefined)
                throw (0,config_source.pastedRefusal)(source.place(path, name, true), 'a random key');
            visit(inside, [...path, Array.isArray(value) ? Number(name) : name], inAdmin || name === 'admin');
        }
    };
    visit(source.value, [], false);
}
/** Where a password is wanted beside the key of the link, instead of in its place. */
const withPassword = ['keyturn', 'github', 'privatebin'];
function linksOf(raw, problems) {
    const { links = {} } = raw;
    const via = links.via ?? (links.url === undefined ? 'github' : 'keyturn');
    if (via === 'github' && links.url !== undefined)
        problems.push({ path: ['links', 'url'], says: '`via: github` needs no url' });
    if (via !== 'github' && links.url === undefined)
        problems.push({ path: ['links'], says: `\`url\` is missing: the address of the ${via} service` });
    const url = links.url === undefined ? undefined : serviceUrl(links.url);
    if (url === false) {
        problems.push({
            path: ['links', 'url'],
            says: 'an https address is wanted, such as https://links.example.com, without user, query and fragment (http only for localhost)',
        });
    }
    if (links.password === true && !withPassword.includes(via))
        problems.push({ path: ['links', 'password'], says: `\`via: ${via}\` has no password beside the link` });
    return {
        via,
        url: url === false ? undefined : url,
        expires: (0,duration/* parseDuration */.E9)(links.expires ?? '24h'),
        password: links.password ?? false,
    };
}
/** The address as it will be used, or false. */
function serviceUrl(text) {
    if (!/^https?:\/\/[^\s\\@]+$/.test(text) || !URL.canParse(text))
        return false;
    const url = new URL(text);
    const local = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
    if (url.username !== '' || url.password !== '' || text.includes('?') || text.includes('#'))
        return false;
    if (url.protocol !== 'https:' && !local)
        return false;
    return url.href.replace(/\/$/, '');
}
async function peopleOf(raw, channels, source, problems) {
    const people = Object.create(null);
    const seen = new Map();
    for (const [login, reach] of Object.entries(raw.people ?? {})) {
        const twin = seen.get(login.toLowerCase());
        if (twin !== undefined)
            problems.push({
                path: ['people'],
                key: login,
                says: `GitHub logins ignore case, and \`${twin}\` is there already`,
            });
        seen.set(login.toLowerCase(), login);
        for (const [channel, address] of Object.entries(reach)) {
            const path = ['people', login];
            const module = await channels.load(channel);
            if (module?.reach)
                problems.push(...objections(module.reach, address, [...path, channel]));
            else if (module)
                problems.push({ path, key: channel, says: `the channel \`${channel}\` needs nothing here` });
            // A person may be reachable by what a later version will have.
            else if (!channels.planned.includes(channel))
                problems.push(foreignName(channels, channel, path, channel, source, channels.planned));
        }
        people[login] = reach;
    }
    return people;
}
/** As the journal has recorded them: nothing is filled in. */
function formerOf({ former = [] }) {
    return former.flatMap(({ provider, admin, options }) => provider === undefined ? [] : [{ provider, admin, options: (options ?? {}) }]);
}
async function formerDestinationsOf({ former = [] }, registry, source, problems) {
    const found = [];
    for (const [index, { destination }] of former.entries()) {
        const [kind, given] = Object.entries(destination ?? {})[0] ?? [];
        if (kind === undefined)
            continue;
        const path = ['former', index, 'destination'];
        const options = given ?? {};
        const module = await registry.load(kind);
        if (module === undefined)
            problems.push(foreignName(registry, kind, path, kind, source));
        else
            problems.push(...objections(module.options, options, [...path, kind]));
        // Where a destination leads does not depend on the name of what is written there.
        found.push({ destinations: [{ kind, options }], values: { value: 'FORMER' } });
    }
    return found;
}
function load_journalOf(raw, context, problems) {
    const { journal = {} } = raw;
    const key = journal.key === undefined ? {} : { key: journal.key };
    if (journal.file !== undefined) {
        for (const other of ['repository', 'branch']) {
            if (journal[other] !== undefined)
                problems.push({ path: ['journal', other], says: 'a journal is either a `file` or a branch' });
        }
        return { kind: 'file', path: journal.file, ...key };
    }
    return {
        kind: 'github',
        repository: journal.repository ?? context.repository,
        branch: journal.branch ?? 'keyturn-journal',
        ...key,
    };
}


/***/ }),

/***/ 88336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ select)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14006);
/* harmony import */ var _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28607);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90948);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39969);




/**
 * The targets whose key matches the glob `only`; all of them without one. A glob without a slash is compared with the
 * secret's name, so `SENDGRID_API_KEY` means it in every environment. Throws INPUT_INVALID if nothing matches.
 */
function select(targets, only) {
    if (only === undefined)
        return targets;
    if (!/^[A-Za-z0-9_ ./*?{},[\]-]{1,300}$/.test(only)) {
        throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('INPUT_INVALID', {
            what: '`only` is not a glob over `environment/SECRET`',
            hint: 'for example: only: production/*',
        });
    }
    // No negation and no extended patterns: they can select what nobody meant, and can be made slow.
    const matches = picomatch__WEBPACK_IMPORTED_MODULE_2__(only, {
        basename: !only.includes('/'),
        dot: true,
        nonegate: true,
        noextglob: true,
        nocase: false,
    });
    const chosen = targets.filter((target) => matches(target.key));
    if (chosen.length > 0)
        return chosen;
    const keys = targets.map((target) => target.key);
    const near = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .p)(only, keys) ??
        (0,_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .p)(only, keys.map((key) => key.slice(key.lastIndexOf('/') + 1)));
    const listed = keys.slice(0, 20).map(_source_js__WEBPACK_IMPORTED_MODULE_1__.shown).join(', ');
    throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('INPUT_INVALID', {
        what: `\`only\` matches none of the secrets: ${listed}${keys.length > 20 ? ` and ${keys.length - 20} more` : ''}`,
        hint: near === undefined ? 'choose one of these, or a glob such as production/*' : `did you mean ${near}?`,
    });
}


/***/ })

};
