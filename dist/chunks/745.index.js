export const id = 745;
export const ids = [745,6350];
export const modules = {

/***/ 71379:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ helpFor),
/* harmony export */   y: () => (/* binding */ help)
/* harmony export */ });
/* harmony import */ var _config_commands_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33554);
/* harmony import */ var _config_input_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44111);
/* harmony import */ var _report_columns_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54093);
/* harmony import */ var _report_fold_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94531);
/** The help texts, rendered from the tables of commands and inputs. */




/** The commands, each with what it does; folded at `width` characters, if there is a width. */
function help(width) {
    return [
        (0,_report_fold_js__WEBPACK_IMPORTED_MODULE_2__/* .foldedLines */ .EM)('keyturn turns keys: mints, proves, seals, hands over, waits, revokes.', width),
        '',
        'keyturn COMMAND [flags]',
        '',
        (0,_report_columns_js__WEBPACK_IMPORTED_MODULE_3__/* .columns */ .Y)(Object.entries(_config_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .commands */ .P)
            .filter(([, row]) => !('action' in row))
            .map(([name, { does }]) => [name, does]), width),
        '',
        (0,_report_fold_js__WEBPACK_IMPORTED_MODULE_2__/* .foldedLines */ .EM)('`keyturn help COMMAND` shows the flags of a command. Exit status: 0 done, 1 failed or a human is needed, 2 bad input, 3 held by another run.', width),
    ].join('\n');
}
/** The flags of one command. */
function helpFor(command, width) {
    const rows = Object.entries(_config_input_table_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp).filter(([name, row]) => name !== 'command' && row.commands.includes(command));
    return [
        ...(0,_report_fold_js__WEBPACK_IMPORTED_MODULE_2__/* .foldedLines */ .EM)(`keyturn ${command}: ${_config_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .commands */ .P[command].does}`, width).split('\n'),
        '',
        (0,_report_columns_js__WEBPACK_IMPORTED_MODULE_3__/* .columns */ .Y)(rows.map(([name, row]) => {
            const otherwise = 'default' in row && row.default !== undefined ? ` (${row.default})` : '';
            return [`--${name}`, row.sentence + otherwise];
        }), width),
    ].join('\n');
}


/***/ }),

/***/ 60745:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _commands_ending_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37535);
/* harmony import */ var _config_argv_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80366);
/* harmony import */ var _config_read_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36353);
/* harmony import */ var _config_version_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6350);
/* harmony import */ var _help_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71379);
/* harmony import */ var _output_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18493);
/** The command line's entry point: flags in, text or JSON lines out, exit status. */






async function main() {
    const words = process.argv.slice(2);
    if (words.length === 0) {
        (0,_output_js__WEBPACK_IMPORTED_MODULE_4__/* .out */ .FD)((0,_help_js__WEBPACK_IMPORTED_MODULE_3__/* .help */ .y)(_output_js__WEBPACK_IMPORTED_MODULE_4__/* .columns */ .YB));
        return 0;
    }
    // `keyturn help COMMAND` is `keyturn COMMAND --help`; what has no help, `help` itself, is the list of the commands.
    const asked = words[0] === 'help' ? [...words.slice(words[1] === 'help' ? 2 : 1), '--help'] : words;
    const { raw, rest } = (0,_config_argv_js__WEBPACK_IMPORTED_MODULE_1__/* .argv */ .v)(asked);
    const inputs = (0,_config_read_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .inputs */ .QL)(raw, 'cli');
    if (inputs.flags.version) {
        (0,_output_js__WEBPACK_IMPORTED_MODULE_4__/* .out */ .FD)(_config_version_js__WEBPACK_IMPORTED_MODULE_5__/* .VERSION */ .x);
        return 0;
    }
    if (inputs.flags.help) {
        (0,_output_js__WEBPACK_IMPORTED_MODULE_4__/* .out */ .FD)(raw['command'] === undefined ? (0,_help_js__WEBPACK_IMPORTED_MODULE_3__/* .help */ .y)(_output_js__WEBPACK_IMPORTED_MODULE_4__/* .columns */ .YB) : (0,_help_js__WEBPACK_IMPORTED_MODULE_3__/* .helpFor */ .V)(inputs.command, _output_js__WEBPACK_IMPORTED_MODULE_4__/* .columns */ .YB));
        return 0;
    }
    // Nothing of what a command needs is loaded for a text that is printed.
    return (await Promise.all(/* import() */[__webpack_require__.e(7887), __webpack_require__.e(8156), __webpack_require__.e(2808), __webpack_require__.e(8665), __webpack_require__.e(6376)]).then(__webpack_require__.bind(__webpack_require__, 86376))).run(inputs, rest);
}
(0,_output_js__WEBPACK_IMPORTED_MODULE_4__/* .outliveReaders */ .Bd)();
try {
    process.exitCode = await main();
}
catch (error) {
    const { exit, report } = (0,_commands_ending_js__WEBPACK_IMPORTED_MODULE_0__/* .failedReport */ .k)(error, new Date(), false);
    const failure = report.failures[0];
    if (process.argv.includes('--json'))
        (0,_output_js__WEBPACK_IMPORTED_MODULE_4__/* .out */ .FD)(JSON.stringify({ event: 'failed', exit, ...failure }));
    else if (failure) {
        const { sentence } = await Promise.all(/* import() */[__webpack_require__.e(7887), __webpack_require__.e(8156), __webpack_require__.e(2808)]).then(__webpack_require__.bind(__webpack_require__, 2808));
        for (const line of failure.what.split('\n'))
            (0,_output_js__WEBPACK_IMPORTED_MODULE_4__/* .err */ ._q)(sentence(`${failure.code}: ${line}`));
        if (failure.hint !== undefined)
            for (const line of failure.hint.split('\n'))
                (0,_output_js__WEBPACK_IMPORTED_MODULE_4__/* .err */ ._q)(sentence(`  ${line}`));
    }
    process.exitCode = exit;
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 18493:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bd: () => (/* binding */ outliveReaders),
/* harmony export */   FD: () => (/* binding */ out),
/* harmony export */   M8: () => (/* binding */ colours),
/* harmony export */   YB: () => (/* binding */ columns),
/* harmony export */   _q: () => (/* binding */ err),
/* harmony export */   cv: () => (/* binding */ say),
/* harmony export */   zd: () => (/* binding */ printed)
/* harmony export */ });
/* harmony import */ var _report_fold_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94531);
/** What the command line writes: results to standard output, everything else to standard error. */

/** Streams that nobody reads any more (`keyturn providers | head -1`): what they would have shown is dropped. */
const gone = new Set();
function write(stream, text) {
    if (!gone.has(stream))
        stream.write(`${text}\n`);
}
/** How many columns the terminal has that a stream leads to; undefined where it leads to none. */
function widthOf({ isTTY, columns }) {
    return isTTY === true && (columns ?? 0) > 0 ? columns : undefined;
}
/** As it is: what programs read, and what was laid out already. */
const out = (text) => write(process.stdout, text);
/** Sentences, folded between words where standard output is a terminal. */
const say = (text) => write(process.stdout, (0,_report_fold_js__WEBPACK_IMPORTED_MODULE_0__/* .foldedLines */ .EM)(text, widthOf(process.stdout)));
/** Sentences, folded between words where standard error is a terminal. */
const err = (text) => write(process.stderr, (0,_report_fold_js__WEBPACK_IMPORTED_MODULE_0__/* .foldedLines */ .EM)(text, widthOf(process.stderr)));
const colours = process.stdout.isTTY === true && (process.env['NO_COLOR'] ?? '') === '' && process.env['TERM'] !== 'dumb';
/** Columns of the terminal that shows the results; undefined for a pipe or a file, which are not folded. */
const columns = widthOf(process.stdout);
/**
 * Lets the command go on to its end, and to its own exit status, when whoever reads a stream goes away: a rotation must not
 * stop half-way because of `| head`. A stream that fails otherwise, such as a file on a full disk, makes the status 1.
 */
function outliveReaders() {
    for (const stream of [process.stdout, process.stderr]) {
        stream.on('error', ({ code }) => {
            if (gone.has(stream))
                return;
            gone.add(stream);
            if (code === 'EPIPE' || code === 'EIO')
                return;
            err(`What the command says could not be written (${code ?? 'unknown'}).`);
            process.once('exit', () => {
                process.exitCode = Number(process.exitCode ?? 0) || 1;
            });
        });
    }
}
/** Whether what was printed has reached the reader of standard output, or at least a buffer that they read from. */
function printed() {
    if (gone.has(process.stdout))
        return Promise.resolve(false);
    return new Promise((resolve) => {
        process.stdout.write('', (error) => resolve(!error && !gone.has(process.stdout)));
    });
}


/***/ }),

/***/ 80366:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ argv)
/* harmony export */ });
/* harmony import */ var _input_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43616);
/* harmony import */ var _input_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44111);


/** The id of a request, whose first characters may be hyphens: `collect` takes it as it was printed. */
const requestId = /^[\w-]{22}$/;
/**
 * Words of a command line -> what `inputs` reads, and the words that are no flags (the LINK of `open`).
 * Throws INPUT_INVALID for an unknown flag, one without its value, and one that is there twice.
 */
function argv(words) {
    const raw = Object.create(null);
    const rest = [];
    for (let index = 0; index < words.length; index++) {
        const word = words[index];
        if (word === '--') {
            rest.push(...words.slice(index + 1));
            break;
        }
        if (!word.startsWith('-') || word === '-') {
            rest.push(word);
            continue;
        }
        const equals = word.indexOf('=');
        const typed = word.replace(/^--?/, '').slice(0, equals < 0 ? undefined : equals - (word.startsWith('--') ? 2 : 1));
        const name = word === '-h' ? 'help' : word === '-V' ? 'version' : typed;
        if (!(0,_input_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isInput */ .Xy)(name, 'cli') && rest[0] === 'collect' && requestId.test(word)) {
            rest.push(word);
            continue;
        }
        if (!(0,_input_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isInput */ .Xy)(name, 'cli') || (typed === name && !word.startsWith('--')))
            throw (0,_input_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5)(name, 'cli');
        const row = _input_table_js__WEBPACK_IMPORTED_MODULE_1__/* .rows */ .Ge[name];
        let value = equals < 0 ? undefined : word.slice(equals + 1);
        const next = words[index + 1];
        const bare = row.type === 'boolean' ||
            (name === 'repair' && !row.values?.includes(next ?? '')) ||
            // `hold` takes it alone, `incident` with a name.
            (name === 'release' && (next === undefined || next.startsWith('-')));
        if (value === undefined && bare)
            value = 'true';
        if (value === undefined)
            value = words[++index];
        if (value === undefined)
            throw (0,_input_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .bad */ .MB)(name, 'cli', 'its value is missing');
        if (raw[name] !== undefined && row.type !== 'list')
            throw (0,_input_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .bad */ .MB)(name, 'cli', 'it is there twice');
        raw[name] = raw[name] === undefined ? value : `${raw[name]},${value}`;
    }
    if (raw['command'] === undefined && rest[0] !== undefined)
        raw['command'] = rest.shift();
    return { raw, rest };
}


/***/ }),

/***/ 6350:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** Of the package and of the Action. */
const VERSION = '0.1.0';


/***/ }),

/***/ 54093:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ columns)
/* harmony export */ });
/* harmony import */ var _fold_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94531);
/* harmony import */ var _foreign_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38428);
/** Two columns of a terminal. */


/** How narrow the second column may be; below that it stands under the first. */
const narrowest = 24;
/** The second column is folded at `width` characters; undefined = it is not folded. */
function columns(rows, width) {
    const first = Math.max(0, ...rows.map(([left]) => (0,_fold_js__WEBPACK_IMPORTED_MODULE_0__/* .widthOf */ .qz)(left))) + 2;
    const room = width === undefined ? Number.POSITIVE_INFINITY : width - first - 2;
    return rows
        .map(([left, right]) => {
        const text = (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(right);
        const isStacked = room < narrowest || text.split(' ').some((word) => (0,_fold_js__WEBPACK_IMPORTED_MODULE_0__/* .widthOf */ .qz)(word) > room);
        const margin = ' '.repeat(isStacked ? 6 : first + 2);
        const folded = (0,_fold_js__WEBPACK_IMPORTED_MODULE_0__/* .fold */ .AU)(margin + text, width).join('\n');
        return isStacked ? `  ${left}\n${folded}` : `  ${left.padEnd(first)}${folded.slice(margin.length)}`;
    })
        .join('\n');
}


/***/ })

};
