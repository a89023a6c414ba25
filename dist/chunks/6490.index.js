export const id = 6490;
export const ids = [6490];
export const modules = {

/***/ 66490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KT: () => (/* binding */ memberString),
/* harmony export */   RV: () => (/* binding */ withMember),
/* harmony export */   WI: () => (/* binding */ memberText)
/* harmony export */ });
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);

/**
 * One member of a JSON object that other programs share. The rest of the text is kept as it stands, because parsing
 * and writing it again would change what JavaScript's numbers cannot hold.
 */
/**
 * The member's value as JSON text; undefined if there is none. The last one counts where a name stands twice.
 * @throws KeyturnError DESTINATION_DENIED if `text` is not a JSON object; nothing of it is repeated
 */
function memberText(text, name) {
    const span = spans(text).get(name);
    return span === undefined ? undefined : text.slice(span.from, span.to);
}
/**
 * The member's value if it is a string.
 * @throws KeyturnError DESTINATION_DENIED if `text` is not a JSON object
 */
function memberString(text, name) {
    const found = memberText(text, name);
    const value = found === undefined ? undefined : JSON.parse(found);
    return typeof value === 'string' ? value : undefined;
}
/**
 * `text` with the member set to a string, everything else as it was.
 * @throws KeyturnError DESTINATION_DENIED if `text` is not a JSON object
 */
function withMember(text, name, value) {
    const all = spans(text);
    const span = all.get(name);
    if (span !== undefined)
        return text.slice(0, span.from) + JSON.stringify(value) + text.slice(span.to);
    const end = text.lastIndexOf('}');
    const member = `${JSON.stringify(name)}:${JSON.stringify(value)}`;
    return `${text.slice(0, end)}${all.size === 0 ? '' : ','}${member}${text.slice(end)}`;
}
function spans(text) {
    if (!isObject(text)) {
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('DESTINATION_DENIED', {
            what: 'what is there now is not a JSON object, so it has no fields',
            hint: 'leave `field` out to replace the whole value, or make it a JSON object by hand',
        });
    }
    // The text is known to be valid: strings can be skipped as units, brackets only have to be counted.
    const found = new Map();
    const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]/gs;
    let depth = 0;
    let name;
    let from = 0;
    let last;
    const close = (at) => {
        if (name !== undefined) {
            const raw = text.slice(from, at);
            const start = from + (raw.length - raw.trimStart().length);
            found.set(name, { from: start, to: start + raw.trim().length });
        }
        name = undefined;
    };
    for (const { 0: word, index } of text.matchAll(token)) {
        if (depth === 1 && word === ':' && last !== undefined) {
            name = JSON.parse(last);
            from = index + 1;
        }
        if (depth === 1 && (word === ',' || word === '}'))
            close(index);
        if (word === '{' || word === '[')
            depth++;
        if (word === '}' || word === ']')
            depth--;
        last = word.startsWith('"') ? word : undefined;
    }
    return found;
}
function isObject(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null && !Array.isArray(value);
    }
    catch {
        return false;
    }
}


/***/ })

};
