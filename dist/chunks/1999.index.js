export const id = 1999;
export const ids = [1999,7035];
export const modules = {

/***/ 27868:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ isMailAddress),
/* harmony export */   o: () => (/* binding */ mailAddress)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55313);

const local = /^[A-Za-z0-9_][A-Za-z0-9_+=-]*(?:\.[A-Za-z0-9_+=-]+)*$/;
const label = /^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?$/;
/**
 * One bare mail address of letters, digits and `. _ + = -`, far narrower than RFC 5322: no quotes, comments,
 * groups, display names, lists, international or literal domains, so that no mail library can read it in two ways.
 */
function isMailAddress(text) {
    if (text.length > 254)
        return false;
    const at = text.indexOf('@');
    if (at < 1 || at > 64)
        return false;
    const domain = text.slice(at + 1);
    return local.test(text.slice(0, at)) && domain.split('.').every((part) => part.length <= 63 && label.test(part));
}
const mailAddress = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .refine(isMailAddress, 'must be one plain mail address, like mona@acme.dev (letters, digits and . _ + = - only)');


/***/ }),

/***/ 58284:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   requestFrom: () => (/* binding */ requestFrom)
/* harmony export */ });
/* harmony import */ var _channels_mail_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27868);
/* harmony import */ var _links_requests_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36171);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53345);
/* harmony import */ var _rotation_model_foreign_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3266);
/* harmony import */ var _rotation_people_owners_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73614);
/* harmony import */ var _rotation_people_sending_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57402);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(27035);
/** `keyturn request --from`: the request link goes to one person, by the channels of the configuration. */







/**
 * Nothing is made before that person is known to be reachable, and a request whose message failed is withdrawn: whoever got
 * it all the same can answer nothing.
 *
 * @param who a GitHub login, or a mail address
 * @throws KeyturnError RECIPIENT_UNREACHABLE, DELIVER_FAILED, what the channel's own check says, and what `request` throws
 */
async function requestFrom(input, who, io) {
    const person = await personOf(who, io);
    const ways = await waysTo(person, io);
    const made = await (0,_request_js__WEBPACK_IMPORTED_MODULE_5__.request)(input, io);
    const { names, note, console } = input;
    const line = {
        secret: names.length === 0 ? 'what you choose to send' : names.join(', '),
        link: made.link,
        ...(note === '' ? {} : { note }),
        ...(console === undefined ? {} : { console }),
        until: made.expiresAt,
    };
    try {
        const { channel } = await (0,_rotation_people_sending_js__WEBPACK_IMPORTED_MODULE_4__/* .sendBySome */ .w)(ways, (way) => way.ask({ person, lines: [line], from: io.sender }));
        return { ...made, person: person.login, channel: channel.name };
    }
    catch (error) {
        if (!(error instanceof _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB))
            throw error;
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB(error.code, {
            what: `${(0,_rotation_model_foreign_text_js__WEBPACK_IMPORTED_MODULE_6__/* .visible */ .R)(person.login)} was not sent the request: ${error.message}. ${await withdrawn(made, input, io)}`,
            ...(error.hint === undefined ? {} : { hint: error.hint }),
        });
    }
}
async function personOf(who, { people }) {
    if ((0,_channels_mail_address_js__WEBPACK_IMPORTED_MODULE_0__/* .isMailAddress */ .i)(who))
        return { id: who, login: who, reach: { email: who, slack: who } };
    if (!/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/.test(who)) {
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('INPUT_INVALID', {
            what: 'from is one GitHub login, or one mail address without a display name',
            hint: 'keyturn request --help',
        });
    }
    const [person] = await people.resolve([who], []);
    if (person !== undefined)
        return person;
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('RECIPIENT_UNREACHABLE', { what: `nobody at GitHub is ${who}`, hint: 'look at the spelling' });
}
/** Those that reach this person and work; at least one of them does, else what the first one says is thrown. */
async function waysTo(person, { channels }) {
    const found = (0,_rotation_people_owners_js__WEBPACK_IMPORTED_MODULE_3__/* .askingChannels */ .Gp)(channels, person);
    if (found.length === 0) {
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('RECIPIENT_UNREACHABLE', {
            what: `no channel reaches ${(0,_rotation_model_foreign_text_js__WEBPACK_IMPORTED_MODULE_6__/* .visible */ .R)(person.login)}`,
            hint: 'name one under `channels` in .github/keyturn.yml, and an address under `people`; or leave --from out and send the link yourself',
        });
    }
    const working = [];
    let failure;
    for (const channel of found) {
        try {
            await channel.check();
            working.push(channel);
        }
        catch (error) {
            if (!(error instanceof _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB))
                throw error;
            failure ??= error;
        }
    }
    if (working.length === 0 && failure)
        throw failure;
    return working;
}
async function withdrawn({ id, expiresAt }, { origin }, io) {
    const { http, clock, creator } = io;
    try {
        await (0,_links_requests_js__WEBPACK_IMPORTED_MODULE_1__.requests)({ url: origin, http, clock, creator }).end(id);
    }
    catch (error) {
        if (!(error instanceof _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB))
            throw error;
        return `The request ${id} could not be withdrawn and lasts until ${expiresAt.toISOString()}: ${error.message}`;
    }
    await io.forget(id);
    return `The request ${id} was withdrawn: if its message arrives, it can be answered no more`;
}


/***/ }),

/***/ 27035:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   request: () => (/* binding */ request)
/* harmony export */ });
/* harmony import */ var _links_derive_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90994);
/* harmony import */ var _links_request_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22350);
/* harmony import */ var _links_request_question_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12001);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53345);
/** `keyturn request`: asks a person for values, by a link that whoever has it can only answer. */




/** @throws KeyturnError INPUT_INVALID before anything is kept or sent; LINK_CREATOR_MISSING, LINK_SERVICE_DOWN, HTTP_REFUSED */
async function request(input, io) {
    const fields = fieldsOf(input);
    const { origin, note, console } = input;
    if (!(0,_links_request_question_js__WEBPACK_IMPORTED_MODULE_2__/* .isLine */ .PA)(note))
        throw bad('note is one line, without control characters');
    if (console !== undefined && !(0,_links_request_question_js__WEBPACK_IMPORTED_MODULE_2__/* .isConsole */ .iX)(console))
        throw bad('console is an https address as a browser writes it');
    const creator = await io.creator();
    if (creator === undefined) {
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KeyturnError */ .FB('LINK_CREATOR_MISSING', {
            what: `nothing tells ${origin} who asks`,
            hint: "set KEYTURN_LINK_TOKEN to one of the service's tokens",
        });
    }
    const now = io.clock.now();
    const seconds = Math.round(input.expires / 1000);
    const frame = { fields, size: (0,_links_request_question_js__WEBPACK_IMPORTED_MODULE_2__/* .usualSize */ .WC)(fields) };
    const expires = new Date(now.getTime() + seconds * 1000).toISOString();
    const times = { issued: now.toISOString(), expires };
    const asked = { kind: 'people', ...frame, from: io.from, note, ...(console ? { console } : {}), ...times };
    const draft = await (0,_links_request_client_js__WEBPACK_IMPORTED_MODULE_1__/* .draftRequest */ .Ro)(origin, asked, seconds, { random: io.random }).catch((error) => {
        if (error instanceof _links_derive_js__WEBPACK_IMPORTED_MODULE_0__.LinkRefused)
            throw bad('what is asked for does not fit into a request');
        throw error;
    });
    await io.keep({ ...frame, id: draft.id, origin, seed: draft.seed, expires });
    try {
        return { id: draft.id, link: draft.link, expiresAt: await (0,_links_request_client_js__WEBPACK_IMPORTED_MODULE_1__/* .createRequest */ .WL)(origin, draft, creator, io) };
    }
    catch (error) {
        // Refused for certain: there is no such request.
        if (error instanceof _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KeyturnError */ .FB && error.code !== 'LINK_SERVICE_DOWN')
            await io.forget(draft.id);
        throw error;
    }
}
function fieldsOf({ names, any, lines }) {
    if (any !== (names.length === 0))
        throw bad('name what is asked for, or say --any and no names');
    if (names.length > _links_request_question_js__WEBPACK_IMPORTED_MODULE_2__/* .mostFields */ .rc || new Set(names).size < names.length)
        throw bad(`up to ${_links_request_question_js__WEBPACK_IMPORTED_MODULE_2__/* .mostFields */ .rc} different names`);
    if (!names.every(_links_request_question_js__WEBPACK_IMPORTED_MODULE_2__/* .isFieldName */ .ac))
        throw bad('a name has letters, digits and _ only, and no digit first');
    if (lines.some((name) => !names.includes(name)))
        throw bad('lines names what is not asked for');
    return names.map((name) => ({ name, ...(lines.includes(name) ? { lines: true } : {}) }));
}
function bad(what) {
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KeyturnError */ .FB('INPUT_INVALID', { what, hint: 'keyturn request --help' });
}


/***/ }),

/***/ 7707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ united),
/* harmony export */   n: () => (/* binding */ recordWish)
/* harmony export */ });
/* harmony import */ var _locks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10346);

/**
 * Journals a wish, merged with one that is there already. It needs no lock and leaves the revision alone, so that an owner
 * at work is not disturbed. Throws JOURNAL_CONFLICT if there is no such entry, and what `Session.commit` throws.
 */
async function recordWish(session, key, wanted, also = (entry) => entry) {
    await session.commit({
        message: `${key}: wish (${wanted.reason})`,
        apply(document) {
            const entry = Object.hasOwn(document.secrets, key) ? document.secrets[key] : undefined;
            if (!entry)
                throw (0,_locks_js__WEBPACK_IMPORTED_MODULE_0__/* .entryConflict */ .zB)(key);
            const wish = united(entry.wish, wanted);
            return { ...document, secrets: { ...document.secrets, [key]: also({ ...entry, wish }) } };
        },
    });
    session.noteWish();
}
/** A wish that is there is united with another, not replaced: what leaked, and every reason, stay. */
function united(wish, wanted) {
    const exposed = [...new Set([...(wish?.exposed ?? []), ...(wanted.exposed ?? [])])];
    const causes = [...new Set([...(wish?.causes ?? []), ...(wanted.causes ?? [])])];
    return {
        ...wish,
        ...wanted,
        since: wish?.since ?? wanted.since,
        ...(exposed.length > 0 ? { exposed } : {}),
        ...(causes.length > 0 ? { causes } : {}),
    };
}


/***/ }),

/***/ 25468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ heldBack),
/* harmony export */   _: () => (/* binding */ CLOSED_KEPT)
/* harmony export */ });
/** An incident as the journal remembers it, and what was enrolled of slots: plain data, times as ISO 8601 in UTC. */
/** How many closed incidents stay in the journal; older ones are in its history. */
const CLOSED_KEPT = 16;
/**
 * Logins, or kinds of channels, whom links wait for until a person releases them, in lower case: also when the incident is over,
 * because that its keys are dead says nothing of a mailbox or an account.
 */
function heldBack(incidents, kind) {
    const names = Object.values(incidents ?? {}).flatMap(({ selector, released = [] }) => {
        const name = selector[kind]?.toLowerCase();
        return name === undefined || released.some((one) => one.toLowerCase() === name) ? [] : [name];
    });
    return new Set(names);
}


/***/ })

};
