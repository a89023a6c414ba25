export const id = 7118;
export const ids = [7118];
export const modules = {

/***/ 47118:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ askIdentity),
/* harmony export */   a: () => (/* binding */ askLetter)
/* harmony export */ });
/* harmony import */ var _rotation_model_foreign_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3266);
/* harmony import */ var _rotation_model_program_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(55296);
/* harmony import */ var _foreign_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36266);
/* harmony import */ var _letter_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74238);
/* harmony import */ var _link_letter_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91723);
/* harmony import */ var _sender_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57987);
/** What an owner is asked for: the values of keys that a person makes, and the end of old ones. */






/** Of what the asker says, a page shows all; a message of many lines shows so many characters of each. */
const mostOfNote = 500;
const mostOfConsole = 2048;
/** Names of old keys in a message that is cut. */
const mostShort = 5;
const isAsked = (line) => line.link !== undefined;
const newKeys = (count) => (count === 1 ? 'a new key' : `${count} new keys`);
const oldKeys = (count) => (count === 1 ? 'an old key' : `${count} old keys`);
function subjectOf({ from, reminder, urgent }, asked, ended) {
    const times = asked.flatMap(({ until }) => (until === undefined ? [] : [until.getTime()]));
    const until = times.length === 0 ? '' : ` until ${(0,_sender_js__WEBPACK_IMPORTED_MODULE_2__/* .utc */ .n$)(new Date(Math.min(...times)))}`;
    const wanted = asked.length === 0 ? [] : [`${newKeys(asked.length)} needed from you${until}`];
    const over = ended.length === 0 ? [] : [`${oldKeys(ended.length)} to end`];
    const kind = `${urgent ? 'urgent, ' : ''}${reminder ? 'reminder, ' : ''}`;
    return `${(0,_sender_js__WEBPACK_IMPORTED_MODULE_2__/* .originOf */ .yv)(from)}: ${kind}${[...wanted, ...over].join(', and ')}`;
}
function firstSentence(message, asked, ended) {
    const origin = (0,_sender_js__WEBPACK_IMPORTED_MODULE_2__/* .originOf */ .yv)(message.from);
    const over = `has ${oldKeys(ended.length)} for you to end`;
    if (asked.length === 0)
        return `${origin} ${over}.`;
    const { actor, run } = message.from;
    if (run === undefined && actor !== undefined && ended.length === 0) {
        return `${(0,_rotation_model_foreign_text_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .R)(actor)} asks you for ${newKeys(asked.length)}, for ${origin}.`;
    }
    const still = message.reminder ? 'still needs' : 'needs';
    const wanted = `${origin} ${still} ${newKeys(asked.length)} from you, which only a person can make`;
    return ended.length === 0 ? `${wanted}.` : `${wanted}, and ${over}.`;
}
/** A console is an address that somebody else wrote down: to read and to copy, and nothing that a message links to. */
function consoleOf({ console }, from) {
    if (console === undefined)
        return [];
    return [
        (0,_letter_js__WEBPACK_IMPORTED_MODULE_4__/* .paragraph */ .FY)(`Its console, as ${(0,_sender_js__WEBPACK_IMPORTED_MODULE_2__/* .originOf */ .yv)(from)} has it:`),
        { kind: 'code', text: (0,_rotation_model_foreign_text_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .R)(console, mostOfConsole) },
    ];
}
function noteOf({ note }, from) {
    if (note === undefined || note === '')
        return [];
    return [(0,_letter_js__WEBPACK_IMPORTED_MODULE_4__/* .paragraph */ .FY)(`A note of ${(0,_sender_js__WEBPACK_IMPORTED_MODULE_2__/* .originOf */ .yv)(from)}: ${(0,_rotation_model_foreign_text_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .R)(note, mostOfNote)}`)];
}
function whyOf({ why }) {
    return why === undefined ? '' : ` ${(0,_rotation_model_foreign_text_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .R)(why, mostOfNote)}`;
}
function askedBlocks(line, from, isShort) {
    const link = (0,_link_letter_js__WEBPACK_IMPORTED_MODULE_1__/* .linkText */ .yX)(line.link);
    const until = line.until === undefined ? [] : [', until ', { strong: (0,_sender_js__WEBPACK_IMPORTED_MODULE_2__/* .utc */ .n$)(line.until) }];
    const name = [{ strong: 'For ' }, { mono: (0,_rotation_model_foreign_text_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .R)(line.secret) }];
    const words = [(0,_letter_js__WEBPACK_IMPORTED_MODULE_4__/* .paragraph */ .FY)(...name, `:${whyOf(line)}`), ...consoleOf(line, from), ...noteOf(line, from)];
    if (!(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .isWebAddress */ .d3)(link)) {
        const { cli, repository } = from;
        const clone = cli === undefined ? (0,_link_letter_js__WEBPACK_IMPORTED_MODULE_1__/* .whatCloneIs */ ._S)(repository) : '';
        const how = (0,_letter_js__WEBPACK_IMPORTED_MODULE_4__/* .paragraph */ .FY)(`${_link_letter_js__WEBPACK_IMPORTED_MODULE_1__/* .checkout */ .Pt} this`, ...until, `.${clone}`);
        return [...words, how, { kind: 'code', text: `${cli ?? _rotation_model_program_js__WEBPACK_IMPORTED_MODULE_5__/* .FROM_CLONE */ .h} answer ${link}` }];
    }
    return [
        ...(isShort ? [(0,_letter_js__WEBPACK_IMPORTED_MODULE_4__/* .paragraph */ .FY)(...name, ...until, ':')] : [...words, (0,_letter_js__WEBPACK_IMPORTED_MODULE_4__/* .paragraph */ .FY)('Answer here', ...until, ':')]),
        { kind: 'code', text: link },
        { kind: 'button', url: link, label: `Answer on ${(0,_rotation_model_foreign_text_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .R)(new URL(link).host)}` },
    ];
}
/** @param shown of so many, console and note are shown */
function endedBlocks(ended, from, shown) {
    const short = ended.slice(shown);
    return [
        ...ended
            .slice(0, shown)
            .flatMap((line) => [
            (0,_letter_js__WEBPACK_IMPORTED_MODULE_4__/* .paragraph */ .FY)({ strong: 'To end: ' }, 'the old key of ', { mono: (0,_rotation_model_foreign_text_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .R)(line.secret) }, `.${whyOf(line)}`),
            ...consoleOf(line, from),
            ...noteOf(line, from),
        ]),
        ...(short.length === 0
            ? []
            : [
                (0,_letter_js__WEBPACK_IMPORTED_MODULE_4__/* .paragraph */ .FY)({ strong: 'To end: ' }, 'the old keys of'),
                (0,_letter_js__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)(short.map(({ secret }) => (0,_rotation_model_foreign_text_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .R)(secret)), Math.max(shown, mostShort)),
            ]),
    ];
}
/** Which keys the next run takes by itself, and which wait for the code of whoever answered. */
function whenTaken(asked, sealed) {
    const waiting = asked.filter(({ confirm }) => confirm);
    if (waiting.length === 0)
        return [(0,_letter_js__WEBPACK_IMPORTED_MODULE_4__/* .paragraph */ .FY)(`${sealed} The next run takes the key.`)];
    if (waiting.length === asked.length)
        return [(0,_letter_js__WEBPACK_IMPORTED_MODULE_4__/* .paragraph */ .FY)(`${sealed} No run takes a key before you have given its code: that tells that it is yours.`)];
    return [
        (0,_letter_js__WEBPACK_IMPORTED_MODULE_4__/* .paragraph */ .FY)(`${sealed} The next run takes the key. These it takes only when you have given their code:`),
        (0,_letter_js__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)(waiting.map(({ secret }) => (0,_rotation_model_foreign_text_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .R)(secret)), mostShort),
    ];
}
/** What happens with an answer, and what stays as it is until then. */
function afterAnswers(asked, ended, from) {
    if (asked.length === 0)
        return [];
    const over = new Set(ended.map(({ secret }) => secret));
    const isKept = asked.some(({ secret }) => !over.has(secret));
    const isPage = asked.some(({ link }) => (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .isWebAddress */ .d3)(link.reveal()));
    const shown = isPage ? 'The page' : 'The command';
    const terminal = from.cli === undefined || !isPage
        ? []
        : [
            (0,_letter_js__WEBPACK_IMPORTED_MODULE_4__/* .paragraph */ .FY)('Or in a terminal, in the folder of your checkout; paste the link when it asks:'),
            { kind: 'code', text: `${from.cli} answer` },
        ];
    const runs = [
        ...whenTaken(asked, `${shown} seals the key for the run alone, and shows a code.`),
        (0,_letter_js__WEBPACK_IMPORTED_MODULE_4__/* .paragraph */ .FY)(`${asked.every(({ confirm }) => confirm) ? 'To give it' : 'To have a key taken now, or when you are asked whether a code is yours'}: on GitHub, under Actions of ${(0,_sender_js__WEBPACK_IMPORTED_MODULE_2__/* .originOf */ .yv)(from)}, choose the workflow, then `, { strong: 'Run workflow' }, ', and give the code as ', { mono: 'confirm' }, '. Give no code but the one that was shown to you.'),
    ];
    const person = [
        (0,_letter_js__WEBPACK_IMPORTED_MODULE_4__/* .paragraph */ .FY)(`${shown} seals the key for whoever asks alone, and shows a code. Keep it: they may want to hear it from you, in person or by a call, to know that the answer is yours.`),
    ];
    const until = from.run === undefined
        ? ' You are told when it can go.'
        : ' It works until the new one is in its place; then you are told.';
    return [
        ...terminal,
        ...(from.run === undefined ? person : runs),
        ...(isKept ? [(0,_letter_js__WEBPACK_IMPORTED_MODULE_4__/* .paragraph */ .FY)({ strong: 'Do not end the old key yet.' }, until)] : []),
    ];
}
function afterEnds(ended, from) {
    // Where no run asks, whoever does is at a terminal, and is told there.
    if (ended.length === 0 || from.run === undefined)
        return [];
    return [
        (0,_letter_js__WEBPACK_IMPORTED_MODULE_4__/* .paragraph */ .FY)(`A run sees by itself that an old key is dead, where it can try it. Where it cannot, say so: on GitHub, under Actions of ${(0,_sender_js__WEBPACK_IMPORTED_MODULE_2__/* .originOf */ .yv)(from)}, choose the workflow, then `, { strong: 'Run workflow' }, ', tick ', { mono: 'ended' }, ', and give the name of the secret as ', { mono: 'only' }, '.'),
    ];
}
/** The host that a careful reader compares; links in a repository have none. */
function hostNotes(asked, from) {
    const links = asked.map(({ link }) => link.reveal()).filter(_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .isWebAddress */ .d3);
    const hosts = [...new Set(links.map((link) => (0,_rotation_model_foreign_text_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .R)(new URL(link).host)))];
    if (hosts.length === 0)
        return [];
    const same = "Another host's page can look the same.";
    const is = from.run === undefined
        ? 'it has to be the link service that your team names.'
        : `\`links.url\` in .github/keyturn.yml of ${(0,_sender_js__WEBPACK_IMPORTED_MODULE_2__/* .originOf */ .yv)(from)} has that host, and its page marks as verified who asks.`;
    return [{ text: `Each link leads to ${hosts.join(' or ')}: ${is} ${same}` }];
}
/**
 * One message for one owner. Holds the links: only for the wire.
 * @param shown of so many lines, console and note are shown; a link is always there
 * @throws KeyturnError DELIVER_FAILED for a link that is none
 */
function askLetter(message, shown = 40) {
    const { person, lines, from, urgent } = message;
    const asked = lines.filter(isAsked);
    const ended = lines.filter((line) => !isAsked(line));
    const hurry = urgent
        ? [(0,_letter_js__WEBPACK_IMPORTED_MODULE_4__/* .paragraph */ .FY)({ strong: 'This is urgent:' }, ' an old key is exposed, and does harm as long as it lives.')]
        : [];
    return {
        subject: subjectOf(message, asked, ended),
        origin: (0,_sender_js__WEBPACK_IMPORTED_MODULE_2__/* .originOf */ .yv)(from),
        body: [
            (0,_letter_js__WEBPACK_IMPORTED_MODULE_4__/* .paragraph */ .FY)(`Hello ${(0,_rotation_model_foreign_text_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .R)(person.login)},`),
            (0,_letter_js__WEBPACK_IMPORTED_MODULE_4__/* .paragraph */ .FY)(firstSentence(message, asked, ended)),
            ...hurry,
            ...asked.flatMap((line, at) => askedBlocks(line, from, at >= shown)),
            ...(asked.length > shown ? [(0,_letter_js__WEBPACK_IMPORTED_MODULE_4__/* .paragraph */ .FY)('What else is said of them, their pages show.')] : []),
            ...afterAnswers(asked, ended, from),
            ...endedBlocks(ended, from, Math.max(0, shown - asked.length)),
            ...afterEnds(ended, from),
        ],
        checks: [
            ...(0,_sender_js__WEBPACK_IMPORTED_MODULE_2__/* .senderNotes */ .Z0)(from, 'its summary lists what is asked of whom.'),
            ...hostNotes(asked, from),
            ...(asked.length === 0
                ? [{ text: 'This message has no link to open, and nobody will ask you to send a key as a reply.' }]
                : [
                    { text: 'Nobody will ask you to forward a link, or to send a key as a reply.' },
                    {
                        text: 'If it says that it was answered already and it was not you, say so there: what was sent is then erased, and you are asked anew.',
                    },
                ]),
        ],
    };
}
/** What makes it this message and no other on one day, however often it is sent: no two requests for a secret end in one moment. */
function askIdentity({ person, lines, reminder, urgent }, now) {
    const what = lines.map(({ secret, until }) => [secret, until?.toISOString() ?? null]);
    return ['ask', now.toISOString().slice(0, 10), person.id, reminder === true, urgent === true, what];
}


/***/ }),

/***/ 91723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LP: () => (/* binding */ linkLetter),
/* harmony export */   Pt: () => (/* binding */ checkout),
/* harmony export */   ZI: () => (/* binding */ newCredentials),
/* harmony export */   _S: () => (/* binding */ whatCloneIs),
/* harmony export */   jp: () => (/* binding */ summaryNames),
/* harmony export */   tR: () => (/* binding */ linkIdentity),
/* harmony export */   yX: () => (/* binding */ linkText)
/* harmony export */ });
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);
/* harmony import */ var _rotation_model_foreign_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3266);
/* harmony import */ var _rotation_model_program_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(55296);
/* harmony import */ var _foreign_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36266);
/* harmony import */ var _letter_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74238);
/* harmony import */ var _sender_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57987);






const newCredentials = (secrets) => secrets.length === 1 ? 'a new credential' : `${secrets.length} new credentials`;
/** What a run's summary shows of the secrets in a message. */
const summaryNames = 'its summary names these secrets.';
/**
 * The link, once it is known to be one: other link systems make theirs themselves, and one that could end a line or an
 * attribute is none.
 * @throws KeyturnError DELIVER_FAILED
 */
function linkText(given) {
    const link = given.reveal();
    if (/^[\x21-\x7e]{1,2048}$/.test(link) && !/["'<>\\`|]/.test(link))
        return link;
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('DELIVER_FAILED', {
        what: 'the link service made a link with characters that no link has',
        hint: 'Check `links` in .github/keyturn.yml, then run again',
    });
}
const checkout = 'In the folder of your checkout, run';
const writes = 'It writes the new values into ';
const file = { mono: '.env.local' };
function opening(link, until, from) {
    if (!(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .isWebAddress */ .d3)(link))
        return openingInTerminal(link, until, from);
    const { cli } = from;
    const how = cli === undefined
        ? [
            (0,_letter_js__WEBPACK_IMPORTED_MODULE_3__/* .paragraph */ .FY)('Open this link in a browser, and save the new values where you work with them, such as ', file, ':'),
        ]
        : [
            (0,_letter_js__WEBPACK_IMPORTED_MODULE_3__/* .paragraph */ .FY)(checkout),
            { kind: 'code', text: `${cli} open` },
            (0,_letter_js__WEBPACK_IMPORTED_MODULE_3__/* .paragraph */ .FY)('and paste this link when it asks. ', writes, file, '.'),
        ];
    const otherwise = cli === undefined ? '.' : '. No terminal at hand? Open it in a browser.';
    return [
        ...how,
        { kind: 'code', text: link },
        (0,_letter_js__WEBPACK_IMPORTED_MODULE_3__/* .paragraph */ .FY)('The link works once, until ', { strong: until }, otherwise),
        { kind: 'button', url: link, label: `Open it on ${(0,_rotation_model_foreign_text_js__WEBPACK_IMPORTED_MODULE_4__/* .visible */ .R)(new URL(link).host)}` },
    ];
}
/** For `OWNER/REPO#K`, which no browser opens. */
function openingInTerminal(link, until, { cli, repository }) {
    const clone = cli === undefined ? whatCloneIs(repository) : '';
    return [
        (0,_letter_js__WEBPACK_IMPORTED_MODULE_3__/* .paragraph */ .FY)(checkout),
        { kind: 'code', text: `${cli ?? _rotation_model_program_js__WEBPACK_IMPORTED_MODULE_5__/* .FROM_CLONE */ .h} open ${link}` },
        (0,_letter_js__WEBPACK_IMPORTED_MODULE_3__/* .paragraph */ .FY)(writes, file, '. It works once, until ', { strong: until }, `.${clone}`),
    ];
}
/** Beside a command that begins with `FROM_CLONE`. */
function whatCloneIs(repository) {
    const who = repository === undefined ? 'it' : `it for ${(0,_rotation_model_foreign_text_js__WEBPACK_IMPORTED_MODULE_4__/* .visible */ .R)(repository)}`;
    return ` KEYTURN is the folder of a clone of Keyturn; whoever runs ${who} can say where it is cloned from.`;
}
function advice(message) {
    const again = message.again ? ' This replaces an earlier message: the link in that one no longer works.' : '';
    return message.reminder === true
        ? `Nobody has told Keyturn that they are saved. Please take them over now: what you used before may soon be revoked.${again}`
        : `Please take over what is new soon: what you used before may be revoked.${again}`;
}
/**
 * One link for one person. Holds the link: only for the wire.
 * @throws KeyturnError DELIVER_FAILED for a link that is none
 */
function linkLetter(message, shown = 40) {
    const link = linkText(message.link);
    const until = (0,_sender_js__WEBPACK_IMPORTED_MODULE_2__/* .utc */ .n$)(message.expiresAt);
    const origin = (0,_sender_js__WEBPACK_IMPORTED_MODULE_2__/* .originOf */ .yv)(message.from);
    const count = newCredentials(message.secrets);
    const reminder = message.reminder === true;
    return {
        subject: `${origin}: ${reminder ? `reminder, ${count}` : `${count} for you`}, until ${until}${message.again ? ' (new link)' : ''}`,
        origin,
        body: [
            (0,_letter_js__WEBPACK_IMPORTED_MODULE_3__/* .paragraph */ .FY)(`Hello ${(0,_rotation_model_foreign_text_js__WEBPACK_IMPORTED_MODULE_4__/* .visible */ .R)(message.person.login)},`),
            (0,_letter_js__WEBPACK_IMPORTED_MODULE_3__/* .paragraph */ .FY)(reminder ? `${origin} still has ${count} for you:` : `${origin} has ${count} for you:`),
            (0,_letter_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)(message.secrets.map((secret) => (0,_rotation_model_foreign_text_js__WEBPACK_IMPORTED_MODULE_4__/* .visible */ .R)(secret)), shown),
            (0,_letter_js__WEBPACK_IMPORTED_MODULE_3__/* .paragraph */ .FY)(advice(message)),
            ...opening(link, until, message.from),
        ],
        checks: [
            ...(0,_sender_js__WEBPACK_IMPORTED_MODULE_2__/* .senderNotes */ .Z0)(message.from, summaryNames),
            {
                text: 'Nobody will ask you to forward this link, to reply to this message, or to type in a password of yours or a GitHub token.',
            },
            {
                text: 'If the link says that it was opened already and it was not you, say so there: the credential is then replaced.',
            },
        ],
    };
}
/** What makes a message about a link this one and no other, however often it is sent: no two links of a person end in one moment. */
function linkIdentity(message) {
    const { secrets, expiresAt, reminder } = message;
    return [secrets, expiresAt.toISOString(), reminder === true];
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
