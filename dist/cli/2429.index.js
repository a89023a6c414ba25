export const id = 2429;
export const ids = [2429];
export const modules = {

/***/ 74810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   share: () => (/* binding */ share)
/* harmony export */ });
/* harmony import */ var _destinations_env_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97249);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70049);
/* harmony import */ var _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3554);
/* harmony import */ var _rotation_people_link_password_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66782);
/* harmony import */ var _open_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3364);
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
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('LINK_CREATOR_MISSING', {
            what: 'nothing says where the link is to be made',
            hint: '--links-url https://links.example.com, or run it in the checkout of a private GitHub repository, where it needs no service',
        });
    }
    const people = input.to.length === 0 ? [] : await reachable(input.to, io);
    await Promise.all([links.check(), ...(people.length === 0 ? [] : io.channels.map((channel) => channel.check()))]);
    const names = Object.keys(entries);
    for (const name of names.filter(_open_js__WEBPACK_IMPORTED_MODULE_4__/* .isDangerousName */ .m))
        io.say(`${name} changes how programs run: whoever opens the link must say --allow-name ${name}.`);
    if (people.length === 0) {
        const draft = await make(links, entries, input, io);
        const { id, link, password } = draft;
        io.tell({ event: 'link', id, link, password, expires: draft.expiresAt.toISOString(), names });
        return [];
    }
    const failures = [];
    for (const person of people) {
        try {
            await send(person, await make(links, entries, input, io), names, io);
        }
        catch (error) {
            if (!(error instanceof _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB))
                throw error;
            const what = `${person.login} was not sent a link: ${error.message}`;
            failures.push(new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB(error.code, { what, ...(error.hint === undefined ? {} : { hint: error.hint }) }));
        }
    }
    return failures;
}
async function reachable(to, { people, channels }) {
    const found = await people.resolve(to, []);
    const unreached = found.filter((person) => (0,_rotation_people_link_password_js__WEBPACK_IMPORTED_MODULE_3__/* .linkChannel */ .Ks)(person, channels) === undefined);
    if (found.length > 0 && unreached.length === 0)
        return found;
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('RECIPIENT_UNREACHABLE', {
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
    const channel = (0,_rotation_people_link_password_js__WEBPACK_IMPORTED_MODULE_3__/* .linkChannel */ .Ks)(person, channels);
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
        return await (0,_rotation_people_link_password_js__WEBPACK_IMPORTED_MODULE_3__/* .sendPassword */ .g6)(message, channels);
    }
    catch (error) {
        if (error instanceof _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB)
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
        return { [name]: new _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z(value) };
    }
    const found = (0,_destinations_env_file_js__WEBPACK_IMPORTED_MODULE_0__/* .readEnv */ .sx)(plain);
    if (found.size === 0)
        throw unreadable('there is no KEY=value line on standard input');
    const odd = [...found.keys()].find((each) => !(0,_destinations_env_file_js__WEBPACK_IMPORTED_MODULE_0__/* .isEnvName */ .Xc)(each));
    if (odd !== undefined)
        throw unreadable('a name has other characters than letters, digits and _');
    const empty = [...found].find(([, value]) => value === '')?.[0];
    if (empty !== undefined)
        throw unreadable(`${empty} has no value`);
    const entries = Object.create(null);
    for (const [each, value] of found)
        entries[each] = new _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z(value);
    return entries;
}
function unreadable(what) {
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('INPUT_INVALID', { what, hint: howTo });
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
