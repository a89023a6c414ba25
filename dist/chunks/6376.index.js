export const id = 6376;
export const ids = [6376];
export const modules = {

/***/ 68368:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ checkoutHere)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _config_read_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36353);
/* harmony import */ var _gh_and_git_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62598);
/** Where a command at a terminal finds its configuration, and from where the paths in that lead. */




/**
 * A path that was given leads from the current folder. Otherwise the usual file is looked for there, and then in the root of
 * the repository that the folder is a part of: what git does not hold for a repository of this user is not believed.
 * @throws KeyturnError CONFIG_INVALID where neither is there, and one is that is nearly called so
 */
async function checkoutHere({ config }, environment) {
    const here = process.cwd();
    const own = await readHere(here, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(here, config ?? _config_read_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .defaultFile */ .kL));
    if (own !== undefined && config === undefined)
        return { directory: here, file: own, inRepository: _config_read_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .defaultFile */ .kL };
    const root = await (0,_gh_and_git_js__WEBPACK_IMPORTED_MODULE_3__/* .rootHere */ .lb)(environment);
    if (own === undefined && config === undefined)
        await refuseNearly(here, root);
    if (root === undefined || root === here)
        return { directory: here, file: own, inRepository: config ?? _config_read_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .defaultFile */ .kL };
    const file = config === undefined ? await readHere(here, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, _config_read_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .defaultFile */ .kL)) : own;
    if (file === undefined)
        return { directory: here, file, inRepository: config ?? _config_read_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .defaultFile */ .kL };
    // Wherever it is named from, a file that stands where configurations do speaks of the repository's own paths.
    const isUsual = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file.path) === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, '.github');
    return { directory: isUsual ? root : here, file, inRepository: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, file.path) };
}
/** @throws KeyturnError CONFIG_INVALID as `refuseNearlyNamed` does, for either folder */
async function refuseNearly(here, root) {
    const { refuseNearlyNamed } = await __webpack_require__.e(/* import() */ 4637).then(__webpack_require__.bind(__webpack_require__, 64637));
    // What stands in the root is what is taken, if it is called as it should be.
    for (const folder of root === undefined || root === here ? [here] : [root, here]) {
        if (folder === here && root !== undefined && (await readHere(here, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, _config_read_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .defaultFile */ .kL))) !== undefined)
            continue;
        await refuseNearlyNamed(folder);
    }
}
async function readHere(here, path) {
    try {
        return { name: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(here, path), path, text: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8') };
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 86376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(53345);
// EXTERNAL MODULE: ./lib/start.js + 1 modules
var start = __webpack_require__(28665);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/report/foreign-text.js
var foreign_text = __webpack_require__(38428);
// EXTERNAL MODULE: ./lib/cli/output.js
var output = __webpack_require__(18493);
;// CONCATENATED MODULE: ./lib/cli/audit.js



/** Exit status 1 where something in the history is not as Keyturn wrote it. */
async function auditHistory({ flags }, json) {
    const { audit, auditLines } = await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(6019), __webpack_require__.e(6348), __webpack_require__.e(4577), __webpack_require__.e(3689), __webpack_require__.e(2747)]).then(__webpack_require__.bind(__webpack_require__, 96163));
    const branch = flags.branch ?? 'keyturn-journal';
    const found = await audit({ directory: (0,external_node_path_.resolve)(flags.git ?? '.'), branch, pin: flags.key });
    if (json) {
        for (const finding of found.findings)
            (0,output/* out */.FD)(JSON.stringify({ event: 'finding', ...finding }));
        (0,output/* out */.FD)(JSON.stringify({ event: 'end', ...found.last, commits: found.commits, exit: found.whole ? 0 : 1 }));
    }
    else
        for (const line of auditLines(found, branch))
            (0,output/* out */.FD)((0,foreign_text/* plain */.pj)(line));
    return found.whole ? 0 : 1;
}

// EXTERNAL MODULE: ./lib/world.js + 1 modules
var lib_world = __webpack_require__(26543);
// EXTERNAL MODULE: ./lib/cli/checkout.js
var cli_checkout = __webpack_require__(68368);
// EXTERNAL MODULE: ./lib/cli/gh-and-git.js
var gh_and_git = __webpack_require__(62598);
// EXTERNAL MODULE: ./lib/cli/render.js
var render = __webpack_require__(2808);
// EXTERNAL MODULE: ./lib/cli/terminal.js
var terminal = __webpack_require__(81344);
;// CONCATENATED MODULE: ./lib/cli/configured.js







/** Does one of them here, or starts the workflow that does it. */
async function work(inputs, json) {
    (0,start/* refuseEvent */.DO)();
    const { goesToWorkflow, refuseManual } = await Promise.all(/* import() */[__webpack_require__.e(7274), __webpack_require__.e(4268), __webpack_require__.e(1024)]).then(__webpack_require__.bind(__webpack_require__, 24268));
    // Without GITHUB_REPOSITORY that is the repository that this folder is a checkout of.
    const [checkout, repository] = await Promise.all([(0,cli_checkout/* checkoutHere */.P)(inputs, process.env), (0,gh_and_git/* repositoryOf */._M)(process.env)]);
    const { file } = checkout;
    const configuration = await (0,start/* configurationOf */.QV)(inputs, { directory: checkout.directory, file, repository });
    const world = {
        ...(await (0,lib_world/* realWorld */.by)((progress) => (0,render/* show */.WU)(progress, json))),
        ...(json ? {} : (0,terminal/* atTerminal */.S_)()),
        directory: process.env['GITHUB_WORKSPACE'] ?? checkout.directory,
        environment: {
            ...process.env,
            ...(repository !== undefined && isKeptAtGitHub(configuration) ? { GITHUB_REPOSITORY: repository } : {}),
        },
    };
    const given = await inputs.incident?.();
    const stays = given?.here === true || given?.report !== undefined;
    if (!stays && goesToWorkflow(inputs, configuration, process.env)) {
        // Of an incident, what a person makes is a row of the board.
        if (inputs.command !== 'incident')
            refuseManual(inputs, configuration);
        const { dispatch } = await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(1658), __webpack_require__.e(4973), __webpack_require__.e(7274), __webpack_require__.e(3627), __webpack_require__.e(7378), __webpack_require__.e(8940), __webpack_require__.e(2981), __webpack_require__.e(8582), __webpack_require__.e(6118), __webpack_require__.e(7815), __webpack_require__.e(8523), __webpack_require__.e(5017), __webpack_require__.e(3939), __webpack_require__.e(9082), __webpack_require__.e(6019), __webpack_require__.e(6348), __webpack_require__.e(3768), __webpack_require__.e(2713), __webpack_require__.e(4577), __webpack_require__.e(4530), __webpack_require__.e(8568), __webpack_require__.e(4381), __webpack_require__.e(346), __webpack_require__.e(9374), __webpack_require__.e(5906), __webpack_require__.e(1440), __webpack_require__.e(2579), __webpack_require__.e(3618), __webpack_require__.e(4268), __webpack_require__.e(7759), __webpack_require__.e(6351)]).then(__webpack_require__.bind(__webpack_require__, 75821));
        const token = inputs.token ?? (await (0,gh_and_git/* ownGithubToken */.T1)(process.env));
        const interrupted = new Promise((done) => process.once('SIGINT', () => done()));
        const there = file && { ...file, name: checkout.inRepository };
        const terminal = { world, file: there, token, interrupted };
        if (inputs.command === 'incident') {
            const { fromLaptop } = await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(1658), __webpack_require__.e(4973), __webpack_require__.e(7274), __webpack_require__.e(3627), __webpack_require__.e(7378), __webpack_require__.e(8940), __webpack_require__.e(2981), __webpack_require__.e(8582), __webpack_require__.e(6118), __webpack_require__.e(7815), __webpack_require__.e(8523), __webpack_require__.e(5017), __webpack_require__.e(3939), __webpack_require__.e(9082), __webpack_require__.e(6019), __webpack_require__.e(6348), __webpack_require__.e(3768), __webpack_require__.e(2713), __webpack_require__.e(4577), __webpack_require__.e(4530), __webpack_require__.e(8861), __webpack_require__.e(8568), __webpack_require__.e(4381), __webpack_require__.e(3614), __webpack_require__.e(3287), __webpack_require__.e(3236), __webpack_require__.e(6129), __webpack_require__.e(346), __webpack_require__.e(9374), __webpack_require__.e(5906), __webpack_require__.e(1440), __webpack_require__.e(1298), __webpack_require__.e(2579), __webpack_require__.e(9680), __webpack_require__.e(5463), __webpack_require__.e(3618), __webpack_require__.e(4268), __webpack_require__.e(3202), __webpack_require__.e(7759), __webpack_require__.e(4037), __webpack_require__.e(6351), __webpack_require__.e(2405)]).then(__webpack_require__.bind(__webpack_require__, 22405));
            return fromLaptop(inputs, configuration, { terminal, confirm: confirmList });
        }
        return dispatch(inputs, configuration, terminal);
    }
    if (inputs.command === 'status') {
        const { status } = await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(1658), __webpack_require__.e(4973), __webpack_require__.e(7274), __webpack_require__.e(7378), __webpack_require__.e(8940), __webpack_require__.e(2981), __webpack_require__.e(8582), __webpack_require__.e(6118), __webpack_require__.e(7815), __webpack_require__.e(8523), __webpack_require__.e(5017), __webpack_require__.e(3939), __webpack_require__.e(9082), __webpack_require__.e(6019), __webpack_require__.e(6348), __webpack_require__.e(3768), __webpack_require__.e(2713), __webpack_require__.e(4577), __webpack_require__.e(4530), __webpack_require__.e(8568), __webpack_require__.e(4381), __webpack_require__.e(346), __webpack_require__.e(9374), __webpack_require__.e(5906), __webpack_require__.e(1440), __webpack_require__.e(2579), __webpack_require__.e(3618), __webpack_require__.e(7759), __webpack_require__.e(3195)]).then(__webpack_require__.bind(__webpack_require__, 47759));
        return status(inputs, configuration, world, false);
    }
    if (inputs.command === 'hold') {
        const { hold } = await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(1658), __webpack_require__.e(4973), __webpack_require__.e(7274), __webpack_require__.e(7378), __webpack_require__.e(8940), __webpack_require__.e(2981), __webpack_require__.e(8582), __webpack_require__.e(6118), __webpack_require__.e(7815), __webpack_require__.e(8523), __webpack_require__.e(5017), __webpack_require__.e(3939), __webpack_require__.e(9082), __webpack_require__.e(6019), __webpack_require__.e(6348), __webpack_require__.e(3768), __webpack_require__.e(2713), __webpack_require__.e(4577), __webpack_require__.e(4530), __webpack_require__.e(8568), __webpack_require__.e(4381), __webpack_require__.e(3614), __webpack_require__.e(3287), __webpack_require__.e(6129), __webpack_require__.e(346), __webpack_require__.e(9374), __webpack_require__.e(5906), __webpack_require__.e(1440), __webpack_require__.e(1298), __webpack_require__.e(2579), __webpack_require__.e(4717), __webpack_require__.e(5576)]).then(__webpack_require__.bind(__webpack_require__, 94717));
        return hold(inputs, configuration, world, false);
    }
    if (inputs.command === 'retire') {
        const { retire } = await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(1658), __webpack_require__.e(4973), __webpack_require__.e(7274), __webpack_require__.e(7378), __webpack_require__.e(8940), __webpack_require__.e(2981), __webpack_require__.e(8582), __webpack_require__.e(6118), __webpack_require__.e(7815), __webpack_require__.e(8523), __webpack_require__.e(5017), __webpack_require__.e(3939), __webpack_require__.e(9082), __webpack_require__.e(6019), __webpack_require__.e(6348), __webpack_require__.e(3768), __webpack_require__.e(2713), __webpack_require__.e(4577), __webpack_require__.e(4530), __webpack_require__.e(8568), __webpack_require__.e(4381), __webpack_require__.e(3614), __webpack_require__.e(3287), __webpack_require__.e(6129), __webpack_require__.e(346), __webpack_require__.e(9374), __webpack_require__.e(5906), __webpack_require__.e(1440), __webpack_require__.e(1298), __webpack_require__.e(2579), __webpack_require__.e(2515), __webpack_require__.e(8433)]).then(__webpack_require__.bind(__webpack_require__, 92515));
        return retire(inputs, configuration, world, { publicHome: false });
    }
    if (inputs.command === 'incident') {
        const { incident } = await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(1658), __webpack_require__.e(4973), __webpack_require__.e(7378), __webpack_require__.e(8940), __webpack_require__.e(2981), __webpack_require__.e(8582), __webpack_require__.e(6118), __webpack_require__.e(7815), __webpack_require__.e(8523), __webpack_require__.e(5017), __webpack_require__.e(3939), __webpack_require__.e(9082), __webpack_require__.e(6019), __webpack_require__.e(6348), __webpack_require__.e(3768), __webpack_require__.e(2713), __webpack_require__.e(4577), __webpack_require__.e(4530), __webpack_require__.e(8861), __webpack_require__.e(8568), __webpack_require__.e(4381), __webpack_require__.e(3614), __webpack_require__.e(3287), __webpack_require__.e(3236), __webpack_require__.e(6129), __webpack_require__.e(346), __webpack_require__.e(9374), __webpack_require__.e(5906), __webpack_require__.e(1440), __webpack_require__.e(1298), __webpack_require__.e(2579), __webpack_require__.e(9680), __webpack_require__.e(5463), __webpack_require__.e(3202), __webpack_require__.e(4037), __webpack_require__.e(814)]).then(__webpack_require__.bind(__webpack_require__, 94037));
        return incident(inputs, configuration, world, { publicHome: false, confirm: confirmList });
    }
    if (inputs.command === 'doctor') {
        const { doctor } = await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(1658), __webpack_require__.e(4973), __webpack_require__.e(7274), __webpack_require__.e(7378), __webpack_require__.e(8940), __webpack_require__.e(2981), __webpack_require__.e(8582), __webpack_require__.e(6118), __webpack_require__.e(7815), __webpack_require__.e(8523), __webpack_require__.e(5017), __webpack_require__.e(3939), __webpack_require__.e(9082), __webpack_require__.e(6019), __webpack_require__.e(6348), __webpack_require__.e(3768), __webpack_require__.e(2713), __webpack_require__.e(4577), __webpack_require__.e(4530), __webpack_require__.e(8568), __webpack_require__.e(4381), __webpack_require__.e(3614), __webpack_require__.e(3287), __webpack_require__.e(6129), __webpack_require__.e(346), __webpack_require__.e(9374), __webpack_require__.e(5906), __webpack_require__.e(1440), __webpack_require__.e(1298), __webpack_require__.e(2579), __webpack_require__.e(6814), __webpack_require__.e(3671)]).then(__webpack_require__.bind(__webpack_require__, 76814));
        return doctor(inputs, configuration, world, false);
    }
    if (inputs.command === 'onboard' || inputs.command === 'offboard') {
        const person = await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(1658), __webpack_require__.e(4973), __webpack_require__.e(7274), __webpack_require__.e(7378), __webpack_require__.e(8940), __webpack_require__.e(2981), __webpack_require__.e(8582), __webpack_require__.e(6118), __webpack_require__.e(7815), __webpack_require__.e(8523), __webpack_require__.e(5017), __webpack_require__.e(3939), __webpack_require__.e(9082), __webpack_require__.e(6019), __webpack_require__.e(6348), __webpack_require__.e(3768), __webpack_require__.e(2713), __webpack_require__.e(4577), __webpack_require__.e(4530), __webpack_require__.e(8568), __webpack_require__.e(4381), __webpack_require__.e(3614), __webpack_require__.e(3287), __webpack_require__.e(6129), __webpack_require__.e(346), __webpack_require__.e(9374), __webpack_require__.e(5906), __webpack_require__.e(1440), __webpack_require__.e(1298), __webpack_require__.e(2579), __webpack_require__.e(5463), __webpack_require__.e(2945), __webpack_require__.e(6052)]).then(__webpack_require__.bind(__webpack_require__, 42945));
        return person[inputs.command](inputs, configuration, world, false);
    }
    const { rotate } = await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(1658), __webpack_require__.e(4973), __webpack_require__.e(7274), __webpack_require__.e(7378), __webpack_require__.e(8940), __webpack_require__.e(2981), __webpack_require__.e(8582), __webpack_require__.e(6118), __webpack_require__.e(7815), __webpack_require__.e(8523), __webpack_require__.e(5017), __webpack_require__.e(3939), __webpack_require__.e(9082), __webpack_require__.e(6019), __webpack_require__.e(6348), __webpack_require__.e(3768), __webpack_require__.e(2713), __webpack_require__.e(4577), __webpack_require__.e(4530), __webpack_require__.e(8568), __webpack_require__.e(4381), __webpack_require__.e(3614), __webpack_require__.e(3287), __webpack_require__.e(6129), __webpack_require__.e(346), __webpack_require__.e(9374), __webpack_require__.e(5906), __webpack_require__.e(1440), __webpack_require__.e(1298), __webpack_require__.e(2579), __webpack_require__.e(5463), __webpack_require__.e(9103), __webpack_require__.e(8909)]).then(__webpack_require__.bind(__webpack_require__, 79103));
    return rotate(inputs, configuration, world, false);
}
/** The list, and one question about all of it. Where nobody can be asked, that is no yes. */
async function confirmList(lines, question) {
    const { confirm } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 81344));
    const { sentence } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 2808));
    for (const line of lines)
        (0,output/* err */._q)(sentence(line));
    if (process.stdin.isTTY !== true) {
        (0,output/* err */._q)('Nobody can be asked here: --yes says yes to this list.');
        return false;
    }
    return (await confirm(question)) === true;
}
/** Whether a run has to know the repository: a journal and keys of this machine alone need no token, and ask GitHub nothing. */
function isKeptAtGitHub({ journal, links, targets }) {
    if (journal.kind === 'github')
        return true;
    if (targets.some(({ policy, after }) => policy.proof !== undefined || after !== undefined))
        return true;
    if (links.via === 'github' && targets.some(({ share, ask }) => share !== undefined || ask !== undefined))
        return true;
    return targets.some(({ destinations }) => destinations.some(({ kind }) => kind === 'github'));
}

;// CONCATENATED MODULE: ./lib/cli/demo.js


/** Plays the whole story in this terminal. */
async function playDemo({ flags }, json) {
    const { demo } = await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(1658), __webpack_require__.e(4973), __webpack_require__.e(7274), __webpack_require__.e(117), __webpack_require__.e(7378), __webpack_require__.e(8940), __webpack_require__.e(2981), __webpack_require__.e(8582), __webpack_require__.e(6118), __webpack_require__.e(7815), __webpack_require__.e(8523), __webpack_require__.e(5017), __webpack_require__.e(3939), __webpack_require__.e(9082), __webpack_require__.e(6019), __webpack_require__.e(6348), __webpack_require__.e(3768), __webpack_require__.e(2713), __webpack_require__.e(4577), __webpack_require__.e(4530), __webpack_require__.e(994), __webpack_require__.e(8568), __webpack_require__.e(9658), __webpack_require__.e(4221), __webpack_require__.e(3614), __webpack_require__.e(3287), __webpack_require__.e(6129), __webpack_require__.e(346), __webpack_require__.e(9374), __webpack_require__.e(5906), __webpack_require__.e(1440), __webpack_require__.e(1298), __webpack_require__.e(6877), __webpack_require__.e(4900), __webpack_require__.e(5969), __webpack_require__.e(2486), __webpack_require__.e(7376), __webpack_require__.e(4371), __webpack_require__.e(9031), __webpack_require__.e(8788), __webpack_require__.e(4561), __webpack_require__.e(3907)]).then(__webpack_require__.bind(__webpack_require__, 40147));
    // Nobody sees the link where standard output is no terminal: there the demo opens it itself, and so comes to its end.
    const alone = process.stdout.isTTY !== true;
    await demo({ yes: flags.yes === 'true' || alone, json }, {
        clock: lib_world/* clock */.pm,
        random: lib_world/* random */.yT,
        http: await (0,lib_world/* network */.Nm)(process.env),
        print: output/* out */.FD,
        event: (event) => (0,output/* out */.FD)(JSON.stringify(event)),
        colour: output/* colours */.M8,
        columns: output/* columns */.YB,
        program: 'node dist/cli/index.js',
    });
    return 0;
}

// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(80481);
// EXTERNAL MODULE: ./lib/config/read-inputs.js + 3 modules
var read_inputs = __webpack_require__(36353);
;// CONCATENATED MODULE: ./lib/cli/init.js






/** The flags that answer what would be asked. */
const answering = [
    'provider',
    'secret',
    'environment',
    'share-with',
    'link-service',
    'channel',
    'admin',
    'options',
];
/** Takes the flags; asks for the rest at the terminal, or reads it from a pipe, one answer a line. */
async function begin(inputs, json) {
    const { init } = await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7274), __webpack_require__.e(8582), __webpack_require__.e(8861), __webpack_require__.e(3236), __webpack_require__.e(4900), __webpack_require__.e(4268), __webpack_require__.e(5390), __webpack_require__.e(2228), __webpack_require__.e(9851)]).then(__webpack_require__.bind(__webpack_require__, 97885));
    const { flags } = inputs;
    const asking = flags.yes === 'true' ? silent() : typing();
    try {
        // GitHub reads workflows in the root of a repository alone.
        const directory = (await (0,gh_and_git/* rootHere */.lb)(process.env)) ?? process.cwd();
        const host = await (0,gh_and_git/* serverHere */.on)(process.env);
        const { files, todo } = await init({
            directory,
            file: inputs.config === undefined ? read_inputs/* defaultFile */.kL : (0,external_node_path_.relative)(directory, (0,external_node_path_.resolve)(inputs.config)),
            repository: process.env['GITHUB_REPOSITORY'] || (await (0,gh_and_git/* repositoryHere */.LY)(process.env, host ?? 'github.com')),
            ...(host === undefined ? {} : { host }),
            remote: await (0,gh_and_git/* missingHere */.XZ)(process.env),
            watch: flags.watch,
            given: Object.fromEntries(answering.flatMap((name) => (flags[name] === undefined ? [] : [[name, flags[name]]]))),
            yes: flags.yes === 'true',
            say: (line) => (0,output/* err */._q)((0,foreign_text/* plain */.pj)(line)),
            ask: asking.ask,
        });
        if (json) {
            for (const file of files)
                (0,output/* out */.FD)(JSON.stringify({ event: 'written', file }));
            for (const { why, command } of todo)
                (0,output/* out */.FD)(JSON.stringify({ event: 'todo', why, command }));
        }
        else {
            (0,output/* say */.cv)(`Written: ${files.join(', ')}\n\nNow\n${todo.map(numbered).join('\n')}`);
        }
        return 0;
    }
    finally {
        asking.end();
    }
}
/** Nobody: standard input is not even looked at. */
function silent() {
    return { ask: async () => undefined, end: () => { } };
}
function typing() {
    const answers = (0,external_node_readline_.createInterface)({ input: process.stdin, output: process.stderr });
    const typed = answers[Symbol.asyncIterator]();
    /** Of a pipe, whose lines may come all at once. */
    const next = async (question) => {
        (0,output/* err */._q)((0,foreign_text/* plain */.pj)(question));
        const { value, done } = await typed.next();
        return done ? undefined : value;
    };
    /** Ctrl-C and Ctrl-D answer nothing. */
    const prompt = (question) => new Promise((answered) => {
        const gone = () => {
            (0,output/* err */._q)('');
            answered(undefined);
        };
        answers.once('close', gone);
        answers.question(`${(0,foreign_text/* plain */.pj)(question)} `, (text) => {
            answers.off('close', gone);
            answered(text);
        });
    });
    return { ask: process.stdin.isTTY === true ? prompt : next, end: () => answers.close() };
}
/** A command stands on a line of its own, below what it is for, so that it can be copied. */
function numbered({ why, command }, index) {
    return `  ${index + 1}. ${why}${command === undefined ? '' : `:\n     ${command}`}`;
}

;// CONCATENATED MODULE: ./lib/cli/inventory.js
/** `keyturn inventory` at a terminal. */









/** Returns the exit status. `json`: the whole as one document, as schema/inventory.schema.json has it. */
async function inventory(inputs, json) {
    (0,start/* refuseEvent */.DO)();
    const [checkout, repository] = await Promise.all([(0,cli_checkout/* checkoutHere */.P)(inputs, process.env), (0,gh_and_git/* repositoryOf */._M)(process.env)]);
    const { file, directory, inRepository } = checkout;
    const name = file?.name ?? inputs.config ?? read_inputs/* defaultFile */.kL;
    const configuration = file === undefined && inputs.config === undefined
        ? undefined
        : await (0,start/* configurationOf */.QV)(inputs, { directory, file, repository });
    const isApp = inputs.clientId !== undefined;
    const token = inputs.token ?? (isApp ? undefined : await (0,gh_and_git/* ownGithubToken */.T1)(process.env));
    const world = {
        ...(await (0,lib_world/* realWorld */.by)((progress) => (0,render/* show */.WU)(progress, false))),
        // Paths that were given lead from where the command was given.
        directory: process.cwd(),
        environment: { ...process.env, ...(repository === undefined ? {} : { GITHUB_REPOSITORY: repository }) },
    };
    const asksGit = inputs.inventory?.writeWorkflow === true;
    const top = (asksGit ? await (0,gh_and_git/* rootHere */.lb)(process.env) : undefined) ?? directory;
    const { takeInventory } = await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(1658), __webpack_require__.e(4973), __webpack_require__.e(7274), __webpack_require__.e(3627), __webpack_require__.e(7378), __webpack_require__.e(8940), __webpack_require__.e(2981), __webpack_require__.e(8582), __webpack_require__.e(6118), __webpack_require__.e(7815), __webpack_require__.e(8523), __webpack_require__.e(5017), __webpack_require__.e(3939), __webpack_require__.e(9082), __webpack_require__.e(6019), __webpack_require__.e(6348), __webpack_require__.e(3768), __webpack_require__.e(2713), __webpack_require__.e(4577), __webpack_require__.e(4530), __webpack_require__.e(8861), __webpack_require__.e(3236), __webpack_require__.e(4900), __webpack_require__.e(4268), __webpack_require__.e(5390), __webpack_require__.e(873), __webpack_require__.e(8718), __webpack_require__.e(8278), __webpack_require__.e(8967), __webpack_require__.e(5589), __webpack_require__.e(4320), __webpack_require__.e(7367)]).then(__webpack_require__.bind(__webpack_require__, 94320));
    const { inventory: found, exit, said, diff, } = await takeInventory({ ...inputs, token }, {
        world,
        root: process.env['GITHUB_WORKSPACE'] ?? directory,
        configuration,
        file: { path: file?.path ?? (0,external_node_path_.resolve)(directory, name), name, text: file?.text },
        repository,
        remembers: true,
        checkout: { directory: top, file: inRepository },
    });
    if (json)
        (0,output/* out */.FD)(JSON.stringify(found));
    else {
        const { inventoryLines } = await Promise.all(/* import() */[__webpack_require__.e(8861), __webpack_require__.e(8278), __webpack_require__.e(2715)]).then(__webpack_require__.bind(__webpack_require__, 72715));
        (0,output/* out */.FD)(inventoryLines(found, { colours: output/* colours */.M8, columns: output/* columns */.YB }));
    }
    // What a program reads is the document alone.
    const tell = json ? output/* err */._q : output/* out */.FD;
    if (diff !== undefined)
        for (const line of diff.split('\n'))
            tell((0,foreign_text/* plain */.pj)(line));
    for (const line of said)
        (0,output/* err */._q)((0,foreign_text/* plain */.pj)(line));
    return exit;
}

;// CONCATENATED MODULE: ./lib/links/pasted-text.js
/** Undoes what mail, chat and people do to a text that has a link in it. Text only: nobody is asked anything. */
/** An address in a text, whatever it leads to. */
const addresses = /https?:\/\/[^\s<>"'`|]+/gi;
/**
 * The text as each program may have meant it: as it is, and without what one after the other of them puts in. A link that
 * stands in two of them is the same.
 */
function readings(text) {
    const seen = new Set();
    let now = visible(text);
    for (const undo of [quotedPrintable, entities, escapes, folded, refanged]) {
        seen.add(now);
        now = undo(now);
    }
    seen.add(now);
    for (const body of base64Bodies(now))
        seen.add(body);
    for (const one of [...seen])
        for (const decoded of percentDecoded(one))
            seen.add(decoded);
    return [...seen];
}
const ESC = String.fromCharCode(0x1b);
const BEL = String.fromCharCode(0x07);
const hyperlink = new RegExp(String.raw `${ESC}\]8;[^;${ESC}${BEL}]*;([^${ESC}${BEL}]*)(?:${BEL}|${ESC}\\)`, 'g');
const colour = new RegExp(String.raw `${ESC}\[[0-9;]*[A-Za-z]`, 'g');
/** Without what nobody sees: colours and hyperlinks of a terminal, marks of direction, joiners. Line ends are `\n`. */
function visible(text) {
    return text
        .replace(hyperlink, ' $1 ')
        .replace(colour, '')
        .replace(/\p{Cf}|\p{Variation_Selector}|\u034f|[\u115f\u1160\u3164]/gu, '')
        .replace(/\r\n?|[\u2028\u2029\v\f]|<br\s*\/?>\s*/gi, '\n')
        .replace(/\0/g, ' ');
}
/** RFC 2045, where something in the text shows that it is. */
function quotedPrintable(text) {
    if (!/=(?:3D|23|2F|3A)|=[ \t]*\n/i.test(text))
        return text;
    return text
        .replace(/=[ \t]*\n[>| \t]*/g, '')
        .replace(/(?:=[0-9A-F]{2})+/gi, (all) => Buffer.from(all.replaceAll('=', ''), 'hex').toString('utf8'));
}
const named = {
    ...{ amp: '&', num: '#', sol: '/', colon: ':', period: '.', lowbar: '_', hyphen: '-', dash: '-', equals: '=' },
    ...{ quest: '?', percnt: '%', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ', vert: '|', ensp: ' ', emsp: ' ' },
    ...{
        shy: '',
        zwnj: '',
        zwj: '',
        lrm: '',
        rlm: '',
        newline: '\n',
        tab: '\t',
        excl: '!',
        commat: '@',
        lpar: '(',
        rpar: ')',
    },
};
/** Of HTML, also where they were escaped again, and without the tags that mark a part of a word. */
function entities(text) {
    let now = text.replace(/<\/?(?:wbr|mark|b|i|u|em|strong|span|font|code)\b(?![^<>]*http)[^<>]{0,300}>/gi, '');
    for (let layer = 0; layer < 3; layer++) {
        now = now.replace(/&(?:#(\d{1,7});?|#x([0-9a-f]{1,6});?|([a-z]{2,8});)/gi, (all, decimal, hex, name) => {
            if (name !== undefined)
                return named[name.toLowerCase()] ?? all;
            const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
            return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
        });
    }
    return now;
}
/** Of JSON, JavaScript, Markdown and shells. */
function escapes(text) {
    let now = text;
    for (let layer = 0; layer < 3; layer++) {
        now = now
            .replace(/(?:\\|%)u([0-9a-f]{4})|\\x([0-9a-f]{2})/gi, (_, four, two) => String.fromCharCode(Number.parseInt(four ?? two, 16)))
            .replace(/\\[nrt](?![A-Za-z]:)/g, '\n')
            .replace(/\\([!-/:-@[-`{-~])/g, '$1')
            .replace(/\^(?=[#&^])/g, '');
    }
    return now;
}
/** One form for characters that are the same: full and half width, typographic hyphens. */
function folded(text) {
    return text.normalize('NFKC').replace(/[\u2010\u2011\u00ad]/g, '-');
}
/** An address that was made harmless to click is made one again, and a scheme gets its slashes. */
function refanged(text) {
    return text
        .replace(/\b(?:hxxp|h\*\*p|htxp|hXXp|meow)(s?)(?=[[({]?:)/gi, 'http$1')
        .replace(/\s?[[({](?:\.|dot)[\])}]\s?/gi, '.')
        .replace(/[[({](:\/\/|:|\/|#)[\])}]/g, '$1')
        .replace(/\b(https?):[ \t]*(?:\/[ \t]*){1,3}(?=[^\s/])/gi, '$1://');
}
/** Once, twice and so on, as far as something in the text is encoded. */
function percentDecoded(text) {
    const all = [];
    let now = text;
    for (let layer = 0; layer < 4 && /%[0-9a-f]{2}/i.test(now); layer++) {
        now = now.replace(/(?:%[0-9a-f]{2})+/gi, (bytes) => {
            try {
                return decodeURIComponent(bytes);
            }
            catch {
                return bytes;
            }
        });
        all.push(now);
    }
    return all;
}
/** Bodies of mails, and addresses that stand in others in base64. */
function base64Bodies(text) {
    const parts = text
        .replace(/%(2B|2F|3D)/gi, (one) => decodeURIComponent(one))
        .match(/[A-Za-z0-9+/_-]{40,}(?:\n[A-Za-z0-9+/_-]+)*/g);
    return (parts ?? [])
        .map((part) => Buffer.from(part.replaceAll('\n', ''), 'base64').toString('latin1'))
        .filter((body) => /https?:\/\/|#/.test(body) && !/[^\t\n\r -~]/.test(body));
}
/** What stands inside of an address in a way of its own. */
function inside(address) {
    const amp = /^https?:\/\/(?:www\.)?google\.[a-z.]+\/amp\/s\/(.+)/i.exec(address)?.[1];
    const texts = [proofpoint2(address), proofpoint3(address), outside(address), amp && `https://${amp}`];
    return texts.filter((text) => text !== undefined && text !== '');
}
/** A gateway that takes the address alone leaves the key behind its own. */
function outside(address) {
    const key = /#([A-Za-z0-9_-]{43,})/.exec(address)?.[1];
    if (key === undefined || !URL.canParse(address))
        return undefined;
    const inner = [...new URL(address).searchParams.values()].find((value) => /^https?:\/\/[^/]+\/[lrc]\/?$/i.test(value));
    return inner === undefined ? undefined : `${inner}#${key}`;
}
/** Version 2: `-` instead of `%`, and `_` instead of `/`. */
function proofpoint2(address) {
    const inner = /\/v2\/url\?(?:[^#]*&)?u=([^&#]+)/.exec(address)?.[1];
    return inner?.replaceAll('-', '%').replaceAll('_', '/');
}
const RUNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Version 3: `*` for each character, `**` and a length for several, which stand in base64 behind the address. */
function proofpoint3(address) {
    const [, inner, kept] = /\/v3\/__(.+?)__;([A-Za-z0-9+/=_-]*)!/.exec(address) ?? [];
    if (inner === undefined || kept === undefined)
        return undefined;
    const characters = [...Buffer.from(kept, 'base64').toString('utf8')];
    const put = inner.replace(/\*(?:\*(.))?/g, (_, run) => characters.splice(0, run === undefined ? 1 : RUNS.indexOf(run) + 2).join(''));
    return put.replace(/^(https?:)\/(?!\/)/, '$1//');
}
/** How much of a text one link may take up, with all that a gateway added, in how many lines; and how many are looked at. */
const span = 2_000;
const lines = 12;
const most = 1_000;
/** What is in every link, but for where it is broken. */
const keyed = /[A-Za-z0-9_-]{40}|#\/s\/|\?[0-9a-f]{16}#-|(?:%7C|\|)[A-Za-z0-9]{20}/;
/**
 * The places at which a link may begin that was broken, each as if two, three and more of its lines were one.
 *
 * @param how `lines`: between lines, as mail programs do, with the marks of what they quote; `blanks`: at blanks, too
 */
function* unbroken(text, how) {
    const between = how === 'lines' ? /[ \t]*\\?\n[ \t>|]*/ : /[ \t]*\\?\n[ \t>|]*|[ \t]+/;
    const starts = /https?:|(?<![\w/.:@-])[A-Za-z0-9][\w-]{0,49}\/[\w.-]{1,100}(?=\s*(?:#|%23))/gi;
    let seen = 0;
    for (const { index } of text.matchAll(starts)) {
        if (++seen > most)
            return;
        // Behind an empty line, or before one that begins with another address, it is another text.
        const [part = ''] = text.slice(index, index + span).split(/\n[ \t>|]*(?=\n|https?:)/i, 1);
        const pieces = part.split(between, lines);
        if (pieces.length > 1 && keyed.test(pieces.join('')))
            yield joined(pieces);
    }
}
function joined(pieces) {
    const all = [];
    let now = pieces[0] ?? '';
    for (const next of pieces.slice(1)) {
        // What no word begins with is a sign of a list, or of an end.
        if (!/^(?:#|%|&|[\w./:-]*[A-Za-z0-9])/.test(next))
            break;
        now += next;
        all.push(now);
    }
    return all;
}

;// CONCATENATED MODULE: ./lib/links/pasted.js
/**
 * Links in what people paste: between brackets and quotes, in a sentence or a command, escaped, broken over lines, or
 * inside of the address that a mail gateway or a chat program made of it. Text only: nobody is asked anything.
 */

/** Marks of emphasis and dashes around a link are characters of a key as well. */
const END = String.raw `[_-]*(?![A-Za-z0-9_-]|:\/\/)`;
/** What a program put before the `#`. With an address in it, it is the link of a redirect, and what counts is inside. */
const QUERY = String.raw `(?:\?(?:(?!https?[:%-]|%23)[^\s#])*)?`;
const HASH = '(?:#|%23)';
const HOST = String.raw `(?:\[[0-9a-fA-F:.]+\]|[\p{L}\p{N}.\u3002-]+)(?::\d{1,5})?`;
const POINTED = String.raw `(?:[\p{L}\p{N}-]+[.\u3002])+\p{L}{2,}(?::\d{1,5})?`;
const REPOSITORY = '[A-Za-z0-9][A-Za-z0-9-]{0,38}(?:_[A-Za-z0-9]{1,10})?/[A-Za-z0-9._-]{1,100}';
/** Of 32 and of 64 bytes: the last character has bits to spare, which are 0. So most that is cut, or too long, is none. */
const last = { 43: '[AEIMQUYcgkosw048]', 86: '[AQgw]' };
const key = (length) => `([A-Za-z0-9_-]{${length - 1}}${last[length]})${END}`;
/** Of a service of ours: its page, and how long its key is. */
function atService(path, length) {
    return {
        found: new RegExp(`(https?)://(${HOST})/${path}/?${QUERY}${HASH}${key(length)}`, 'giu'),
        link: (_, scheme, host, key) => addressOf(`${scheme?.toLowerCase()}://${host}`, path, key),
    };
}
/** The same where a program took the scheme away. */
function withoutScheme(path, length) {
    return {
        found: new RegExp(String.raw `(?<![\w/.:@%-])(?://)?(${POINTED})/${path}/?${QUERY}${HASH}${key(length)}`, 'giu'),
        link: (_, host, key) => addressOf(`https://${host}`, path, key),
    };
}
function addressOf(address, path, key) {
    return URL.canParse(address) ? `${new URL(address).origin}/${path}#${key}` : undefined;
}
function inRepository(length) {
    const address = String.raw `(?:https?://(?:www\.)?github\.com/)?`;
    return {
        found: new RegExp(String.raw `(?<![A-Za-z0-9/.:@\\%-])${address}(${REPOSITORY})${HASH}${key(length)}`, 'g'),
        link: (_, repository, key) => `${repository}#${key}`,
    };
}
/** At other people's services, whose readers parse them again. */
const FOREIGN = String.raw `https?://(?:(?!https?:)[^?#\s<>"'${'`'}])+`;
const foreign = [
    { found: new RegExp(String.raw `${FOREIGN}/\?[0-9a-f]{16}#-[1-9A-HJ-NP-Za-km-z]{32,44}`, 'g'), link: (all) => all },
    {
        found: new RegExp(`${FOREIGN}/#/s/[A-Za-z0-9-]{22,36}/[A-Za-z0-9]{22}(?![A-Za-z0-9])`, 'g'),
        link: (all) => all,
    },
    {
        found: new RegExp(String.raw `(${FOREIGN})#([0-9A-Za-z-]{1,64})(?:%7C|\|)([A-Za-z0-9]{20})(?![A-Za-z0-9])`, 'g'),
        link: (_, address, id, password) => `${address}#${id}|${password}`,
    },
];
const opened = {
    kinds: [atService('l', 43), ...foreign, inRepository(43)],
    bold: [withoutScheme('l', 43)],
};
const answered = { kinds: [atService('r', 86), inRepository(86)], bold: [withoutScheme('r', 86)] };
const collected = { kinds: [atService('c', 43)], bold: [withoutScheme('c', 43)] };
/**
 * The links in a text, each once, in their order.
 * @returns empty if there is none; a link of which a part is missing is none
 */
function linksIn(text) {
    return allIn(text, opened);
}
/** The links of requests in a text, to be answered at `/r` or in a repository, or to be collected at `/c`. */
function requestLinksIn(text, path) {
    return allIn(text, path === '/r' ? answered : collected);
}
function allIn(text, { kinds, bold }) {
    const found = inReadings(text, kinds, 'lines', 0);
    if (found.length > 0)
        return whole(found);
    // Only where there is no other: what these take for a link may be a part of one.
    const all = [...kinds, ...bold];
    for (const reading of new Set([text, text.replace(/[\p{Pd}\u2212]/gu, '-')])) {
        const found = [...inReadings(reading, all, 'lines', 0), ...inReadings(reading, all, 'blanks', 0)];
        if (found.length > 0)
            return whole(found, true);
    }
    return [];
}
/**
 * Each once, without what is only the end of another: what a reading takes for a repository, or for a host without a scheme,
 * may begin in the middle of a name.
 */
function whole(links, isBold = false) {
    const bare = (link) => link.replace(/^https?:\/\//, '');
    const each = [...new Set(links)];
    const isEnd = (link) => each.some((other) => other !== link && bare(other).endsWith(bare(link)));
    return each.filter((link) => !((isBold || !link.includes('://')) && isEnd(link)));
}
/** A gateway may stand in another, and that in a third. */
const deepest = 3;
function inReadings(text, kinds, how, depth) {
    return readings(text).flatMap((reading) => {
        const whole = inOne(reading, kinds, depth);
        const broken = [...unbroken(reading, how)].flatMap((joined) => {
            for (const one of joined) {
                const [first] = inOne(one, kinds, depth);
                if (first !== undefined)
                    return [first];
            }
            return [];
        });
        return [...whole, ...broken];
    });
}
/** The links of one reading, and those inside of the addresses in it. */
function inOne(text, kinds, depth) {
    const at = new Map();
    for (const { found, link } of kinds) {
        for (const match of text.matchAll(found)) {
            const made = link(...match);
            if (made !== undefined && !at.has(match.index))
                at.set(match.index, made);
        }
    }
    const here = [...at].sort(([one], [other]) => one - other).map(([, link]) => link);
    if (depth === deepest)
        return here;
    const within = [...text.matchAll(addresses)].flatMap(([address]) => inside(address).flatMap((text) => inReadings(text, kinds, 'lines', depth + 1)));
    return [...here, ...within];
}
/** Services whose addresses say nothing of where they lead. */
const opaque = /(^|\.)(mimecast\.com|mimecastprotect\.com|emailprotection\.link|bit\.ly|t\.co|lnkd\.in|tinyurl\.com|goo\.gl|is\.gd|v\.gd|ow\.ly|rb\.gy|t\.ly|cutt\.ly|buff\.ly|rebrand\.ly|tiny\.cc|shorturl\.at|dlvr\.it|aka\.ms|fb\.me|sendgrid\.net|list-manage\.com|mandrillapp\.com|hubspotlinks\.com|awstrack\.me|mjt\.lu|pstmrk\.it|exct\.net|mailgun\.org|secure-web\.cisco\.com|sendibt\d\.com|linksynergy\.com)$/;
/** The host of an address in the text that leads on to where only that host knows; undefined if there is none. */
function opaqueHostIn(text) {
    for (const reading of readings(text)) {
        for (const [address] of reading.matchAll(addresses)) {
            const host = URL.canParse(address) ? new URL(address).hostname : '';
            if (opaque.test(host))
                return host;
        }
    }
    return undefined;
}

// EXTERNAL MODULE: ./lib/rotation/model/secret.js
var secret = __webpack_require__(22850);
;// CONCATENATED MODULE: ./lib/cli/pasted.js
/** Which link is meant by what was pasted. */





/**
 * The links in a text. Where there are none, its words as they are: `open` says what they lack. Links at several hosts are
 * named, and opened once somebody says that they are meant: one of them may be a stranger's.
 * @throws KeyturnError LINK_INVALID, INPUT_INVALID
 */
async function linksToOpen(text, { isAsked }) {
    const links = linksIn(text);
    if (links.length === 0)
        refuseOpaque(text, 'nothing was opened');
    const hosts = hostsOf(links);
    if (hosts.length > 1) {
        const found = `there are ${links.length} links, at ${hosts.join(' and ')}`;
        if (!isAsked)
            (0,output/* err */._q)(`${found[0]?.toUpperCase()}${found.slice(1)}.`);
        else if (!(await (0,terminal.confirm)(`${found[0]?.toUpperCase()}${found.slice(1)}. Open all of them?`)))
            throw several(found, 'nothing was opened');
    }
    const words = links.length > 0 ? links : text.split(/\s+/).filter((word) => word !== '');
    return words.map((word) => new secret/* Secret */.z(word));
}
/**
 * The link of a request in a text; the text as it is where there is none, for its reader to say what it lacks. Of several the
 * one whose host is chosen.
 * @throws KeyturnError LINK_INVALID, INPUT_INVALID
 */
async function requestLink(text, path, { isAsked }) {
    const links = requestLinksIn(text, path);
    const [link] = links;
    if (link === undefined) {
        refuseOpaque(text, 'nothing was sent');
        return text.trim();
    }
    if (links.length === 1)
        return link;
    const hosts = hostsOf(links);
    const found = `there are ${links.length} links, at ${hosts.join(' and ')}`;
    const isChosen = isAsked && hosts.length === links.length;
    const host = isChosen ? await (0,terminal/* chooseOne */.uS)('There are several links. Which one is meant?', hosts) : undefined;
    const chosen = links.find((each) => hostOf(each) === host);
    if (chosen === undefined)
        throw several(found, 'nothing was sent');
    return chosen;
}
function several(found, now) {
    return new errors/* KeyturnError */.FB('INPUT_INVALID', {
        what: `${found}; ${now}`,
        hint: 'give the one that is meant: its host is that of the link service of who sent it',
    });
}
/** Its host, or the repository that it lies in. */
function hostOf(link) {
    return URL.canParse(link) ? new URL(link).host : link.slice(0, link.indexOf('#'));
}
function hostsOf(links) {
    return [...new Set(links.map(hostOf))];
}
function refuseOpaque(text, now) {
    const host = opaqueHostIn(text);
    if (host === undefined)
        return;
    throw new errors/* KeyturnError */.FB('LINK_INVALID', {
        what: `${host} put an address of its own in the place of the link, and only it knows where that leads; ${now}`,
        hint: 'follow it in a browser: the page there opens the link; or copy the address that the browser shows then',
    });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./lib/cli/reader-identity.js
/** What makes two runs of `keyturn open` on one computer the same reader, so that a value that one of them lost is not lost. */






const shape = /^[A-Za-z0-9_-]{43}$/;
/**
 * 32 random bytes in base64url that belong to this user on this computer, made when they are first needed. A service sees
 * only a hash of them and the link.
 * @returns undefined where they cannot be kept: each run is then a reader of its own
 */
async function readerIdentity(environment) {
    const file = identityFile(environment);
    if (file === undefined)
        return undefined;
    try {
        const text = (await keptIn(file)) ?? (await madeIn(file));
        return text !== undefined && shape.test(text) ? new secret/* Secret */.z(text) : undefined;
    }
    catch {
        return undefined;
    }
}
function identityFile(environment) {
    const given = environment['XDG_STATE_HOME'] ?? environment['LOCALAPPDATA'] ?? '';
    const home = environment['HOME'] ?? (0,external_node_os_.homedir)();
    const folder = (0,external_node_path_.isAbsolute)(given) ? given : (0,external_node_path_.isAbsolute)(home) ? (0,external_node_path_.join)(home, '.local', 'state') : undefined;
    return folder && (0,external_node_path_.join)(folder, 'keyturn', 'reader');
}
/** Undefined if there is none. Throws for a symbolic link, and for what others may read or own. */
async function keptIn(file) {
    const handle = await (0,promises_.open)(file, external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0)).catch((error) => {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    });
    if (handle === undefined)
        return undefined;
    try {
        const { mode, uid, size } = await handle.stat();
        const isOurs = process.getuid === undefined || (uid === process.getuid() && (mode & 0o077) === 0);
        return isOurs && size < 100 ? await handle.readFile('utf8') : '';
    }
    finally {
        await handle.close();
    }
}
async function madeIn(file) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(file), { recursive: true, mode: 0o700 });
    const text = (0,external_node_crypto_.randomBytes)(32).toString('base64url');
    const handle = await (0,promises_.open)(file, 'wx', 0o600).catch((error) => {
        if (error.code === 'EEXIST')
            return undefined;
        throw error;
    });
    // Another run was faster.
    if (handle === undefined)
        return keptIn(file);
    try {
        await handle.writeFile(text);
        return text;
    }
    finally {
        await handle.close();
    }
}

;// CONCATENATED MODULE: ./lib/cli/stopped.js
/** Whoever stops the program from outside is told what is true: what was sent is not called back by that. */


/** By custom 128 and the number of the signal. A terminal that is closed sends SIGHUP. */
const exits = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
const signals = Object.keys(exits);
/**
 * @param says what is true at that moment, a sentence without its point
 * @returns ends it: from then on a signal ends the program as usual
 */
function whenStopped(says) {
    const stop = (signal) => {
        (0,output/* err */._q)((0,foreign_text/* plain */.pj)(`Stopped: ${says()}.`));
        process.exit(exits[signal]);
    };
    for (const signal of signals)
        process.on(signal, stop);
    return () => {
        for (const signal of signals)
            process.off(signal, stop);
    };
}

;// CONCATENATED MODULE: ./lib/cli/open.js












/** Opens the links in `words`, else those that are asked for; returns the exit status. */
async function open_open(inputs, words, json) {
    const { flags } = inputs;
    const interactive = process.stdin.isTTY === true;
    if (words.length > 0)
        (0,output/* err */._q)('A link among the words of a command stays in the history of the shell: next time, paste it when it is asked for.');
    const yes = flags.yes === 'true';
    const text = words.length > 0 ? words.join('\n') : await (0,terminal/* ask */.kA)('Link (it stays hidden): ', 'all');
    const links = await linksToOpen(text, { isAsked: interactive && !yes });
    const [{ openInto }, { trustIn }, identity] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(4973), __webpack_require__.e(7378), __webpack_require__.e(2981), __webpack_require__.e(8523), __webpack_require__.e(994), __webpack_require__.e(9658), __webpack_require__.e(4221), __webpack_require__.e(6877), __webpack_require__.e(5969), __webpack_require__.e(2486), __webpack_require__.e(7376), __webpack_require__.e(4371), __webpack_require__.e(8119), __webpack_require__.e(8788), __webpack_require__.e(8090)]).then(__webpack_require__.bind(__webpack_require__, 8090)),
        Promise.all(/* import() */[__webpack_require__.e(3627), __webpack_require__.e(873), __webpack_require__.e(9700)]).then(__webpack_require__.bind(__webpack_require__, 79700)),
        readerIdentity(process.env),
    ]);
    const [{ file: found }, repository] = await Promise.all([
        (0,cli_checkout/* checkoutHere */.P)(inputs, process.env),
        (0,gh_and_git/* repositoryHere */.LY)(process.env),
    ]);
    const trust = trustIn(found);
    const failures = await openInto({
        links,
        print: flags.print === 'true',
        file: (0,external_node_path_.resolve)(flags.file ?? '.env.local'),
        environment: flags.environment,
        trusted: [...trust.origins, ...(repository === undefined ? [] : [repository])],
        creators: [...trust.creators, ...(repository === undefined ? [] : [repository])],
        names: trust.names,
        allowNames: (flags['allow-name'] ?? '').split(',').filter((name) => name !== ''),
    }, {
        http: await (0,lib_world/* network */.Nm)(process.env),
        clock: lib_world/* clock */.pm,
        identity,
        githubToken: async () => inputs.token ?? (await (0,gh_and_git/* ownGithubToken */.T1)(process.env)),
        githubApi: process.env['GITHUB_API_URL'],
        say: (line) => (0,output/* err */._q)((0,foreign_text/* plain */.pj)(line)),
        tell: (event) => (0,render/* tellOpened */.r)(event, json),
        isRead: output/* printed */.zd,
        ...sayWhenStopped('nothing was opened'),
        ...(interactive ? { password: terminal/* hiddenPassword */.U1, choose: terminal/* chooseOne */.uS } : {}),
        ...(yes ? { confirm: async () => true } : interactive ? { confirm: terminal.confirm, screen: true } : {}),
        ...(flags.verify === 'true' ? { verify: await verifier(inputs, found) } : {}),
    });
    return (0,render/* endWith */.qZ)(failures, json);
}
/** From now on whoever stops the program is told what became of links and values; `before`: as long as there is none. */
function sayWhenStopped(before) {
    const failures = [];
    let idle = before;
    let says = () => idle;
    whenStopped(() => [...failures, says()].join('; '));
    return {
        failed: ({ message, hint }) => void failures.push([message, hint].filter((part) => part !== undefined).join('; ')),
        sending(lost) {
            says = () => (lost === undefined ? idle : `${lost.perhaps}; ${lost.hint}`);
        },
        holding(fate) {
            if (fate === undefined)
                idle = 'what became of the values of every link before is said above';
            says = () => {
                if (fate === undefined)
                    return idle;
                return fate.at('nowhere').length === 0 ? fate.sentence : `${fate.sentence}; ${fate.cure}`;
            };
        },
    };
}
async function verifier(inputs, found) {
    const [{ load }, { verifyOpened }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7274), __webpack_require__.e(8582), __webpack_require__.e(4900), __webpack_require__.e(7319)]).then(__webpack_require__.bind(__webpack_require__, 24900)),
        Promise.all(/* import() */[__webpack_require__.e(4973), __webpack_require__.e(2981), __webpack_require__.e(8582), __webpack_require__.e(5017), __webpack_require__.e(9082), __webpack_require__.e(6337)]).then(__webpack_require__.bind(__webpack_require__, 54579)),
    ]);
    const repository = await (0,gh_and_git/* repositoryOf */._M)(process.env);
    const configuration = await load(await (0,read_inputs/* sourceOf */.vz)(inputs, found), { environment: process.env, repository });
    return verifyOpened(configuration, await (0,lib_world/* realWorld */.by)(() => { }));
}

;// CONCATENATED MODULE: ./lib/cli/providers.js

/** Everything about one provider, or a line about each. */
async function listProviders(name, json) {
    if (json) {
        const { catalogue, keylessOf, providerFacts } = await Promise.all(/* import() */[__webpack_require__.e(8582), __webpack_require__.e(8861), __webpack_require__.e(3236), __webpack_require__.e(5390)]).then(__webpack_require__.bind(__webpack_require__, 45390));
        const { providers, manual, keyless } = name === undefined ? await catalogue() : { providers: [await providerFacts(name)], manual: [], keyless: [] };
        for (const facts of providers)
            (0,output/* out */.FD)(JSON.stringify({ event: 'provider', ...facts, keyless: keylessOf(facts.name) }));
        for (const about of manual)
            (0,output/* out */.FD)(JSON.stringify({ event: 'by-hand', ...about, keyless: keylessOf(about.name) }));
        for (const vendor of keyless)
            (0,output/* out */.FD)(JSON.stringify({ event: 'keyless', ...vendor }));
        (0,output/* out */.FD)(JSON.stringify({ event: 'end', exit: 0 }));
        return 0;
    }
    const { shown } = await Promise.all(/* import() */[__webpack_require__.e(8582), __webpack_require__.e(8861), __webpack_require__.e(3236), __webpack_require__.e(5390), __webpack_require__.e(1248)]).then(__webpack_require__.bind(__webpack_require__, 91248));
    (0,output/* out */.FD)(await shown(name, Math.min(120, output/* columns */.YB ?? 100)));
    return 0;
}

// EXTERNAL MODULE: ./lib/config/duration.js
var duration = __webpack_require__(54356);
;// CONCATENATED MODULE: ./lib/cli/kept-requests.js
/** What opens the answers to this user's requests, in files that only this user reads. */






const idShape = /^[A-Za-z0-9_-]{22}$/;
const seedShape = /^[A-Za-z0-9_-]{43}$/;
/** Throws INPUT_INVALID where there is no place for it. */
function folderIn(environment) {
    const given = environment['XDG_STATE_HOME'] ?? environment['LOCALAPPDATA'] ?? '';
    const home = environment['HOME'] ?? (0,external_node_os_.homedir)();
    const folder = (0,external_node_path_.isAbsolute)(given) ? given : (0,external_node_path_.isAbsolute)(home) ? (0,external_node_path_.join)(home, '.local', 'state') : undefined;
    if (folder !== undefined)
        return (0,external_node_path_.join)(folder, 'keyturn', 'requests');
    throw new errors/* KeyturnError */.FB('INPUT_INVALID', {
        what: 'there is no folder to keep a request in',
        hint: 'set XDG_STATE_HOME',
    });
}
/** Written before the service knows of the request. */
async function keepRequest(kept, environment) {
    const folder = folderIn(environment);
    await (0,promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
    const { id, origin, seed, fields, size, expires } = kept;
    const handle = await (0,promises_.open)((0,external_node_path_.join)(folder, `${id}.json`), 'wx', 0o600);
    try {
        await handle.writeFile(`${JSON.stringify({ v: 1, id, origin, seed: seed.reveal(), fields, size, expires })}\n`);
        await handle.sync();
    }
    finally {
        await handle.close();
    }
}
async function forgetRequest(id, environment) {
    if (idShape.test(id))
        await (0,promises_.rm)((0,external_node_path_.join)(folderIn(environment), `${id}.json`), { force: true });
}
/** The ids, oldest names first. */
async function keptRequests(environment) {
    const names = await (0,promises_.readdir)(folderIn(environment)).catch(() => []);
    return names
        .map((name) => name.replace(/\.json$/, ''))
        .filter((id) => idShape.test(id))
        .sort();
}
/** Throws INPUT_INVALID for one that is not here, or that others may read or have changed. */
async function keptRequest(id, environment) {
    const missing = (what) => new errors/* KeyturnError */.FB('INPUT_INVALID', {
        what,
        hint: 'keyturn collect with the link that you kept, or on the computer where you asked',
    });
    if (!idShape.test(id))
        throw missing('an id of a request has 22 characters');
    const file = (0,external_node_path_.join)(folderIn(environment), `${id}.json`);
    const handle = await (0,promises_.open)(file, external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0)).catch(() => undefined);
    if (handle === undefined)
        throw missing(`no request ${id} was made on this computer`);
    try {
        const { mode, uid, size: bytes } = await handle.stat();
        const isOurs = process.getuid === undefined || (uid === process.getuid() && (mode & 0o077) === 0);
        if (!isOurs || bytes > 100_000)
            throw missing(`${file} can be read or was written by others`);
        const { v, origin, seed, fields, size, expires } = JSON.parse(await handle.readFile('utf8'));
        if (v !== 1 || typeof origin !== 'string' || !seedShape.test(seed))
            throw missing(`${file} is not a kept request`);
        return { id, origin, seed: new secret/* Secret */.z(seed), fields, size, expires };
    }
    catch (error) {
        throw error instanceof errors/* KeyturnError */.FB ? error : missing(`${file} is not a kept request`);
    }
    finally {
        await handle.close();
    }
}

;// CONCATENATED MODULE: ./lib/cli/requests.js
/** The commands of requests: answer one, make one, collect its answer. */


















const HOUR = 3_600_000;
/** Gives a request what it asks for; prints the code of the answer, and with `--now` runs the workflow with it. */
async function answer(inputs, words, json) {
    const interactive = process.stdin.isTTY === true;
    // Before anything is asked: an answer that is sent without the run that was wanted is not what was said.
    const run = inputs.flags.now === 'true' ? await (await __webpack_require__.e(/* import() */ 6320).then(__webpack_require__.bind(__webpack_require__, 56320))).runHere(inputs, json) : undefined;
    if (words[0] !== undefined)
        inHistory();
    const { link, rest } = interactive
        ? { link: words[0] ?? (await (0,terminal/* ask */.kA)('Link (it stays hidden): ', 'all')), rest: undefined }
        : await piped(words[0]);
    const [commands, { trustIn }, here, identity, { file }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(2860), __webpack_require__.e(2981), __webpack_require__.e(8523), __webpack_require__.e(994), __webpack_require__.e(4221), __webpack_require__.e(237), __webpack_require__.e(6877), __webpack_require__.e(6255), __webpack_require__.e(5969), __webpack_require__.e(7376), __webpack_require__.e(6526)]).then(__webpack_require__.bind(__webpack_require__, 56526)),
        Promise.all(/* import() */[__webpack_require__.e(3627), __webpack_require__.e(873), __webpack_require__.e(9700)]).then(__webpack_require__.bind(__webpack_require__, 79700)),
        (0,gh_and_git/* repositoryHere */.LY)(process.env),
        readerIdentity(process.env),
        (0,cli_checkout/* checkoutHere */.P)(inputs, process.env),
    ]);
    const hidden = async (question, lines) => {
        const text = await (0,terminal/* ask */.kA)((0,foreign_text/* plain */.pj)(question), lines ? 'all' : 'line');
        return text === '' ? undefined : new secret/* Secret */.z(text);
    };
    let stands = 'nothing was sent';
    const end = whenStopped(() => stands);
    const answered = await commands.answer({
        link: new secret/* Secret */.z(await requestLink(link, '/r', { isAsked: interactive })),
        // A link in a repository is trusted in a checkout of that repository.
        trusted: [...trustIn(file).origins, ...(here === undefined ? [] : [here])],
        piped: rest === undefined ? undefined : new secret/* Secret */.z(rest),
        runOf: run?.repository,
    }, {
        http: await (0,lib_world/* network */.Nm)(process.env),
        clock: lib_world/* clock */.pm,
        identity,
        githubToken: () => (0,gh_and_git/* ownGithubToken */.T1)(process.env),
        githubApi: process.env['GITHUB_API_URL'],
        say: (line) => (0,output/* err */._q)((0,render.sentence)(line)),
        sending: ({ perhaps, hint }) => {
            stands = `${perhaps}; ${hint}`;
        },
        ...(interactive ? { hidden } : {}),
        ...(inputs.flags.yes === 'true' ? { confirm: async () => true } : interactive ? { confirm: terminal.confirm } : {}),
    });
    stands = `the answer was sent; its code is ${answered.code}`;
    if (json) {
        const { id, origin, creator, code, filledAt, writes } = answered;
        (0,output/* out */.FD)(JSON.stringify({ event: 'answered', id, origin, creator, code, filledAt, writes }));
    }
    else {
        (0,output/* err */._q)('Sent. Only who asked can open it. The code of your answer, for when you are asked whether it was yours:');
        (0,output/* out */.FD)(answered.code);
        (0,output/* err */._q)('Do not end an old key before you are told that the new one is in its place.');
    }
    const exit = run === undefined ? 0 : await run.start(answered.code);
    end();
    return exit;
}
/** Asks a person: prints the link or, with `--from`, sends it; keeps what opens the answer. */
async function request(inputs, names, json) {
    const { flags } = inputs;
    const asking = await serviceOf(inputs);
    const expires = flags.expires === undefined ? 7 * 24 * HOUR : ((0,duration/* parseDuration */.E9)(flags.expires.trim()) ?? 0);
    if (expires < HOUR || expires > 14 * 24 * HOUR) {
        throw new errors/* KeyturnError */.FB('INPUT_INVALID', { what: 'expires is from 1h to 14d', hint: '--expires 7d' });
    }
    const input = {
        origin: asking.origin,
        names,
        any: flags.any === 'true',
        lines: (flags.lines ?? '').split(',').filter((name) => name !== ''),
        note: flags.note ?? '',
        console: flags.console,
        expires,
    };
    const io = {
        http: asking.world.http,
        clock: lib_world/* clock */.pm,
        creator: asking.creator,
        from: (0,external_node_os_.userInfo)().username,
        keep: (kept) => keepRequest(kept, process.env),
        forget: (id) => forgetRequest(id, process.env),
    };
    const made = flags.from === undefined ? await makeOnly(input, io) : await send(input, flags.from.trim(), io, asking);
    const { sent } = made;
    const isPrinted = sent === undefined || flags.print === 'true';
    const until = made.expiresAt.toISOString();
    if (json) {
        const shown = isPrinted ? { link: made.link.reveal() } : {};
        (0,output/* out */.FD)(JSON.stringify({ event: 'requested', id: made.id, ...shown, ...sent, expires: until }));
        return 0;
    }
    if (sent !== undefined)
        (0,output/* say */.cv)((0,render.sentence)(`${sent.person} was sent the request by ${sent.channel}, until ${until}.`));
    if (isPrinted) {
        (0,output/* err */._q)((0,render.sentence)(`Send this link to one person. It can be answered until ${until}, and reads no answer:`));
        (0,output/* out */.FD)(made.link.reveal());
    }
    (0,output/* err */._q)(`When it is answered: keyturn collect ${made.id}`);
    return 0;
}
async function makeOnly(input, io) {
    return (await Promise.all(/* import() */[__webpack_require__.e(2860), __webpack_require__.e(7378), __webpack_require__.e(994), __webpack_require__.e(9658), __webpack_require__.e(4221), __webpack_require__.e(237), __webpack_require__.e(6255), __webpack_require__.e(1334), __webpack_require__.e(2350), __webpack_require__.e(7035)]).then(__webpack_require__.bind(__webpack_require__, 27035))).request(input, io);
}
async function send(input, who, io, asking) {
    const [{ requestFrom }, { composeSharing }, token] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(2860), __webpack_require__.e(7378), __webpack_require__.e(994), __webpack_require__.e(9658), __webpack_require__.e(4221), __webpack_require__.e(3614), __webpack_require__.e(346), __webpack_require__.e(9374), __webpack_require__.e(5906), __webpack_require__.e(237), __webpack_require__.e(6255), __webpack_require__.e(1334), __webpack_require__.e(2350), __webpack_require__.e(6171), __webpack_require__.e(1999)]).then(__webpack_require__.bind(__webpack_require__, 58284)),
        Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(1658), __webpack_require__.e(4973), __webpack_require__.e(7378), __webpack_require__.e(8940), __webpack_require__.e(2981), __webpack_require__.e(8582), __webpack_require__.e(6118), __webpack_require__.e(7815), __webpack_require__.e(8523), __webpack_require__.e(5017), __webpack_require__.e(3939), __webpack_require__.e(9082), __webpack_require__.e(6019), __webpack_require__.e(6348), __webpack_require__.e(3768), __webpack_require__.e(2713), __webpack_require__.e(4833)]).then(__webpack_require__.bind(__webpack_require__, 42713)),
        (0,gh_and_git/* ownGithubToken */.T1)(process.env),
    ]);
    const access = { token, journalToken: undefined, clientId: undefined, privateKey: undefined, pending: undefined };
    const { channels, people, from } = await composeSharing(asking.configuration, access, asking.world);
    const sender = { ...from, actor: io.from };
    const { person, channel, ...made } = await requestFrom(input, who, { ...io, channels, people, sender });
    return { ...made, sent: { person, channel } };
}
/** Takes the answer of a request; exit status 3 while nobody has answered. */
async function collect(inputs, words, json) {
    const { flags } = inputs;
    const interactive = process.stdin.isTTY === true;
    const [commands, { trustIn }, { file: found }, source] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(4973), __webpack_require__.e(2860), __webpack_require__.e(7378), __webpack_require__.e(2981), __webpack_require__.e(8523), __webpack_require__.e(994), __webpack_require__.e(9658), __webpack_require__.e(4221), __webpack_require__.e(237), __webpack_require__.e(6877), __webpack_require__.e(6255), __webpack_require__.e(1334), __webpack_require__.e(5969), __webpack_require__.e(2486), __webpack_require__.e(2350), __webpack_require__.e(7376), __webpack_require__.e(4371), __webpack_require__.e(8119), __webpack_require__.e(8788), __webpack_require__.e(8090), __webpack_require__.e(8412)]).then(__webpack_require__.bind(__webpack_require__, 18412)),
        Promise.all(/* import() */[__webpack_require__.e(3627), __webpack_require__.e(873), __webpack_require__.e(9700)]).then(__webpack_require__.bind(__webpack_require__, 79700)),
        (0,cli_checkout/* checkoutHere */.P)(inputs, process.env),
        sourceOfAnswer(words[0]),
    ]);
    const told = await commands.collect({
        ...source,
        print: flags.print === 'true',
        file: (0,external_node_path_.resolve)(flags.file ?? '.env.local'),
        trusted: trustIn(found).origins,
        allowNames: (flags['allow-name'] ?? '').split(',').filter((name) => name !== ''),
    }, {
        http: await (0,lib_world/* network */.Nm)(process.env),
        clock: lib_world/* clock */.pm,
        say: (line) => (0,output/* err */._q)((0,render.sentence)(line)),
        tell: (event) => (0,render/* tellOpened */.r)(event, json),
        isRead: output/* printed */.zd,
        forget: (id) => forgetRequest(id, process.env),
        ...sayWhenStopped('nothing was taken'),
        ...(interactive ? { choose: terminal/* chooseOne */.uS } : {}),
        ...(flags.yes === 'true' ? { confirm: async () => true } : interactive ? { confirm: terminal.confirm, screen: true } : {}),
    });
    const exit = told === 'waiting' ? 3 : 0;
    if (json)
        (0,output/* out */.FD)(JSON.stringify({ event: 'end', exit }));
    else if (told === 'waiting')
        (0,output/* say */.cv)('Nobody has answered yet.');
    return exit;
}
function inHistory() {
    (0,output/* err */._q)('A link among the words of a command stays in the history of the shell: next time, paste it when it is asked for.');
}
/** The link, if it is not a word, on the first line of standard input; the rest is NAME=value lines. */
async function piped(word) {
    const text = await (0,terminal/* ask */.kA)('', 'all');
    if (word !== undefined)
        return { link: word, rest: text };
    const end = text.indexOf('\n');
    return end < 0 ? { link: text, rest: '' } : { link: text.slice(0, end), rest: text.slice(end + 1) };
}
/** Where and as whom it is asked. The channels are those of the file, also where a flag names the service. */
async function serviceOf(inputs) {
    const [{ load }, { askingOf }, { readYaml }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7274), __webpack_require__.e(8582), __webpack_require__.e(4900), __webpack_require__.e(7319)]).then(__webpack_require__.bind(__webpack_require__, 24900)),
        Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(1658), __webpack_require__.e(4973), __webpack_require__.e(7378), __webpack_require__.e(8940), __webpack_require__.e(6118), __webpack_require__.e(7815), __webpack_require__.e(8523), __webpack_require__.e(3939), __webpack_require__.e(3768), __webpack_require__.e(7899)]).then(__webpack_require__.bind(__webpack_require__, 53768)),
        Promise.all(/* import() */[__webpack_require__.e(3627), __webpack_require__.e(873)]).then(__webpack_require__.bind(__webpack_require__, 90873)),
    ]);
    const [{ file: found }, repository] = await Promise.all([
        (0,cli_checkout/* checkoutHere */.P)(inputs, process.env),
        (0,gh_and_git/* repositoryOf */._M)(process.env),
    ]);
    const environment = { ...process.env, GITHUB_REPOSITORY: repository };
    const { 'links-url': url, from: person } = inputs.flags;
    const file = async () => (found === undefined ? 'secrets: {}' : await (0,read_inputs/* sourceOf */.vz)(inputs, found));
    const flag = () => readYaml(JSON.stringify({ links: { url }, secrets: {} }), '--links-url');
    const named = await load(url === undefined ? await file() : flag(), { environment, repository });
    const configuration = url === undefined || person === undefined
        ? named
        : { ...(await load(await file(), { environment, repository })), links: named.links };
    const world = { ...(await (0,lib_world/* realWorld */.by)(() => { })), environment };
    const asking = askingOf(configuration, world);
    if (asking !== undefined)
        return { ...asking, world, configuration };
    throw new errors/* KeyturnError */.FB('LINK_CREATOR_MISSING', {
        what: 'nothing says at which link service to ask',
        hint: '--links-url https://links.example.com, or run it where .github/keyturn.yml names links.url',
    });
}
/** From the files of this user, or from a link of /c. */
async function sourceOfAnswer(word) {
    const kept = word === undefined ? await keptRequests(process.env) : [];
    if (word === undefined && kept.length > 1) {
        throw new errors/* KeyturnError */.FB('INPUT_INVALID', {
            what: `several requests were made on this computer: ${kept.join(', ')}`,
            hint: `keyturn collect ${kept[0]}`,
        });
    }
    const given = word ?? kept[0] ?? (await (0,terminal/* ask */.kA)('The link that you kept (it stays hidden): ', 'all'));
    if (!/[#%/]/.test(given)) {
        const { origin, seed, fields, size } = await keptRequest(given.trim(), process.env);
        return { origin, seed, frame: { fields, size } };
    }
    if (word !== undefined)
        inHistory();
    const [{ parseCollectLink }, { requestInvalid }, { toBase64url }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(2860), __webpack_require__.e(994), __webpack_require__.e(237), __webpack_require__.e(7041)]).then(__webpack_require__.bind(__webpack_require__, 77041)),
        Promise.all(/* import() */[__webpack_require__.e(7378), __webpack_require__.e(994), __webpack_require__.e(9658), __webpack_require__.e(4221), __webpack_require__.e(1334)]).then(__webpack_require__.bind(__webpack_require__, 41334)),
        __webpack_require__.e(/* import() */ 994).then(__webpack_require__.bind(__webpack_require__, 90994)),
    ]);
    try {
        const { origin, seed } = parseCollectLink(await requestLink(given, '/c', { isAsked: process.stdin.isTTY === true }));
        return { origin, seed: new secret/* Secret */.z(toBase64url(seed)) };
    }
    catch (error) {
        throw requestInvalid(error, 'this is not a whole link to collect with: https://HOST/c#KEY, with 43 characters behind the #');
    }
}

;// CONCATENATED MODULE: ./lib/cli/log-lines.js

/** Lines are written together, since a write each would take longer than what they tell of; none waits for long. */
function logLines(print) {
    const [most, patience] = [100, 50];
    let waiting = [];
    let at = 0;
    let time = '';
    let timer;
    const flush = () => {
        clearTimeout(timer);
        if (waiting.length > 0)
            print(waiting.join('\n'));
        waiting = [];
    };
    process.once('exit', flush);
    return {
        write(event) {
            const now = lib_world/* clock */.pm.now();
            // Many events share a millisecond, so its text is made once.
            if (now.getTime() !== at) {
                at = now.getTime();
                time = now.toISOString();
            }
            const lines = waiting.push(JSON.stringify({ time, ...event }));
            if (lines === 1)
                timer = setTimeout(flush, patience);
            if (lines === most)
                flush();
        },
        flush,
    };
}

;// CONCATENATED MODULE: ./lib/cli/serve.js





const serve_secret = (name) => ((process.env[name] ?? '') === '' ? undefined : new secret/* Secret */.z(process.env[name] ?? ''));
/** Runs the link service, or with `webhooks` the receiver of GitHub's webhooks, until SIGINT or SIGTERM. */
async function serve(inputs, json) {
    refuseMixture(inputs.flags);
    return inputs.flags.webhooks === 'true' ? serveWebhooks(inputs, json) : serveLinks(inputs, json);
}
async function serveWebhooks({ flags }, json) {
    const commandsServe = await Promise.all(/* import() */[__webpack_require__.e(9031), __webpack_require__.e(1207)]).then(__webpack_require__.bind(__webpack_require__, 51207));
    const lines = logLines(json ? output/* out */.FD : output/* err */._q);
    const api = process.env['GITHUB_API_URL'];
    const started = await commandsServe.serveWebhooks({
        listen: flags.listen ?? '127.0.0.1:8788',
        organization: flags.organization,
        dispatch: flags.dispatch,
        secret: serve_secret('KEYTURN_WEBHOOK_SECRET'),
        token: serve_secret('KEYTURN_DISPATCH_TOKEN'),
        metricsToken: serve_secret('KEYTURN_METRICS_TOKEN'),
        ...(api === undefined || api === '' ? {} : { api }),
        ...(flags['trust-proxy'] === undefined ? {} : { proxies: numberOfProxies(flags['trust-proxy']) }),
    }, { elapsed: () => performance.now(), http: await (0,lib_world/* network */.Nm)(process.env), log: lines.write });
    const { url } = started;
    await untilStopped(started, lines.flush, () => (0,output/* out */.FD)(json ? JSON.stringify({ event: 'listening', url }) : `Webhooks of GitHub are received at ${url}/v1/github`));
    return 0;
}
async function serveLinks(inputs, json) {
    const commandsServe = await Promise.all(/* import() */[__webpack_require__.e(994), __webpack_require__.e(9031), __webpack_require__.e(4561)]).then(__webpack_require__.bind(__webpack_require__, 4561));
    const { flags } = inputs;
    const lines = logLines(json ? output/* out */.FD : output/* err */._q);
    const list = (text) => text.split(',').map((pattern) => pattern.trim());
    const started = await commandsServe.serve({
        listen: flags.listen ?? '127.0.0.1:8787',
        ...(flags.url === undefined ? {} : { url: flags.url }),
        ...(flags.allow === undefined ? {} : { allow: list(flags.allow) }),
        ...(flags['allow-owner-id'] === undefined ? {} : { allowOwnerIds: list(flags['allow-owner-id']) }),
        ...(flags['allow-ref'] === undefined ? {} : { allowRefs: list(flags['allow-ref']) }),
        ...(flags['allow-workflow'] === undefined ? {} : { allowWorkflows: list(flags['allow-workflow']) }),
        ...(flags['allow-environment'] === undefined ? {} : { allowEnvironments: list(flags['allow-environment']) }),
        ...(flags.audience === undefined ? {} : { audience: flags.audience }),
        ...(flags.issuer === undefined ? {} : { issuer: flags.issuer }),
        storeKey: serve_secret('KEYTURN_STORE_KEY'),
        store: flags.store ?? 'sqlite:keyturn-links.sqlite',
        tokens: serve_secret('KEYTURN_LINK_TOKENS'),
        metricsToken: serve_secret('KEYTURN_METRICS_TOKEN'),
        openCreation: flags['open-creation'] === 'true',
        forget: flags.forget === 'true',
        ...(flags['trust-proxy'] === undefined ? {} : { proxies: numberOfProxies(flags['trust-proxy']) }),
    }, {
        clock: lib_world/* clock */.pm,
        elapsed: () => performance.now(),
        http: await (0,lib_world/* network */.Nm)(process.env),
        log: lines.write,
    });
    const { url, pageSha256, newPageSha256, requestPagesSha256 } = started;
    const hashes = { '/l': pageSha256, '/new': newPageSha256, ...requestPagesSha256 };
    await untilStopped(started, lines.flush, () => {
        if (json)
            (0,output/* out */.FD)(JSON.stringify({ event: 'listening', url, page: pageSha256, newPage: newPageSha256, pages: hashes }));
        else
            (0,output/* out */.FD)([
                `The link service listens at ${url}`,
                ...Object.entries(hashes).map(([path, hash]) => `SHA-256 of the page: ${hash} (${path})`),
            ].join('\n'));
    });
    return 0;
}
async function untilStopped(started, flush, announce) {
    // The handlers are in place before it says that it listens, since a supervisor may stop it at once.
    const stopped = new Promise((done) => {
        for (const signal of ['SIGINT', 'SIGTERM'])
            process.once(signal, () => done());
    });
    announce();
    await stopped;
    await started.close();
    flush();
}
const ofLinks = [
    'url',
    'store',
    'allow',
    'audience',
    'issuer',
    'allow-owner-id',
    'allow-ref',
    'allow-workflow',
    'allow-environment',
    'open-creation',
    'forget',
];
/** The two services share nothing but a listener: a flag of the other one is a mistake. */
function refuseMixture(flags) {
    const webhooks = flags.webhooks === 'true';
    const other = (webhooks ? ofLinks : ['organization', 'dispatch']).find((name) => flags[name] !== undefined);
    if (other === undefined)
        return;
    throw new errors/* KeyturnError */.FB('INPUT_INVALID', {
        what: webhooks
            ? `--${other} belongs to the link service, which is a process of its own`
            : `--${other} needs --webhooks`,
        hint: webhooks
            ? `leave --${other} out`
            : 'keyturn serve --webhooks --organization acme --dispatch acme/keys:keyturn.yml@main',
    });
}
function numberOfProxies(text) {
    if (/^[0-9]$/.test(text))
        return Number(text);
    throw new errors/* KeyturnError */.FB('INPUT_INVALID', {
        what: 'trust-proxy is how many reverse proxies stand in front, 0 to 9',
        hint: '--trust-proxy 1',
    });
}

;// CONCATENATED MODULE: ./lib/cli/share.js











/** Makes links from what is on standard input, and sends them where `--to` says; returns the exit status. */
async function share(inputs, json) {
    const { flags } = inputs;
    const [{ load }, commandsShare, { composeSharing }, { readYaml }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7274), __webpack_require__.e(8582), __webpack_require__.e(4900), __webpack_require__.e(7319)]).then(__webpack_require__.bind(__webpack_require__, 24900)),
        Promise.all(/* import() */[__webpack_require__.e(9374), __webpack_require__.e(6877), __webpack_require__.e(5969), __webpack_require__.e(4371), __webpack_require__.e(4957)]).then(__webpack_require__.bind(__webpack_require__, 54957)),
        Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(1658), __webpack_require__.e(4973), __webpack_require__.e(7378), __webpack_require__.e(8940), __webpack_require__.e(2981), __webpack_require__.e(8582), __webpack_require__.e(6118), __webpack_require__.e(7815), __webpack_require__.e(8523), __webpack_require__.e(5017), __webpack_require__.e(3939), __webpack_require__.e(9082), __webpack_require__.e(6019), __webpack_require__.e(6348), __webpack_require__.e(3768), __webpack_require__.e(2713), __webpack_require__.e(4833)]).then(__webpack_require__.bind(__webpack_require__, 42713)),
        Promise.all(/* import() */[__webpack_require__.e(3627), __webpack_require__.e(873)]).then(__webpack_require__.bind(__webpack_require__, 90873)),
    ]);
    const [{ file: found }, repository] = await Promise.all([
        (0,cli_checkout/* checkoutHere */.P)(inputs, process.env),
        (0,gh_and_git/* repositoryOf */._M)(process.env),
    ]);
    const environment = { ...process.env, GITHUB_REPOSITORY: repository };
    const from = found === undefined ? 'secrets: {}' : await (0,read_inputs/* sourceOf */.vz)(inputs, found);
    const configuration = await load(from, { environment, repository });
    const { links } = configuration;
    const url = flags['links-url'];
    const chosen = url === undefined
        ? links
        : (await load(readYaml(JSON.stringify({ links: { url }, secrets: {} }), '--links-url'), { environment })).links;
    const expires = flags.expires === undefined ? links.expires : expiry(flags.expires);
    // `share` is always started by a person, so their own token is used.
    const token = inputs.token ?? (chosen.via === 'github' || flags.to !== undefined ? await (0,gh_and_git/* ownGithubToken */.T1)(process.env) : undefined);
    const world = { ...(await (0,lib_world/* realWorld */.by)(() => { })), environment };
    const ports = await composeSharing({ ...configuration, links: { ...chosen, expires, password: flags.password === 'true' || links.password } }, { token, journalToken: undefined, clientId: undefined, privateKey: undefined, pending: undefined }, world);
    const failures = await commandsShare.share({
        text: new secret/* Secret */.z(await (0,terminal/* ask */.kA)('One KEY=value, or with --secret its value (it stays hidden): ', 'all')),
        name: flags.secret,
        note: flags.note ?? '',
        to: (flags.to ?? '')
            .split(',')
            .map((each) => each.trim())
            .filter((each) => each !== ''),
    }, {
        ...ports,
        say: (line) => (0,output/* err */._q)((0,foreign_text/* plain */.pj)(line)),
        tell: (event) => (0,render/* tellShared */.rg)(event, json, configuration.cli),
    });
    return (0,render/* endWith */.qZ)(failures, json);
}
/** @throws KeyturnError INPUT_INVALID */
function expiry(text) {
    const milliseconds = (0,duration/* parseDuration */.E9)(text.trim()) ?? 0;
    if (milliseconds >= 60_000 && milliseconds <= 30 * 86_400_000)
        return milliseconds;
    throw new errors/* KeyturnError */.FB('INPUT_INVALID', { what: 'expires is from 1m to 30d', hint: '--expires 24h' });
}

// EXTERNAL MODULE: ./lib/config/version.js
var version = __webpack_require__(6350);
;// CONCATENATED MODULE: ./lib/cli/try.js








/** Tries one provider, and prints the report or writes it where `--report` says; returns the exit status. */
async function tryOne(inputs, name, json) {
    const { flags } = inputs;
    const interactive = process.stdin.isTTY === true;
    if (!interactive && flags.yes !== 'true')
        throw new errors/* KeyturnError */.FB('INPUT_INVALID', {
            what: '`try` makes a key, and nobody is here to say that it may',
            hint: 'run it in a terminal, or with --yes',
        });
    const file = flags.report === undefined ? undefined : (0,external_node_path_.resolve)(flags.report);
    // A report that cannot be kept is found out before a key is made.
    if (file !== undefined) {
        await save(file, '');
        await (0,promises_.rm)(file);
    }
    const { tryProvider } = await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(4973), __webpack_require__.e(7274), __webpack_require__.e(2981), __webpack_require__.e(8582), __webpack_require__.e(5017), __webpack_require__.e(9082), __webpack_require__.e(8861), __webpack_require__.e(3236), __webpack_require__.e(4900), __webpack_require__.e(5390), __webpack_require__.e(8576)]).then(__webpack_require__.bind(__webpack_require__, 63243));
    const { confirm } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 81344));
    const stopping = new AbortController();
    let made;
    const living = () => (made === undefined ? 'Nothing was made.' : `${upper(made.key)} may live: ${made.ending}.`);
    const stop = (signal) => {
        const status = 128 + (external_node_os_.constants.signals[signal] ?? 0);
        if (stopping.signal.aborted || made === undefined) {
            (0,output/* err */._q)((0,foreign_text/* plain */.pj)(living()));
            process.exit(status);
        }
        process.exitCode = status;
        (0,output/* err */._q)((0,foreign_text/* plain */.pj)(`Stopped: ${made.key} is ended first. Stop it once more, and it is left and named.`));
        stopping.abort();
    };
    const { report, trial, exit } = await tryProvider(name, inputs, await (0,lib_world/* realWorld */.by)(() => { }), {
        version: version/* VERSION */.x,
        confirm: async (question) => {
            const isMeant = flags.yes === 'true' || (await confirm(question)) === true;
            // Until then nothing is asked, and whoever stops the command ends it.
            if (isMeant)
                for (const signal of try_signals)
                    process.on(signal, stop);
            return isMeant;
        },
        told: ({ step, state, says }) => {
            if (!json)
                (0,output/* err */._q)((0,foreign_text/* plain */.pj)(`${state === 'ok' ? '\u2713' : state === 'off' ? '\u00b7' : '\u2717'} ${step}: ${says}`));
        },
        made: (key, ending) => {
            made = { key, ending };
        },
        stop: stopping.signal,
    }).finally(() => {
        for (const signal of try_signals)
            process.off(signal, stop);
    });
    if (trial.leaves)
        (0,output/* err */._q)((0,foreign_text/* plain */.pj)(living()));
    if (trial.stopped)
        return Number(process.exitCode ?? exit);
    if (file !== undefined)
        await save(file, report);
    if (json)
        (0,output/* out */.FD)(JSON.stringify({ event: 'tried', provider: name, steps: trial.steps, leaves: trial.leaves, exit }));
    else if (file === undefined)
        (0,output/* out */.FD)(report);
    else
        (0,output/* err */._q)((0,foreign_text/* plain */.pj)(`The report is in ${flags.report}. It has no value and no id: attach it to an issue as it is.`));
    return exit;
}
const try_signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
function upper(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
async function save(file, text) {
    try {
        await (0,promises_.writeFile)(file, text, { flag: 'wx' });
    }
    catch {
        throw new errors/* KeyturnError */.FB('INPUT_INVALID', {
            what: '`--report`: this file cannot be made, or is there already',
            hint: 'name a file that is not there, in a folder that is',
        });
    }
}

;// CONCATENATED MODULE: ./lib/cli/command.js














/** Does it; `rest` are the words that are no flags. Returns the exit status. */
async function run(inputs, rest) {
    (0,start/* refuseExposedProcess */.Oy)();
    (0,start/* heedNoGitRedirections */.Jf)();
    const json = inputs.flags.json === 'true';
    if (rest.length > wordsTaken(inputs.command)) {
        throw new errors/* KeyturnError */.FB('INPUT_INVALID', {
            what: `\`${inputs.command}\` takes no words beside its flags`,
            hint: `keyturn ${inputs.command} --help`,
        });
    }
    switch (inputs.command) {
        case 'rotate':
        case 'revoke':
        case 'onboard':
        case 'offboard':
        case 'hold':
        case 'retire':
        case 'incident':
        case 'status':
        case 'doctor':
            return (0,render/* end */._N)(await work(inputs, json), json);
        case 'inventory':
            return inventory(inputs, json);
        case 'open':
            return open_open(inputs, rest, json);
        case 'answer':
            return answer(inputs, rest, json);
        case 'request':
            return request(inputs, rest, json);
        case 'collect':
            return collect(inputs, rest, json);
        case 'share':
            return share(inputs, json);
        case 'audit':
            return auditHistory(inputs, json);
        case 'init':
            return begin(inputs, json);
        case 'providers':
            return listProviders(rest[0], json);
        case 'try':
            return tryOne(inputs, rest[0], json);
        case 'serve':
            return serve(inputs, json);
        case 'demo':
            return playDemo(inputs, json);
        default:
            throw new errors/* KeyturnError */.FB('INTERNAL', {
                what: `no code does \`${inputs.command}\``,
                hint: 'please report it',
            });
    }
}
/** How many words that are no flags a command takes. */
function wordsTaken(command) {
    if (command === 'open' || command === 'request')
        return Number.POSITIVE_INFINITY;
    return ['providers', 'answer', 'collect', 'try'].includes(command) ? 1 : 0;
}


/***/ }),

/***/ 62598:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LY: () => (/* binding */ repositoryHere),
/* harmony export */   T1: () => (/* binding */ ownGithubToken),
/* harmony export */   XZ: () => (/* binding */ missingHere),
/* harmony export */   _M: () => (/* binding */ repositoryOf),
/* harmony export */   lb: () => (/* binding */ rootHere),
/* harmony export */   on: () => (/* binding */ serverHere)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var _http_child_environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16450);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53345);
/* harmony import */ var _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22850);
/** What the programs `gh` and `git` know of the person at this terminal and of this folder. */




/** The host of the GitHub that GITHUB_API_URL names: github.com without it, or a GitHub Enterprise Server. */
function githubHost(environment) {
    const api = environment['GITHUB_API_URL'] ?? '';
    return URL.canParse(api) ? new URL(api).hostname.replace(/^api\./, '') : 'github.com';
}
/**
 * The person's token for that GitHub: that of the `gh` command, else GITHUB_TOKEN; undefined if there is neither. `gh` is
 * told which server, or it would hand out a token of another one, for this one to see.
 */
async function ownGithubToken(environment) {
    const words = ['auth', 'token', '--hostname', githubHost(environment)];
    const token = (await printed('gh', words, environment)) ?? environment['GITHUB_TOKEN'] ?? '';
    return token === '' ? undefined : new _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_3__/* .Secret */ .z(token);
}
/** The remote `origin` of this folder, or the only one that it has; undefined where git does not say. */
async function remoteHere(environment) {
    const remotes = (await printed('git', ['remote'], environment))?.split('\n') ?? [];
    const name = remotes.find((each) => each === 'origin') ?? (remotes.length === 1 ? remotes[0] : undefined);
    const url = name === undefined ? undefined : await printed('git', ['remote', 'get-url', '--', name], environment);
    // git@github.com:owner/name.git, https://github.com/owner/name, ssh://git@ssh.github.com:443/owner/name.git
    const parts = /^(?:\w+:\/\/)?(?:[^@/]+@)?([^:/]+)(?::\d+(?=\/))?[:/]([\w-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(url ?? '');
    const host = parts?.[1]?.toLowerCase().replace(/^ssh\.(?=github\.com$)/, '');
    const repository = parts?.[2];
    return host === undefined || repository === undefined ? undefined : { host, repository };
}
/**
 * `owner/name` of the repository at GitHub that this folder is a checkout of: by its remote `origin`, or by the only remote
 * that it has. Undefined where that is at another server, or where git does not say.
 * @param host of that GitHub
 */
async function repositoryHere(environment, host = githubHost(environment)) {
    const remote = await remoteHere(environment);
    return remote?.host === host ? remote.repository : undefined;
}
/**
 * The server that this checkout's workflows will run at, by the environment and the remote; undefined: github.com.
 * @throws KeyturnError INPUT_INVALID where the remote is at a server that nothing calls a GitHub, or at another one
 */
async function serverHere(environment) {
    const said = serverIn(environment);
    const remote = (await remoteHere(environment))?.host;
    // A name without a dot is one of somebody's own ssh configuration.
    const host = remote?.includes('.') ? remote : undefined;
    if (host !== undefined && said !== undefined && host !== said) {
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('INPUT_INVALID', {
            what: `the environment speaks of the GitHub at ${said}, and the remote of this repository is at ${host}`,
            hint: 'unset GITHUB_SERVER_URL and GITHUB_API_URL, or run it in a clone from that server',
        });
    }
    if (host !== undefined && said === undefined && host !== 'github.com' && !host.endsWith('.ghe.com')) {
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('INPUT_INVALID', {
            what: `the remote of this repository is at ${host}, and nothing says that this is a GitHub Enterprise Server, whose workflows Keyturn could write`,
            hint: `if it is one: export GITHUB_API_URL=https://${host}/api/v3, then run it again; at any other server Keyturn runs as a command: docs/from-a-terminal.md`,
        });
    }
    const server = host ?? said;
    return server === 'github.com' ? undefined : server;
}
/** The command that makes what `gh` and `git push` need of this folder; undefined where a remote is there. */
async function missingHere(environment) {
    if ((await printed('git', ['remote'], environment)) !== undefined)
        return undefined;
    const isRepository = (await rootHere(environment)) !== undefined;
    // The first branch that is pushed becomes the default one, to which the credentials belong.
    return `${isRepository ? '' : 'git init -b main && '}gh repo create --private --source . --remote origin`;
}
/** A proxy before the API says nothing of the server. */
function serverIn(environment) {
    const server = environment['GITHUB_SERVER_URL'] ?? '';
    if (URL.canParse(server))
        return new URL(server).hostname;
    const api = environment['GITHUB_API_URL'] ?? '';
    if (!URL.canParse(api))
        return undefined;
    const { hostname, pathname } = new URL(api);
    return /^\/api\/v3\/?$/.test(pathname) || /^api\.(?:github\.com|[\w-]+\.ghe\.com)$/.test(hostname)
        ? githubHost(environment)
        : undefined;
}
/** `owner/name` that the environment names, or else this checkout's. */
async function repositoryOf(environment) {
    const given = environment['GITHUB_REPOSITORY'] ?? '';
    return given === '' ? repositoryHere(environment) : given;
}
/** The root of the repository that this folder is a part of; undefined in none, and in one of another user. */
function rootHere(environment) {
    return printed('git', ['rev-parse', '--show-toplevel'], environment);
}
/** Where `gh` and `git` keep what they know; the job's credentials are not theirs. */
const ownPrograms = [
    'XDG_CONFIG_HOME',
    'XDG_RUNTIME_DIR',
    'DBUS_SESSION_BUS_ADDRESS',
    'GH_CONFIG_DIR',
    'GH_TOKEN',
    'GH_ENTERPRISE_TOKEN',
    'GITHUB_TOKEN',
    'GITHUB_ENTERPRISE_TOKEN',
];
/** What a program prints, without the last line end; undefined if it is not there, fails, or says nothing. */
function printed(program, words, environment) {
    return new Promise((resolve) => {
        const read = (name) => environment[name];
        const env = (0,_http_child_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .environmentOf */ .p7)(read, ownPrograms);
        (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)(program, words, { timeout: 10_000, windowsHide: true, env }, (error, output) => {
            const text = output.trim();
            resolve(error === null && text !== '' ? text : undefined);
        });
    });
}


/***/ })

};
