export const id = 2429;
export const ids = [2429,3114,9926];
export const modules = {

/***/ 3364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ open),
/* harmony export */   m: () => (/* binding */ isDangerousName)
/* harmony export */ });
/* harmony import */ var _compose_opening_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8592);
/* harmony import */ var _links_reader_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19926);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70049);



const maxPasswords = 5;
// Names that decide which program runs or which server is talked to, in upper case: some of them work in either case.
const dangerous = new RegExp(`^(?:${[
    'PATH|NODE_OPTIONS|BASH_ENV|LD_.*|DYLD_.*|GIT_.*|NPM_CONFIG_.*|.*_PROXY|.*_ENDPOINT_URL(?:_.*)?',
    // These name code that an interpreter or a shell runs first, or certificates that TLS trusts.
    'ENV|IFS|SHELLOPTS|BASHOPTS|PROMPT_COMMAND|NODE_PATH|NODE_EXTRA_CA_CERTS|NODE_TLS_REJECT_UNAUTHORIZED',
    'PYTHON(?:PATH|HOME|STARTUP|INSPECT)|PERL5(?:OPT|LIB|DB)|RUBY(?:OPT|LIB)|_?JAVA_(?:TOOL_)?OPTIONS|JDK_JAVA_OPTIONS',
    'SSL_CERT_(?:FILE|DIR)',
].join('|')})$`);
/** Whether an environment variable of this name could make another program run, or send its traffic elsewhere. */
function isDangerousName(name) {
    return dangerous.test(name.toUpperCase());
}
/**
 * Opens a link, once. Nothing is consumed before the host is trusted and the link is seen to be waiting.
 *
 * @throws KeyturnError LINK_INVALID, LINK_GONE, LINK_SERVICE_DOWN, PASSWORD_WRONG, TOKEN_DENIED, INPUT_INVALID (nobody said yes).
 */
async function open(input, io) {
    const opener = await (0,_compose_opening_js__WEBPACK_IMPORTED_MODULE_0__/* .readerOf */ .T)(input.link, io);
    await trust(opener.origin, input, io);
    const look = await opener.look();
    if (look.state !== 'waiting' && !mayBeOurs(look, opener, io))
        throw (0,_links_reader_js__WEBPACK_IMPORTED_MODULE_1__.over)(look.state, look.openedAt);
    const opened = look.password ? await openWithPassword(opener, io) : await openPlainly(opener, io);
    const again = opener.again === undefined ? undefined : new Date(io.clock.now().getTime() + opener.again);
    const all = Object.entries(opened.entries).map(([key, value]) => entryOf(key, value, opened.rotations));
    const allowed = new Set(input.allowNames ?? []);
    const refused = all.map(({ name }) => name).filter((name) => isDangerousName(name) && !allowed.has(name));
    return {
        entries: all.filter(({ name }) => !refused.includes(name)),
        refused,
        origin: opener.origin,
        creator: opened.creator,
        known: input.trusted?.includes(opener.origin) === true &&
            (input.creators?.includes(opened.creator) === true || input.trusted.includes(opened.creator)),
        again,
        from: opened.from,
        note: opened.note,
        receipts: opener.receipts,
        saved: () => opener.saved(),
    };
}
/** Opened a moment ago, perhaps by a run from here that came to nothing: then the service gives it to us once more. */
function mayBeOurs({ state, openedAt }, { again }, { clock }) {
    if (again === undefined || state !== 'opened' || openedAt === undefined)
        return false;
    return clock.now().getTime() - openedAt.getTime() < again;
}
/** Printing changes nothing here, so it may be done with any host's link. */
async function trust(origin, input, io) {
    if (input.print || input.trusted?.includes(origin))
        return;
    if (await io.confirm?.(`${origin} is named by no configuration here. Write what its link holds?`))
        return;
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('INPUT_INVALID', {
        what: `${origin} is named by no configuration here, and nobody said that it may be trusted`,
        hint: 'run it where .github/keyturn.yml names links.url, say --yes, or look first with --print',
    });
}
/** Some services tell only afterwards that a password is wanted. */
async function openPlainly(opener, io) {
    try {
        return await opener.open();
    }
    catch (error) {
        if (!(0,_rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__.is)(error, 'PASSWORD_WRONG'))
            throw error;
        return openWithPassword(opener, io);
    }
}
async function openWithPassword(opener, io) {
    let problem;
    for (let tries = 0; tries < maxPasswords; tries++) {
        const password = await io.password?.(problem);
        if (password === undefined)
            break;
        try {
            return await opener.open(password);
        }
        catch (error) {
            if (!(0,_rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__.is)(error, 'PASSWORD_WRONG'))
                throw error;
            problem = `${error.message}; ${error.hint}`;
        }
    }
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('PASSWORD_WRONG', {
        what: problem === undefined ? 'this link asks for a password' : 'the password was not the one of this link',
        hint: opener.passwordSpends
            ? 'the link is spent now: ask the sender for a new one, copy it whole, and have its password at hand'
            : 'the link is still there: run it again with the password that the sender gave you by another way',
    });
}
function entryOf(key, value, rotations) {
    const slash = key.lastIndexOf('/');
    return {
        key,
        environment: slash < 0 ? undefined : key.slice(0, slash),
        name: key.slice(slash + 1),
        value,
        rotation: Object.hasOwn(rotations, key) ? rotations[key] : undefined,
    };
}


/***/ }),

/***/ 74810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   share: () => (/* binding */ share)
/* harmony export */ });
/* harmony import */ var _destinations_env_encode_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50109);
/* harmony import */ var _destinations_env_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97249);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70049);
/* harmony import */ var _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3554);
/* harmony import */ var _rotation_people_link_password_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66782);
/* harmony import */ var _open_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3364);
/** `keyturn share`: a link for what no API can mint. */






/**
 * Makes one link, or one for each person of `to`, and sends it there. Nobody is sent anything before everybody is known to
 * be reachable.
 * @returns what went wrong with single people, while the others were sent theirs
 * @throws KeyturnError INPUT_INVALID, LINK_CREATOR_MISSING, LINK_SERVICE_DOWN, RECIPIENT_UNREACHABLE, TEAM_UNREADABLE, and
 * what the channels' own checks say
 */
async function share(input, io) {
    const entries = entriesOf(input);
    const { links } = io;
    if (links === undefined) {
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('LINK_CREATOR_MISSING', {
            what: 'nothing says where the link is to be made',
            hint: '--links-url https://links.example.com, or run it in the checkout of a private GitHub repository, where it needs no service',
        });
    }
    const people = input.to.length === 0 ? [] : await reachable(input.to, io);
    await Promise.all([links.check(), ...(people.length === 0 ? [] : io.channels.map((channel) => channel.check()))]);
    const names = Object.keys(entries);
    for (const [name, value] of Object.entries(entries)) {
        const remark = (0,_destinations_env_encode_js__WEBPACK_IMPORTED_MODULE_0__.shareRemark)(value.reveal());
        if (remark !== undefined)
            io.say(`${name}: ${remark}.`);
    }
    for (const name of names.filter(_open_js__WEBPACK_IMPORTED_MODULE_5__/* .isDangerousName */ .m))
        io.say(`${name} changes how programs run: whoever opens the link must say --allow-name ${name}.`);
    if (people.length === 0) {
        const draft = await make(links, entries, input, io);
        const { id, link, password } = draft;
        io.tell({ event: 'link', id, link, password, expires: draft.expiresAt.toISOString(), names });
        return [];
    }
    const failures = [];
    for (const person of people) {
        let draft;
        try {
            draft = await make(links, entries, input, io);
            await send(person, draft, names, io);
        }
        catch (error) {
            if (!(error instanceof _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB))
                throw error;
            const what = `${person.login} was not sent a link: ${error.message}${draft ? `. ${await withdrawn(draft, links)}` : ''}`;
            failures.push(new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB(error.code, { what, ...(error.hint === undefined ? {} : { hint: error.hint }) }));
        }
    }
    return failures;
}
/** A link whose message failed may have arrived all the same: whoever asks for it again would hand out two. */
async function withdrawn({ id, expiresAt }, links) {
    try {
        await links.destroy(id);
        const { state } = await links.receipt(id);
        if (state === 'opened' || state === 'saved')
            return `The link ${id} was opened before it could be withdrawn`;
        return `The link ${id} was withdrawn: if its message arrives, it opens nothing`;
    }
    catch (error) {
        if (!(error instanceof _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB))
            throw error;
        return `The link ${id} could not be withdrawn and lasts until ${expiresAt.toISOString()}: ${error.message}`;
    }
}
async function reachable(to, { people, channels }) {
    const found = await people.resolve(to, []);
    const unreached = found.filter((person) => (0,_rotation_people_link_password_js__WEBPACK_IMPORTED_MODULE_4__/* .linkChannel */ .Ks)(person, channels) === undefined);
    if (found.length > 0 && unreached.length === 0)
        return found;
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('RECIPIENT_UNREACHABLE', {
        what: found.length === 0
            ? 'nobody is in what --to names'
            : `no channel reaches ${unreached.map(({ login }) => login).join(', ')}`,
        hint: 'add an address for each of them under `people` in .github/keyturn.yml, or leave --to out and hand the link over yourself',
    });
}
async function make(links, entries, { note }, { clock, random, from }) {
    // The time in the ULID keeps an older link from replacing what this one brings.
    const rotations = Object.fromEntries(Object.keys(entries).map((name) => [name, random.ulid(clock.now())]));
    const draft = await links.draft({ entries, rotations, from: from.repository ?? 'keyturn share', note });
    await links.create(draft);
    return draft;
}
async function send(person, draft, names, io) {
    const { channels, from } = io;
    const { id, link, password, expiresAt } = draft;
    const channel = (0,_rotation_people_link_password_js__WEBPACK_IMPORTED_MODULE_4__/* .linkChannel */ .Ks)(person, channels);
    await channel.send({ person, link, secrets: names, expiresAt, from, again: false });
    const message = password && { person, password, secrets: names, expiresAt, from };
    const passwordBy = message && (await passwordSent(message, channels));
    io.tell({
        event: 'sent',
        person: person.login,
        id,
        channel: channel.name,
        passwordBy,
        password: passwordBy === undefined ? password : undefined,
        expires: expiresAt.toISOString(),
        names,
    });
}
/** Undefined where there is no other channel, or none that works: then the sender hands it over. */
async function passwordSent(message, channels) {
    try {
        return await (0,_rotation_people_link_password_js__WEBPACK_IMPORTED_MODULE_4__/* .sendPassword */ .g6)(message, channels);
    }
    catch (error) {
        if (error instanceof _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB)
            return undefined;
        throw error;
    }
}
const howTo = 'printf \'API_KEY=%s\\n\' "$value" | keyturn share, or --secret API_KEY with the value alone on standard input';
function entriesOf({ text, name }) {
    const plain = text.reveal();
    if (/\0/.test(plain) || plain.includes('\uFFFD'))
        throw unreadable('what is on standard input is not text');
    if (name !== undefined) {
        // A pipe adds a line end that is no part of the value.
        const value = plain.replace(/\r?\n$/, '');
        if (value === '')
            throw unreadable('there is no value on standard input');
        return { [name]: new _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_3__/* .Secret */ .z(value) };
    }
    const found = (0,_destinations_env_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readEnv */ .sx)(plain);
    if (found.size === 0)
        throw unreadable('there is no KEY=value line on standard input');
    const odd = [...found.keys()].find((each) => !(0,_destinations_env_file_js__WEBPACK_IMPORTED_MODULE_1__/* .isEnvName */ .Xc)(each));
    if (odd !== undefined)
        throw unreadable('a name has other characters than letters, digits and _');
    const empty = [...found].find(([, value]) => value === '')?.[0];
    if (empty !== undefined)
        throw unreadable(`${empty} has no value`);
    const entries = Object.create(null);
    for (const [each, value] of found)
        entries[each] = new _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_3__/* .Secret */ .z(value);
    return entries;
}
function unreadable(what) {
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('INPUT_INVALID', { what, hint: howTo });
}


/***/ }),

/***/ 8592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ readerOf),
/* harmony export */   r: () => (/* binding */ followingGitHub)
/* harmony export */ });
/* harmony import */ var _destinations_env_block_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43114);
/* harmony import */ var _forge_github_link_store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71663);
/* harmony import */ var _http_host_time_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26740);
/* harmony import */ var _links_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85793);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70049);
/* harmony import */ var _rotation_model_following_clock_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7184);
/** The recipient's side: the reader of any link, with nothing but the link and who opens it. */






/** The same with a clock that GitHub's answers put right: a link expires by GitHub's time, not by its reader's. */
function followingGitHub(options) {
    if (options.clock instanceof _rotation_model_following_clock_js__WEBPACK_IMPORTED_MODULE_5__/* .FollowingClock */ .oc)
        return options;
    const clock = new _rotation_model_following_clock_js__WEBPACK_IMPORTED_MODULE_5__/* .FollowingClock */ .oc(options.clock);
    return { ...options, clock, http: (0,_http_host_time_js__WEBPACK_IMPORTED_MODULE_2__/* .hostTime */ .Y)(options.http, clock, options.githubApi).http };
}
/**
 * The reader that a link wants, by its shape.
 * @throws KeyturnError LINK_INVALID before anything is sent; TOKEN_DENIED when it is used, for a link in a repository that
 * is opened by nobody
 */
function readerOf(link, given) {
    const options = followingGitHub(given);
    const { githubApi: baseUrl, githubToken } = options;
    const github = (0,_forge_github_link_store_js__WEBPACK_IMPORTED_MODULE_1__/* .githubLinkStore */ .J)({
        repository: undefined,
        async client({ http, clock }) {
            const [{ github }, token] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(891), __webpack_require__.e(6476)]).then(__webpack_require__.bind(__webpack_require__, 6476)), githubToken?.()]);
            if (token)
                return github({ http, clock, token, tokenName: 'gh auth token', ...(baseUrl ? { baseUrl } : {}) });
            throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .KeyturnError */ .FB('TOKEN_DENIED', {
                what: 'this link lies in a GitHub repository, and nothing here says who you are at GitHub',
                hint: `log in as yourself with \`gh auth login${baseUrl === undefined || baseUrl === '' ? '' : ` --hostname ${new URL(baseUrl).hostname.replace(/^api\./, '')}`}\`, or set GITHUB_TOKEN, then open it again: nothing was consumed`,
            });
        },
    });
    return (0,_links_index_js__WEBPACK_IMPORTED_MODULE_3__/* .openLink */ .F)(link, (0,_links_index_js__WEBPACK_IMPORTED_MODULE_3__/* .linkStores */ .P)(github), { ...options, entries: _destinations_env_block_js__WEBPACK_IMPORTED_MODULE_0__.readEnvBlock });
}


/***/ }),

/***/ 43114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   envBlock: () => (/* binding */ envBlock),
/* harmony export */   readEnvBlock: () => (/* binding */ readEnvBlock)
/* harmony export */ });
/* harmony import */ var _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3554);
/* harmony import */ var _env_encode_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50109);
/* harmony import */ var _env_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97249);



/**
 * The entries of a link as the text of a `.env` file, for whoever reads them on a page. KEY = NAME or environment/NAME:
 * names of an environment stand below a comment that says which. Throws VALUE_UNFIT.
 */
function envBlock(entries) {
    // What belongs to no environment comes first: behind a comment it would seem to belong to that one.
    const parts = new Map([['', []]]);
    for (const [key, value] of Object.entries(entries)) {
        const slash = key.lastIndexOf('/');
        const environment = key.slice(0, Math.max(0, slash));
        const lines = parts.get(environment) ?? [`# ${environment}`];
        lines.push(`${key.slice(slash + 1)}=${(0,_env_encode_js__WEBPACK_IMPORTED_MODULE_1__/* .encodeEnv */ .mJ)(value.reveal()).raw}`);
        parts.set(environment, lines);
    }
    const texts = [...parts.values()].filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
    return new _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(`${texts.join('\n\n')}\n`);
}
/**
 * The other way round, for whoever opens such a link here. What is not exactly such a text is read as any `.env` file,
 * and what has no line of one is a single value named SECRET: it was consumed, so it is not thrown away.
 */
function readEnvBlock(text) {
    const found = Object.create(null);
    let held = '';
    for (const part of text.replace(/\n$/, '').split(/\n\n(?=# )/)) {
        // A blank line and a comment may also stand inside of a value: then what is held is only a part of a part.
        held = held === '' ? part : `${held}\n\n${part}`;
        const environment = /^# ([^\n]+)\n/.exec(held)?.[1];
        const entries = entriesOf(held, environment === undefined ? '' : `${environment}/`);
        if (written(entries) !== `${held}\n`)
            continue;
        Object.assign(found, entries);
        held = '';
    }
    if (held === '' && written(found) === text)
        return found;
    const plain = entriesOf(text, '');
    return Object.keys(plain).length > 0 ? plain : { SECRET: new _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(text) };
}
function entriesOf(text, prefix) {
    const entries = Object.create(null);
    for (const [name, value] of (0,_env_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readEnv */ .sx)(text))
        entries[prefix + name] = new _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(value);
    return entries;
}
function written(entries) {
    try {
        return envBlock(entries).reveal();
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 19926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gone: () => (/* binding */ gone),
/* harmony export */   invalid: () => (/* binding */ invalid),
/* harmony export */   over: () => (/* binding */ over),
/* harmony export */   reader: () => (/* binding */ reader),
/* harmony export */   unlocked: () => (/* binding */ unlocked)
/* harmony export */ });
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70049);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3450);
/* harmony import */ var _derive_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89330);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70020);
/* harmony import */ var _sealing_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10157);





/** For as long the service gives an envelope to its one reader again (docs/protocol.md#calls-of-the-link-service). */
const AGAIN = 60_000;
/** Throws LINK_INVALID, before anything is sent. */
async function reader(link, options) {
    const { http, clock, random = crypto, identity } = options;
    const { origin, key } = parse(link);
    const { id, access } = await (0,_derive_js__WEBPACK_IMPORTED_MODULE_2__/* .possession */ .h3)(key);
    const me = identity ? await readerOf(identity, id) : (0,_derive_js__WEBPACK_IMPORTED_MODULE_2__/* .toBase64url */ .S)(random.getRandomValues(new Uint8Array(16)));
    async function post(verb, body) {
        const headers = { authorization: `Bearer ${(0,_derive_js__WEBPACK_IMPORTED_MODULE_2__/* .toBase64url */ .S)(access)}`, 'content-type': 'application/json' };
        const init = { method: 'POST', headers, body: JSON.stringify(body) };
        try {
            return await (0,_request_js__WEBPACK_IMPORTED_MODULE_3__/* .ask */ .k)(http, clock, `${origin}/v1/links/${id}/${verb}`, init);
        }
        catch (error) {
            if ((0,_rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__.is)(error, 'HTTP_NOT_SENT', 'HTTP_UNKNOWN'))
                throw (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.down)(origin, error.message);
            throw error;
        }
    }
    function refused(answer) {
        if (answer.status === 404)
            return gone('there is no such link (any more), or it was not copied whole');
        if ((0,_client_js__WEBPACK_IMPORTED_MODULE_1__.isLimited)(answer))
            return (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.limited)(origin, answer, 'was asked for too many links that it does not have');
        if (answer.status !== 410)
            return (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.down)(origin, `${origin} answered ${answer.status}`);
        return over((0,_client_js__WEBPACK_IMPORTED_MODULE_1__.textOf)(answer, 'state') ?? 'over', (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.dateOf)(answer, 'openedAt'));
    }
    return {
        origin,
        id,
        receipts: true,
        ...(identity ? { again: AGAIN } : {}),
        async look() {
            const answer = await post('look', {});
            if (answer.status !== 200)
                throw refused(answer);
            if ((0,_client_js__WEBPACK_IMPORTED_MODULE_1__.memberOf)(answer, 'version') !== 1) {
                throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('LINK_INVALID', {
                    what: 'the link was made by a newer Keyturn',
                    hint: 'open it with a newer version of Keyturn, or in a browser',
                });
            }
            const expiresAt = (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.dateOf)(answer, 'expiresAt');
            const openedAt = (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.dateOf)(answer, 'openedAt');
            const state = (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.textOf)(answer, 'state');
            const creator = (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.textOf)(answer, 'creator');
            const password = (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.memberOf)(answer, 'password');
            if (expiresAt === undefined || state === undefined || creator === undefined || typeof password !== 'boolean') {
                throw (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.down)(origin, `${origin} does not answer as a Keyturn link service`);
            }
            return {
                state: state,
                creator,
                password,
                expiresAt,
                ...(openedAt === undefined ? {} : { openedAt }),
            };
        },
        async open(password) {
            const { proof, contentKey } = await unlocked(key, password);
            const answer = await post('open', { proof: (0,_derive_js__WEBPACK_IMPORTED_MODULE_2__/* .toBase64url */ .S)(proof), reader: me });
            if (answer.status === 403 || (answer.status === 429 && !(0,_client_js__WEBPACK_IMPORTED_MODULE_1__.isLimited)(answer)))
                throw wrongPassword(answer, password);
            if (answer.status !== 200)
                throw refused(answer);
            const creator = (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.textOf)(answer, 'creator') ?? '';
            try {
                const { expires: _, ...content } = await (0,_sealing_js__WEBPACK_IMPORTED_MODULE_4__/* .openContent */ .Q)(contentKey, id, (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.textOf)(answer, 'envelope') ?? '');
                return { ...content, creator };
            }
            catch (error) {
                throw invalid(error, 'what the link holds is damaged, or was not sealed by its sender');
            }
        },
        async saved() {
            const answer = await post('saved', { reader: me });
            if (answer.status !== 204)
                throw refused(answer);
        },
        async dispute() {
            const answer = await post('dispute', {});
            if (answer.status === 409)
                throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('INPUT_INVALID', { what: 'nobody has opened this link yet' });
            if (answer.status !== 204)
                throw refused(answer);
        },
    };
}
/** 16 bytes that tell nobody whose they are, and are others for another link. */
async function readerOf(identity, id) {
    const text = new TextEncoder().encode(`keyturn reader ${identity.reveal()} ${id}`);
    return (0,_derive_js__WEBPACK_IMPORTED_MODULE_2__/* .toBase64url */ .S)((await (0,_derive_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)(text)).subarray(0, 16));
}
function parse(link) {
    try {
        return (0,_derive_js__WEBPACK_IMPORTED_MODULE_2__/* .parseLink */ .Ap)(link.reveal());
    }
    catch (error) {
        const what = 'this is not a whole link of a Keyturn service: https://HOST/l#KEY, with 43 characters behind the #';
        throw invalid(error, what);
    }
}
/** Throws PASSWORD_WRONG for an empty one. */
async function unlocked(key, password) {
    try {
        return await (0,_derive_js__WEBPACK_IMPORTED_MODULE_2__/* .unlock */ .Tl)(key, await (0,_derive_js__WEBPACK_IMPORTED_MODULE_2__/* .stretch */ ._N)(key, password?.reveal()));
    }
    catch (error) {
        if (!(error instanceof _derive_js__WEBPACK_IMPORTED_MODULE_2__/* .LinkRefused */ .b_))
            throw error;
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('PASSWORD_WRONG', {
            what: 'an empty password is none',
            hint: 'ask the sender for the password',
        });
    }
}
function wrongPassword(answer, password) {
    const seconds = Number(answer.headers.get('retry-after') ?? 0);
    const waiting = (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.textOf)(answer, 'error') === 'wait';
    const wait = seconds > 0 ? `wait ${seconds} s, then try again` : 'try again';
    if (waiting)
        return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('PASSWORD_WRONG', {
            what: 'too many wrong passwords were tried; this one was not judged',
            hint: wait,
        });
    if (password === undefined)
        return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('PASSWORD_WRONG', { what: 'this link asks for a password', hint: wait });
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('PASSWORD_WRONG', { hint: wait });
}
/** What a reader is told of an envelope or a link that was refused. */
function invalid(error, what, hint = 'copy the link again, whole, or ask the sender for a new one') {
    if (!(error instanceof _derive_js__WEBPACK_IMPORTED_MODULE_2__/* .LinkRefused */ .b_))
        return error;
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('LINK_INVALID', { what, hint });
}
function gone(what) {
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('LINK_GONE', { what, hint: 'ask the sender for a new link' });
}
/** Why a link in this state cannot be opened. */
function over(state, openedAt) {
    const when = openedAt === undefined ? '' : ` at ${openedAt.toISOString()}`;
    const wasItYou = 'was that you? If not, open the link in a browser and report it, and ask the sender for a new one';
    switch (state) {
        case 'opened':
        case 'saved':
            return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('LINK_GONE', { what: `the link was opened${when}; it opens once`, hint: wasItYou });
        case 'disputed':
            return gone(`the link was opened${when}, and somebody reported that it was not the recipient`);
        case 'expired':
            return gone('the link has expired');
        case 'superseded':
            return gone('a newer link has taken the place of this one');
        case 'destroyed':
            return gone('the sender has ended this link');
        default:
            return gone('the link is over');
    }
}


/***/ }),

/***/ 66782:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ks: () => (/* binding */ linkChannel),
/* harmony export */   My: () => (/* binding */ withoutSecondWay),
/* harmony export */   UZ: () => (/* binding */ passwordChannels),
/* harmony export */   g6: () => (/* binding */ sendPassword)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70049);
/** The password of a link is sent by another channel than the link: either of the two alone opens nothing. */

/** The first channel that reaches this person carries the link. */
function linkChannel(person, channels) {
    return channels.find((channel) => channel.reaches(person));
}
/** Channels of another kind than the link's that can carry a password to this person, in their order. */
function passwordChannels(person, channels) {
    const used = linkChannel(person, channels);
    return channels.filter((channel) => channel.name !== used?.name && channel.sendPassword !== undefined && channel.reaches(person));
}
/**
 * Tries one channel after the other.
 * @returns the name of the one that took it
 * @throws KeyturnError what the last of them said; RECIPIENT_UNREACHABLE if there is none
 */
async function sendPassword(message, channels) {
    let failure = withoutSecondWay([message.person]);
    for (const channel of passwordChannels(message.person, channels)) {
        try {
            await channel.sendPassword?.(message);
            return channel.name;
        }
        catch (error) {
            if (!(error instanceof _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB))
                throw error;
            failure = error;
        }
    }
    throw failure;
}
/** RECIPIENT_UNREACHABLE: a password is wanted, and these people have one way only. */
function withoutSecondWay(people, secret) {
    return new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('RECIPIENT_UNREACHABLE', {
        ...(secret === undefined ? {} : { secret }),
        what: `no second channel reaches ${people.map(({ login }) => login).join(', ')}, and the password of a link goes another way than the link`,
        hint: 'add a channel of another kind with an address for each of them under `people`, or take `links.password` out',
    });
}


/***/ })

};
