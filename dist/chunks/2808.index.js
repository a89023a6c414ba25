export const id = 2808;
export const ids = [2808];
export const modules = {

/***/ 2808:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WU: () => (/* binding */ show),
/* harmony export */   _N: () => (/* binding */ end),
/* harmony export */   qZ: () => (/* binding */ endWith),
/* harmony export */   r: () => (/* binding */ tellOpened),
/* harmony export */   rg: () => (/* binding */ tellShared),
/* harmony export */   sentence: () => (/* binding */ sentence)
/* harmony export */ });
/* harmony import */ var _report_foreign_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38428);
/* harmony import */ var _rotation_model_program_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(55296);
/* harmony import */ var _rotation_model_short_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39050);
/* harmony import */ var _world_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26543);
/* harmony import */ var _output_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18493);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81344);
/** What a command found, as text for people or as JSON lines for programs. */






/** A sentence for people, with its times as they read them. */
const sentence = (text) => (0,_report_foreign_text_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)((0,_rotation_model_short_time_js__WEBPACK_IMPORTED_MODULE_0__/* .withShortTimes */ .z)(text, _world_js__WEBPACK_IMPORTED_MODULE_1__/* .clock */ .pm.now()));
/** One step of a run. */
function show({ secret, step, detail }, json) {
    if (json)
        (0,_output_js__WEBPACK_IMPORTED_MODULE_2__/* .out */ .FD)(JSON.stringify({ event: 'step', secret: secret ?? null, step, detail }));
    else
        (0,_output_js__WEBPACK_IMPORTED_MODULE_2__/* .err */ ._q)(sentence(`${secret ?? 'keyturn'}  ${step}: ${detail}`));
}
/** The report of a run; returns its exit status. */
async function end({ report, exit }, json) {
    if (json && report.evidence !== undefined)
        (0,_output_js__WEBPACK_IMPORTED_MODULE_2__/* .out */ .FD)(report.evidence.json.trimEnd());
    else if (json) {
        const [{ outputs, result }, { forReaders }] = await Promise.all([
            Promise.all(/* import() */[__webpack_require__.e(3618), __webpack_require__.e(9564)]).then(__webpack_require__.bind(__webpack_require__, 10113)),
            Promise.all(/* import() */[__webpack_require__.e(3618), __webpack_require__.e(9362)]).then(__webpack_require__.bind(__webpack_require__, 93618)),
        ]);
        for (const says of forReaders(report).about ?? [])
            (0,_output_js__WEBPACK_IMPORTED_MODULE_2__/* .out */ .FD)(JSON.stringify({ event: 'about', says }));
        for (const board of forReaders(report).boards ?? [])
            (0,_output_js__WEBPACK_IMPORTED_MODULE_2__/* .out */ .FD)(JSON.stringify({ event: 'board', ...board }));
        for (const entry of result(report))
            (0,_output_js__WEBPACK_IMPORTED_MODULE_2__/* .out */ .FD)(JSON.stringify({ event: 'secret', ...entry }));
        for (const check of forReaders(report).checks ?? [])
            (0,_output_js__WEBPACK_IMPORTED_MODULE_2__/* .out */ .FD)(JSON.stringify({ event: 'check', ...check }));
        const { result: _, ...rest } = outputs(report);
        const said = forReaders(report).left;
        (0,_output_js__WEBPACK_IMPORTED_MODULE_2__/* .out */ .FD)(JSON.stringify({
            event: 'end',
            exit,
            ...rest,
            ...(said === undefined ? {} : { said }),
            failures: forReaders(report).failures,
        }));
    }
    else {
        const { terminal } = await Promise.all(/* import() */[__webpack_require__.e(346), __webpack_require__.e(1298), __webpack_require__.e(2579), __webpack_require__.e(9680), __webpack_require__.e(3618), __webpack_require__.e(4394), __webpack_require__.e(8608)]).then(__webpack_require__.bind(__webpack_require__, 24394));
        (0,_output_js__WEBPACK_IMPORTED_MODULE_2__/* .out */ .FD)(terminal(report, { colours: _output_js__WEBPACK_IMPORTED_MODULE_2__/* .colours */ .M8, columns: _output_js__WEBPACK_IMPORTED_MODULE_2__/* .columns */ .YB }).trimEnd());
    }
    return exit;
}
/** Tells what went wrong with some of several links; returns the exit status. */
function endWith(failures, json) {
    for (const { code, message, hint } of failures) {
        if (json)
            (0,_output_js__WEBPACK_IMPORTED_MODULE_2__/* .out */ .FD)(JSON.stringify({ event: 'failed', code, what: message, hint }));
        else
            for (const line of [`${code}: ${message}`, ...(hint === undefined ? [] : [`  ${hint}`])])
                (0,_output_js__WEBPACK_IMPORTED_MODULE_2__/* .err */ ._q)(sentence(line));
    }
    const exit = failures[0]?.exit ?? 0;
    if (json)
        (0,_output_js__WEBPACK_IMPORTED_MODULE_2__/* .out */ .FD)(JSON.stringify({ event: 'end', exit }));
    return exit;
}
/** What became of a link that was opened. Values are printed only where they were asked for. */
function tellOpened(event, json) {
    if (event.event === 'value') {
        const { key, name, environment, value } = event.entry;
        if (json)
            (0,_output_js__WEBPACK_IMPORTED_MODULE_2__/* .out */ .FD)(JSON.stringify({ event: 'value', key, name, environment: environment ?? null, value: value.reveal() }));
        else
            (0,_output_js__WEBPACK_IMPORTED_MODULE_2__/* .out */ .FD)(`${key}=${(0,_terminal_js__WEBPACK_IMPORTED_MODULE_3__/* .shown */ .SP)(value.reveal())}`);
    }
    else if (json) {
        (0,_output_js__WEBPACK_IMPORTED_MODULE_2__/* .out */ .FD)(JSON.stringify(event));
    }
    else if (event.event === 'ended' && !event.failed) {
        // With --print a program reads standard output, which has the values alone.
        const tell = Object.values(event.places).includes('shown') ? _output_js__WEBPACK_IMPORTED_MODULE_2__/* .err */ ._q : _output_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv;
        tell(sentence(`${event.says[0]?.toUpperCase()}${event.says.slice(1)}.`));
    }
}
/** @param cli how recipients run Keyturn, where the configuration says so */
function tellShared(event, json, cli) {
    const password = event.password?.reveal();
    if (json) {
        const { link, ...rest } = { link: undefined, ...event };
        (0,_output_js__WEBPACK_IMPORTED_MODULE_2__/* .out */ .FD)(JSON.stringify({ ...rest, ...(link === undefined ? {} : { link: link.reveal() }), password }));
        return;
    }
    if (event.event === 'link') {
        (0,_output_js__WEBPACK_IMPORTED_MODULE_2__/* .err */ ._q)(sentence(`One person can open this, once, until ${event.expires}: ${event.names.join(', ')}.`));
        (0,_output_js__WEBPACK_IMPORTED_MODULE_2__/* .err */ ._q)((0,_report_foreign_text_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(howToOpen(event.link.reveal(), cli)));
        (0,_output_js__WEBPACK_IMPORTED_MODULE_2__/* .out */ .FD)(event.link.reveal());
        if (password !== undefined)
            (0,_output_js__WEBPACK_IMPORTED_MODULE_2__/* .err */ ._q)(`Its password, which must go another way than the link: ${password}`);
        return;
    }
    (0,_output_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv)(sentence(`${event.person} was sent a link by ${event.channel}, until ${event.expires}: ${event.names.join(', ')}.`));
    if (event.passwordBy !== undefined)
        (0,_output_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv)((0,_report_foreign_text_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(`The password went by ${event.passwordBy}.`));
    else if (password !== undefined)
        (0,_output_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv)((0,_report_foreign_text_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(`Tell ${event.person} the password yourself, not by ${event.channel}: ${password}`));
}
/** For whoever hands the link over. Without `cli:` only a link that has no page needs a command. */
function howToOpen(link, cli) {
    if (/^https?:/.test(link))
        return `It opens in a browser${cli === undefined ? '.' : `, or in a terminal: ${cli} open`}`;
    const clone = cli === undefined ? ' (KEYTURN is the folder of a clone of Keyturn)' : '';
    return `It opens in a terminal: ${cli ?? _rotation_model_program_js__WEBPACK_IMPORTED_MODULE_5__/* .FROM_CLONE */ .h} open${clone}`;
}


/***/ }),

/***/ 81344:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   S_: () => (/* binding */ atTerminal),
/* harmony export */   U1: () => (/* binding */ hiddenPassword),
/* harmony export */   confirm: () => (/* binding */ confirm),
/* harmony export */   kA: () => (/* binding */ ask),
/* harmony export */   uS: () => (/* binding */ chooseOne)
/* harmony export */ });
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80481);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57075);
/* harmony import */ var _report_foreign_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38428);
/* harmony import */ var _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22850);
/* harmony import */ var _output_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18493);
/** Questions to whoever sits at the terminal. */





/** What is pasted in one go arrives within this many milliseconds. */
const PASTED = 60;
/** A hidden answer from a terminal, or all of standard input where it is a pipe. `all`: as many lines as are pasted. */
async function ask(question, how = 'line') {
    // Ctrl-C and Ctrl-D count as an empty answer, and the caller says what that means.
    return (await askHidden(question, how)) ?? '';
}
/** The same; undefined for Ctrl-C and Ctrl-D. */
async function askHidden(question, how) {
    if (process.stdin.isTTY !== true) {
        const chunks = [];
        for await (const chunk of process.stdin)
            chunks.push(chunk);
        const text = Buffer.concat(chunks).toString('utf8');
        return how === 'all' ? text : (text.split(/\r?\n/)[0] ?? '');
    }
    const silent = new node_stream__WEBPACK_IMPORTED_MODULE_1__.Writable({ write: (_chunk, _encoding, done) => done() });
    const lines = (0,node_readline__WEBPACK_IMPORTED_MODULE_0__.createInterface)({ input: process.stdin, output: silent, terminal: true });
    // The terminal shows what is typed until then.
    process.stderr.write(question);
    try {
        return how === 'all' ? await pastedLines(lines) : await nextLine(lines);
    }
    finally {
        lines.close();
        process.stderr.write('\n');
    }
}
/** The next line; undefined if whoever was asked went away. */
function nextLine(lines) {
    return new Promise((answered) => {
        lines.once('close', () => answered(undefined));
        lines.once('line', answered);
    });
}
/** The lines that arrive together; a last one without a line end is waited for. */
function pastedLines(lines) {
    const all = [];
    return new Promise((answered) => {
        let pause;
        lines.once('close', () => {
            clearTimeout(pause);
            answered(all.length === 0 ? undefined : all.join('\n'));
        });
        lines.on('line', (line) => {
            all.push(line);
            clearTimeout(pause);
            pause = setTimeout(() => {
                if (lines.line === '')
                    answered(all.join('\n'));
            }, PASTED);
        });
    });
}
/** One visible line; undefined for Ctrl-C and Ctrl-D. */
async function askPlainly(question) {
    const lines = (0,node_readline__WEBPACK_IMPORTED_MODULE_0__.createInterface)({ input: process.stdin, output: process.stderr });
    try {
        lines.setPrompt(question);
        lines.prompt();
        const answer = await nextLine(lines);
        // The cursor is still behind the question.
        if (answer === undefined)
            process.stderr.write('\n');
        return answer?.trim();
    }
    finally {
        lines.close();
    }
}
/** The password of a link, hidden; undefined if whoever was asked went away. `problem`: why the one before would not do. */
async function hiddenPassword(problem) {
    if (problem !== undefined)
        (0,_output_js__WEBPACK_IMPORTED_MODULE_3__/* .err */ ._q)((0,_report_foreign_text_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(problem));
    const answer = await askHidden('Password (it stays hidden): ', 'line');
    return answer === undefined ? undefined : new _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z(answer);
}
/** One of several, asked for until one of them is named; undefined if whoever was asked went away. */
async function chooseOne(question, from) {
    for (;;) {
        const answer = await askPlainly(`${(0,_report_foreign_text_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(question)} [${(0,_report_foreign_text_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(from.join(', '))}] `);
        if (answer === undefined)
            return undefined;
        const chosen = from.find((each) => each === answer);
        if (chosen !== undefined)
            return chosen;
        (0,_output_js__WEBPACK_IMPORTED_MODULE_3__/* .err */ ._q)((0,_report_foreign_text_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(`There is no such one. There are: ${from.join(', ')}.`));
    }
}
/** Yes or no, asked for until it is one of them; Enter means no. Undefined if whoever was asked went away. */
async function confirm(question) {
    for (;;) {
        const answer = await askPlainly(`${(0,_report_foreign_text_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(question)} [y/N] `);
        if (answer === undefined)
            return undefined;
        if (/^y(es)?$/i.test(answer))
            return true;
        if (/^(no?)?$/i.test(answer))
            return false;
        (0,_output_js__WEBPACK_IMPORTED_MODULE_3__/* .err */ ._q)('Please answer y or n.');
    }
}
/** Somebody who can be asked, one question after the other. */
function atTerminal() {
    if (process.stdin.isTTY !== true || process.stderr.isTTY !== true)
        return {};
    let before = Promise.resolve();
    return {
        ask(question) {
            const answer = before.then(() => ask(question.split('\n').map(_report_foreign_text_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj).join('\n')));
            before = answer;
            return answer.then((text) => (text.trim() === '' ? undefined : new _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z(text.trim())));
        },
    };
}
/** The value as it is for a pipe; for a terminal without what could steer it. */
function shown(value) {
    if (process.stdout.isTTY !== true)
        return value;
    return value.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}


/***/ }),

/***/ 55296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ FROM_CLONE)
/* harmony export */ });
/**
 * How to start Keyturn from a clone of it, where `cli:` of the configuration says nothing better: it needs no package
 * registry, so no name there has to be trusted. KEYTURN stands for the folder of the clone.
 */
const FROM_CLONE = 'node KEYTURN/dist/cli/index.js';


/***/ })

};
