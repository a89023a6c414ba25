export const id = 8718;
export const ids = [8718];
export const modules = {

/***/ 93560:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ composeInventory)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _forge_github_environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97754);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53345);
/* harmony import */ var _clocks_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35017);
/* harmony import */ var _forge_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33939);
/* harmony import */ var _world_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(31620);
/** What reads the secrets of a forge, for the inventory. Nothing of a rotation is needed for it. */






/** Milliseconds. The hour's requests may be used up half-way, and an inventory is worth the wait. */
const LONGEST_WAIT = 65 * 60_000;
/**
 * @param owner whose repositories are asked for
 * @throws KeyturnError INPUT_INVALID without any token, or with one that no header can carry
 */
async function composeInventory(access, given, owner) {
    const [{ github }, { admissions, readingLimits }, { secretLister }] = await Promise.all([
        Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 68940)),
        Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 20531)),
        __webpack_require__.e(/* import() */ 9596).then(__webpack_require__.bind(__webpack_require__, 79596)),
    ]);
    const { world, clock } = (0,_clocks_js__WEBPACK_IMPORTED_MODULE_3__/* .followed */ .X)(given);
    const variable = (0,_forge_js__WEBPACK_IMPORTED_MODULE_4__/* .variablesOf */ .ht)(world.environment);
    const inActions = (0,_forge_github_environment_js__WEBPACK_IMPORTED_MODULE_1__.isJob)(variable);
    const baseUrl = (0,_forge_github_environment_js__WEBPACK_IMPORTED_MODULE_1__.apiIn)(variable);
    const queues = admissions({
        clock,
        longest: LONGEST_WAIT,
        limits: readingLimits,
        tell: ({ requests, milliseconds }) => world.progress({
            step: 'waiting',
            detail: `${requests} requests wait for GitHub's limits, about ${Math.max(1, Math.round(milliseconds / 60_000))} min`,
        }),
    });
    const place = baseUrl === undefined ? {} : { baseUrl };
    const common = { http: world.http, clock, inActions, admissions: queues, ...place };
    const { clientId, privateKey } = access;
    const isApp = clientId !== undefined && privateKey !== undefined;
    const token = isApp
        ? (await Promise.all(/* import() */[__webpack_require__.e(7241), __webpack_require__.e(7871), __webpack_require__.e(6452)]).then(__webpack_require__.bind(__webpack_require__, 26452))).appToken({ ...common, clientId, privateKey, home: owner })
        : (access.token ?? (0,_world_js__WEBPACK_IMPORTED_MODULE_5__/* .credential */ .eE)(world.environment, 'GITHUB_TOKEN') ?? access.journalToken);
    if (token === undefined) {
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('INPUT_INVALID', {
            what: '`token`: there is none, and GitHub shows secrets to nobody without one',
            hint: 'gh auth login; or `token`: a fine-grained personal access token (docs/inventory.md names its permissions)',
        });
    }
    const client = github({ ...common, token, tokenName: 'token', patience: { total: LONGEST_WAIT, waits: 8 } });
    const who = typeof token === 'function' ? `app ${clientId}` : `token ${token.reveal().trim()}`;
    const identity = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(`keyturn/inventory/1\0${baseUrl ?? 'https://api.github.com'}\0${who}`)
        .digest('hex');
    return { lister: secretLister({ github: client, clock, isApp }), clock, identity };
}


/***/ }),

/***/ 84575:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ slotOf),
/* harmony export */   l: () => (/* binding */ apps)
/* harmony export */ });
/** What the forge shows of secrets and of the files that read them. Reading it is the forge's work, judging it this room's. */
/** Which of the forge's stores a secret lies in: who is handed it. */
const apps = ['actions', 'dependabot', 'codespaces', 'agents'];
/** Its address, as the journal has it: `github:OWNER/REPO/APP[/ENVIRONMENT]/NAME`. */
function slotOf({ repository, app, environment, name }) {
    return [`github:${repository}`, app, ...(environment === undefined ? [] : [environment]), name].join('/');
}


/***/ }),

/***/ 31930:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ isSeenBeyond),
  S: () => (/* binding */ scan)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(13627);
;// CONCATENATED MODULE: ./lib/inventory/numbers.js
/** Numbers as GitHub writes them into a text, and reads them out of one. */
/** What stands for any text, as in every pattern of names here. */
const ANY = '*';
/**
 * GitHub keeps fifteen digits. Of a number that needs more of them, or an exponent, its parsers do not write the same: that
 * one may be anything.
 */
function numberText(value) {
    if (value === 0)
        return '0';
    if (Number.isNaN(value))
        return 'NaN';
    const text = String(value);
    return /^-?[\d.]+$/.test(text) && text.replaceAll(/\D/g, '').length <= 15 ? text : ANY;
}
/** The position in a list that a key means; undefined: none. */
function indexOf(key) {
    const number = key === null ? 0 : Number(key);
    return Number.isFinite(number) && number >= 0 ? Math.floor(number) : undefined;
}

;// CONCATENATED MODULE: ./lib/inventory/tree.js
/** YAML as a tree in which nothing is lost: doubled keys stay, aliases and merges are followed. */


/** Far above what people write, far below what keeps the parser busy for long. */
const LARGEST = 256 * 1024;
/** With every alias followed. */
const MOST = 200_000;
const DEEPEST = 100;
/** Blocks that one line opens (`- - - x`): the parser below calls itself for each. */
const OPEN = 200;
const EMPTY = { is: 'text', text: '' };
/** Undefined: it is no YAML, or more of it than anybody writes. Never throws. */
function readTree(text) {
    if (text.length > LARGEST || nestsTooDeep(text))
        return undefined;
    try {
        const document = (0,dist/* parseDocument */.Tp)(text, { uniqueKeys: false, logLevel: 'error', prettyErrors: false });
        if (document.errors.length > 0)
            return undefined;
        return treeOf(document.contents);
    }
    catch {
        return undefined;
    }
}
/** A cheap bound that comes before the parser. */
function nestsTooDeep(text) {
    return text.split('\n').some((line) => {
        const [lead] = /^[ \t]*(?:[-?:][ \t]+)*/.exec(line);
        return lead.replaceAll(/[ \t]/g, '').length > OPEN;
    });
}
class TooMuch extends Error {
}
function treeOf(contents) {
    // An alias means the last anchor of its name before it: the tree is read in the order of the text.
    const anchors = new Map();
    const done = new Map();
    const begun = new Set();
    const read = (node, depth) => {
        if (depth > DEEPEST)
            throw new TooMuch();
        if ((0,dist/* isAlias */.Vj)(node)) {
            const target = anchors.get(node.source);
            // An anchor inside of itself: what it would repeat is read where it stands.
            if (target === undefined || begun.has(target))
                return leaf({ is: 'text', text: '' });
            return read(target, depth + 1);
        }
        if (((0,dist/* isScalar */.jn)(node) || (0,dist/* isCollection */.P3)(node)) && node.anchor !== undefined)
            anchors.set(node.anchor, node);
        if ((0,dist/* isScalar */.jn)(node))
            return leaf(scalarOf(node.value, node.source));
        if (!(0,dist/* isCollection */.P3)(node))
            return leaf(scalarOf(null, undefined));
        const before = done.get(node);
        if (before !== undefined) {
            if (depth + before.height > DEEPEST)
                throw new TooMuch();
            return before;
        }
        begun.add(node);
        const found = sized((0,dist/* isSeq */.oP)(node) ? list(node.items, depth) : (0,dist/* isMap */.jh)(node) ? map(node.items, depth) : []);
        begun.delete(node);
        done.set(node, found);
        return found;
    };
    const list = (items, depth) => items.map((item) => read(item, depth + 1));
    const map = (pairs, depth) => pairs.map(({ key, value }) => [read(key, depth + 1), read(value, depth + 1)]);
    return read(contents, 0).tree;
}
function leaf(tree) {
    return { tree, size: 1, height: 1 };
}
/** A text that is nothing but a literal in an expression: GitHub takes the literal for it wherever it stands. */
const LITERAL = /^\$\{\{\s*'((?:[^']|'')*)'\s*\}\}$/;
function scalarOf(value, source) {
    if (typeof value === 'string') {
        const literal = LITERAL.exec(value)?.[1]?.replaceAll("''", "'");
        // What is in it then is no expression, and would be taken for one.
        return { is: 'text', text: literal === undefined || literal.includes('${{') ? value : literal };
    }
    if (typeof value === 'number')
        return { is: 'text', text: numberText(value), value };
    if (typeof value === 'boolean')
        return { is: 'text', text: String(value), value };
    if (value === null || value === undefined)
        return { is: 'text', text: '', value: null };
    // A kind that only another version of YAML has.
    return { is: 'text', text: source ?? '' };
}
function sized(parts) {
    const entries = [];
    const items = [];
    let size = 1;
    let height = 0;
    for (const part of parts) {
        const both = 'tree' in part ? [part] : part;
        for (const one of both) {
            size += one.size;
            height = Math.max(height, one.height);
        }
        if (size > MOST)
            throw new TooMuch();
        if ('tree' in part)
            items.push(part.tree);
        else
            entries.push(...entriesOf(part[0].tree, part[1].tree));
    }
    const isMapping = parts.length > 0 && !('tree' in parts[0]);
    return {
        tree: isMapping ? { is: 'map', entries: together(entries) } : { is: 'list', items },
        size,
        height: height + 1,
    };
}
/** Mappings under one key are one mapping: what a doubled key holds belongs together, whichever of them would win. */
function together(entries) {
    const found = [];
    const places = new Map();
    for (const entry of entries) {
        const { key, value } = entry;
        const text = key.is === 'text' ? key.text.toLowerCase() : undefined;
        const place = text === undefined ? undefined : places.get(text);
        const before = place === undefined ? undefined : found[place].value;
        if (place !== undefined && before?.is === 'map' && value.is === 'map') {
            found[place] = { key, value: { is: 'map', entries: together([...before.entries, ...value.entries]) } };
        }
        else {
            if (text !== undefined && value.is === 'map')
                places.set(text, found.length);
            found.push(entry);
        }
    }
    return found;
}
/** A merge key hands on the entries of what it names. */
function entriesOf(key, value) {
    if (key.is !== 'text' || key.text !== '<<')
        return [{ key, value }];
    const merged = value.is === 'list' ? value.items : [value];
    return merged.flatMap((one) => (one.is === 'map' ? one.entries : [{ key, value: one }]));
}
/** What stands under a key, in any case: more than one, where it is doubled. */
function under(tree, key) {
    if (tree?.is !== 'map')
        return [];
    return tree.entries.flatMap((entry) => entry.key.is === 'text' && entry.key.text.toLowerCase() === key ? [entry.value] : []);
}
/** The same of several trees. */
function allUnder(trees, key) {
    return trees.flatMap((tree) => under(tree, key));
}
function entriesIn(trees) {
    return trees.flatMap((tree) => (tree.is === 'map' ? tree.entries : []));
}
function itemsIn(trees) {
    return trees.flatMap((tree) => (tree.is === 'list' ? tree.items : []));
}
/** Without those that stand for nothing, as what is under `env:` where nothing follows. */
function something(trees) {
    return trees.filter((tree) => tree.is !== 'text' || tree.value !== null);
}
function textsIn(trees) {
    return trees.flatMap((tree) => (tree.is === 'text' ? [tree.text] : []));
}

;// CONCATENATED MODULE: ./lib/inventory/expressions.js
/** GitHub's expressions: where they stand in a text, and what they are made of. */
/** `}}` ends an expression only outside of a literal; one that is not closed goes on to the end. */
function piecesOf(text) {
    const pieces = [];
    let at = 0;
    for (;;) {
        const start = text.indexOf('${{', at);
        if (start < 0)
            break;
        if (start > at)
            pieces.push({ text: text.slice(at, start) });
        const end = endOf(text, start + 3);
        pieces.push({ expression: text.slice(start + 3, end) });
        at = Math.min(end + 2, text.length);
    }
    if (at < text.length)
        pieces.push({ text: text.slice(at) });
    return pieces;
}
function endOf(text, from) {
    let quoted = false;
    for (let at = from; at < text.length; at++) {
        if (text[at] === "'")
            quoted = !quoted;
        else if (!quoted && text[at] === '}' && text[at + 1] === '}')
            return at;
    }
    return text.length;
}
const TOKEN = /\s+|'((?:[^']|'')*)'|([A-Za-z_][A-Za-z0-9_-]*)|([+-]?(?:0x[0-9a-fA-F]+|0o[0-7]+|(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?|Infinity))|(&&|\|\||[!=<>]=|[!<>()[\].,*])/y;
const constants = new Map([
    ['true', true],
    ['false', false],
    ['null', null],
    ['NaN', Number.NaN],
    ['Infinity', Number.POSITIVE_INFINITY],
]);
/** Undefined: there is something that no expression has. */
function tokensOf(text) {
    const tokens = [];
    const pattern = new RegExp(TOKEN);
    while (pattern.lastIndex < text.length) {
        const found = pattern.exec(text);
        if (found === null)
            return undefined;
        const [, literal, word, number, sign] = found;
        if (literal !== undefined)
            tokens.push({ is: 'literal', value: literal.replaceAll("''", "'") });
        else if (word !== undefined)
            tokens.push({ is: 'word', text: word });
        // After a name a dot begins a member, not a number: GitHub has no member that begins with a digit.
        else if (number !== undefined) {
            const value = Number(number);
            if (Number.isNaN(value))
                return undefined;
            tokens.push({ is: 'literal', value });
        }
        else if (sign !== undefined)
            tokens.push({ is: 'sign', text: sign });
    }
    return tokens;
}
/** GitHub refuses what is nested deeper than fifty; a little more does not hurt, and keeps the stack small. */
const expressions_DEEPEST = 100;
/** Undefined: it is none, as GitHub writes them. */
function parseExpression(text) {
    const tokens = tokensOf(text);
    if (tokens === undefined || tokens.length === 0)
        return undefined;
    const reader = new Reader(tokens);
    const found = reader.or(0);
    return reader.atEnd ? found : undefined;
}
/** From the operator that binds least to the one that binds most. Undefined goes all the way up. */
class Reader {
    #at = 0;
    #tokens;
    constructor(tokens) {
        this.#tokens = tokens;
    }
    get atEnd() {
        return this.#at === this.#tokens.length;
    }
    /** The sign that comes next, if it is one of these; it is taken. */
    #take(...signs) {
        const next = this.#tokens[this.#at];
        if (next?.is !== 'sign' || !signs.includes(next.text))
            return undefined;
        this.#at++;
        return next.text;
    }
    #chain(is, signs, next) {
        const first = next();
        if (first === undefined)
            return undefined;
        const of = [first];
        while (this.#take(...signs) !== undefined) {
            const another = next();
            if (another === undefined)
                return undefined;
            of.push(another);
        }
        return of.length === 1 ? first : { is, of };
    }
    or(depth) {
        if (depth > expressions_DEEPEST)
            return undefined;
        const compare = () => this.#chain('compare', ['==', '!=', '<', '<=', '>', '>='], () => this.#not(depth));
        return this.#chain('or', ['||'], () => this.#chain('and', ['&&'], compare));
    }
    #not(depth) {
        if (depth > expressions_DEEPEST)
            return undefined;
        if (this.#take('!') === undefined)
            return this.#member(depth);
        const of = this.#not(depth + 1);
        return of && { is: 'not', of };
    }
    #member(depth) {
        let found = this.#primary(depth);
        for (let links = 0; found !== undefined; links++) {
            const sign = this.#take('.', '[');
            if (sign === undefined)
                return found;
            // A chain is walked from its end: it is as deep as it is long.
            if (links > expressions_DEEPEST)
                return undefined;
            if (this.#take('*') !== undefined)
                found = { is: 'all', of: found };
            else {
                const key = sign === '.' ? this.#name() : this.or(depth + 1);
                if (key === undefined)
                    return undefined;
                found = { is: 'member', of: found, key };
            }
            if (sign === '[' && this.#take(']') === undefined)
                return undefined;
        }
        return undefined;
    }
    #name() {
        const next = this.#tokens[this.#at];
        if (next?.is !== 'word')
            return undefined;
        this.#at++;
        return { is: 'literal', value: next.text };
    }
    #primary(depth) {
        if (this.#take('(') !== undefined) {
            const inside = this.or(depth + 1);
            return this.#take(')') === undefined ? undefined : inside;
        }
        const next = this.#tokens[this.#at];
        if (next === undefined || next.is === 'sign')
            return undefined;
        this.#at++;
        if (next.is === 'literal')
            return next;
        if (this.#take('(') !== undefined)
            return this.#call(next.text.toLowerCase(), depth);
        const constant = constants.get(next.text);
        return constant === undefined
            ? { is: 'context', name: next.text.toLowerCase() }
            : { is: 'literal', value: constant };
    }
    #call(name, depth) {
        const given = [];
        if (this.#take(')') !== undefined)
            return { is: 'call', name, with: given };
        for (;;) {
            const one = this.or(depth + 1);
            if (one === undefined)
                return undefined;
            given.push(one);
            if (this.#take(')') !== undefined)
                return { is: 'call', name, with: given };
            if (this.#take(',') === undefined)
                return undefined;
        }
    }
}
/** Whether the condition holds of it or of a part of it. */
function somewhere(expression, condition) {
    if (condition(expression))
        return true;
    switch (expression.is) {
        case 'literal':
        case 'context':
            return false;
        case 'member':
            return somewhere(expression.of, condition) || somewhere(expression.key, condition);
        case 'all':
        case 'not':
            return somewhere(expression.of, condition);
        case 'call':
            return expression.with.some((one) => somewhere(one, condition));
        default:
            return expression.of.some((one) => somewhere(one, condition));
    }
}

;// CONCATENATED MODULE: ./lib/inventory/values.js
/** What an expression can yield: a set of values, in whose texts `*` stands for what cannot be known. */


const values_ANY = '*';
const anything = [values_ANY];
const either = [true, false];
/** What anything can be where a condition does not hold of it. */
const untrue = ['', false, 0, null];
/** More than this, and it is anything. */
const values_MOST = 256;
/** Texts are kept this long: no name of GitHub's is longer. */
const LONGEST = 1000;
/** Expressions whose parts are made by expressions, each of them nested as well: no job of people comes near. */
const values_DEEPEST = 200;
function isList(value) {
    return typeof value === 'object' && value !== null && 'items' in value;
}
function isMembers(value) {
    return typeof value === 'object' && value !== null && 'at' in value;
}
/** As GitHub writes it into a text. */
function textOf(value) {
    if (value === null)
        return '';
    if (typeof value === 'object')
        return isMembers(value) ? 'Object' : 'Array';
    if (typeof value === 'number')
        return numberText(value);
    const text = String(value);
    return text.length > LONGEST ? values_ANY : text;
}
/** Without doubles; anything, where there are too many. */
function union(...sets) {
    return unionOf(sets);
}
/** The same of sets that may be more than a call can be given. */
function unionOf(sets) {
    const found = new Map();
    for (const set of sets) {
        for (const value of set) {
            found.set(typeof value === 'object' && value !== null ? value : `${typeof value} ${String(value)}`, value);
            if (found.size > values_MOST)
                return anything;
        }
    }
    return [...found.values()];
}
function texts(values) {
    return [...new Set(values.map(textOf))];
}
function canBeTrue(value) {
    return value !== null && value !== false && value !== 0 && value !== '' && !Number.isNaN(value);
}
function canBeFalse(value) {
    return isAnything(value) || !canBeTrue(value);
}
function isAnything(value) {
    return typeof value === 'string' && /^\*+$/.test(value);
}
/** A text with expressions in it: one alone keeps its kind, else they are written into the text. */
function evaluateText(text, contexts) {
    const pieces = piecesOf(text);
    const [only] = pieces;
    if (only === undefined)
        return [''];
    if (pieces.length === 1)
        return valuesOf(only, contexts);
    return joined(pieces.map((piece) => valuesOf(piece, contexts)));
}
function valuesOf(piece, contexts) {
    if ('text' in piece)
        return [piece.text];
    const expression = parseExpression(piece.expression);
    return expression === undefined ? anything : evaluate(expression, contexts);
}
/** One text after the other, in every combination; too many: each part may be anything. */
function joined(parts) {
    let found = [''];
    for (const part of parts) {
        const next = texts(part);
        found = [...new Set(found.flatMap((before) => next.map((after) => shortened(`${before}${after}`))))];
        if (found.length > values_MOST)
            return [parts.map((one) => (one.length === 1 ? textOf(one[0]) : values_ANY)).join('')];
    }
    return found;
}
function shortened(text) {
    return text.length > LONGEST ? values_ANY : text;
}
let depth = 0;
/** Never throws; anything, where it would go too deep, through whatever the contexts evaluate in their turn. */
function evaluate(expression, contexts) {
    if (depth > values_DEEPEST)
        return anything;
    depth++;
    try {
        return evaluated(expression, contexts);
    }
    finally {
        depth--;
    }
}
function evaluated(expression, contexts) {
    switch (expression.is) {
        case 'literal':
            return [expression.value];
        case 'context': {
            const found = contexts(expression.name);
            return found === undefined ? anything : [found];
        }
        case 'member': {
            const keys = evaluate(expression.key, contexts);
            const of = evaluate(expression.of, contexts);
            // What a filter has left is asked of each of its elements, not by position.
            if (expression.of.is === 'all')
                return anything;
            return unionOf(of.map((value) => unionOf(keys.map((key) => memberOf(value, key)))));
        }
        case 'all':
            return unionOf(evaluate(expression.of, contexts).map((value) => (isList(value) ? [value] : anything)));
        case 'call':
            return called(expression.name, expression.with.map((one) => evaluate(one, contexts)));
        case 'not': {
            const of = evaluate(expression.of, contexts);
            return [...(of.some(canBeFalse) ? [true] : []), ...(of.some(canBeTrue) ? [false] : [])];
        }
        case 'compare':
            return either;
        case 'and':
            return chosen(expression.of, contexts, canBeFalse);
        case 'or':
            return chosen(expression.of, contexts, canBeTrue);
    }
}
/** Of each but the last what ends the chain; of the last all. */
function chosen(of, contexts, ends) {
    const sets = [];
    for (const [index, one] of of.entries()) {
        const values = evaluate(one, contexts);
        if (index === of.length - 1)
            return union(...sets, values);
        const ending = values.filter(ends);
        sets.push(ends === canBeFalse ? ending.flatMap((value) => (isAnything(value) ? untrue : [value])) : ending);
        // Whatever it is, the chain ends here.
        if (values.every((value) => ends(value) && !isAnything(value)))
            return union(...sets);
    }
    return union(...sets);
}
function memberOf(value, key) {
    if (isAnything(value))
        return anything;
    if (typeof key === 'object' && key !== null)
        return [null];
    if (isMembers(value))
        return value.at(textOf(key));
    if (!isList(value))
        return [null];
    if (typeof key === 'string' && key.includes('*'))
        return union(unionOf(value.items), [null]);
    const index = indexOf(key);
    return (index === undefined ? undefined : value.items[index]) ?? [null];
}
function called(name, given) {
    const [first = [], ...rest] = given;
    switch (name) {
        case 'format':
            return unionOf(texts(first).map((text) => formatted(text, rest)));
        case 'fromjson':
            return unionOf(first.map((value) => fromJson(value)));
        case 'case':
            return unionOf(given);
        case 'contains':
        case 'startswith':
        case 'endswith':
        case 'success':
        case 'failure':
        case 'cancelled':
        case 'always':
            return either;
        default:
            return anything;
    }
}
function formatted(text, given) {
    const parts = [];
    let at = 0;
    // How a number is to be written may stand behind it.
    for (const found of text.matchAll(/\{\{|\}\}|\{(\d+)([^}]*)\}/g)) {
        parts.push([text.slice(at, found.index)]);
        at = found.index + found[0].length;
        const value = found[2] === '' ? given[Number(found[1])] : undefined;
        parts.push(found[1] === undefined ? [found[0][0]] : (value ?? anything));
    }
    parts.push([text.slice(at)]);
    return joined(parts);
}
function fromJson(value) {
    if (typeof value !== 'string')
        return typeof value === 'object' ? anything : [value];
    if (value.includes('*'))
        return anything;
    try {
        return [ofJson(JSON.parse(value), 0)];
    }
    catch {
        return anything;
    }
}
function ofJson(value, depth) {
    if (typeof value !== 'object' || value === null)
        return value;
    if (depth > 20)
        return values_ANY;
    if (Array.isArray(value))
        return { items: value.map((one) => [ofJson(one, depth + 1)]) };
    return membersOf(Object.entries(value).map(([key, one]) => [key, [ofJson(one, depth + 1)]]));
}
/** An object with these members; a key that stands twice may be either. */
function membersOf(entries, otherwise = [null]) {
    const found = new Map();
    for (const [name, values] of entries) {
        const key = name.toLowerCase();
        const before = found.get(key);
        found.set(key, before === undefined ? values : union(before, values));
    }
    const every = () => union(unionOf(found.values()), otherwise);
    return { at: (key) => (key.includes('*') ? every() : (found.get(key.toLowerCase()) ?? otherwise)) };
}

;// CONCATENATED MODULE: ./lib/inventory/contexts.js
/** What the contexts of an expression can be, in one job of one run. */


/** Lists that are longer are not looked through. */
const contexts_LONGEST = 100;
/** A value that stands in a file, with its expressions evaluated; of a list or a mapping its parts are. */
function contexts_valuesOf(tree, contexts) {
    if (tree.is === 'text')
        return tree.value === undefined ? evaluateText(tree.text, contexts) : [tree.value];
    if (tree.is === 'map')
        return [membersIn([tree], contexts)];
    if (tree.items.length > contexts_LONGEST)
        return anything;
    const items = tree.items.map((item) => contexts_valuesOf(item, contexts));
    // An expression that makes a list may stand for its elements: then nothing has its place.
    const isMade = (item, index) => item.is === 'text' && items[index].some(isList);
    return tree.items.some(isMade) ? anything : [{ items }];
}
function membersIn(trees, contexts) {
    const entries = entriesIn(trees);
    const named = entries.map(({ key, value }) => [key.is === 'text' ? key.text : values_ANY, value]);
    // A mapping that is made by an expression, or has a key that is, may have any member.
    const open = trees.some(({ is }) => is !== 'map') || named.some(([key]) => key.includes('${{') || key === values_ANY);
    return lazy(named, contexts, open ? anything : [null]);
}
/** Members are evaluated when they are asked for: most never are. */
function lazy(named, contexts, otherwise) {
    const lower = named.map(([key, value]) => [key.toLowerCase(), value]);
    const of = (wanted) => lower.filter(([key]) => wanted(key));
    return {
        at: (key) => {
            const found = of((one) => key.includes('*') || one === key.toLowerCase()).map(([, value]) => contexts_valuesOf(value, contexts));
            return found.length === 0 || key.includes('*') || otherwise === anything
                ? union(unionOf(found), otherwise)
                : unionOf(found);
        },
    };
}
/** The members of a run that somebody starts. */
function startedInputs(workflow, environments) {
    const other = workflow.events.some((event) => event !== 'workflow_dispatch' && event !== 'workflow_call');
    const none = other ? [''] : [];
    const entries = workflow.dispatchInputs.map((input) => [input.name, union(given(input, environments), none)]);
    return membersOf(entries, workflow.events.includes('workflow_call') ? anything : ['']);
}
function given({ type, options }, environments) {
    if (type === 'choice') {
        return options.length === 0
            ? anything
            : union(textsIn(options), options.length > textsIn(options).length ? anything : []);
    }
    if (type === 'boolean')
        return [true, false];
    if (type === 'environment')
        return environments === undefined || environments.length === 0 ? anything : environments;
    return anything;
}
/** The inputs of a called workflow: what the caller gives, else its defaults. */
function calledInputs(callee, job, contexts) {
    const given = something(job.with);
    const open = given.some(({ is }) => is !== 'map') || entriesIn(given).some(({ key }) => isMade(key));
    const handed = membersIn(given, contexts);
    const entries = callee.callInputs.map((input) => {
        const values = open ? anything : handed.at(input.name);
        const absent = input.type === 'boolean' ? [false] : input.type === 'number' ? [0] : [''];
        const usual = input.default.length === 0 ? absent : unionOf(input.default.map((one) => contexts_valuesOf(one, contexts)));
        const isGiven = entriesIn(given).some(({ key }) => key.is === 'text' && key.text.toLowerCase() === input.name);
        return [input.name, asTyped(isGiven ? values : union(open ? values : [], usual), input.type)];
    });
    return membersOf(entries, anything);
}
/** A text where the input is one; else what is given, and what its type could make of it. */
function asTyped(values, type) {
    if (type === 'string')
        return texts(values);
    const made = texts(values).flatMap((text) => {
        if (text === 'true' || text === 'false')
            return [text === 'true'];
        return text.trim() === '' || Number.isNaN(Number(text)) ? [] : [Number(text)];
    });
    return union(values, made);
}
/** Variables that are made of variables. */
const contexts_DEEPEST = 20;
/** The contexts of a job, or of one of its steps. What is not told here may be anything. */
function contextsOf(run, workflow, job) {
    // Once each, and never into itself or without end: `env.A` of `A: ${{ env.A }}` may be anything.
    const known = new Map();
    let depth = 0;
    const once = (key, find) => {
        const before = known.get(key);
        if (before !== undefined)
            return before;
        if (depth > contexts_DEEPEST)
            return anything;
        known.set(key, anything);
        depth++;
        const found = find();
        depth--;
        known.set(key, found);
        return found;
    };
    // An action has parts that run before the first step and after the last, for which its inputs are evaluated again.
    const hasActions = job.steps.some(({ uses }) => uses.length > 0);
    // What a script runs is not read: whatever ran before may have written to GITHUB_ENV.
    const written = (step) => step !== undefined && (step > 0 || hasActions);
    const levels = (step) => [step === undefined ? [] : (job.steps[step]?.env ?? []), job.env, workflow.env];
    const of = (step) => (name) => {
        const contexts = of(step);
        if (name === 'inputs')
            return run.inputs;
        if (name === 'matrix')
            return { at: (key) => once(`matrix ${step} ${key}`, () => matrixOf(job.matrix, key.toLowerCase(), contexts)) };
        if (name === 'env')
            return {
                at: (key) => once(`env ${step} ${key}`, () => variableOf(levels(step), key, contexts, written(step))),
            };
        if (name === 'github')
            return githubOf(run);
        return undefined;
    };
    return of;
}
function variableOf(levels, key, contexts, written) {
    if (key.includes('*'))
        return anything;
    // Where another case stands it is another variable, but on Windows.
    let otherwise = [];
    for (const [level, all] of levels.entries()) {
        const trees = something(all);
        const named = entriesIn(trees);
        if (trees.some(({ is }) => is !== 'map') || named.some((one) => isMade(one.key)))
            return anything;
        const found = named.filter((one) => one.key.is === 'text' && one.key.text.toLowerCase() === key.toLowerCase());
        if (found.length === 0)
            continue;
        // Whatever it is, a variable holds a text.
        const values = unionOf(found.map(({ value }) => texts(contexts_valuesOf(value, contexts))));
        otherwise = union(otherwise, values);
        if (!found.some((one) => one.key.is === 'text' && one.key.text === key))
            continue;
        // What a step of the job writes into the environment stands above all but a step's own.
        return union(otherwise, level > 0 && written ? anything : []);
    }
    return otherwise.length === 0 || written ? anything : union(otherwise, ['']);
}
/** Each value of that dimension, and of the rows of `include`; nothing, where a row may have none. */
function matrixOf(matrix, key, contexts) {
    if (key.includes('*') || matrix.length === 0 || matrix.some(({ is }) => is !== 'map'))
        return anything;
    const dimensions = entriesIn(matrix);
    if (dimensions.some(({ key: name }) => isMade(name)))
        return anything;
    const included = allUnder(matrix, 'include');
    if (included.some(({ is }) => is !== 'list'))
        return anything;
    const rows = itemsIn(included);
    if (rows.some(({ is }) => is !== 'map') || entriesIn(rows).some(({ key: name }) => isMade(name)))
        return anything;
    const own = key === 'include' || key === 'exclude' ? [] : allUnder(matrix, key);
    const values = own.flatMap((tree) => elementsOf(tree, contexts));
    const inRows = rows.map((row) => allUnder([row], key));
    const absent = own.length === 0 || inRows.some((found) => found.length === 0);
    return union(unionOf(values), unionOf(inRows.flat().map((tree) => contexts_valuesOf(tree, contexts))), absent && rows.length > 0 ? [null] : [], own.length === 0 && rows.length === 0 ? [null] : []);
}
/** A key that is not what it says. */
function isMade(key) {
    return key.is !== 'text' || key.text.includes('${{') || key.text === values_ANY;
}
function elementsOf(tree, contexts) {
    if (tree.is === 'list')
        return tree.items.map((item) => contexts_valuesOf(item, contexts));
    if (tree.is === 'map')
        return [anything];
    return contexts_valuesOf(tree, contexts).map((value) => isList(value) ? unionOf(value.items) : isMembers(value) ? anything : value === values_ANY ? anything : [value]);
}
function githubOf(run) {
    const owner = run.repository.split('/')[0];
    return membersOf([
        ['workflow', run.workflow],
        ['repository', [run.repository]],
        ['repository_owner', [owner]],
        ['event_name', run.events.length === 0 ? anything : run.events],
        ['event', [membersOf([['inputs', [run.eventInputs]]], anything)]],
    ], anything);
}
/** The environments that a job may be in, in lower case; an empty one is none. */
function environmentsOf(job, contexts) {
    if (job.environment.length === 0)
        return [''];
    const found = unionOf(job.environment.map((tree) => namesOf(tree, contexts)));
    const names = texts(found.flatMap((value) => (isList(value) ? anything : isMembers(value) ? value.at('name') : value)));
    return [...new Set(names.flatMap((name) => [name.toLowerCase(), name.trim().toLowerCase()]))];
}
function namesOf(tree, contexts) {
    if (tree.is !== 'map')
        return tree.is === 'list' ? anything : contexts_valuesOf(tree, contexts);
    const names = allUnder([tree], 'name');
    if (names.length === 0 || tree.entries.some(({ key }) => isMade(key)))
        return anything;
    return unionOf(names.map((name) => (name.is === 'text' ? contexts_valuesOf(name, contexts) : anything)));
}
/** The name of a workflow, as `github.workflow` has it. */
function workflowName({ name }, path) {
    if (name.length === 0)
        return [path];
    if (name.some((text) => text.includes('${{')))
        return anything;
    return name.map((text) => (text === '' ? path : text));
}

// EXTERNAL MODULE: ./lib/inventory/facts.js
var facts = __webpack_require__(84575);
;// CONCATENATED MODULE: ./lib/inventory/findings.js
/** What was found out about one slot: filled while the files are read, judged afterwards. */

class Finding {
    record;
    how = new Set();
    because = new Set();
    /** Labels of the files that read it. */
    files = new Set();
    /** Why it may be read after all, by the label of the file: counts where nothing else reads it. */
    afterAll = new Map();
    consumers = new Map();
    /** A repository that may read it was not read. */
    unread = false;
    dumped = false;
    strangers = false;
    unpinned = false;
    constructor(record) {
        this.record = record;
    }
    consumed(by) {
        this.consumers.set(`${by.uses ?? ''}\n${by.variable ?? ''}\n${by.run ?? ''}`, by);
    }
}
/** What a list shows of one secret, with where it lies. */
function recordOf(slot, secret, visibility) {
    const { repository, app, environment, name } = slot;
    const level = environment !== undefined ? 'environment' : repository.endsWith('/*') ? 'organization' : 'repository';
    return {
        repository,
        app,
        ...(environment === undefined ? {} : { environment }),
        name,
        slot: (0,facts/* slotOf */.S)(slot),
        level,
        createdAt: secret.createdAt,
        updatedAt: secret.updatedAt,
        ...(level === 'organization' && secret.visibility !== undefined ? { visibility: secret.visibility } : {}),
        ...(level === 'organization' && secret.selected !== undefined ? { selected: secret.selected } : {}),
        ...(level === 'organization' && secret.inside === true ? { inside: true } : {}),
        inPublic: app === 'actions' && visibility === 'public',
    };
}

// EXTERNAL MODULE: ./lib/inventory/wildcard.js
var wildcard = __webpack_require__(85264);
;// CONCATENATED MODULE: ./lib/inventory/stores.js


/** GitHub hands a job that many of the organization's secrets. */
const stores_MOST = 100;
function shelvesOf(facts) {
    const findings = [];
    const keep = (finding) => {
        findings.push(finding);
        return finding;
    };
    const organization = organizationFindings(facts, keep);
    const stores = new Map(facts.repositories
        .filter(({ archived }) => !archived)
        .map((repository) => [repository, storesOf(repository, facts, organization, keep)]));
    return { findings, of: (repository) => stores.get(repository) };
}
function organizationFindings(facts, keep) {
    const owner = facts.organization ?? facts.repositories[0]?.repository.split('/')[0] ?? '';
    const of = (app) => rowsOf(facts.organizationSecrets[app]).map((secret) => keep(new Finding(recordOf({ repository: `${owner}/*`, app, name: nameOf(secret) }, secret, undefined))));
    return { actions: of('actions'), dependabot: of('dependabot'), codespaces: of('codespaces'), agents: of('agents') };
}
function nameOf({ name }) {
    return name.toUpperCase();
}
function rowsOf(list) {
    return list.state === 'listed' ? list.rows : [];
}
/** Whether a name that is not in it is nowhere in that store. */
function isWhole(list) {
    return list.state === 'absent' || (list.state === 'listed' && list.complete);
}
function storesOf(repository, facts, organization, keep) {
    const { repository: name, visibility, environments } = repository;
    const shelf = (list, app, environment) => {
        const at = { repository: name, app, ...(environment === undefined ? {} : { environment }) };
        const found = rowsOf(list).map((secret) => keep(new Finding(recordOf({ ...at, name: nameOf(secret) }, secret, visibility))));
        return { secrets: new Map(found.map((finding) => [finding.record.name, finding])), whole: isWhole(list) };
    };
    const listed = environments.state === 'listed' ? Object.entries(environments.rows) : [];
    const inEnvironments = new Map(listed.map(([environment, list]) => [environment.toLowerCase(), shelf(list, 'actions', environment)]));
    const of = (app) => {
        const own = shelf(repository.secrets[app], app);
        const seen = seenBy(repository, organization[app], app);
        const near = app === 'actions' ? inEnvironments : new Map();
        const names = [own, ...near.values()].flatMap(({ secrets }) => [...secrets.keys()]);
        return {
            environments: near,
            environmentsKnown: environments.state === 'listed' && environments.complete !== false,
            repository: own,
            organization: seen,
            organizationWhole: isWhole(facts.organizationSecrets[app]),
            names: [...new Set([...names, ...seen.keys()])],
        };
    };
    return { actions: of('actions'), dependabot: of('dependabot'), codespaces: of('codespaces'), agents: of('agents') };
}
function seenBy(repository, secrets, app) {
    const visible = secrets.flatMap((finding) => {
        const sees = isSeenBy(finding, repository);
        return sees === 'no' ? [] : [{ finding, sure: sees === 'yes', name: finding.record.name }];
    });
    const sure = visible.filter((one) => one.sure).map(({ name }) => name);
    // Which of two orders GitHub counts in, an underscore first or last, is not told: cut off is what both cut off.
    const ranks = [
        sure.toSorted(wildcard/* inOrder */.a),
        sure.toSorted((one, other) => (0,wildcard/* inOrder */.a)(underscoreFirst(one), underscoreFirst(other))),
    ];
    const positions = ranks.map((rank) => new Map(rank.map((name, index) => [name, index])));
    return new Map(visible.map(({ finding, sure: known, name }) => {
        const cutOff = app === 'actions' && known && positions.every((position) => (position.get(name) ?? 0) >= stores_MOST);
        return [name, { finding, sure: known, cutOff }];
    }));
}
function underscoreFirst(name) {
    return name.replaceAll('_', ' ');
}
function isSeenBy({ record: { visibility, selected } }, { repository, visibility: shown }) {
    if (visibility === 'all')
        return 'yes';
    if (visibility === 'private')
        return shown === 'public' ? 'no' : 'yes';
    if (selected === undefined)
        return 'unknown';
    const name = repository.toLowerCase();
    return selected.some((one) => one.toLowerCase() === name) ? 'yes' : 'no';
}
/** Of the names that a job may find its environment under; in lower case. */
function outcomesOf(store, environments, called = false) {
    const shelves = new Set();
    let rest = false;
    let any = false;
    for (const pattern of environments) {
        if (pattern.includes('*')) {
            any = true;
            rest = true;
            for (const [name, shelf] of store.environments)
                if ((0,wildcard/* fits */.l)(name, pattern))
                    shelves.add(shelf);
        }
        else {
            const shelf = store.environments.get(pattern);
            if (shelf === undefined)
                rest = true;
            else
                shelves.add(shelf);
        }
    }
    const unknown = !store.environmentsKnown && environments.some((name) => name !== '');
    return { shelves: [...shelves], rest, unknown, called, any };
}
/** What a job is handed under a name: the environment's, else the repository's, else the organization's. */
function handedOf(store, { shelves, rest, unknown, called, any }, name) {
    const holding = shelves.flatMap(({ secrets }) => secrets.get(name) ?? []);
    const only = shelves.length + (rest ? 1 : 0) === 1 && !called;
    const found = holding.map((finding) => ({ finding, how: only ? 'sure' : 'maybe' }));
    const isReached = rest || called || unknown || holding.length < shelves.length;
    const isSure = holding.length === 0 && !unknown && shelves.every(({ whole }) => whole);
    const below = isReached ? (isSure ? 'sure' : 'maybe') : 'shadowed';
    const own = store.repository.secrets.get(name);
    if (own !== undefined)
        found.push({ finding: own, how: below });
    const seen = store.organization.get(name);
    if (seen !== undefined)
        found.push({ finding: seen.finding, how: ofOrganization(store, seen, own, below) });
    const isBelow = own !== undefined || (seen !== undefined && !seen.cutOff);
    const whole = store.repository.whole && store.organizationWhole && !unknown && shelves.every((shelf) => shelf.whole);
    if (isBelow || (!isReached && holding.length > 0))
        return { found, handed: 'yes' };
    if (holding.length === 0)
        return { found, handed: whole && seen === undefined ? 'no' : 'unknown' };
    return { found, handed: any || called ? 'yes' : 'partly' };
}
function ofOrganization(store, seen, own, below) {
    if (own !== undefined || below === 'shadowed')
        return 'shadowed';
    if (seen.cutOff)
        return 'cut-off';
    return seen.sure && store.repository.whole ? below : 'maybe';
}

;// CONCATENATED MODULE: ./lib/inventory/marking.js


const unreadable = 'unreadable';
const unreadBranches = 'branches';
/** One of it for each job of each run. */
class Marker {
    /** What the job reads. */
    touched = new Set();
    unsure = false;
    #at;
    #handing;
    #label;
    #file;
    #known = new Map();
    /** @param where `label`: what `files` shows; undefined: it is no file */
    constructor(at, handing, where) {
        this.#at = at;
        this.#handing = handing;
        this.#label = where.label;
        this.#file = where.file;
    }
    /** A name, or a pattern of names. Returned is what is handed to the job under it. */
    name(outcomes, read, given) {
        if (read.name === 'GITHUB_TOKEN')
            return [];
        const key = `${read.soft} ${read.name}`;
        const before = this.#known.get(key);
        if (before !== undefined)
            return before;
        const found = given === undefined ? this.#own(outcomes, read) : this.#given(outcomes, read.name, given);
        this.#known.set(key, found);
        return found;
    }
    #own(outcomes, { name, soft }) {
        const made = name.includes('*');
        const { stores, absences, spend } = this.#at;
        const names = (store) => (made ? store.names.filter((one) => (0,wildcard/* fits */.l)(one, name)) : [name]);
        const work = made ? stores.actions.names.length * (1 + name.length / 16) : 1;
        if (!spend(work * (1 + outcomes.shelves.length)))
            return this.#exhausted();
        if (made)
            this.unsure = true;
        const how = made || !this.#handing.certain ? 'maybe' : 'sure';
        const found = names(stores.actions).flatMap((one) => {
            const handed = handedOf(stores.actions, outcomes, one);
            const elsewhere = this.#handing.agents && handedOf(stores.agents, nowhere, one).found.length > 0;
            if (how === 'sure' && handed.handed !== 'yes' && !elsewhere) {
                const only = handedOf(stores.dependabot, nowhere, one).found.length > 0;
                absences.note({ name: one, file: this.#file, soft, unsure: handed.handed !== 'no', only });
            }
            return this.#mark(handed, how);
        });
        return [...found, ...this.#others(names, made ? 'maybe' : 'sure')];
    }
    /** What Dependabot's or an agent's run of it is handed in the place of Actions' own. */
    #others(names, how, why = {}) {
        const { dependabot, agents } = this.#at.stores;
        const found = [];
        const mark = (store, as) => {
            for (const one of names(store))
                found.push(...this.#mark(handedOf(store, nowhere, one), as, why));
        };
        if (this.#handing.dependabot)
            mark(dependabot, 'maybe');
        if (this.#handing.agents)
            mark(agents, how);
        return found;
    }
    /** In a called workflow: what was handed on, and what its own environment may hand it still. */
    #given(outcomes, name, given) {
        if (!this.#at.spend(1 + given.size + outcomes.shelves.length))
            return this.#exhausted();
        const found = [...given].flatMap(([one, findings]) => ((0,wildcard/* fits */.l)(one, name) ? findings : []));
        for (const finding of found)
            this.touched.add(finding);
        if (name.includes('*'))
            this.unsure = true;
        return [...found, ...this.#environments(outcomes, (one) => (0,wildcard/* fits */.l)(one, name))];
    }
    #environments({ shelves }, wanted, why = {}) {
        const found = shelves.flatMap(({ secrets }) => [...secrets.values()].filter(({ record }) => wanted(record.name)));
        return this.#mark({ found: found.map((finding) => ({ finding, how: 'maybe' })), handed: 'yes' }, 'maybe', why);
    }
    /** The whole context. */
    whole(outcomes, because, given) {
        this.unsure = true;
        if (!this.#affords(outcomes))
            return this.#exhausted();
        return this.#everything(outcomes, { because, dumped: !because.startsWith(unreadable) }, given);
    }
    /** A workflow that cannot be read is handed what it is handed, and may be in any environment. */
    unread(outcomes, because, given) {
        this.unsure = true;
        if (!this.#affords(outcomes))
            return this.#exhausted();
        return this.#everything(outcomes, { because, dumped: given === undefined }, given);
    }
    #affords({ shelves }) {
        const { actions, dependabot, agents } = this.#at.stores;
        const names = actions.names.length + dependabot.names.length + agents.names.length;
        return this.#at.spend((1 + names) * (1 + shelves.length));
    }
    /** A file that cannot be read, or that was not. */
    file(because) {
        this.unsure = true;
        const { stores } = this.#at;
        this.#everything(outcomesOf(stores.actions, ['*']), { because }, undefined);
        // GitHub runs nothing that it cannot read: in Dependabot's store it counts where nothing else reads the name.
        for (const name of stores.dependabot.names) {
            for (const { finding, how } of handedOf(stores.dependabot, nowhere, name).found) {
                if (how !== 'shadowed')
                    finding.afterAll.set(this.#label ?? '', because);
            }
        }
    }
    #everything(outcomes, why, given) {
        if (given !== undefined) {
            const handed = [...given.values()].flat();
            for (const finding of handed) {
                this.touched.add(finding);
                finding.consumed({});
            }
            return [...handed, ...this.#environments(outcomes, () => true, why)];
        }
        const { actions } = this.#at.stores;
        const found = actions.names.flatMap((name) => this.#mark(handedOf(actions, outcomes, name), 'maybe', why));
        const all = [...found, ...this.#others((store) => store.names, 'maybe', why)];
        for (const finding of all)
            finding.consumed({});
        return all;
    }
    /** Once for each file: it says all that could be said of it. */
    #exhausted() {
        this.unsure = true;
        const label = this.#label ?? '';
        if (!this.#at.abandoned.has(label))
            this.file(unreadable);
        this.#at.abandoned.add(label);
        return [];
    }
    /** Everything that the job could see. */
    everything(outcomes, given) {
        const { actions, dependabot, agents } = this.#at.stores;
        if (given !== undefined) {
            const shelves = outcomes.shelves.flatMap(({ secrets }) => [...secrets.values()]);
            return new Set([...[...given.values()].flat(), ...shelves]);
        }
        const of = (store, in_) => store.names.flatMap((name) => handedOf(store, in_, name)
            .found.filter(isHanded)
            .map(({ finding }) => finding));
        return new Set([
            ...of(actions, outcomes),
            ...(this.#handing.dependabot ? of(dependabot, nowhere) : []),
            ...(this.#handing.agents ? of(agents, nowhere) : []),
        ]);
    }
    #mark({ found }, most, { because, dumped = false } = {}) {
        const marked = [];
        for (const { finding, how } of found) {
            const as = how === 'sure' ? most : how;
            finding.how.add(as);
            if (this.#label !== undefined)
                finding.files.add(this.#label);
            if (!isHanded({ how: as }))
                continue;
            if (as === 'maybe') {
                this.unsure = true;
                if (because !== undefined)
                    finding.because.add(because);
            }
            if (dumped)
                finding.dumped = true;
            if (this.#handing.strangers)
                finding.strangers = true;
            this.touched.add(finding);
            marked.push(finding);
        }
        return marked;
    }
}
/** No environment at all. */
const nowhere = { shelves: [], rest: true, unknown: false, called: false, any: false };
function isHanded({ how }) {
    return how === 'sure' || how === 'maybe';
}

;// CONCATENATED MODULE: ./lib/inventory/missing.js

/** Of one repository. A name counts once for each file: what is required anywhere in it is required. */
class Absences {
    #found = new Map();
    note(absence) {
        const key = JSON.stringify([absence.file, absence.name, absence.app]);
        const before = this.#found.get(key);
        const soft = absence.soft && (before?.soft ?? true);
        // Absent for sure in one job is absent.
        const unsure = absence.unsure && (before?.unsure ?? true);
        this.#found.set(key, { ...absence, soft, unsure });
    }
    of(repository) {
        return [...this.#found.values()]
            .toSorted((one, other) => (0,wildcard/* inOrder */.a)(one.name, other.name) || (0,wildcard/* inOrder */.a)(one.file, other.file))
            .map(({ name, file, soft, unsure, only, app }) => ({
            repository,
            name,
            file,
            ...(app === undefined ? {} : { app }),
            ...(soft ? { optional: true } : {}),
            ...(unsure ? { unsure: true } : {}),
            ...(only ? { only: 'dependabot' } : {}),
        }));
    }
}

;// CONCATENATED MODULE: ./lib/inventory/reads.js
/** Which secrets a text reads. */


const nothing = () => undefined;
/** The expressions of a text that mention the context. `bare`: the text is one itself, as that of `if`. */
function mentionsOf(text, bare = false) {
    // No identifier of an expression can be written otherwise, so a text without the word reads none.
    if (!/secrets/i.test(text))
        return [];
    const embedded = piecesOf(text).flatMap((piece) => ('expression' in piece ? [piece.expression] : []));
    const found = bare && embedded.length === 0 ? [text] : embedded;
    return found.flatMap((expression) => {
        if (!/secrets/i.test(expression))
            return [];
        const parsed = parseExpression(expression);
        if (parsed === undefined)
            return [{ unknown: true }];
        return somewhere(parsed, isSecrets) ? [{ parsed }] : [];
    });
}
/** What these read, with what the contexts around them can be. */
function readsOf(found, contexts = nothing) {
    const reads = [];
    let whole;
    const walk = (expression, soft) => {
        switch (expression.is) {
            case 'literal':
                return;
            case 'context':
                if (expression.name === 'secrets')
                    whole ??= 'toJSON(secrets)';
                return;
            case 'member':
                walk(expression.key, false);
                if (!isSecrets(expression.of))
                    walk(expression.of, soft);
                else
                    for (const name of texts(evaluate(expression.key, contexts)))
                        reads.push({ name: name.toUpperCase(), soft });
                return;
            case 'all':
                if (isSecrets(expression.of))
                    whole ??= 'secrets.*';
                walk(expression.of, soft);
                return;
            case 'call':
                for (const one of expression.with)
                    walk(one, soft);
                return;
            case 'not':
                walk(expression.of, true);
                return;
            case 'compare':
                for (const one of expression.of)
                    walk(one, true);
                return;
            case 'and':
                for (const one of expression.of)
                    walk(one, soft);
                return;
            case 'or':
                for (const [index, one] of expression.of.entries())
                    walk(one, soft || index < expression.of.length - 1);
                return;
        }
    };
    for (const one of found) {
        if ('unknown' in one)
            whole ??= 'unreadable expression';
        else
            walk(one.parsed, false);
    }
    return { reads, ...(whole === undefined ? {} : { whole }) };
}
function isSecrets(expression) {
    return expression.is === 'context' && expression.name === 'secrets';
}

;// CONCATENATED MODULE: ./lib/inventory/workflow.js
/** A workflow or an action as this room needs it: events, inputs, jobs, and where each of them mentions secrets. */


/** Undefined: it cannot be read, or is none. An empty file is a workflow without jobs. */
function readWorkflow(text) {
    const tree = readTree(text);
    if (tree === undefined)
        return undefined;
    if (tree.is === 'text' && tree.text.trim() === '') {
        return { name: [], events: [], dispatchInputs: [], callInputs: [], env: [], jobs: [] };
    }
    if (tree.is !== 'map')
        return undefined;
    const jobs = under(tree, 'jobs');
    const named = entriesIn(jobs);
    if (jobs.some(({ is }) => is !== 'map') || named.some(({ value }) => value.is !== 'map'))
        return undefined;
    const above = tree.entries.filter(({ key }) => !(key.is === 'text' && key.text.toLowerCase() === 'jobs'));
    const env = under(tree, 'env');
    // What stands above the jobs is read in each of them.
    const shared = [...placesOf(above.filter(({ value }) => !env.includes(value))), ...variables(env)];
    // In YAML 1.1, which a file can ask for, this word is a truth.
    const on = [...under(tree, 'on'), ...under(tree, 'true')];
    return {
        name: textsIn(under(tree, 'name')),
        events: eventsOf(on),
        dispatchInputs: inputsOf(allUnder(allUnder(on, 'workflow_dispatch'), 'inputs')),
        callInputs: inputsOf(allUnder(allUnder(on, 'workflow_call'), 'inputs')),
        env,
        jobs: named.map(({ key, value }) => jobOf(key, value, shared)),
    };
}
function eventsOf(on) {
    const keys = entriesIn(on).map(({ key }) => key);
    return textsIn([...on, ...itemsIn(on), ...keys]).map((name) => name.toLowerCase());
}
function inputsOf(inputs) {
    return entriesIn(inputs).map(({ key, value }) => ({
        name: key.is === 'text' ? key.text.toLowerCase() : '',
        type: textsIn(under(value, 'type'))[0]?.toLowerCase() ?? 'string',
        options: itemsIn(under(value, 'options')),
        default: under(value, 'default'),
    }));
}
function jobOf(key, tree, shared) {
    const known = ['steps', 'env', 'secrets', 'if', 'outputs'];
    const rest = tree.is === 'map'
        ? tree.entries.filter((one) => one.key.is !== 'text' || !known.includes(one.key.text.toLowerCase()))
        : [];
    const secrets = under(tree, 'secrets');
    const listed = under(tree, 'steps');
    const steps = itemsIn(listed);
    const after = [...listed.filter(({ is }) => is !== 'list'), ...under(tree, 'outputs')];
    const env = under(tree, 'env');
    return {
        id: key.is === 'text' ? key.text : '',
        environment: under(tree, 'environment'),
        calls: textsIn(under(tree, 'uses')),
        inherits: textsIn(secrets).some((text) => text.trim().toLowerCase() === 'inherit'),
        with: under(tree, 'with'),
        matrix: allUnder(under(tree, 'strategy'), 'matrix'),
        env,
        steps: steps.map(stepOf),
        places: [
            ...shared,
            ...placesOf([{ key, value: { is: 'map', entries: rest } }]),
            ...conditions(under(tree, 'if')),
            ...variables(env),
            ...secrets.flatMap(handedBy),
            ...steps.flatMap((step, index) => stepPlaces(step, stepOf(step)).map((place) => ({ ...place, step: index }))),
            ...after.flatMap((one) => placesIn(one, {}).map((place) => ({ ...place, step: steps.length }))),
        ],
    };
}
function stepOf(tree) {
    return {
        uses: textsIn(under(tree, 'uses')),
        run: textsIn(under(tree, 'run')).join('\n'),
        env: under(tree, 'env'),
    };
}
function stepPlaces(tree, { uses, run }) {
    if (tree.is !== 'map')
        return placesIn(tree, {});
    const by = { ...(uses[0] === undefined ? {} : { uses: uses[0] }), ...(run === '' ? {} : { run }) };
    return tree.entries.flatMap((entry) => {
        const name = entry.key.is === 'text' ? entry.key.text.toLowerCase() : '';
        if (name === 'if')
            return conditions([entry.value]);
        if (name === 'env')
            return variables([entry.value], by);
        if (name === 'with' && entry.value.is === 'map')
            return entry.value.entries.flatMap((one) => inputPlaces(one, by));
        if (name === 'run')
            return placesIn(entry.value, { run });
        return placesOf([entry]);
    });
}
function inputPlaces({ key, value }, by) {
    const input = key.is === 'text' ? { input: key.text.toLowerCase() } : {};
    return [...placesIn(key, by), ...placesIn(value, { ...by, ...input })];
}
/** What a call hands on by name. Another form than a mapping is read all the same. */
function handedBy(secrets) {
    if (secrets.is !== 'map')
        return placesIn(secrets, {});
    return secrets.entries.flatMap(({ key, value }) => [
        ...placesIn(key, {}),
        ...placesIn(value, key.is === 'text' ? { handed: key.text.toUpperCase() } : {}),
    ]);
}
function variables(env, by = {}) {
    return env.flatMap((tree) => tree.is === 'map'
        ? tree.entries.flatMap(({ key, value }) => [
            ...placesIn(key, by),
            ...placesIn(value, key.is === 'text' ? { ...by, variable: key.text } : by),
        ])
        : placesIn(tree, by));
}
function conditions(trees) {
    return trees.flatMap((tree) => tree.is === 'text' ? placeOf(mentionsOf(tree.text, true), { condition: true }) : placesIn(tree, {}));
}
function placesOf(entries) {
    return entries.flatMap(({ key, value }) => [...placesIn(key, {}), ...placesIn(value, {})]);
}
function placesIn(tree, use) {
    if (tree.is === 'text')
        return placeOf(mentionsOf(tree.text), use);
    if (tree.is === 'list')
        return tree.items.flatMap((item) => placesIn(item, use));
    return tree.entries.flatMap(({ key, value }) => [...placesIn(key, use), ...placesIn(value, use)]);
}
function placeOf(mentions, use) {
    return mentions.length === 0 ? [] : [{ mentions, use }];
}
/** Of a file that is no workflow, as `dependabot.yml`: every mention in it. Undefined: it cannot be read. */
function mentionsInFile(text) {
    const tree = readTree(text);
    return tree && placesIn(tree, {}).flatMap(({ mentions }) => mentions);
}

;// CONCATENATED MODULE: ./lib/inventory/sources.js
/** The files of all repositories: which workflow a call means, and what an action does with its inputs. */



function labelOf({ source, path, suffix }) {
    return `${source.repository}/${path}${suffix}`;
}
class Sources {
    #repositories;
    #workflows = new Map();
    #actions = new Map();
    constructor({ repositories }) {
        this.#repositories = new Map(repositories.filter(({ archived }) => !archived).map((one) => [one.repository.toLowerCase(), sourcesOf(one)]));
    }
    /** The first one is that of the default branch; none where they could not be read. */
    of(repository) {
        return this.#repositories.get(repository.toLowerCase()) ?? [];
    }
    /** Undefined: it cannot be read. */
    workflow(text) {
        if (!this.#workflows.has(text))
            this.#workflows.set(text, readWorkflow(text));
        return this.#workflows.get(text);
    }
    /** The workflow that a call means; undefined: it cannot be read. */
    called(by, uses) {
        if (uses.startsWith('./')) {
            const path = uses.slice(2);
            const text = by.source.files.get(path);
            return text === undefined ? undefined : { source: by.source, path, text, suffix: by.suffix };
        }
        const found = /^([^/@]+\/[^/@]+)\/([^@]+)@(.+)$/.exec(uses);
        if (found === null)
            return undefined;
        const [, repository, path, ref] = found;
        const sources = this.of(repository);
        const branch = ref.replace(/^refs\/heads\//, '');
        // What a tag or a commit had is not read: the default branch's stands for it.
        const source = sources.find(({ branches }) => branches.includes(branch)) ?? sources[0];
        const text = source?.files.get(path);
        return source && text !== undefined ? { source, path, text, suffix: `@${ref}` } : undefined;
    }
    /** An action of the same repository; undefined: it cannot be read. */
    action({ source }, uses) {
        const folder = uses.replace(/^\.\//, '').replace(/\/+$/, '');
        const at = folder === '' ? '' : `${folder}/`;
        const text = source.files.get(`${at}action.yml`) ?? source.files.get(`${at}action.yaml`);
        if (text === undefined)
            return undefined;
        const known = this.#actions.get(text) ?? readAction(text);
        this.#actions.set(text, known);
        return known;
    }
}
function sourcesOf({ repository, files }) {
    if (files.state !== 'read')
        return [];
    return files.trees.map((tree) => ({
        repository,
        files: new Map(Object.entries(tree.files)),
        branches: tree.branches,
    }));
}
function readAction(text) {
    const tree = readTree(text);
    const steps = itemsIn(allUnder(under(tree, 'runs'), 'steps'));
    return {
        uses: allUnder(steps, 'uses').flatMap((one) => textsIn([one])),
        consumers: (input) => steps.flatMap((step) => consumersIn(step, input)),
    };
}
function consumersIn(step, input) {
    const uses = textsIn(under(step, 'uses'))[0];
    const run = textsIn(under(step, 'run')).join('\n');
    const by = { ...(uses === undefined ? {} : { uses }), ...(run === '' ? {} : { run }) };
    const variables = entriesIn(under(step, 'env'))
        .filter(({ value }) => mentionsInput(value, input))
        .map(({ key }) => (key.is === 'text' ? { ...by, variable: key.text } : by));
    const other = [...under(step, 'with'), ...under(step, 'run')].some((tree) => mentionsInput(tree, input));
    return [...variables, ...(other ? [by] : [])];
}
function mentionsInput(tree, input) {
    if (tree.is === 'list')
        return tree.items.some((item) => mentionsInput(item, input));
    if (tree.is === 'map')
        return tree.entries.some(({ value }) => mentionsInput(value, input));
    return piecesOf(tree.text).some((piece) => {
        const parsed = 'expression' in piece ? parseExpression(piece.expression) : undefined;
        return (parsed !== undefined &&
            somewhere(parsed, (part) => part.is === 'member' &&
                part.of.is === 'context' &&
                part.of.name === 'inputs' &&
                (part.key.is !== 'literal' || String(part.key.value).toLowerCase() === input)));
    });
}

;// CONCATENATED MODULE: ./lib/inventory/run.js
/** One run of a workflow, with the workflows that it calls: each job reads what its expressions can yield. */





/** GitHub lets calls go that deep. */
const run_DEEPEST = 10;
function follow(run, file, workflow) {
    run_called(run, { file, workflow, context: run.context, depth: 0 });
}
function run_called(run, call) {
    run.visited(call.file);
    for (const job of call.workflow.jobs)
        run_jobOf(run, call, job);
}
function run_jobOf(run, call, job) {
    const { file, workflow, context, given, depth } = call;
    const contexts = contextsOf(context, workflow, job);
    const outcomes = outcomesOf(run.at.stores.actions, environmentsOf(job, contexts()), depth > 0);
    const marker = new Marker(run.at, run.handing, { label: labelOf(file), file: run.handing.fileOf(file) });
    const handed = new Map();
    for (const place of job.places) {
        const { reads, whole } = readsOf(place.mentions, contexts(place.step));
        const found = [];
        if (whole !== undefined)
            found.push(...marker.whole(outcomes, whole, given));
        for (const read of reads)
            found.push(...marker.name(outcomes, read, given));
        consume(run, call, place, found);
        const { handed: name } = place.use;
        if (name !== undefined)
            handed.set(name, [...(handed.get(name) ?? []), ...found]);
    }
    const followed = job.calls.flatMap((uses) => followCall(run, call, job, { uses, outcomes, handed, marker }) ?? []);
    const used = [...job.calls, ...job.steps.flatMap(({ uses }) => uses)];
    const nested = used.filter(isLocal).flatMap((uses) => run.sources.action(file, uses)?.uses ?? []);
    run.seen({
        repository: run.at.name,
        file: labelOf(file),
        job: job.id,
        uses: [...used, ...nested],
        slots: new Set([...marker.touched, ...followed]),
        ...(marker.unsure ? { could: () => marker.everything(outcomes, given) } : {}),
    });
}
function followCall(run, call, job, { uses, handed, marker }) {
    const given = job.inherits ? call.given : handed;
    const callee = call.depth < run_DEEPEST ? run.sources.called(call.file, uses) : undefined;
    const workflow = callee && run.sources.workflow(callee.text);
    if (callee !== undefined && workflow !== undefined && run.at.spend(20 * (1 + workflow.jobs.length))) {
        const inputs = calledInputs(workflow, job, contextsOf(call.context, call.workflow, job)());
        const context = { ...call.context, inputs };
        run_called(run, {
            file: callee,
            workflow,
            context,
            depth: call.depth + 1,
            ...(given === undefined ? {} : { given }),
        });
        return [];
    }
    const anywhere = outcomesOf(run.at.stores.actions, ['*'], true);
    const found = marker.unread(anywhere, `cannot read ${uses}`, given);
    for (const finding of found)
        finding.consumed({});
    for (const finding of [...(given?.values() ?? [])].flat())
        consumedBy(run, finding, { uses }, call.depth === 0);
    return found;
}
function consume(run, { file, given }, { use }, findings) {
    if (findings.length === 0 || use.condition !== undefined || use.handed !== undefined)
        return;
    const { uses, run: script, variable, input } = use;
    const by = {
        ...(uses === undefined ? {} : { uses }),
        ...(script === undefined ? {} : { run: script }),
        ...(variable === undefined ? {} : { variable }),
    };
    const inner = uses !== undefined && isLocal(uses) && input !== undefined ? run.sources.action(file, uses)?.consumers(input) : [];
    const consumers = inner === undefined || inner.length === 0 ? [by] : inner;
    for (const finding of findings)
        for (const one of consumers)
            consumedBy(run, finding, one, given === undefined);
}
/** @param counts whether it is handed there by the file that reads it, not by one that was handed it */
function consumedBy(run, finding, by, counts) {
    finding.consumed(by);
    if (counts && by.uses !== undefined && isForeign(by.uses, run.at.name) && !isPinned(by.uses))
        finding.unpinned = true;
}
function isLocal(uses) {
    return uses.startsWith('./');
}
function isForeign(uses, repository) {
    const owner = repository.split('/')[0].toLowerCase();
    return !isLocal(uses) && uses.split('/')[0].toLowerCase() !== owner;
}
function isPinned(uses) {
    return uses.startsWith('docker://') ? uses.includes('@sha256:') : /@(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(uses);
}

;// CONCATENATED MODULE: ./lib/inventory/scan.js
/** Reads the files of every repository, and marks which slots they read. */









/** Names and environments that are looked at for one repository, and twenty for each job of a call: a second of work. */
const MOST_WORK = 1_000_000;
/** Whoever may not write to a repository can cause these, and the workflow runs with its secrets. */
const STRANGERS = /^(?:pull_request_target|issues|issue_comment|discussion.*|workflow_run|fork|watch)$/;
/** What Dependabot never causes. All else it may: what is not known yet, too. */
const NOT_DEPENDABOT = /^(?:schedule|workflow_dispatch|repository_dispatch|workflow_call|release|fork|watch|public|gollum|discussion.*|milestone|page_build)$/;
function scan(facts, seen = () => { }) {
    const shelves = shelvesOf(facts);
    const sources = new Sources(facts);
    const absences = new Map();
    for (const repository of facts.repositories) {
        if (repository.archived)
            continue;
        const found = new Absences();
        absences.set(repository.repository, found);
        const at = scan_placeOf(repository, shelves, found);
        const { files } = repository;
        if (files.state === 'read')
            new Scanner(repository, at, sources, seen).scan();
        // No action is handed a secret but by a workflow.
        if (files.state !== 'read' || files.missed?.some((path) => !path.startsWith('.github/actions/')))
            notRead(at);
    }
    notListed(facts, shelves.findings);
    return { findings: shelves.findings, absences, sources };
}
function scan_placeOf(repository, shelves, absences) {
    let left = MOST_WORK;
    const spend = (work) => {
        left -= work;
        return left > 0;
    };
    return { name: repository.repository, stores: shelves.of(repository), absences, spend, abandoned: new Set() };
}
function notRead({ stores }) {
    for (const store of [stores.actions, stores.dependabot]) {
        const shelves = [store.repository, ...store.environments.values()];
        for (const finding of shelves.flatMap(({ secrets }) => [...secrets.values()]))
            finding.unread = true;
        for (const { finding } of store.organization.values())
            finding.unread = true;
    }
}
/** An organization's secret may be read where nobody looked. */
function notListed(facts, findings) {
    const listed = new Set(facts.repositories.map(({ repository }) => repository.toLowerCase()));
    for (const finding of findings) {
        const { level, selected = [] } = finding.record;
        if (level !== 'organization')
            continue;
        if (selected.some((one) => !listed.has(one.toLowerCase())))
            finding.unread = true;
        if (facts.partial !== undefined && isSeenBeyond(finding.record))
            finding.unread = true;
    }
}
/** Whether repositories that were not listed may see it. */
function isSeenBeyond({ level, visibility, selected, inside }) {
    return level === 'organization' && (visibility !== 'selected' || selected === undefined || inside === true);
}
class Scanner {
    #facts;
    #at;
    #sources;
    #seen;
    #trees;
    /** What a run of this repository has come through. */
    #visited = new Set();
    constructor(facts, at, sources, seen) {
        this.#facts = facts;
        this.#at = at;
        this.#sources = sources;
        this.#seen = seen;
        this.#trees = sources.of(facts.repository);
    }
    scan() {
        const called = [];
        for (const file of this.#workflows()) {
            const workflow = this.#sources.workflow(file.text);
            if (workflow === undefined) {
                this.#marker(file).file(unreadable);
                this.#seen(this.#unreadable(file));
            }
            else if (isOnlyCalled(workflow))
                called.push({ file, workflow });
            else
                this.#start(file, workflow, true);
        }
        // What nothing here calls may be called from anywhere; last what only such a one calls, or a circle of them.
        const names = new Set(called.flatMap(({ workflow }) => workflow.jobs.flatMap(({ calls }) => calls)));
        const isCalled = ({ file }) => names.has(`./${file.path}`);
        for (const one of [...called.filter((each) => !isCalled(each)), ...called.filter(isCalled)]) {
            if (!this.#visited.has(labelOf(one.file)))
                this.#start(one.file, one.workflow, false);
        }
        this.#dependabot();
        const { files } = this.#facts;
        if (files.state === 'read' && files.unread > 0)
            this.#marker(undefined).file(unreadBranches);
    }
    /** Of a branch only what differs from the default branch, or may mean something else there. */
    #workflows() {
        const [first] = this.#trees;
        return this.#trees.flatMap((source) => [...source.files].flatMap(([path, text]) => {
            if (!/^\.github\/workflows\/.*\.ya?ml$/i.test(path))
                return [];
            const isSame = source === first || first?.files.get(path) === text;
            // A text in quotes can have any character written otherwise.
            if (isSame && source !== first && !/\.\/|\\/.test(text))
                return [];
            return [{ source, path, text, suffix: isSame ? '' : `@${source.branches[0] ?? ''}` }];
        }));
    }
    #start(file, workflow, certain) {
        const { environments } = this.#facts;
        const names = environments.state === 'listed' ? Object.keys(environments.rows) : undefined;
        const inputs = certain ? startedInputs(workflow, names) : membersOf([], anything);
        follow({
            at: this.#at,
            sources: this.#sources,
            handing: this.#handing(file, workflow, certain),
            context: {
                repository: this.#at.name,
                environments: names,
                workflow: certain ? workflowName(workflow, file.path) : anything,
                events: certain ? workflow.events : [],
                inputs,
                eventInputs: inputs,
            },
            seen: this.#seen,
            visited: (one) => this.#visited.add(labelOf(one)),
        }, file, workflow);
    }
    #handing({ path }, { events }, certain) {
        return {
            certain,
            strangers: certain && events.some((event) => STRANGERS.test(event)),
            dependabot: !certain || events.some((event) => !NOT_DEPENDABOT.test(event)),
            agents: /(?:^|\/)copilot-setup-steps\.ya?ml$/i.test(path),
            fileOf: (file) => (file.source.repository === this.#at.name ? `${file.path}${file.suffix}` : labelOf(file)),
        };
    }
    #marker(file) {
        const handing = { certain: false, strangers: false, dependabot: false, agents: false, fileOf: labelOf };
        return new Marker(this.#at, handing, file === undefined ? { file: '' } : { label: labelOf(file), file: file.path });
    }
    #unreadable(file) {
        const marker = this.#marker(file);
        const { actions } = this.#at.stores;
        const any = { ...nowhere, shelves: [...actions.environments.values()] };
        return {
            repository: this.#at.name,
            file: labelOf(file),
            job: '',
            uses: [],
            unreadable: file.text,
            slots: new Set(),
            could: () => marker.everything(any, undefined),
        };
    }
    /** Dependabot itself reads its own file, on the default branch. */
    #dependabot() {
        const [source] = this.#trees;
        const { dependabot } = this.#at.stores;
        for (const [path, text] of source?.files ?? []) {
            if (!/^\.github\/dependabot\.ya?ml$/i.test(path))
                continue;
            const label = `${source.repository}/${path}`;
            const mentions = mentionsInFile(text);
            const { reads, whole } = mentions === undefined ? { reads: [], whole: unreadable } : readsOf(mentions);
            const own = new Marker({ ...this.#at, stores: { ...this.#at.stores, actions: dependabot }, absences: new Absences() }, { certain: true, strangers: false, dependabot: false, agents: false, fileOf: labelOf }, { label, file: path });
            if (whole !== undefined)
                own.whole(nowhere, whole, undefined);
            for (const read of reads) {
                own.name(nowhere, read, undefined);
                if (read.name.includes('*') || read.name === 'GITHUB_TOKEN')
                    continue;
                const { handed } = handedOf(dependabot, nowhere, read.name);
                if (handed === 'yes')
                    continue;
                const { name, soft } = read;
                this.#at.absences.note({ name, file: path, soft, unsure: handed !== 'no', only: false, app: 'dependabot' });
            }
        }
    }
}
function isOnlyCalled({ events }) {
    return events.length > 0 && events.every((event) => event === 'workflow_call');
}


/***/ }),

/***/ 85264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ inOrder),
/* harmony export */   l: () => (/* binding */ fits)
/* harmony export */ });
/** Whether a text fits a pattern in which `*` stands for any text: never slower than the product of their lengths. */
function fits(text, pattern) {
    if (!pattern.includes('*'))
        return text === pattern;
    let at = 0;
    let p = 0;
    // Where the last star stands, and what it has swallowed so far: only the last one ever has to give back.
    let star = -1;
    let swallowed = 0;
    while (at < text.length) {
        if (pattern[p] === '*') {
            star = p++;
            swallowed = at;
        }
        else if (p < pattern.length && pattern[p] === text[at]) {
            p++;
            at++;
        }
        else if (star >= 0) {
            p = star + 1;
            at = ++swallowed;
        }
        else {
            return false;
        }
    }
    while (pattern[p] === '*')
        p++;
    return p === pattern.length;
}
/** By code points, as the journal orders: the same in every locale. */
function inOrder(one, other) {
    return one < other ? -1 : one > other ? 1 : 0;
}


/***/ })

};
