export const id = 6877;
export const ids = [6877];
export const modules = {

/***/ 46877:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   lp: () => (/* binding */ hidesAssignment),
/* harmony export */   mJ: () => (/* binding */ encodeEnv),
/* harmony export */   re: () => (/* binding */ hiddenLine),
/* harmony export */   shareRemark: () => (/* binding */ shareRemark)
/* harmony export */ });
/* unused harmony exports commonReaders, plainPlace, unfitForEnv */
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);
/* harmony import */ var _env_readers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93959);
/** One value as it is to stand in a `.env` file, so that the programs that read the file get exactly it. */


/** Where nothing says what reads the file, these have to read it, all of them. */
const commonReaders = ['dotenv', 'Node', 'bash', 'dash'];
const plainPlace = { exported: false, comment: '', ending: '\n', marked: false };
const base64Hint = 'Keep it in base64: make the secret hold the base64 text, and decode it where it is read (Buffer.from(value, "base64")).';
/**
 * Quotes the value so that as many as possible of `readers` get it, and of all the others as many as possible after that.
 * Whatever is chosen, no reader is made to run anything or to see another assignment in it; readers that go line by line
 * do see further lines in a value that has some (`hidesAssignment`).
 * @param readers what reads the file; none = all of `commonReaders` have to get the value
 * @throws KeyturnError VALUE_UNFIT where no quoting brings it to any of them; says why, never what
 */
function encodeEnv(value, readers = [], place = plainPlace) {
    const reads = ({ reads: read }, raw) => read({ ...place, raw });
    const wanted = (readers.length > 0 ? readers : commonReaders).map(_env_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .envReader */ .F9);
    // What gets nothing from such a line (a shell, of one that ends in CR LF) has no say in how it is quoted.
    const seeing = wanted.filter((each) => reads(each, '1') === '1');
    const able = seeing.length > 0 ? seeing : [(0,_env_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .envReader */ .F9)('dotenv')];
    const lines = hidesAssignment(value);
    let best;
    for (const raw of new Set(spellings(value))) {
        if (!(0,_env_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .isContained */ .uh)(raw))
            continue;
        const right = (some) => some.filter((each) => reads(each, raw) === value).length;
        const score = right(able) * 1000 + (lines && !raw.includes('\n') ? 100 : 0) + right(_env_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .envReaders */ .wz);
        if (right(able) > 0 && score > (best?.score ?? 0))
            best = { raw, score };
        if (score === able.length * 1000 + _env_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .envReaders */ .wz.length)
            break;
    }
    const isEnough = best !== undefined && (readers.length > 0 || best.score >= able.length * 1000);
    if (best === undefined || !isEnough) {
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('VALUE_UNFIT', {
            what: `the value ${whyUnfit(value)}, which no .env file can carry to ${readers.length > 0 ? listed(readers) : 'every reader'}`,
            hint: base64Hint,
        });
    }
    const { raw } = best;
    return { raw, misreaders: wanted.filter((each) => reads(each, raw) !== value).map(({ name }) => name) };
}
/** Ways to write it, the plainest first; `docker --env-file` keeps quotes. Each reader's model says what it makes of one. */
function* spellings(value) {
    if (/[\0\p{Cs}]/u.test(value))
        return;
    const escaped = value.replace(/[\\$`"]/g, '\\$&');
    const onOneLine = (text) => text.replaceAll('\n', '\\n').replaceAll('\r', '\\r');
    if (!value.includes('\r')) {
        yield value;
        yield `'${value}'`;
        yield `"${value}"`;
        yield `"${escaped}"`;
        yield `"${value.replaceAll('$', '\\$')}"`;
        yield `'${value.replaceAll('$', '\\$')}'`;
        yield `'${value.replaceAll('\\', '\\\\')}'`;
    }
    if (!/[\r\n]/.test(value))
        return;
    yield `"${onOneLine(value)}"`;
    yield `"${onOneLine(escaped)}"`;
    yield `"${onOneLine(value.replaceAll('$', '\\$'))}"`;
}
function whyUnfit(value) {
    if (value.includes('\0'))
        return 'contains a NUL character';
    if (/\p{Cs}/u.test(value))
        return 'contains half a character (a lone surrogate)';
    if (value.includes('\r'))
        return 'contains a carriage return';
    if (value.endsWith('\\'))
        return 'ends with a backslash';
    if (value.includes("'"))
        return 'contains an apostrophe together with one of " \\ $ `';
    return value.includes('$') ? 'contains a $' : 'contains a backslash or a line break';
}
/**
 * Whether a line of it but the first looks like an assignment: what reads a file line by line (`docker --env-file`, systemd,
 * `export $(cat .env)`, grep) would set a variable of that name. The last line of a PEM block may look like one.
 */
function hidesAssignment(value) {
    const lines = value.split(/\r\n|\n|\r/);
    return lines.some((line, at) => {
        if (at === 0 || !/^\s*(?:export\s+)?[A-Za-z_][\w.-]*\s*=/.test(line))
            return false;
        const isPadding = /^[A-Za-z0-9+/]+={1,2}$/.test(line) && line.length % 4 === 0;
        return !(isPadding && lines[at + 1]?.startsWith('-----END ') === true);
    });
}
/** Why the value can stand in no `.env` file that the common readers read; undefined where it can. */
function unfitForEnv(value, readers = []) {
    try {
        encodeEnv(value, readers);
        return undefined;
    }
    catch (error) {
        if (error instanceof _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB)
            return error.message;
        throw error;
    }
}
/** What whoever shares the value should know before somebody opens it; undefined where it fits a `.env` file. */
function shareRemark(value) {
    const why = unfitForEnv(value);
    if (why !== undefined)
        return `${why}: whoever opens its link is shown it instead; base64 fits`;
    return hidesAssignment(value) ? `the value ${hiddenLine}: whoever opens its link is asked first` : undefined;
}
/** Of a value for which `hidesAssignment` holds. */
const hiddenLine = 'has a line that looks like an assignment, which programs that read a .env file line by line would take for one';
function listed(names) {
    return names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}


/***/ }),

/***/ 93959:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F9: () => (/* binding */ envReader),
/* harmony export */   uh: () => (/* binding */ isContained),
/* harmony export */   wz: () => (/* binding */ envReaders)
/* harmony export */ });
/**
 * How programs read one assignment of a `.env` file: a model of each, made from its source. `test/destinations/env-matrix.ts`
 * and `test/servers/env-readers.test.ts` hold it to the programs themselves. Where versions of one differ, the model says
 * only what all of them do.
 */
/** Splits what stands behind `=`: the quotes, and the text between them. */
function parts(raw) {
    const [first] = raw;
    if (first !== "'" && first !== '"')
        return { quotes: 'bare', inner: raw };
    return { quotes: first === "'" ? 'single' : 'double', inner: raw.slice(1, -1) };
}
/** @param misled whether something else in the line leads it astray */
function reader(name, rules, misled = () => false) {
    return {
        name,
        reads(line) {
            const { quotes, inner } = parts(line.raw);
            return misled(line, quotes) ? undefined : rules[quotes](inner);
        },
    };
}
const same = (inner) => inner;
const without = (quote) => (inner) => (inner.includes(quote) ? undefined : inner);
/** dotenv: a `#` ends a bare value; `\n` and `\r` are escapes in double quotes, and nothing else is one anywhere. */
const asDotenv = {
    bare: same,
    single: same,
    double: (inner) => inner.replaceAll('\\n', '\n').replaceAll('\\r', '\r'),
};
/** Node's own parser: a value ends at the next quote of its kind, whatever stands before it; `\n` alone is an escape. */
const asNode = {
    bare: same,
    single: without("'"),
    double: (inner) => (inner.includes('"') ? undefined : inner.replaceAll('\\n', '\n')),
};
/** It throws carriage returns away, and does not know `export NAME=` without a value. */
function nodeIsMisled({ exported, raw, marked, ending }) {
    return marked || ending === '\r' || (exported && raw === '');
}
function then(rules, next) {
    const chained = (quotes) => (inner) => {
        const value = rules[quotes](inner);
        return value === undefined ? undefined : next(value);
    };
    return { bare: chained('bare'), single: chained('single'), double: chained('double') };
}
/** dotenv-expand puts in variables whatever the quotes were, and takes the backslash away from `\$`. */
function expanded(value) {
    if (/(?<!\\)\$(?:\{[^{}]+\}|[A-Za-z_])/.test(value))
        return undefined;
    return value.replaceAll('\\$', '$');
}
/** Next.js has an older expansion of its own, which also takes `$1` and an unclosed brace. */
function expandedByNext(value) {
    if (/(?<!\\)\$\{?\w/.test(value))
        return undefined;
    return value.replaceAll('\\$', '$');
}
/** dotenvx puts in variables and the output of `$(COMMANDS)`, except in single quotes, and decrypts what begins so. */
const asDotenvx = {
    bare: (inner) => (/[$`]|^encrypted:/.test(inner) ? undefined : inner),
    single: (inner) => (inner.startsWith('encrypted:') ? undefined : inner.replaceAll("\\'", "'")),
    double(inner) {
        if (/(?<!\\)\$|\$\(|^encrypted:/.test(inner))
            return undefined;
        const text = inner.replaceAll('\\n', '\n').replaceAll('\\r', '\r').replaceAll('\\t', '\t');
        return text.replace(/\\\$/g, () => '$');
    },
};
/** python-dotenv: escapes in both kinds of quotes, and `${NAME}` is put in even in single ones. */
const asPython = then({
    bare: same,
    single: (inner) => inner.replace(/\\([\\'])/g, '$1'),
    double: (inner) => inner.replace(/\\([\\'"abfnrtv])/g, (_, letter) => cEscapes[letter] ?? letter),
}, 
// Without a look at what the braces hold, which would take long where there are thousands.
(value) => (value.includes('${') && value.indexOf('}', value.indexOf('${')) !== -1 ? undefined : value));
const cEscapes = { a: '\x07', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };
/** godotenv: a quote behind a backslash never closes, quotes at both ends are trimmed, `$(` loses its `$`. */
const asGodotenv = {
    bare: (inner) => expandedByGo(inner),
    single: without("'"),
    double(inner) {
        if (inner.startsWith('"') || inner.endsWith('"'))
            return undefined;
        const lines = inner.replace(/\\(.)/g, (both, letter) => (letter === 'n' ? '\n' : letter === 'r' ? '\r' : both));
        return expandedByGo(lines.replace(/\\([^$])/g, '$1'));
    },
};
function expandedByGo(value) {
    let certain = true;
    const result = value.replace(/(\\)?\$(\()?\{?([A-Z0-9_]+)?\}?/g, (all, backslash, parenthesis, name) => {
        if (backslash !== undefined || parenthesis !== undefined)
            return all.slice(1);
        certain &&= name === undefined;
        return all;
    });
    return certain ? result : undefined;
}
/** Behind no value at all, a comment is the value. */
function isOnlyComment({ raw, comment }) {
    return raw === '' && comment !== '';
}
/** Of several `#` behind a bare value it takes the last for the comment's; without a value it reads on after a return. */
function godotenvIsMisled(line, quotes) {
    if (line.marked || isOnlyComment(line) || (line.raw === '' && line.ending === '\r'))
        return true;
    const { comment } = line;
    return quotes === 'bare' && /[\s\x85\xa0]#/.test(comment.slice(comment.indexOf('#') + 1));
}
/** A bare value goes on to the first `#` behind a space, and lines end with a line feed alone. */
function composeIsMisled(line, quotes) {
    if (line.ending === '\r' || isOnlyComment(line))
        return true;
    return quotes === 'bare' && /^[^#]*(?<! )#/.test(line.comment);
}
/** A value goes on to the last quote of its kind, also in a comment. */
function direnvIsMisled({ comment, marked }, quotes) {
    return marked || (quotes !== 'bare' && (quotes === 'double' ? /"\s*(?:#.*)?$/ : /'\s*(?:#.*)?$/).test(comment));
}
/** Docker Compose: `\'` and `\"` close nothing; in double quotes C's escapes, then variables, with `$$` for `$`. */
const asCompose = {
    bare: (inner) => (inner.includes('$') ? undefined : inner),
    single: (inner) => unquoted(inner, "'"),
    double(inner) {
        let certain = true;
        const template = unquoted(inner, '"').replace(/\\([abcfnrtv$"\\0])/g, (_, letter) => {
            certain &&= letter !== 'c' && letter !== '0';
            return letter === '$' ? '$$' : (cEscapes[letter] ?? letter);
        });
        if (!certain || /^(?:[^$]|\$\$)*\$[\p{L}_{]/u.test(template))
            return undefined;
        return template.replace(/\$\$/g, () => '$');
    },
};
function unquoted(inner, quote) {
    return inner.replace(/\\([\s\S])/g, (both, next) => (next === quote ? quote : both));
}
/** direnv reads line by line; in double quotes a backslash is taken away, and `$` is a variable even behind one. */
const asDirenv = {
    bare: (inner) => (inner.includes('$') ? undefined : inner),
    single: (inner) => (inner.includes('\n') ? undefined : inner),
    double(inner) {
        if (/[\n$]/.test(inner))
            return undefined;
        return inner
            .replaceAll('\\n', '\n')
            .replaceAll('\\r', '\r')
            .replace(/\\([\s\S])/g, '$1');
    },
};
/** `docker --env-file`: everything behind `=` as it stands, quotes and comments, too, and no `export`. */
const docker = {
    name: 'docker --env-file',
    reads({ raw, exported, comment, ending }) {
        if (exported || comment !== '' || ending === '\r')
            return undefined;
        const { quotes } = parts(raw);
        return quotes === 'bare' ? raw : undefined;
    },
};
/** A shell that is told to read the file: `set -a; . ./.env`. */
function shell(name) {
    return {
        name,
        reads({ raw, exported, comment, ending, marked }) {
            // A carriage return is a character like any other, unless a comment has it.
            if (marked || ending === '\r' || (ending === '\r\n' && comment.trim() === ''))
                return undefined;
            // Braces are expanded there, and some shells would look for files of that name.
            if (exported && /^[^'"]*[{}*?[\]]/.test(raw))
                return undefined;
            return shellWord(raw);
        },
    };
}
/** Characters that stand for themselves in a shell and end a bare value in no other reader. */
const harmless = /^[\p{L}0-9!%*+,./:=?@[\]^_{}~-]*$/u;
/** The one word that a shell makes of it; undefined where it might make several, a variable, or a command. */
function shellWord(raw) {
    const { quotes, inner } = parts(raw);
    // A tilde is a home folder at the start and after a colon.
    if (quotes === 'bare')
        return harmless.test(raw) && !/(?:^|[:=])~/.test(raw) ? raw : undefined;
    if (quotes === 'single')
        return inner.includes("'") ? undefined : inner;
    if (!/^(?:[^\\$`"]|\\[\s\S])*$/.test(inner))
        return undefined;
    return inner.replace(/\\([\\$`"])/g, '$1').replaceAll('\\\n', '');
}
/**
 * Whether no reader is led further than this one value by the text: a shell and dotenvx run nothing, and every reader
 * that knows quotes finds the same closing one, at the latest at the end of the line.
 */
function isContained(raw) {
    if (shellWord(raw) === undefined)
        return false;
    const { quotes, inner } = parts(raw);
    if (quotes === 'bare')
        return true;
    if (inner.endsWith('\\'))
        return false;
    if (inner.includes('\n') && inner.includes(raw[0]))
        return false;
    // dotenvx runs it even behind a backslash.
    return quotes === 'single' || !inner.includes('$(');
}
/** Every reader that there is a model of, the ones that read most like the others first. */
const envReaders = [
    reader('dotenv', asDotenv),
    reader('Node', asNode, nodeIsMisled),
    shell('bash'),
    shell('dash'),
    reader('dotenv-expand', then(asDotenv, expanded)),
    reader('dotenvx', asDotenvx),
    reader('Next.js', then(asDotenv, expandedByNext)),
    reader('Vite', then(asNode, expanded), nodeIsMisled),
    reader('python-dotenv', asPython, (line) => line.marked || isOnlyComment(line)),
    reader('godotenv', asGodotenv, godotenvIsMisled),
    reader('Docker Compose', asCompose, composeIsMisled),
    reader('direnv', asDirenv, direnvIsMisled),
    docker,
];
function envReader(name) {
    return envReaders.find((each) => each.name === name);
}


/***/ })

};
