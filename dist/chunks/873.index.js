export const id = 873;
export const ids = [873];
export const modules = {

/***/ 90873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readYaml: () => (/* binding */ readYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13627);
/* harmony import */ var _pasted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54777);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40225);
/** Reads YAML. It brings the parser along, so it is loaded where there is a text to read. */



/** Far above any honest configuration (200 secrets are 40 kB), far below what makes a parser slow. */
const LARGEST = 256 * 1024;
const DEEPEST = 40;
const MOST_NODES = 50_000;
const MOST_ALIASES = 100;
const yamlSays = {
    BAD_INDENT: 'the indentation does not fit the lines above',
    TAB_AS_INDENT: 'a tab is used for indentation: use spaces',
    MULTIPLE_DOCS: 'there is more than one document: `---` may stand only at the top',
    MISSING_CHAR: 'a closing quote, bracket or comma is missing',
    BAD_ALIAS: 'an alias (`*name`) stands where it cannot',
    NON_STRING_KEY: 'a field name must be a plain text',
    BLOCK_AS_IMPLICIT_KEY: 'two fields stand on one line, or a value that contains `: ` is not in quotes',
    TAG_RESOLVE_FAILED: 'tags (`!name`) are not supported',
    KEY_OVER_1024_CHARS: 'the name of a field is too long',
    UNEXPECTED_TOKEN: 'there is something that YAML does not expect here',
};
/**
 * Reads one YAML document strictly: YAML 1.2 core, unique keys, no tags, no merge keys, no numbers that would change when
 * read, bounded in size, depth and aliases. Throws CONFIG_INVALID (or INPUT_INVALID) and CONFIG_SECRET_PASTED, both with
 * line, column and field, never with the text itself.
 */
function readYaml(text, name, code = 'CONFIG_INVALID') {
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const refuse = (offset, says, path = []) => {
        const at = offset === undefined ? '' : position(lines, offset);
        throw (0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .refusal */ .x5)(code, [`${name}${at}: ${path.length > 0 ? `${(0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldName */ .w5)(path)}: ` : ''}${says}`]);
    };
    if (text.length > LARGEST)
        refuse(undefined, `larger than ${LARGEST / 1024} kB`);
    countLines(lines, text);
    const strange = text.search(STRANGE);
    const directive = text.search(/^%/m);
    if (directive >= 0)
        refuse(directive, 'directives (`%`) are not supported');
    const pasted = (0,_pasted_js__WEBPACK_IMPORTED_MODULE_2__/* .findPasted */ .Do)(text);
    if (tooDeep(text))
        refuse(undefined, 'nested too deeply');
    const positions = new Map();
    const read = () => {
        const document = parse(text, () => refuse(undefined, 'nested too deeply'));
        const flaw = document.errors[0] ?? document.warnings[0];
        if (flaw)
            refuse(flaw.pos[0], yamlSays[flaw.code] ?? 'this is not valid YAML');
        return plainData(document, positions, refuse);
    };
    if (pasted || strange >= 0) {
        try {
            read();
        }
        catch {
            // A pasted credential matters more than what else is wrong, and what was read so far is enough to name its field.
        }
        if (!pasted)
            return refuse(strange, 'there is a control character, or the text is not UTF-8', fieldAt(positions, strange));
        const path = fieldAt(positions, pasted.index);
        throw (0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .pastedRefusal */ .aG)(`${name}${position(lines, pasted.index)}${path.length > 0 ? `: ${(0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldName */ .w5)(path)}` : ''}`, pasted.kind);
    }
    const value = read();
    return {
        value,
        name,
        code,
        place(path, key, unnamed) {
            let offset;
            if (key !== undefined)
                offset = positions.get(keyOf([...path, key]))?.key;
            for (let length = path.length; offset === undefined && length >= 0; length--) {
                const found = positions.get(keyOf(path.slice(0, length)));
                offset = length === path.length ? found?.value : found?.key;
            }
            const field = (0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldName */ .w5)(key === undefined || unnamed ? path : [...path, key]);
            return `${name}${offset === undefined ? '' : position(lines, offset)}${field === '' ? '' : `: ${field}`}`;
        },
    };
}
// Matches everything below 0x20 but tab, line feed and carriage return; DEL, C1 controls, direction marks, zero-width characters,
// a BOM that is not at the start, lone surrogates, and U+FFFD, which is what bytes that are no UTF-8 turn into.
const STRANGE = 
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufffd\ud800-\udfff]|(?<!^)\ufeff/u;
function countLines(lines, text) {
    lines.addNewLine(0);
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
        lines.addNewLine(at + 1);
}
function position(lines, offset) {
    const { line, col } = lines.linePos(offset);
    return `:${Math.max(line, 1)}:${Math.max(col, 1)}`;
}
/** The parser is recursive: what would exhaust its stack is refused before it runs. */
function tooDeep(text) {
    let depth = 0;
    for (let index = 0; index < text.length; index++) {
        const character = text[index];
        if (character === '[' || character === '{')
            depth++;
        else if ((character === ']' || character === '}') && depth > 0)
            depth--;
        if (depth > 200)
            return true;
    }
    return /(?:[-?:] {1,4}){60}/.test(text) || / {400}\S/.test(text);
}
function parse(text, deep) {
    try {
        // Duplicate keys are found below in linear time; the library compares each with each.
        return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, {
            version: '1.2',
            schema: 'core',
            merge: false,
            uniqueKeys: false,
            stringKeys: true,
            strict: true,
            prettyErrors: false,
        });
    }
    catch {
        return deep();
    }
}
const keyOf = (path) => JSON.stringify(path);
function fieldAt(positions, index) {
    let best = [];
    let nearestStart = -1;
    for (const [path, { value }] of positions) {
        // A quote may stand between the node's start and the token. Of several nodes that start at one place the innermost wins.
        if (value <= index && value >= nearestStart) {
            nearestStart = value;
            best = JSON.parse(path);
        }
    }
    return best;
}
function plainData(document, positions, refuse) {
    const anchors = new Map();
    let nodes = 0;
    let aliases = 0;
    // The place of the alias that is being followed: what is wrong inside it is shown there.
    let inside;
    const walk = (node, path, keyOffset) => {
        const offset = inside ?? node?.range?.[0] ?? keyOffset;
        if (++nodes > MOST_NODES || path.length > DEEPEST)
            refuse(offset, 'nested too deeply, or too many fields');
        positions.set(keyOf(path), { key: keyOffset, value: offset });
        if (node === null || node === undefined)
            return null;
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node)) {
            if (++aliases > MOST_ALIASES)
                refuse(offset, `more than ${MOST_ALIASES} aliases`, path);
            const target = anchors.get(node.source);
            if (target === undefined)
                refuse(offset, 'this alias (`*name`) has no anchor (`&name`) above it', path);
            const before = inside;
            inside = offset;
            const value = walk(target, path, keyOffset);
            inside = before;
            return value;
        }
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node)) {
            if (node.anchor !== undefined)
                anchors.set(node.anchor, node);
            if (node.tag !== undefined && node.tag !== 'tag:yaml.org,2002:str')
                refuse(offset, 'tags (`!name`) are not supported', path);
        }
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) && typeof node.value === 'string' && STRANGE.test(node.value))
            refuse(offset, 'there is a control character', path);
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node))
            return scalar(node.value, node.source, () => refuse(offset, 'this number would change when it is read: write it in quotes', path));
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node))
            return node.items.map((item, index) => walk(item, [...path, index], offset));
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
            return refuse(offset, 'this is not valid YAML', path);
        const result = {};
        for (const pair of node.items) {
            const at = inside ?? pair.key?.range?.[0] ?? offset;
            if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(pair.key) && STRANGE.test(String(pair.key.value)))
                refuse(at, 'there is a control character in the name of a field', path);
            const name = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(pair.key) ? String(pair.key.value ?? '') : '';
            if (name === '<<')
                refuse(at, 'merge keys (`<<`) are not supported: shared settings belong into `environments`', path);
            if (name === '__proto__' || name === 'constructor' || name === 'prototype')
                refuse(at, 'a field may not have this name', path);
            if (Object.hasOwn(result, name))
                refuse(at, 'this field is there twice', [...path, name]);
            result[name] = walk(pair.value, [...path, name], at);
        }
        return result;
    };
    return walk(document.contents, [], 0);
}
/** Numbers only as JSON has them and as they were written: `0123`, `1e3`, `0x10` and ids beyond 2^53 must be quoted. */
function scalar(value, source, refuse) {
    if (typeof value === 'string' || typeof value === 'boolean' || value === null || value === undefined)
        return value ?? null;
    if (typeof value === 'number' && Number.isFinite(value) && (source === undefined || String(value) === source))
        return value;
    return refuse();
}


/***/ })

};
