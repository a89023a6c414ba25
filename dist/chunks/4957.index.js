export const id = 4957;
export const ids = [4957];
export const modules = {

/***/ 54957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   share: () => (/* binding */ share)
/* harmony export */ });
/* harmony import */ var _destinations_env_encode_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46877);
/* harmony import */ var _destinations_env_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35969);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53345);
/* harmony import */ var _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22850);
/* harmony import */ var _rotation_people_link_password_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69374);
/* harmony import */ var _rotation_people_sending_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57402);
/* harmony import */ var _dangerous_names_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(34371);
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
    for (const name of names.filter(_dangerous_names_js__WEBPACK_IMPORTED_MODULE_6__/* .isDangerousName */ .m))
        io.say(`${name} can change how programs run or where they send keys: whoever opens the link must say --allow-name ${name}.`);
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
    const unreached = found.filter((person) => (0,_rotation_people_link_password_js__WEBPACK_IMPORTED_MODULE_4__/* .linkChannels */ .RO)(person, channels).length === 0);
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
    const carried = { person, link, secrets: names, expiresAt, from, again: false };
    const { channel, refused } = await (0,_rotation_people_sending_js__WEBPACK_IMPORTED_MODULE_5__/* .sendBySome */ .w)((0,_rotation_people_link_password_js__WEBPACK_IMPORTED_MODULE_4__/* .linkChannels */ .RO)(person, channels), (way) => way.send(carried));
    for (const says of refused)
        io.say(`${person.login} was not reached by ${says}.`);
    const message = password && { person, password, secrets: names, expiresAt, from };
    const passwordBy = message && (await passwordSent(message, channels, channel));
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
async function passwordSent(message, channels, used) {
    try {
        return await (0,_rotation_people_link_password_js__WEBPACK_IMPORTED_MODULE_4__/* .sendPassword */ .g6)(message, channels, used);
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


/***/ })

};
