export const id = 2071;
export const ids = [2071,6504];
export const modules = {

/***/ 22071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(70049);
// EXTERNAL MODULE: ./lib/start.js + 1 modules
var start = __webpack_require__(4374);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/report/foreign-text.js
var foreign_text = __webpack_require__(49372);
// EXTERNAL MODULE: ./lib/cli/output.js
var output = __webpack_require__(51517);
;// CONCATENATED MODULE: ./lib/cli/audit.js



/** Exit status 1 where something in the history is not as Keyturn wrote it. */
async function auditHistory({ flags }, json) {
    const { audit, auditLines } = await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(5651), __webpack_require__.e(8169)]).then(__webpack_require__.bind(__webpack_require__, 68169));
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
var lib_world = __webpack_require__(17162);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/config/read-inputs.js + 1 modules
var read_inputs = __webpack_require__(89068);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: ./lib/http/child-environment.js
var child_environment = __webpack_require__(21026);
// EXTERNAL MODULE: ./lib/rotation/model/secret.js
var model_secret = __webpack_require__(3554);
;// CONCATENATED MODULE: ./lib/cli/gh-and-git.js
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
    return token === '' ? undefined : new model_secret/* Secret */.z(token);
}
/**
 * `owner/name` of the repository at GitHub that this folder is a checkout of: by its remote `origin`, or by the only remote
 * that it has. Undefined where that is at another server, or where git does not say.
 */
async function repositoryHere(environment) {
    const remotes = (await printed('git', ['remote'], environment))?.split('\n') ?? [];
    const name = remotes.find((each) => each === 'origin') ?? (remotes.length === 1 ? remotes[0] : undefined);
    const url = name === undefined ? undefined : await printed('git', ['remote', 'get-url', '--', name], environment);
    // git@github.com:owner/name.git, https://github.com/owner/name, ssh://git@ssh.github.com:443/owner/name.git
    const parts = /^(?:\w+:\/\/)?(?:[^@/]+@)?([^:/]+)(?::\d+(?=\/))?[:/]([\w-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(url ?? '');
    const host = parts?.[1]?.toLowerCase().replace(/^ssh\.(?=github\.com$)/, '');
    return host === githubHost(environment) ? parts?.[2] : undefined;
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
    'GIT_CONFIG_GLOBAL',
    'GIT_CONFIG_SYSTEM',
    'GIT_CEILING_DIRECTORIES',
];
/** What a program prints, without the last line end; undefined if it is not there, fails, or says nothing. */
function printed(program, words, environment) {
    return new Promise((resolve) => {
        const read = (name) => environment[name];
        const env = (0,child_environment/* environmentOf */.p)(read, ownPrograms);
        (0,external_node_child_process_.execFile)(program, words, { timeout: 10_000, windowsHide: true, env }, (error, output) => {
            const text = output.trim();
            resolve(error === null && text !== '' ? text : undefined);
        });
    });
}

;// CONCATENATED MODULE: ./lib/cli/checkout.js
/** Where a command at a terminal finds its configuration, and from where the paths in that lead. */




/**
 * A path that was given leads from the current folder. Otherwise the usual file is looked for there, and then in the root of
 * the repository that the folder is a part of: what git does not hold for a repository of this user is not believed.
 */
async function checkoutHere({ config }, environment) {
    const here = process.cwd();
    const own = await readHere(here, (0,external_node_path_.resolve)(here, config ?? read_inputs/* defaultFile */.kL));
    if (own !== undefined && config === undefined)
        return { directory: here, file: own, inRepository: read_inputs/* defaultFile */.kL };
    const root = await rootHere(environment);
    if (root === undefined || root === here)
        return { directory: here, file: own, inRepository: config ?? read_inputs/* defaultFile */.kL };
    const file = config === undefined ? await readHere(here, (0,external_node_path_.join)(root, read_inputs/* defaultFile */.kL)) : own;
    if (file === undefined)
        return { directory: here, file, inRepository: config ?? read_inputs/* defaultFile */.kL };
    // Wherever it is named from, a file that stands where configurations do speaks of the repository's own paths.
    const isUsual = (0,external_node_path_.dirname)(file.path) === (0,external_node_path_.join)(root, '.github');
    return { directory: isUsual ? root : here, file, inRepository: (0,external_node_path_.relative)(root, file.path) };
}
async function readHere(here, path) {
    try {
        return { name: (0,external_node_path_.relative)(here, path), path, text: await (0,promises_.readFile)(path, 'utf8') };
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./lib/cli/render.js
var render = __webpack_require__(96504);
// EXTERNAL MODULE: ./lib/cli/terminal.js
var terminal = __webpack_require__(32832);
;// CONCATENATED MODULE: ./lib/cli/configured.js






/** Does one of them here, or starts the workflow that does it. */
async function work(inputs, json) {
    (0,start/* refuseEvent */.DO)();
    const { goesToWorkflow, refuseManual } = await Promise.all(/* import() */[__webpack_require__.e(4006), __webpack_require__.e(8972)]).then(__webpack_require__.bind(__webpack_require__, 88972));
    // Without GITHUB_REPOSITORY that is the repository that this folder is a checkout of.
    const [checkout, repository] = await Promise.all([checkoutHere(inputs, process.env), repositoryOf(process.env)]);
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
    if (goesToWorkflow(inputs, configuration, process.env)) {
        refuseManual(inputs, configuration);
        const { dispatch } = await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(891), __webpack_require__.e(4006), __webpack_require__.e(8815), __webpack_require__.e(6476), __webpack_require__.e(2184), __webpack_require__.e(5651), __webpack_require__.e(7594), __webpack_require__.e(8214), __webpack_require__.e(2432), __webpack_require__.e(3975), __webpack_require__.e(9572)]).then(__webpack_require__.bind(__webpack_require__, 69572));
        const token = inputs.token ?? (await ownGithubToken(process.env));
        const interrupted = new Promise((done) => process.once('SIGINT', () => done()));
        const there = file && { ...file, name: checkout.inRepository };
        return dispatch(inputs, configuration, { world, file: there, token, interrupted });
    }
    if (inputs.command === 'status') {
        const { status } = await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(891), __webpack_require__.e(4006), __webpack_require__.e(6476), __webpack_require__.e(2184), __webpack_require__.e(5651), __webpack_require__.e(7594), __webpack_require__.e(8214), __webpack_require__.e(2432), __webpack_require__.e(3975), __webpack_require__.e(4177)]).then(__webpack_require__.bind(__webpack_require__, 16558));
        return status(inputs, configuration, world, false);
    }
    if (inputs.command === 'doctor') {
        const { doctor } = await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(891), __webpack_require__.e(4006), __webpack_require__.e(6476), __webpack_require__.e(2184), __webpack_require__.e(5651), __webpack_require__.e(7594), __webpack_require__.e(8214), __webpack_require__.e(2432), __webpack_require__.e(3975), __webpack_require__.e(7060), __webpack_require__.e(551)]).then(__webpack_require__.bind(__webpack_require__, 70551));
        return doctor(inputs, configuration, world, false);
    }
    if (inputs.command === 'onboard' || inputs.command === 'offboard') {
        const person = await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(891), __webpack_require__.e(4006), __webpack_require__.e(6476), __webpack_require__.e(2184), __webpack_require__.e(5651), __webpack_require__.e(7594), __webpack_require__.e(8214), __webpack_require__.e(2432), __webpack_require__.e(3975), __webpack_require__.e(7060), __webpack_require__.e(316)]).then(__webpack_require__.bind(__webpack_require__, 316));
        return person[inputs.command](inputs, configuration, world, false);
    }
    const { rotate } = await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(891), __webpack_require__.e(4006), __webpack_require__.e(6476), __webpack_require__.e(2184), __webpack_require__.e(5651), __webpack_require__.e(7594), __webpack_require__.e(8214), __webpack_require__.e(2432), __webpack_require__.e(3975), __webpack_require__.e(7060), __webpack_require__.e(4543)]).then(__webpack_require__.bind(__webpack_require__, 64543));
    return rotate(inputs, configuration, world, false);
}
/** Whether a run has to know the repository: a journal and keys of this machine alone need no token, and ask GitHub nothing. */
function isKeptAtGitHub({ journal, links, targets }) {
    if (journal.kind === 'github')
        return true;
    if (links.via === 'github' && targets.some(({ share }) => share !== undefined))
        return true;
    return targets.some(({ destinations }) => destinations.some(({ kind }) => kind === 'github'));
}

;// CONCATENATED MODULE: ./lib/cli/demo.js


/** Plays the whole story in this terminal. */
async function playDemo({ flags }, json) {
    const { demo } = await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(891), __webpack_require__.e(4006), __webpack_require__.e(7097), __webpack_require__.e(6476), __webpack_require__.e(2184), __webpack_require__.e(3450), __webpack_require__.e(5651), __webpack_require__.e(7594), __webpack_require__.e(8214), __webpack_require__.e(2432), __webpack_require__.e(3975), __webpack_require__.e(7249), __webpack_require__.e(7060), __webpack_require__.e(5529), __webpack_require__.e(5150), __webpack_require__.e(8246)]).then(__webpack_require__.bind(__webpack_require__, 58246));
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
;// CONCATENATED MODULE: ./lib/cli/init.js






/** Asks at the terminal, or reads the answers from a pipe, one a line. */
async function begin(inputs, json) {
    const { init } = await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(4006), __webpack_require__.e(5529), __webpack_require__.e(8491)]).then(__webpack_require__.bind(__webpack_require__, 93759));
    const answers = (0,external_node_readline_.createInterface)({ input: process.stdin, output: process.stderr });
    const typed = answers[Symbol.asyncIterator]();
    const say = (line) => (0,output/* err */._q)((0,foreign_text/* plain */.pj)(line));
    /** Of a pipe, whose lines may come all at once. */
    const next = async (question) => {
        say(question);
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
    try {
        // GitHub reads workflows in the root of a repository alone.
        const directory = (await rootHere(process.env)) ?? process.cwd();
        const { files, todo } = await init({
            directory,
            file: inputs.config === undefined ? read_inputs/* defaultFile */.kL : (0,external_node_path_.relative)(directory, (0,external_node_path_.resolve)(inputs.config)),
            repository: await repositoryOf(process.env),
            say,
            ask: process.stdin.isTTY === true ? prompt : next,
        });
        if (json) {
            for (const file of files)
                (0,output/* out */.FD)(JSON.stringify({ event: 'written', file }));
            for (const step of todo)
                (0,output/* out */.FD)(JSON.stringify({ event: 'todo', step }));
        }
        else {
            (0,output/* say */.cv)(`Written: ${files.join(', ')}\n\nNow\n${todo.map((step, index) => `  ${index + 1}. ${step}`).join('\n')}`);
        }
        return 0;
    }
    finally {
        answers.close();
    }
}

;// CONCATENATED MODULE: ./lib/links/pasted.js
/**
 * Links in what people paste: between brackets and quotes, in a sentence or a command, escaped, broken over two lines, or
 * inside of the address that a mail gateway or a chat program made of it. Text only: nobody is asked anything.
 */
const KEY = '[A-Za-z0-9_-]{43}';
/** Emphasis around a link may end in underscores, which are characters of a key as well. */
const END = '(?![A-Za-z0-9-])';
const HOST = String.raw `(?:\[[0-9a-fA-F:.]+\]|[A-Za-z0-9.-]+)(?::\d{1,5})?`;
/** Each kind of link as it stands in a text, and as it is handed on. The others of `linkStores` parse their own again. */
const kinds = [
    {
        found: new RegExp(String.raw `(https?)://(${HOST})/l/?(?:\?[^\s#%]*)?(?:#|%23)(${KEY})${END}`, 'gi'),
        link: (_, scheme, host, key) => {
            const address = `${scheme?.toLowerCase()}://${host}`;
            return URL.canParse(address) ? `${new URL(address).origin}/l#${key}` : undefined;
        },
    },
    { found: /https?:\/\/[^?#\s<>"'`]+\/\?[0-9a-f]{16}#-[1-9A-HJ-NP-Za-km-z]{32,44}/g, link: (all) => all },
    { found: /https?:\/\/[^?#\s<>"'`]+\/#\/s\/[A-Za-z0-9-]{22,36}\/[A-Za-z0-9]{22}(?![A-Za-z0-9])/g, link: (all) => all },
    {
        found: /https?:\/\/[^?#\s<>"'`]+?\/?#[0-9A-Za-z-]{1,64}(?:%7C|\|)[A-Za-z0-9]{20}(?![A-Za-z0-9])/g,
        link: (all) => all,
    },
    {
        found: new RegExp(String.raw `(?<![\w/.:@-])([A-Za-z0-9][A-Za-z0-9-]{0,38}(?:_[A-Za-z0-9]{1,10})?/[A-Za-z0-9._-]{1,100})#(${KEY})${END}`, 'g'),
        link: (_, repository, key) => `${repository}#${key}`,
    },
];
/**
 * The links in a text, each once, in their order.
 * @returns empty if there is none; a link of which a part is missing is none
 */
function linksIn(text) {
    const plain = joined(unescaped(text));
    const direct = found(plain);
    const inside = (plain.match(/https?:\/\/[^\s<>"'`|]+/gi) ?? []).flatMap((address) => wrapped(address));
    return [...new Set([...direct, ...inside])];
}
function found(text) {
    const at = [];
    for (const { found, link } of kinds) {
        for (const match of text.matchAll(found)) {
            const made = link(...match);
            if (made !== undefined)
                at.push({ index: match.index, link: made });
        }
    }
    return at.sort((one, other) => one.index - other.index).map(({ link }) => link);
}
/** Without what cannot be seen, and without the escapes of HTML, JSON and Markdown. */
function unescaped(text) {
    return text
        .replace(/\p{Cf}|\p{Variation_Selector}/gu, '')
        .replace(/&amp;/g, '&')
        .replace(/&(?:#35|#x23|num);|\\u0023|\uFF03/gi, '#')
        .replace(/\\([/_#*~-])/g, '$1');
}
/** A key that a mail program broke over two lines, where both together are as long as a key. */
function joined(text) {
    const broken = /(#|%23)([A-Za-z0-9_-]{1,42})=?\r?\n[>\t ]*([A-Za-z0-9_-]{1,42})(?![A-Za-z0-9_-])/g;
    return text.replace(broken, (all, hash, one, other) => one.length + other.length === 43 ? `${hash}${one}${other}` : all);
}
/** The links inside of an address: percent-encoded, in base64, or as Proofpoint writes them. */
function wrapped(address) {
    const texts = [proofpoint2(address), proofpoint3(address), outside(address), ...inBase64(address)];
    let decoded = address;
    for (let layer = 0; layer < 3; layer++) {
        decoded = percentDecoded(decoded);
        texts.push(decoded);
    }
    return texts.flatMap((text) => (text === undefined ? [] : found(text)));
}
function percentDecoded(text) {
    return text.replace(/(?:%[0-9a-f]{2})+/gi, (all) => {
        try {
            return decodeURIComponent(all);
        }
        catch {
            return all;
        }
    });
}
/** A gateway that takes the address alone leaves the key behind its own. */
function outside(address) {
    const key = new RegExp(`#(${KEY})${END}`).exec(address)?.[1];
    if (key === undefined || !URL.canParse(address))
        return undefined;
    const inner = [...new URL(address).searchParams.values()].find((value) => /^https?:\/\/[^/]+\/l\/?$/i.test(value));
    return inner === undefined ? undefined : `${inner}#${key}`;
}
function inBase64(address) {
    const parts = address.match(/(?<![A-Za-z0-9_+-])aHR0c[A-Za-z0-9_+/-]+/g) ?? [];
    return parts.map((part) => Buffer.from(part, 'base64').toString('latin1'));
}
/** Version 2: `-` instead of `%`, and `_` instead of `/`. */
function proofpoint2(address) {
    const inner = /\/v2\/url\?(?:[^#]*&)?u=([^&#]+)/.exec(address)?.[1];
    return inner && percentDecoded(inner.replaceAll('-', '%').replaceAll('_', '/'));
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
/** Services whose addresses say nothing of where they lead. */
const opaque = /(^|\.)(mimecast\.com|mimecastprotect\.com|emailprotection\.link|bit\.ly|t\.co|lnkd\.in|tinyurl\.com|goo\.gl|is\.gd|ow\.ly|sendgrid\.net|list-manage\.com|mandrillapp\.com|hubspotlinks\.com|awstrack\.me)$/;
/** The host of an address in the text that leads on to where only that host knows; undefined if there is none. */
function opaqueHostIn(text) {
    for (const address of unescaped(text).match(/https?:\/\/[^\s<>"'`|]+/gi) ?? []) {
        const host = URL.canParse(address) ? new URL(address).hostname : '';
        if (opaque.test(host))
            return host;
    }
    return undefined;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
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
        return text !== undefined && shape.test(text) ? new model_secret/* Secret */.z(text) : undefined;
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

;// CONCATENATED MODULE: ./lib/cli/open.js













/** Opens the links in `words`, else those that are asked for; returns the exit status. */
async function open_open(inputs, words, json) {
    const { flags } = inputs;
    const interactive = process.stdin.isTTY === true;
    if (words.length > 0)
        (0,output/* err */._q)('A link among the words of a command stays in the history of the shell: next time, paste it when it is asked for.');
    const links = pasted(words.length > 0 ? words.join('\n') : await (0,terminal/* ask */.kA)('Link (it stays hidden): ', 'all'));
    const [{ openInto }, { trustIn }, identity] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(2184), __webpack_require__.e(3450), __webpack_require__.e(7249), __webpack_require__.e(3510)]).then(__webpack_require__.bind(__webpack_require__, 13510)),
        Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(9876)]).then(__webpack_require__.bind(__webpack_require__, 9876)),
        readerIdentity(process.env),
    ]);
    const [{ file: found }, repository] = await Promise.all([
        checkoutHere(inputs, process.env),
        repositoryHere(process.env),
    ]);
    const yes = flags.yes === 'true';
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
        githubToken: async () => inputs.token ?? (await ownGithubToken(process.env)),
        githubApi: process.env['GITHUB_API_URL'],
        say: (line) => (0,output/* err */._q)((0,foreign_text/* plain */.pj)(line)),
        tell: (event) => (0,render/* tellOpened */.r)(event, json),
        isRead: output/* printed */.zd,
        holding: sayWhenStopped(),
        ...(interactive ? { password: terminal/* hiddenPassword */.U1, choose: terminal/* chooseOne */.uS } : {}),
        ...(yes ? { confirm: async () => true } : interactive ? { confirm: terminal/* confirm */.lJ, screen: true } : {}),
        ...(flags.verify === 'true' ? { verify: await verifier(inputs, found) } : {}),
    });
    return (0,render/* endWith */.qZ)(failures, json);
}
/** The links in a text. Where there are none, its words as they are: `open` says what they lack. Throws LINK_INVALID. */
function pasted(text) {
    const links = linksIn(text);
    const host = links.length === 0 ? opaqueHostIn(text) : undefined;
    if (host !== undefined)
        throw new errors/* KeyturnError */.FB('LINK_INVALID', {
            what: `${host} put an address of its own in the place of the link, and only it knows where that leads; nothing was opened`,
            hint: 'follow it in a browser: the page there opens the link; or copy the address that the browser shows then',
        });
    const words = links.length > 0 ? links : text.split(/\s+/).filter((word) => word !== '');
    return words.map((word) => new model_secret/* Secret */.z(word));
}
/** Whoever stops the program while it holds an opened value is told what became of it. */
function sayWhenStopped() {
    let held;
    const stop = (signal) => {
        if (held) {
            const { sentence, cure } = held;
            const isSafe = held.at('nowhere').length === 0;
            (0,output/* err */._q)((0,foreign_text/* plain */.pj)(`Stopped: ${sentence}${isSafe ? '' : `; ${cure}`}.`));
        }
        process.exit(signal === 'SIGINT' ? 130 : 143);
    };
    return (fate) => {
        if (fate && !held)
            for (const signal of signals)
                process.on(signal, stop);
        if (!fate)
            for (const signal of signals)
                process.off(signal, stop);
        held = fate;
    };
}
const signals = ['SIGINT', 'SIGTERM'];
async function verifier(inputs, found) {
    const [{ load }, { verifyOpened }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(4006), __webpack_require__.e(5529), __webpack_require__.e(3401)]).then(__webpack_require__.bind(__webpack_require__, 95529)),
        Promise.all(/* import() */[__webpack_require__.e(7594), __webpack_require__.e(9893)]).then(__webpack_require__.bind(__webpack_require__, 16563)),
    ]);
    const repository = await repositoryOf(process.env);
    const configuration = await load(await (0,read_inputs/* sourceOf */.vz)(inputs, found), { environment: process.env, repository });
    return verifyOpened(configuration, await (0,lib_world/* realWorld */.by)(() => { }));
}

;// CONCATENATED MODULE: ./lib/cli/providers.js

/** Everything about one provider, or a line about each. */
async function listProviders(name, json) {
    if (json) {
        const { catalogue, providerFacts } = await __webpack_require__.e(/* import() */ 4062).then(__webpack_require__.bind(__webpack_require__, 74062));
        const { providers, manual } = name === undefined ? await catalogue() : { providers: [await providerFacts(name)], manual: [] };
        for (const facts of providers)
            (0,output/* out */.FD)(JSON.stringify({ event: 'provider', ...facts }));
        for (const about of manual)
            (0,output/* out */.FD)(JSON.stringify({ event: 'by-hand', ...about }));
        (0,output/* out */.FD)(JSON.stringify({ event: 'end', exit: 0 }));
        return 0;
    }
    const { shown } = await __webpack_require__.e(/* import() */ 4544).then(__webpack_require__.bind(__webpack_require__, 34544));
    (0,output/* out */.FD)(await shown(name, Math.min(120, output/* columns */.YB ?? 100)));
    return 0;
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





/** Runs the link service until SIGINT or SIGTERM. */
async function serve(inputs, json) {
    const commandsServe = await Promise.all(/* import() */[__webpack_require__.e(5150), __webpack_require__.e(9330)]).then(__webpack_require__.bind(__webpack_require__, 62769));
    const { flags } = inputs;
    const lines = logLines(json ? output/* out */.FD : output/* err */._q);
    const list = (text) => text.split(',').map((pattern) => pattern.trim());
    const secret = (name) => ((process.env[name] ?? '') === '' ? undefined : new model_secret/* Secret */.z(process.env[name] ?? ''));
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
        storeKey: secret('KEYTURN_STORE_KEY'),
        store: flags.store ?? 'sqlite:keyturn-links.sqlite',
        tokens: secret('KEYTURN_LINK_TOKENS'),
        metricsToken: secret('KEYTURN_METRICS_TOKEN'),
        openCreation: flags['open-creation'] === 'true',
        forget: flags.forget === 'true',
        ...(flags['trust-proxy'] === undefined ? {} : { proxies: numberOfProxies(flags['trust-proxy']) }),
    }, {
        clock: lib_world/* clock */.pm,
        elapsed: () => performance.now(),
        http: await (0,lib_world/* network */.Nm)(process.env),
        log: lines.write,
    });
    const { url, pageSha256, newPageSha256 } = started;
    // The handlers are in place before it says that it listens, since a supervisor may stop it at once.
    const stopped = new Promise((done) => {
        for (const signal of ['SIGINT', 'SIGTERM'])
            process.once(signal, () => done());
    });
    if (json)
        (0,output/* out */.FD)(JSON.stringify({ event: 'listening', url, page: pageSha256, newPage: newPageSha256 }));
    else
        (0,output/* out */.FD)(`The link service listens at ${url}\nSHA-256 of the page: ${pageSha256} (/l)\nSHA-256 of the page: ${newPageSha256} (/new)`);
    await stopped;
    await started.close();
    lines.flush();
    return 0;
}
function numberOfProxies(text) {
    if (/^[0-9]$/.test(text))
        return Number(text);
    throw new errors/* KeyturnError */.FB('INPUT_INVALID', {
        what: 'trust-proxy is how many reverse proxies stand in front, 0 to 9',
        hint: '--trust-proxy 1',
    });
}

// EXTERNAL MODULE: ./lib/config/duration.js
var duration = __webpack_require__(26804);
;// CONCATENATED MODULE: ./lib/cli/share.js











/** Makes links from what is on standard input, and sends them where `--to` says; returns the exit status. */
async function share(inputs, json) {
    const { flags } = inputs;
    const [{ load }, commandsShare, { composeSharing }, { readYaml }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(4006), __webpack_require__.e(5529), __webpack_require__.e(3401)]).then(__webpack_require__.bind(__webpack_require__, 95529)),
        Promise.all(/* import() */[__webpack_require__.e(2184), __webpack_require__.e(3450), __webpack_require__.e(7249), __webpack_require__.e(2429)]).then(__webpack_require__.bind(__webpack_require__, 74810)),
        Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(891), __webpack_require__.e(6476), __webpack_require__.e(2184), __webpack_require__.e(5651), __webpack_require__.e(7594), __webpack_require__.e(8214), __webpack_require__.e(2432)]).then(__webpack_require__.bind(__webpack_require__, 82432)),
        Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(3529)]).then(__webpack_require__.bind(__webpack_require__, 33529)),
    ]);
    const [{ file: found }, repository] = await Promise.all([
        checkoutHere(inputs, process.env),
        repositoryOf(process.env),
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
    const token = inputs.token ?? (chosen.via === 'github' || flags.to !== undefined ? await ownGithubToken(process.env) : undefined);
    const world = { ...(await (0,lib_world/* realWorld */.by)(() => { })), environment };
    const ports = await composeSharing({ ...configuration, links: { ...chosen, expires, password: flags.password === 'true' || links.password } }, { token, journalToken: undefined, clientId: undefined, privateKey: undefined, pending: undefined }, world);
    const failures = await commandsShare.share({
        text: new model_secret/* Secret */.z(await (0,terminal/* ask */.kA)('One KEY=value, or with --secret its value (it stays hidden): ', 'all')),
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

;// CONCATENATED MODULE: ./lib/cli/command.js











/** Does it; `rest` are the words that are no flags. Returns the exit status. */
async function run(inputs, rest) {
    (0,start/* refuseExposedProcess */.Oy)();
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
        case 'status':
        case 'doctor':
            return (0,render/* end */._N)(await work(inputs, json), json);
        case 'open':
            return open_open(inputs, rest, json);
        case 'share':
            return share(inputs, json);
        case 'audit':
            return auditHistory(inputs, json);
        case 'init':
            return begin(inputs, json);
        case 'providers':
            return listProviders(rest[0], json);
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
    if (command === 'open')
        return Number.POSITIVE_INFINITY;
    return command === 'providers' ? 1 : 0;
}


/***/ }),

/***/ 96504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WU: () => (/* binding */ show),
/* harmony export */   _N: () => (/* binding */ end),
/* harmony export */   qZ: () => (/* binding */ endWith),
/* harmony export */   r: () => (/* binding */ tellOpened),
/* harmony export */   rg: () => (/* binding */ tellShared),
/* harmony export */   sentence: () => (/* binding */ sentence)
/* harmony export */ });
/* harmony import */ var _report_foreign_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(49372);
/* harmony import */ var _rotation_model_program_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65504);
/* harmony import */ var _rotation_model_short_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54634);
/* harmony import */ var _world_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17162);
/* harmony import */ var _output_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51517);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32832);
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
    if (json) {
        const [{ outputs, result }, { forReaders }] = await Promise.all([
            __webpack_require__.e(/* import() */ 7393).then(__webpack_require__.bind(__webpack_require__, 7393)),
            __webpack_require__.e(/* import() */ 5650).then(__webpack_require__.bind(__webpack_require__, 45650)),
        ]);
        for (const says of forReaders(report).about ?? [])
            (0,_output_js__WEBPACK_IMPORTED_MODULE_2__/* .out */ .FD)(JSON.stringify({ event: 'about', says }));
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
            failures: report.failures,
        }));
    }
    else {
        const { terminal } = await __webpack_require__.e(/* import() */ 8330).then(__webpack_require__.bind(__webpack_require__, 68330));
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

/***/ 32832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   S_: () => (/* binding */ atTerminal),
/* harmony export */   U1: () => (/* binding */ hiddenPassword),
/* harmony export */   kA: () => (/* binding */ ask),
/* harmony export */   lJ: () => (/* binding */ confirm),
/* harmony export */   uS: () => (/* binding */ chooseOne)
/* harmony export */ });
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80481);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57075);
/* harmony import */ var _report_foreign_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(49372);
/* harmony import */ var _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3554);
/* harmony import */ var _output_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51517);
/** Questions to whoever sits at the terminal. */





/** What is pasted in one go arrives within this many milliseconds. */
const PASTED = 60;
/** A hidden answer from a terminal, or all of standard input where it is a pipe. `all`: as many lines as are pasted. */
async function ask(question, how = 'line') {
    if (process.stdin.isTTY !== true) {
        const chunks = [];
        for await (const chunk of process.stdin)
            chunks.push(chunk);
        const text = Buffer.concat(chunks).toString('utf8');
        return how === 'all' ? text : (text.split(/\r?\n/)[0] ?? '');
    }
    process.stderr.write(question);
    const silent = new node_stream__WEBPACK_IMPORTED_MODULE_1__.Writable({ write: (_chunk, _encoding, done) => done() });
    const lines = (0,node_readline__WEBPACK_IMPORTED_MODULE_0__.createInterface)({ input: process.stdin, output: silent, terminal: true });
    try {
        // Ctrl-C and Ctrl-D count as an empty answer, and the caller says what that means.
        return (how === 'all' ? await pastedLines(lines) : await nextLine(lines)) ?? '';
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
/** The password of a link, hidden. `problem`: why the one before would not do. */
async function hiddenPassword(problem) {
    if (problem !== undefined)
        (0,_output_js__WEBPACK_IMPORTED_MODULE_3__/* .err */ ._q)((0,_report_foreign_text_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(problem));
    return new _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z(await ask('Password (it stays hidden): '));
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

/***/ 18545:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jj: () => (/* binding */ refusePullRequest),
/* harmony export */   Rl: () => (/* binding */ eventPattern),
/* harmony export */   Rx: () => (/* binding */ refuseStranger)
/* harmony export */ });
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70049);
/** Which of GitHub's events a run with credentials may answer. */

/**
 * Who causes these may push to the repository, or is GitHub itself
 * (https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows). Everything else, also
 * what GitHub adds one day, may be caused by a stranger: a comment, an issue, a fork, a star, another workflow's end.
 */
const ofOurs = [
    'branch_protection_rule',
    'create',
    'delete',
    'label',
    'milestone',
    'page_build',
    'public',
    'push',
    'registry_package',
    'release',
    'repository_dispatch',
    'schedule',
    'workflow_dispatch',
];
/** Of `events:`; pull requests are never named there. */
const eventPattern = /^(?!pull_request)[a-z][a-z_]{0,49}$/;
const hint = 'use `on: schedule`, `workflow_dispatch` or `push` to the default branch';
/** Code of a pull request must never meet the credentials that rotate. Throws EVENT_REFUSED. */
function refusePullRequest(event) {
    if (event?.startsWith('pull_request') !== true)
        return;
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('EVENT_REFUSED', {
        what: `Keyturn does not run on \`${nameable(event)}\`: a pull request must not meet the credentials that rotate`,
        hint,
    });
}
/**
 * Throws EVENT_REFUSED.
 * @param event GITHUB_EVENT_NAME; undefined or empty outside Actions
 * @param admitted what the configuration names in `events:`
 */
function refuseStranger(event, admitted) {
    refusePullRequest(event);
    if (event === undefined || event === '' || ofOurs.includes(event) || admitted.includes(event))
        return;
    const name = nameable(event);
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('EVENT_REFUSED', {
        what: `Keyturn does not run on \`${name}\`: who causes it may be somebody who may not push to this repository`,
        hint: `${hint}; or name it in the configuration: \`events: [${name}]\``,
    });
}
function nameable(event) {
    return /^[a-z_]{1,50}$/.test(event) ? event : '(an unusual name)';
}


/***/ }),

/***/ 21026:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ childEnvironment),
/* harmony export */   p: () => (/* binding */ environmentOf)
/* harmony export */ });
/**
 * What a program that Keyturn starts is given of the environment: what finds it, its language and its way to the network.
 * A job's other variables are the credentials of other secrets, its inputs and the runner's own tokens.
 */
/** Names; each is handed on where it is set. */
const childEnvironment = [
    'PATH',
    'HOME',
    'USER',
    'LOGNAME',
    'SHELL',
    'TMPDIR',
    'TZ',
    'LANG',
    'LANGUAGE',
    'LC_ALL',
    'LC_COLLATE',
    'LC_CTYPE',
    'LC_MESSAGES',
    'LC_MONETARY',
    'LC_NUMERIC',
    'LC_TIME',
    // The way to the network, and whom to trust on it. Proxies are read in both spellings.
    ...['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'NO_PROXY'].flatMap((name) => [name, name.toLowerCase()]),
    'SSL_CERT_FILE',
    'SSL_CERT_DIR',
    'NODE_EXTRA_CA_CERTS',
    'REQUESTS_CA_BUNDLE',
    'CURL_CA_BUNDLE',
    'AWS_CA_BUNDLE',
    // Without these a program on Windows does not start.
    'SystemRoot',
    'ComSpec',
    'PATHEXT',
    'TEMP',
    'TMP',
    'USERPROFILE',
    'APPDATA',
    'LOCALAPPDATA',
];
/** `names` and what every program gets, as far as `read` knows them. */
function environmentOf(read, names = []) {
    const found = [...childEnvironment, ...names].flatMap((name) => {
        const value = read(name);
        return value === undefined ? [] : [[name, value]];
    });
    return Object.fromEntries(found);
}


/***/ }),

/***/ 26620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ takesPlain),
/* harmony export */   C9: () => (/* binding */ builtOn),
/* harmony export */   CA: () => (/* binding */ PlainRequest),
/* harmony export */   JR: () => (/* binding */ PlainHeaders),
/* harmony export */   M5: () => (/* binding */ PlainResponse),
/* harmony export */   TU: () => (/* binding */ takingPlain)
/* harmony export */ });
const TAKES_PLAIN = Symbol('takes plain requests');
/** Marks a way to the network that knows plain requests. `fetch` does not: it would take one for an address. */
function takingPlain(http) {
    return Object.assign(http, { [TAKES_PLAIN]: true });
}
function takesPlain(http) {
    return TAKES_PLAIN in http;
}
/** `above`, which hands what it is given to `below`, and so takes what that takes. */
function builtOn(below, above) {
    return takesPlain(below) ? takingPlain(above) : above;
}
/** Names in any case, one value for each. What no header can carry is refused by what sends it. */
class PlainHeaders {
    #values = new Map();
    constructor(fields = []) {
        for (const [name, value] of Symbol.iterator in fields ? fields : Object.entries(fields))
            this.set(name, value);
    }
    get(name) {
        return this.#values.get(name.toLowerCase()) ?? null;
    }
    has(name) {
        return this.#values.has(name.toLowerCase());
    }
    set(name, value) {
        this.#values.set(name.toLowerCase(), value.trim());
    }
    delete(name) {
        this.#values.delete(name.toLowerCase());
    }
    forEach(heard) {
        for (const [name, value] of this)
            heard(value, name);
    }
    entries() {
        return [...this.#values].sort(([one], [other]) => (one < other ? -1 : 1)).values();
    }
    [Symbol.iterator]() {
        return this.entries();
    }
}
/** Redirects are never followed. Its body can be read more than once. */
class PlainRequest {
    url;
    method;
    headers;
    redirect = 'manual';
    signal;
    #bytes;
    #whole;
    /** As what everything that takes a `Request` may have. */
    static of(url, init) {
        return new PlainRequest(url, init);
    }
    constructor(url, { method, headers, body, signal }) {
        this.url = new URL(url).href;
        this.method = method;
        this.headers = headers;
        this.signal = signal ?? new AbortController().signal;
        this.#bytes =
            body === null ? null : typeof body === 'string' ? new TextEncoder().encode(body) : new Uint8Array(body);
    }
    get body() {
        return this.#bytes === null ? null : new Blob([this.#bytes]).stream();
    }
    async arrayBuffer() {
        return new Uint8Array(this.#bytes ?? []).buffer;
    }
    /** The same as one of Node's own. */
    whole() {
        const { url, method, headers, redirect, signal } = this;
        this.#whole ??= new Request(url, { method, headers: [...headers], body: this.#bytes, redirect, signal });
        return this.#whole;
    }
}
/** An answer, of a body that is a text or still to be read. */
class PlainResponse {
    status;
    headers;
    url = '';
    #body;
    #whole;
    static of(body, status, headers) {
        return new PlainResponse(body, status, headers);
    }
    constructor(body, status, headers) {
        this.#body = body;
        this.status = status;
        this.headers = headers;
    }
    get ok() {
        return this.status >= 200 && this.status < 300;
    }
    get body() {
        if (this.#whole === undefined && typeof this.#body !== 'string')
            return this.#body;
        return this.whole().body;
    }
    async text() {
        return typeof this.#body === 'string' ? this.#body.replace(/^\ufeff/, '') : this.whole().text();
    }
    whole() {
        const { status, headers } = this;
        this.#whole ??= new Response(this.#body, { status, headers: [...headers] });
        return this.#whole;
    }
}
for (const { prototype } of [PlainRequest, PlainResponse]) {
    for (const name of ['clone', 'json', 'text', 'formData', 'blob', 'bytes', 'arrayBuffer', 'bodyUsed', 'statusText']) {
        if (name in prototype)
            continue;
        Object.defineProperty(prototype, name, {
            get() {
                const whole = this.whole();
                const value = Reflect.get(whole, name);
                return typeof value === 'function' ? value.bind(whole) : value;
            },
        });
    }
}


/***/ }),

/***/ 65504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ FROM_CLONE)
/* harmony export */ });
/**
 * How to start Keyturn from a clone of it, where `cli:` of the configuration says nothing better: it needs no package
 * registry, so no name there has to be trusted. KEYTURN stands for the folder of the clone.
 */
const FROM_CLONE = 'node KEYTURN/dist/cli/index.js';


/***/ }),

/***/ 54634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ shortTime),
/* harmony export */   z: () => (/* binding */ withShortTimes)
/* harmony export */ });
/** Times for people: UTC, to the minute. What machines read keeps ISO 8601. */
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
/** Within half a year of now no year has to be said. */
const HALF_A_YEAR = 183 * 86_400_000;
/** `29 Nov 09:02 UTC`, and with the year where that is not near to now, or where now is not known: `29 Nov 2027 09:02 UTC`. */
function shortTime(at, now) {
    const [hours, minutes] = [at.getUTCHours(), at.getUTCMinutes()].map((each) => String(each).padStart(2, '0'));
    const isNear = now !== undefined && Math.abs(at.getTime() - now.getTime()) < HALF_A_YEAR;
    const year = isNear ? '' : ` ${at.getUTCFullYear()}`;
    return `${at.getUTCDate()} ${months[at.getUTCMonth()]}${year} ${hours}:${minutes} UTC`;
}
/** A sentence with every time in it made short. */
function withShortTimes(text, now) {
    return text.replace(/\b\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?Z\b/g, (time) => {
        const at = new Date(time);
        return Number.isNaN(at.getTime()) ? time : shortTime(at, now);
    });
}


/***/ }),

/***/ 4374:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  QV: () => (/* binding */ configurationOf),
  W7: () => (/* binding */ fileOf),
  DO: () => (/* binding */ refuseEvent),
  Oy: () => (/* binding */ refuseExposedProcess)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:inspector"
var external_node_inspector_ = __webpack_require__(86592);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(70049);
;// CONCATENATED MODULE: ./lib/commands/process-exposure.js
/** Refuses a process that would show credentials whatever Keyturn does: under a debugger, or with the variables of one. */

/** An inspector reads the whole memory; TLS keys decrypt what was recorded; a report has every variable in it. */
const exposing = /^--(?:inspect|debug|tls-keylog|trace-tls|report-|heapsnapshot-|heap-prof)/;
/** Throws INPUT_INVALID, exit status 2, naming what to take away. */
function refuseExposure({ environment, words, inspector }) {
    for (const name of ['NODE_DEBUG', 'NODE_DEBUG_NATIVE']) {
        if ((environment[name] ?? '') !== '')
            throw refusal(`${name} is set, which would print credentials`, `take ${name} out of the environment`);
    }
    // Node compares with exactly this text.
    if (environment['NODE_TLS_REJECT_UNAUTHORIZED'] === '0') {
        throw refusal('NODE_TLS_REJECT_UNAUTHORIZED is 0: credentials would go to whoever answers for a host', 'take NODE_TLS_REJECT_UNAUTHORIZED out of the environment; NODE_EXTRA_CA_CERTS=FILE names an authority of your own');
    }
    const inOptions = wordsOf(environment['NODE_OPTIONS'] ?? '').find((word) => exposing.test(word));
    if (inOptions !== undefined)
        throw refusal(`NODE_OPTIONS has ${named(inOptions)}, which would show credentials`, `take ${named(inOptions)} out of NODE_OPTIONS`);
    const given = words.find((word) => exposing.test(word.replaceAll('_', '-')));
    if (given !== undefined)
        throw refusal(`Node was started with ${named(given)}, which would show credentials`, `leave ${named(given)} out`);
    if (inspector !== undefined)
        throw refusal('an inspector is open in this process, which reads credentials from its memory', 'start it without a debugger');
}
/** Node takes `_` for `-` in its flags, and quotes around a word. */
function wordsOf(options) {
    return options
        .split(/\s+/)
        .map((word) => word.replaceAll('"', '').replaceAll('_', '-'))
        .filter((word) => word !== '');
}
function named(word) {
    return /^--[a-z-]+/.exec(word.replaceAll('_', '-'))?.[0] ?? '--inspect';
}
function refusal(what, hint) {
    return new errors/* KeyturnError */.FB('INPUT_INVALID', { what, hint });
}

// EXTERNAL MODULE: ./lib/config/events.js
var events = __webpack_require__(18545);
// EXTERNAL MODULE: ./lib/config/read-inputs.js + 1 modules
var read_inputs = __webpack_require__(89068);
;// CONCATENATED MODULE: ./lib/start.js
/** What both entry points do before a command runs: they refuse what would show credentials, and read the configuration. */






/** @throws KeyturnError INPUT_INVALID for what would show credentials: a debugger, Node's own debugging variables */
function refuseExposedProcess() {
    refuseExposure({ environment: process.env, words: process.execArgv, inspector: (0,external_node_inspector_.url)() });
}
/**
 * Called before anything is read: the code of a pull request must not run beside credentials.
 * @throws KeyturnError EVENT_REFUSED
 */
function refuseEvent() {
    (0,events/* refusePullRequest */.Jj)(process.env['GITHUB_EVENT_NAME']);
}
/** The configuration file that is named, or the usual one; undefined if it cannot be read. */
async function fileOf({ config }, directory) {
    const name = config ?? read_inputs/* defaultFile */.kL;
    try {
        return { name, text: await (0,promises_.readFile)((0,external_node_path_.resolve)(directory, name), 'utf8') };
    }
    catch {
        return undefined;
    }
}
/**
 * The configuration that the inputs name or are, for an event that may start a run. Throws EVENT_REFUSED, INPUT_INVALID,
 * CONFIG_INVALID, CONFIG_SECRET_PASTED, and ENVIRONMENT_MISSING with `requireAdmin`.
 */
async function configurationOf(inputs, { directory, file, ...more }) {
    const source = await (0,read_inputs/* sourceOf */.vz)(inputs, file);
    const event = process.env['GITHUB_EVENT_NAME'];
    const others = await otherConfigurations(directory, file?.path ?? inputs.config ?? read_inputs/* defaultFile */.kL);
    await Promise.all(/* import() | load */[__webpack_require__.e(2857), __webpack_require__.e(4006), __webpack_require__.e(5529), __webpack_require__.e(8571)]).then(__webpack_require__.bind(__webpack_require__, 49979));
    const { load } = await Promise.all(/* import() | load */[__webpack_require__.e(2857), __webpack_require__.e(4006), __webpack_require__.e(5529), __webpack_require__.e(8571)]).then(__webpack_require__.bind(__webpack_require__, 95529));
    return load(source, { environment: process.env, event, others, ...more });
}
/** The other `.github/keyturn*.yml` of this checkout; `own` is the one that is used. */
async function otherConfigurations(directory, own) {
    const folder = (0,external_node_path_.join)(directory, '.github');
    const names = await (0,promises_.readdir)(folder).catch(() => []);
    const others = names
        .filter((name) => /^keyturn.*\.ya?ml$/i.test(name) && (0,external_node_path_.join)(folder, name) !== (0,external_node_path_.resolve)(directory, own))
        .sort();
    const read = others.map(async (name) => ({
        name: `.github/${name}`,
        text: await (0,promises_.readFile)((0,external_node_path_.join)(folder, name), 'utf8').catch(() => ''),
    }));
    return Promise.all(read);
}


/***/ }),

/***/ 17162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pm: () => (/* binding */ clock),
  Nm: () => (/* binding */ network),
  yT: () => (/* binding */ random),
  by: () => (/* binding */ realWorld)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/http/plain.js
var http_plain = __webpack_require__(26620);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(70049);
;// CONCATENATED MODULE: ./lib/http/proxy.js


/**
 * `direct`, or a way through a proxy where the standard variables name one (Node itself ignores them), with or without
 * `http://`.
 *
 * @throws KeyturnError INPUT_INVALID for a variable that names no proxy; a request HTTP_NOT_SENT if the proxy refuses it
 */
async function throughProxy(environment, direct) {
    const plain = proxyOf(environment, ['http_proxy', 'HTTP_PROXY']);
    const secure = proxyOf(environment, ['https_proxy', 'HTTPS_PROXY']);
    if (plain === undefined && secure === undefined)
        return direct;
    const undici = await __webpack_require__.e(/* import() */ 6752).then(__webpack_require__.t.bind(__webpack_require__, 24371, 19));
    // An empty text, unlike undefined, keeps it from looking at the variables by itself.
    const dispatcher = new undici.EnvHttpProxyAgent({
        httpProxy: plain ?? '',
        httpsProxy: secure ?? '',
        noProxy: environment['no_proxy'] ?? environment['NO_PROXY'] ?? '',
    });
    return (0,http_plain/* builtOn */.C9)(direct, async (request) => {
        // No proxy can reach this machine's own loopback.
        if (['localhost', '127.0.0.1', '[::1]'].includes(new URL(request.url).hostname))
            return direct(request);
        const body = request.body === null ? null : new Uint8Array(await request.arrayBuffer());
        try {
            const answer = await undici.fetch(request.url, {
                method: request.method,
                headers: Object.fromEntries(request.headers),
                body,
                redirect: request.redirect,
                signal: request.signal,
                dispatcher,
            });
            return answer;
        }
        catch (error) {
            const status = refusedByProxy(error);
            if (status === undefined)
                throw error;
            throw new errors/* KeyturnError */.FB('HTTP_NOT_SENT', {
                what: `${request.method} ${new URL(request.url).origin}: the proxy does not connect to it (${status})`,
                hint: status === 407
                    ? 'the proxy asks for a login: put it into the variable, HTTPS_PROXY=http://USER:PASSWORD@HOST:PORT'
                    : 'let the proxy allow this host, or name it in NO_PROXY if it can be reached without one',
            });
        }
    });
}
/**
 * The first of these variables that is set, as a URL.
 * @throws KeyturnError INPUT_INVALID, which names the variable and not its value
 */
function proxyOf(environment, names) {
    const name = names.find((each) => (environment[each] ?? '').trim() !== '');
    if (name === undefined)
        return undefined;
    const value = (environment[name] ?? '').trim();
    const text = /^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `http://${value}`;
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const fits = url !== undefined && /^https?:$/.test(url.protocol) && url.hostname !== '' && url.pathname + url.search === '/';
    if (fits)
        return url.href;
    throw new errors/* KeyturnError */.FB('INPUT_INVALID', {
        what: `the environment variable ${name} does not name a proxy`,
        hint: `write it as ${name}=http://HOST:PORT, or unset it`,
    });
}
/** The status that a proxy answered CONNECT with instead of 200; undici says it somewhere among the causes. */
function refusedByProxy(error) {
    for (let at = error, depth = 0; typeof at === 'object' && at !== null && depth < 5; depth++) {
        const { message, cause } = at;
        const status = /^Proxy response \((\d{3})\)/.exec(String(message))?.[1];
        if (status !== undefined)
            return Number(status);
        at = cause;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/world.js
/** The real world, for the entry points: the one place with the real network, clock and randomness. */




const clock = {
    now: () => new Date(),
    sleep: async (milliseconds) => {
        await (0,promises_.setTimeout)(milliseconds);
    },
};
const random = { bytes: (length) => new Uint8Array((0,external_node_crypto_.randomBytes)(length)) };
/**
 * `fetch`, through a proxy where the environment names one; for plain requests without one what is lighter.
 * @throws KeyturnError INPUT_INVALID for a variable that names no proxy
 */
async function network(environment) {
    const direct = async (request) => request instanceof http_plain/* PlainRequest */.CA ? (await __webpack_require__.e(/* import() */ 5835).then(__webpack_require__.bind(__webpack_require__, 75835))).send(request) : fetch(request);
    return throughProxy(environment, (0,http_plain/* takingPlain */.TU)(direct));
}
async function realWorld(progress) {
    return {
        http: await network(process.env),
        clock,
        random,
        environment: process.env,
        directory: process.env['GITHUB_WORKSPACE'] ?? process.cwd(),
        progress,
    };
}


/***/ })

};
