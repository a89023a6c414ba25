export const id = 8278;
export const ids = [8278];
export const modules = {

/***/ 48714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZD: () => (/* binding */ escapeHtml),
/* harmony export */   d3: () => (/* binding */ isWebAddress),
/* harmony export */   gB: () => (/* binding */ visibleLines)
/* harmony export */ });
/* harmony import */ var _rotation_model_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9602);

/** Foreign text of several lines, each of them harmless; at most ten. */
function visibleLines(text) {
    return text
        .slice(0, 20_000)
        .split(/\r\n|\n|\r/)
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .slice(0, 10)
        .map((line) => (0,_rotation_model_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R)(line, 500));
}
const entities = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
/** For text and for quoted attribute values. */
function escapeHtml(text) {
    return text.replace(/[&<>"']/g, (character) => entities[character]);
}
/** A URL that a reader may be given to click on. */
function isWebAddress(text) {
    return /^https?:\/\/[\x21-\x7e]+$/.test(text) && !/["'<>\\`|]/.test(text) && URL.canParse(text);
}


/***/ }),

/***/ 47454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FY: () => (/* binding */ paragraph),
/* harmony export */   S5: () => (/* binding */ renderText),
/* harmony export */   _Q: () => (/* binding */ fitting),
/* harmony export */   c2: () => (/* binding */ checksHeading),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   sx: () => (/* binding */ moreItems)
/* harmony export */ });
/* unused harmony export plainRun */
/**
 * What every channel says, before it looks like anything: mail, Slack and Teams render the same letter. Every string in
 * one is harmless as a line of plain text (`visible`); none is escaped for HTML or for Slack yet.
 */
const checksHeading = 'Is this real?';
function paragraph(...runs) {
    return { kind: 'paragraph', runs };
}
/** The first `most` of a list, and how many more there are. */
function list(items, most) {
    return { kind: 'list', items: items.slice(0, most), more: Math.max(0, items.length - most) };
}
/** The last line of a list that was cut; empty for a whole one. */
function moreItems(more) {
    return more > 0 ? [`and ${more} more`] : [];
}
function plainRun(run) {
    if (typeof run === 'string')
        return run;
    return 'strong' in run ? run.strong : run.mono;
}
function textOf(block) {
    switch (block.kind) {
        case 'paragraph':
            return block.runs.map(plainRun).join('');
        case 'list':
            return [...block.items, ...moreItems(block.more)].map((item) => `  - ${item}`).join('\n');
        case 'code':
            return `    ${block.text}`;
        case 'button':
            return undefined;
    }
}
/** Plain text: what stands first in a mail, and all that a reader without HTML sees. */
function renderText({ body, checks }) {
    const blocks = body.map(textOf).filter((text) => text !== undefined);
    const notes = checks.flatMap(({ text, address }) => (address === undefined ? [text] : [text, `    ${address}`]));
    return `${[...blocks, checksHeading.toUpperCase(), notes.join('\n')].join('\n\n')}\n`;
}
/**
 * The letter with as many items as the channel carries: some cut a message that is too large, some refuse it.
 * @param most bytes of the rendered form
 */
function fitting(write, render, most) {
    for (let shown = 40;; shown = Math.floor(shown / 2)) {
        const rendered = render(write(shown));
        if (shown === 0 || Buffer.byteLength(JSON.stringify(rendered)) <= most)
            return rendered;
    }
}


/***/ }),

/***/ 8907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LP: () => (/* binding */ linkLetter),
/* harmony export */   ZI: () => (/* binding */ newCredentials),
/* harmony export */   jp: () => (/* binding */ summaryNames)
/* harmony export */ });
/* unused harmony export linkText */
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70049);
/* harmony import */ var _rotation_model_foreign_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9602);
/* harmony import */ var _rotation_model_program_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65504);
/* harmony import */ var _foreign_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48714);
/* harmony import */ var _letter_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47454);
/* harmony import */ var _sender_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55043);






const newCredentials = (secrets) => secrets.length === 1 ? 'a new credential' : `${secrets.length} new credentials`;
/** What a run's summary shows of the secrets in a message. */
const summaryNames = 'its summary names these secrets.';
/**
 * The link, once it is known to be one: other link systems make theirs themselves, and one that could end a line or an
 * attribute is none.
 * @throws KeyturnError DELIVER_FAILED
 */
function linkText(message) {
    const link = message.link.reveal();
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
    const who = repository === undefined ? 'it' : `it for ${(0,_rotation_model_foreign_text_js__WEBPACK_IMPORTED_MODULE_4__/* .visible */ .R)(repository)}`;
    const clone = ` KEYTURN is the folder of a clone of Keyturn; whoever runs ${who} can say where it is cloned from.`;
    return [
        (0,_letter_js__WEBPACK_IMPORTED_MODULE_3__/* .paragraph */ .FY)(checkout),
        { kind: 'code', text: `${cli ?? _rotation_model_program_js__WEBPACK_IMPORTED_MODULE_5__/* .FROM_CLONE */ .h} open ${link}` },
        (0,_letter_js__WEBPACK_IMPORTED_MODULE_3__/* .paragraph */ .FY)(writes, file, '. It works once, until ', { strong: until }, `.${cli === undefined ? clone : ''}`),
    ];
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
    const link = linkText(message);
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


/***/ }),

/***/ 89276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ isMailAddress),
/* harmony export */   o: () => (/* binding */ mailAddress)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);

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

/***/ 34499:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ noticeLetter)
/* harmony export */ });
/* harmony import */ var _rotation_model_foreign_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9602);
/* harmony import */ var _rotation_model_short_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54634);
/* harmony import */ var _foreign_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48714);
/* harmony import */ var _letter_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47454);
/* harmony import */ var _sender_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55043);





const says = {
    failed: 'failed',
    human: 'needs a human',
    overdue: 'is overdue',
};
const words = {
    failed: 'failed',
    human: 'waiting for a human',
    overdue: 'overdue',
};
function subject(origin, notices) {
    const [first] = notices;
    if (notices.length === 1 && first !== undefined)
        return `${origin}: ${nameOf(first)} ${says[first.about]}`;
    const counts = Object.keys(words)
        .map((about) => ({ about, count: notices.filter((notice) => notice.about === about).length }))
        .filter(({ count }) => count > 0)
        .map(({ about, count }) => `${count} ${words[about]}`);
    return `${origin}: ${counts.join(', ')}`;
}
function nameOf({ secret }) {
    return secret === undefined ? 'the run' : (0,_rotation_model_foreign_text_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .R)(secret);
}
function blocksOf(notice) {
    const name = nameOf(notice);
    return [
        (0,_letter_js__WEBPACK_IMPORTED_MODULE_4__/* .paragraph */ .FY)(notice.secret === undefined ? { strong: 'The run' } : { mono: name }, ' ', { strong: says[notice.about] }, ':'),
        ...(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .visibleLines */ .gB)((0,_rotation_model_short_time_js__WEBPACK_IMPORTED_MODULE_0__/* .withShortTimes */ .z)(notice.what)).map((line) => (0,_letter_js__WEBPACK_IMPORTED_MODULE_4__/* .paragraph */ .FY)(line)),
        ...(notice.now === undefined ? [] : [(0,_letter_js__WEBPACK_IMPORTED_MODULE_4__/* .paragraph */ .FY)('Now: ', (0,_rotation_model_foreign_text_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .R)(notice.now, 500))]),
        ...(notice.hint === undefined
            ? []
            : [
                (0,_letter_js__WEBPACK_IMPORTED_MODULE_4__/* .paragraph */ .FY)('What to do:'),
                ...(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .visibleLines */ .gB)((0,_rotation_model_short_time_js__WEBPACK_IMPORTED_MODULE_0__/* .withShortTimes */ .z)(notice.hint)).map((text) => ({ kind: 'code', text })),
            ]),
    ];
}
/** Everything that one run has to tell somebody, or the audience of a channel. Holds no secret and no link. */
function noticeLetter({ notices, from }, to, shown = 40) {
    const origin = (0,_sender_js__WEBPACK_IMPORTED_MODULE_2__/* .originOf */ .yv)(from);
    const more = Math.max(0, notices.length - shown);
    return {
        subject: subject(origin, notices),
        origin,
        body: [
            ...(to === undefined ? [] : [(0,_letter_js__WEBPACK_IMPORTED_MODULE_4__/* .paragraph */ .FY)(`Hello ${(0,_rotation_model_foreign_text_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .R)(to.login)},`)]),
            (0,_letter_js__WEBPACK_IMPORTED_MODULE_4__/* .paragraph */ .FY)(`Keyturn, which rotates the credentials of ${origin}, has something to tell.`),
            ...notices.slice(0, shown).flatMap(blocksOf),
            ...(more === 0 ? [] : [(0,_letter_js__WEBPACK_IMPORTED_MODULE_4__/* .paragraph */ .FY)(`And ${more} more: the summary of the run has them all.`)]),
        ],
        checks: [
            ...(0,_sender_js__WEBPACK_IMPORTED_MODULE_2__/* .senderNotes */ .Z0)(from, 'its summary says the same.'),
            {
                text: 'Run a command from here only after you have found it there, too. This message has no link to open and no password to type in.',
            },
        ],
    };
}


/***/ }),

/***/ 28520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ passwordLetter)
/* harmony export */ });
/* unused harmony export passwordText */
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70049);
/* harmony import */ var _rotation_model_foreign_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9602);
/* harmony import */ var _letter_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47454);
/* harmony import */ var _link_letter_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8907);
/* harmony import */ var _sender_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55043);





/**
 * The password as a reader can type it: escaped or broken it would be another one.
 * @throws KeyturnError DELIVER_FAILED
 */
function passwordText(message) {
    const password = message.password.reveal();
    if (/^[\p{L}\p{N}\p{P}\p{S} ]{1,200}$/u.test(password) && password.trim() === password)
        return password;
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('DELIVER_FAILED', {
        what: "the link's password has characters that no message carries unchanged",
        hint: 'Choose one of letters, digits, punctuation and single spaces, at most 200 characters.',
    });
}
function opensIt({ from: { cli } }) {
    return cli === undefined ? ['its page, or the command in that message,'] : [{ mono: `${cli} open` }, ' or its page'];
}
/**
 * The password of a link that comes by another way. Holds the password and never the link: only for the wire.
 * @throws KeyturnError DELIVER_FAILED for a password that a message would change
 */
function passwordLetter(message, shown = 40) {
    const password = passwordText(message);
    const origin = (0,_sender_js__WEBPACK_IMPORTED_MODULE_2__/* .originOf */ .yv)(message.from);
    const count = (0,_link_letter_js__WEBPACK_IMPORTED_MODULE_1__/* .newCredentials */ .ZI)(message.secrets);
    return {
        subject: `${origin}: the password for ${count}`,
        origin,
        body: [
            (0,_letter_js__WEBPACK_IMPORTED_MODULE_3__/* .paragraph */ .FY)(`Hello ${(0,_rotation_model_foreign_text_js__WEBPACK_IMPORTED_MODULE_4__/* .visible */ .R)(message.person.login)},`),
            (0,_letter_js__WEBPACK_IMPORTED_MODULE_3__/* .paragraph */ .FY)(`${origin} has ${count} for you:`),
            (0,_letter_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)(message.secrets.map((secret) => (0,_rotation_model_foreign_text_js__WEBPACK_IMPORTED_MODULE_4__/* .visible */ .R)(secret)), shown),
            (0,_letter_js__WEBPACK_IMPORTED_MODULE_3__/* .paragraph */ .FY)('The link comes in another message, by another way. When ', ...opensIt(message), ' asks for the password, it is this one:'),
            { kind: 'code', text: password },
            (0,_letter_js__WEBPACK_IMPORTED_MODULE_3__/* .paragraph */ .FY)('It is of no use after ', { strong: (0,_sender_js__WEBPACK_IMPORTED_MODULE_2__/* .utc */ .n$)(message.expiresAt) }, '.'),
        ],
        checks: [
            ...(0,_sender_js__WEBPACK_IMPORTED_MODULE_2__/* .senderNotes */ .Z0)(message.from, _link_letter_js__WEBPACK_IMPORTED_MODULE_1__/* .summaryNames */ .jp),
            { text: 'Nobody will ask you for this password but that page and that command, and never for one of your own.' },
            { text: 'No link came to you? Then say so to whoever started the run, and open nothing.' },
        ],
    };
}


/***/ }),

/***/ 44794:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ex: () => (/* binding */ isTarget),
/* harmony export */   bE: () => (/* binding */ post),
/* harmony export */   qm: () => (/* binding */ targetSays)
/* harmony export */ });
/* harmony import */ var _http_call_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9474);
/* harmony import */ var _http_safe_url_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93119);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70049);



/** Whether a message may be posted there: https, or http on this machine; no user, no password, no fragment. */
function isTarget(text) {
    // Tabs and line breaks are dropped by the URL parser: what is read here must be what is called.
    if (!/^[\x21-\x7e]+$/.test(text) || !URL.canParse(text))
        return false;
    const url = new URL(text);
    const safe = url.protocol === 'https:' || (url.protocol === 'http:' && (0,_http_safe_url_js__WEBPACK_IMPORTED_MODULE_1__/* .isLoopback */ .U)(url.hostname));
    return safe && url.username === '' && url.password === '' && url.hash === '';
}
const targetSays = 'must be an https:// URL without user, password and # part (http:// only on this machine)';
/**
 * Posts a message, and waits where a limit asks for that. What may have arrived is never sent again by itself.
 * @throws KeyturnError DELIVER_FAILED unless the answer is 2xx
 */
async function post(posted) {
    const { http, clock, request, prepares = false } = posted;
    let answer;
    try {
        const retry = prepares ? 'any' : 'reads';
        answer = await (0,_http_call_js__WEBPACK_IMPORTED_MODULE_0__/* .call */ .T1)(http, request, { clock, timeout: 15_000, limit: 65_536, secretPath: true, retry });
    }
    catch (error) {
        throw unsent(posted, error);
    }
    if (answer.status < 200 || answer.status > 299)
        throw refused(posted, answer);
    return answer;
}
/** Of a request that may have had its effect. */
function perhaps({ prepares = false }) {
    return prepares ? 'no message was sent yet' : 'the message may have arrived';
}
function unsent(posted, error) {
    const { receiver } = posted;
    const certain = error instanceof _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB && error.code === 'HTTP_NOT_SENT';
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('DELIVER_FAILED', {
        what: certain ? `${receiver} could not be reached` : `${receiver} gave no complete answer; ${perhaps(posted)}`,
        hint: 'Run the same command again once the receiver answers.',
    });
}
/** What an answer that is no 2xx means. A limit and a 4xx are a no; behind any other the message may have been taken. */
function refused(posted, { status, headers }) {
    const { receiver, setting, prepares } = posted;
    const failed = (what, hint) => new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('DELIVER_FAILED', { what: `${receiver} ${what}`, hint });
    if (status >= 300 && status < 400)
        return failed(`redirects elsewhere (${status}), which is never followed`, `Set ${setting} to where it redirects to, if you trust that place.`);
    if (status === 429)
        return failed(`takes no more messages for now: its limit asks for a longer wait than Keyturn makes (429)`, `It took nothing. Run the same command again${later(headers)}.`);
    if (status === 401 || status === 403)
        return failed(`refuses who asks (${status})`, `Look at ${setting}, and at what it expects of a sender.`);
    if (status === 404 || status === 410)
        return failed(`has no such address (${status})`, `Correct ${setting}.`);
    if (status >= 500)
        return failed(`answered ${status}; ${perhaps(posted)}`, prepares
            ? 'Run the same command again later.'
            : 'Look whether it came. The receiver must answer 2xx: mend it, then run the same command again.');
    return failed(`answered ${status}`, 'The receiver must answer 2xx. Mend it, then run the same command again.');
}
/** ` in 30 min`, as far as the answer says so. */
function later(headers) {
    const seconds = Number(headers.get('retry-after') ?? Number.NaN);
    return Number.isFinite(seconds) && seconds > 0 ? ` in ${Math.ceil(seconds / 60)} min` : ' later';
}


/***/ }),

/***/ 55043:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z0: () => (/* binding */ senderNotes),
/* harmony export */   n$: () => (/* binding */ utc),
/* harmony export */   yv: () => (/* binding */ originOf)
/* harmony export */ });
/* harmony import */ var _rotation_model_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9602);
/* harmony import */ var _foreign_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48714);


const months = 'January February March April May June July August September October November December'.split(' ');
/** `21 November 2026, 14:00 UTC`: no zone of a reader or of a server to guess. */
function utc(date) {
    const minutes = String(date.getUTCMinutes()).padStart(2, '0');
    const hours = String(date.getUTCHours()).padStart(2, '0');
    return `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}, ${hours}:${minutes} UTC`;
}
function originOf({ repository }) {
    return repository === undefined ? 'Keyturn' : (0,_rotation_model_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .R)(repository);
}
/** A link where it is one that a reader may be given to click on, else words. */
function runNote(text, run) {
    return (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .isWebAddress */ .d3)(run) ? { text: `${text}:`, address: run } : { text: `${text}: ${(0,_rotation_model_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .R)(run)}` };
}
/**
 * Who asked, in which repository and run, and how to check that without trusting this message.
 * @param compare what the reader finds in the summary of the run
 */
function senderNotes(from, compare) {
    const origin = originOf(from);
    const actor = from.actor === undefined ? undefined : (0,_rotation_model_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .R)(from.actor);
    const starter = actor === undefined ? '' : `, started by ${actor}`;
    if (from.run === undefined) {
        return [
            { text: `Sent for ${origin} from a terminal${starter}.` },
            { text: `Ask ${actor ?? 'the owner of the repository'} in person or by a call, not by replying here.` },
        ];
    }
    return [
        runNote(`Sent by a workflow run of ${origin}${starter}`, from.run),
        {
            text: `Go to GitHub by yourself, not through this message, find that run under Actions, and compare: ${compare}`,
        },
    ];
}


/***/ }),

/***/ 8278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  slack: () => (/* binding */ slack)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(70049);
// EXTERNAL MODULE: ./lib/rotation/model/foreign-text.js
var foreign_text = __webpack_require__(9602);
// EXTERNAL MODULE: ./lib/channels/letter.js
var channels_letter = __webpack_require__(47454);
;// CONCATENATED MODULE: ./lib/channels/letter-slack.js

// Slack refuses an empty text.
const letter_slack_text = (words, style) => ({ type: 'text', text: words || ' ', ...(style && { style }) });
function letter_slack_element(run) {
    if (typeof run === 'string')
        return letter_slack_text(run);
    return 'strong' in run ? letter_slack_text(run.strong, { bold: true }) : letter_slack_text(run.mono, { code: true });
}
const section = (elements) => ({ type: 'rich_text_section', elements });
function part(block) {
    switch (block.kind) {
        case 'paragraph':
            return section([...block.runs.map(letter_slack_element), letter_slack_text('\n')]);
        case 'list': {
            const names = block.items.map((item) => section([letter_slack_text(item, { code: true })]));
            return {
                type: 'rich_text_list',
                style: 'bullet',
                elements: [...names, ...(0,channels_letter/* moreItems */.sx)(block.more).map((more) => section([letter_slack_text(more)]))],
            };
        }
        case 'code':
            return { type: 'rich_text_preformatted', elements: [letter_slack_text(block.text)] };
        case 'button':
            return section([{ type: 'link', url: block.url, text: block.label }, letter_slack_text('\n')]);
    }
}
/** One block; a message of ours never needs more. */
function renderRichText({ body, checks }) {
    const notes = checks.map(({ text: words, address }) => section([
        letter_slack_text(words),
        ...(address === undefined ? [] : [letter_slack_text(' '), { type: 'link', url: address, text: address }]),
        letter_slack_text('\n'),
    ]));
    return {
        type: 'rich_text',
        elements: [...body.map(part), section([letter_slack_text(`\n${channels_letter/* checksHeading */.c2}\n`, { bold: true })]), ...notes],
    };
}
/** For the one line that is markup: the `text` of a message (https://docs.slack.dev/messaging/formatting-message-text). */
function escapeSlack(line) {
    return line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

// EXTERNAL MODULE: ./lib/channels/link-letter.js
var link_letter = __webpack_require__(8907);
// EXTERNAL MODULE: ./lib/channels/mail-address.js
var mail_address = __webpack_require__(89276);
// EXTERNAL MODULE: ./lib/channels/notice-letter.js
var notice_letter = __webpack_require__(34499);
// EXTERNAL MODULE: ./lib/channels/password-letter.js
var password_letter = __webpack_require__(28520);
// EXTERNAL MODULE: ./lib/channels/posting.js
var posting = __webpack_require__(44794);
;// CONCATENATED MODULE: ./lib/channels/slack.js










const options = schemas/* strictObject */.rej({
    'base-url': schemas/* string */.YjP()
        .max(2048)
        .refine((text) => (0,posting/* isTarget */.Ex)(text) && !text.includes('?'), posting/* targetSays */.qm)
        .default('https://slack.com/api')
        .describe("Where Slack's Web API is: https://slack-gov.com/api for GovSlack."),
});
const userId = /^[UW][A-Z0-9]{2,20}$/;
const reach = schemas/* string */.YjP()
    .refine((text) => userId.test(text) || (0,mail_address/* isMailAddress */.i)(text), "must be the id of a Slack user, like U0123ABCD (in their profile: Copy member ID), or that account's mail address");
/** Slack cuts or refuses what is much longer; nobody reads it either. */
const largest = 12_000;
/** What every message needs. `users:read.email` only where somebody is known by a mail address. */
const scopes = ['chat:write', 'im:write'];
/** The one method that carries a message. */
const POST_MESSAGE = 'chat.postMessage';
const renew = {
    what: 'refused SLACK_BOT_TOKEN',
    hint: 'Set it anew, from the page "OAuth & Permissions" of the app: gh secret set SLACK_BOT_TOKEN',
};
const scope = {
    what: 'says that SLACK_BOT_TOKEN lacks a scope',
    hint: 'Give the bot chat:write and im:write, and users:read.email for people known by mail address; then install the app again.',
};
const person = {
    what: 'knows no such user',
    hint: "Correct `slack` under `people` in .github/keyturn.yml: the member's id, or the mail address of that Slack account.",
};
const slack_closed = {
    what: 'takes no message for this user',
    hint: 'Give this person another channel, such as an e-mail address, under `people`.',
};
const large = { what: 'found the message too long', hint: 'Share fewer secrets at once with this person.' };
/** Slack says of these that a part of what was asked may have been done. */
const broken = {
    what: 'failed inside of itself',
    hint: 'Look whether it came, then run the same command again.',
};
const later = { what: 'is not able to take messages now', hint: 'Run the same command again later.' };
/** What the `error` of an answer means, in words of ours (https://docs.slack.dev/reference/methods/chat.postMessage). */
const failures = {
    invalid_auth: renew,
    not_authed: renew,
    account_inactive: renew,
    token_revoked: renew,
    token_expired: renew,
    no_permission: scope,
    missing_scope: scope,
    not_allowed_token_type: { ...renew, what: 'wants a bot token, and SLACK_BOT_TOKEN is another kind' },
    users_not_found: person,
    user_not_found: person,
    channel_not_found: person,
    user_not_visible: person,
    user_disabled: slack_closed,
    users_list_not_supplied: person,
    cannot_dm_bot: slack_closed,
    messages_tab_disabled: {
        what: 'takes no message from the app',
        hint: 'Turn on "Messages Tab" under "App Home" of the app.',
    },
    is_archived: slack_closed,
    restricted_action: slack_closed,
    msg_too_long: large,
    msg_blocks_too_long: large,
    ratelimited: later,
    rate_limited: later,
    internal_error: broken,
    fatal_error: broken,
    service_unavailable: later,
    team_added_to_org: later,
};
/** @throws KeyturnError ENVIRONMENT_MISSING, INPUT_INVALID */
function readToken(secret) {
    const token = secret?.reveal().trim() ?? '';
    if (token === '') {
        throw new errors/* KeyturnError */.FB('ENVIRONMENT_MISSING', {
            what: "Slack's bot token is missing: SLACK_BOT_TOKEN is not set",
            hint: `Add to the job: env: SLACK_BOT_TOKEN: \${{ secrets.SLACK_BOT_TOKEN }}`,
        });
    }
    if (/^[\x21-\x7e]{1,1024}$/.test(token))
        return token;
    throw new errors/* KeyturnError */.FB('INPUT_INVALID', {
        what: 'SLACK_BOT_TOKEN is not a token: it has spaces, line breaks or other characters that no token has',
        hint: renew.hint,
    });
}
function refused(method, error) {
    const known = typeof error === 'string' && Object.hasOwn(failures, error);
    const { what, hint } = known
        ? failures[error]
        : { what: 'said no, for a reason that this version does not know', hint: 'Run the same command again.' };
    const perhaps = method === POST_MESSAGE && known && failures[error] === broken ? '; the message may have arrived' : '';
    return new errors/* KeyturnError */.FB('DELIVER_FAILED', {
        what: `Slack ${what} (${method}${known ? `: ${error}` : ''})${perhaps}`,
        hint,
    });
}
function build({ options: given, environment, http, clock }) {
    const base = given['base-url'].replace(/\/$/, '');
    const reachOf = ({ reach }) => {
        const text = Object.hasOwn(reach, 'slack') ? reach.slack : '';
        return userId.test(text) || (0,mail_address/* isMailAddress */.i)(text) ? text : undefined;
    };
    /** Slack says no with status 200 and `ok: false`. Arguments travel as a form, as in Slack's own client. */
    async function ask(method, form) {
        const request = new Request(`${base}/${method}`, {
            method: 'POST',
            headers: {
                authorization: `Bearer ${readToken(environment.SLACK_BOT_TOKEN)}`,
                'content-type': 'application/x-www-form-urlencoded',
                accept: 'application/json',
            },
            body: new URLSearchParams(form).toString(),
            redirect: 'manual',
        });
        const prepares = method !== POST_MESSAGE;
        const answer = await (0,posting/* post */.bE)({ http, clock, request, receiver: 'Slack', setting: '`base-url` of slack', prepares });
        let said;
        try {
            said = answer.json();
        }
        catch {
            said = null;
        }
        if (said?.ok === true)
            return { said, answer };
        if (said?.ok === false)
            throw refused(method, said.error);
        throw new errors/* KeyturnError */.FB('DELIVER_FAILED', {
            what: `Slack answered ${method} with something unexpected${prepares ? '' : '; the message may have arrived'}`,
            hint: 'Check `base-url` of slack, then run the same command again.',
        });
    }
    async function userOf(text) {
        if (userId.test(text))
            return text;
        const { said } = await ask('users.lookupByEmail', { email: text });
        return idIn(said.user, 'users.lookupByEmail');
    }
    async function deliver(to, write) {
        const known = to && reachOf(to);
        if (known === undefined) {
            throw new errors/* KeyturnError */.FB('RECIPIENT_UNREACHABLE', {
                what: `no Slack user is known for ${to === undefined ? 'a channel' : (0,foreign_text/* visible */.R)(to.id)}`,
                hint: 'Add one to .github/keyturn.yml: people: LOGIN: { slack: U0123ABCD }',
            });
        }
        const letter = write(0);
        const blocks = (0,channels_letter/* fitting */._Q)(write, (each) => [renderRichText(each)], largest);
        const opened = await ask('conversations.open', { users: await userOf(known) });
        await ask(POST_MESSAGE, {
            channel: idIn(opened.said.channel, 'conversations.open'),
            // What a phone shows of it, locked: no link.
            text: escapeSlack(letter.subject),
            blocks: JSON.stringify(blocks),
            unfurl_links: 'false',
            unfurl_media: 'false',
        });
    }
    return {
        name: 'slack',
        reaches: (person) => reachOf(person) !== undefined,
        async check() {
            const { answer } = await ask('auth.test', {});
            const has = answer.headers
                .get('x-oauth-scopes')
                ?.split(',')
                .map((each) => each.trim());
            if (has !== undefined && scopes.some((each) => !has.includes(each)))
                throw refused('auth.test', 'missing_scope');
        },
        send: (message) => deliver(message.person, (shown) => (0,link_letter/* linkLetter */.LP)(message, shown)),
        sendPassword: (message) => deliver(message.person, (shown) => (0,password_letter/* passwordLetter */.U)(message, shown)),
        notify: (message, to) => deliver(to, (shown) => (0,notice_letter/* noticeLetter */.z)(message, to, shown)),
    };
}
function idIn(value, method) {
    const id = value?.id;
    if (typeof id === 'string' && /^[A-Z0-9]{2,30}$/.test(id))
        return id;
    throw new errors/* KeyturnError */.FB('DELIVER_FAILED', {
        what: `Slack answered ${method} with something unexpected`,
        hint: 'Check `base-url` of slack, then run the same command again.',
    });
}
const slack = {
    name: 'slack',
    title: 'Slack',
    sentence: 'Sends one direct message per person and run, as the bot whose token SLACK_BOT_TOKEN holds.',
    options,
    reach,
    environment: () => ['SLACK_BOT_TOKEN'],
    build,
};


/***/ }),

/***/ 9474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T1: () => (/* binding */ call),
/* harmony export */   q0: () => (/* binding */ describe),
/* harmony export */   yp: () => (/* binding */ isPage)
/* harmony export */ });
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70049);
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26620);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28394);



/**
 * Sends one request and reads the whole answer. A redirect is returned like any other answer and never followed, because a
 * cross-origin one would forward `x-vault-token` and its like, and on 307 the body.
 *
 * 4xx and 5xx are answers, not errors: 5xx after the repetitions that `retry` allows, limits (429, 403 with `retry-after` or
 * an exhausted `x-ratelimit-remaining`) after the waits that `patience` allows. A 403 that is a limit is returned as 429, so
 * that nobody takes it for "may not". A limit had no effect, so with `retry: 'never'` a write waits for it too, and a read
 * does not; nothing else is sent twice.
 *
 * @throws KeyturnError HTTP_NOT_SENT: certainly no effect (name not found, connection refused, TLS, a proxy's refusal).
 * @throws KeyturnError HTTP_UNKNOWN: time-out, reset, truncated or oversized body.
 */
async function call(http, request, options) {
    const { clock, retry = 'reads' } = options;
    const patient = { ..._retry_js__WEBPACK_IMPORTED_MODULE_2__/* .patience */ ._L, ...options.patience };
    const label = describe(request, options.secretPath === true);
    const body = request.body === null ? null : await request.arrayBuffer();
    const again = (0,_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .mayRepeat */ .xg)(request.method, retry);
    let repeats = 0;
    let waits = 0;
    let budget = patient.total;
    for (;;) {
        let answer;
        const done = await options.admit?.(request);
        try {
            answer = await once(http, { request, body, label }, options);
            done?.(answer);
        }
        catch (error) {
            done?.(undefined);
            if (error instanceof _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB)
                throw error;
            const failure = error instanceof Failure ? error : new Failure('HTTP_UNKNOWN', 'no answer', true);
            const repeatable = failure.passing && (failure.code === 'HTTP_NOT_SENT' || again);
            if (!repeatable || repeats >= patient.repeats)
                throw refusal(failure, label);
            await clock.sleep((0,_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .pause */ .v7)(repeats++));
            continue;
        }
        if (answer.status >= 500 && again && repeats < patient.repeats) {
            const wait = answer.headers.has('retry-after') ? (0,_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .waitFor */ .fm)(answer.headers, clock.now(), 0) : (0,_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .pause */ .v7)(repeats);
            if (wait > budget)
                return answer;
            budget -= wait;
            repeats++;
            await clock.sleep(wait);
            continue;
        }
        // Only a proxy says 407, and then it has passed nothing on.
        if (answer.status === 407) {
            throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('HTTP_NOT_SENT', {
                what: `${label}: the proxy in between asks for a login (407)`,
                hint: 'put the login into the variable that names the proxy: HTTPS_PROXY=http://USER:PASSWORD@HOST:PORT',
            });
        }
        const limited = options.limits?.is(answer) ?? (0,_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .isLimited */ .lU)(answer.status, answer.headers);
        if (limited && (waits >= patient.waits || (retry === 'never' && (0,_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .isRead */ .H9)(request.method))))
            return { ...answer, status: 429 };
        if (limited) {
            const wait = (0,_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .waitFor */ .fm)(answer.headers, clock.now(), waits, options.limits?.wait);
            if (wait > budget)
                return { ...answer, status: 429 };
            budget -= wait;
            waits++;
            await clock.sleep(wait);
            continue;
        }
        return answer;
    }
}
/** Whether an answer is a page for people: it then comes from something in between, a proxy or a guest network. */
function isPage({ headers }) {
    return /^text\/html/i.test(headers.get('content-type') ?? '');
}
/** Method, origin and path for people; never a query, never user information. */
function describe(request, secretPath = false) {
    const url = new URL(request.url);
    return `${request.method} ${url.origin}${secretPath ? '/...' : url.pathname}`;
}
/** What is known about a request that got no answer. `reason` is one of this file's own sentences. */
class Failure extends Error {
    code;
    reason;
    /** Whether another try could go better. */
    passing;
    constructor(code, reason, passing) {
        super(reason);
        this.code = code;
        this.reason = reason;
        this.passing = passing;
    }
}
function refusal(failure, label) {
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB(failure.code, { what: `${label}: ${failure.reason}` });
}
async function once(http, { request, body, label }, { timeout = 30_000, limit = 1_048_576 }) {
    const late = new AbortController();
    const attempt = attemptOf(request, body, AbortSignal.any([request.signal, late.signal]));
    let expire = () => { };
    const expired = new Promise((_, reject) => {
        expire = () => reject(new Failure('HTTP_UNKNOWN', `no complete answer within ${timeout / 1_000} s`, true));
    });
    // The deadline is the machine's, not the domain's: an injected clock may stand still or jump.
    const timer = setTimeout(() => {
        expire();
        late.abort();
    }, timeout);
    const answered = (async () => {
        let response;
        try {
            response = await http(attempt);
        }
        catch (error) {
            if (error instanceof _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB)
                throw error;
            throw request.signal.aborted ? new Failure('HTTP_UNKNOWN', 'stopped', false) : classify(error);
        }
        const whole = await read(response, limit);
        const marked = whole.startsWith('\ufeff');
        const text = marked ? whole.slice(1) : whole;
        return { status: response.status, headers: response.headers, text, marked, json: () => parse(text, label) };
    })();
    try {
        return await Promise.race([answered, expired]);
    }
    finally {
        clearTimeout(timer);
    }
}
function attemptOf(request, body, signal) {
    const isPlain = request instanceof _plain_js__WEBPACK_IMPORTED_MODULE_1__/* .PlainRequest */ .CA;
    const headers = isPlain ? new _plain_js__WEBPACK_IMPORTED_MODULE_1__/* .PlainHeaders */ .JR(request.headers) : new Headers(request.headers);
    if (!headers.has('user-agent'))
        headers.set('user-agent', 'keyturn');
    const { url, method } = request;
    if (headers instanceof _plain_js__WEBPACK_IMPORTED_MODULE_1__/* .PlainHeaders */ .JR)
        return _plain_js__WEBPACK_IMPORTED_MODULE_1__/* .PlainRequest */ .CA.of(url, { method, headers, body, signal });
    return new Request(url, { method, headers, body, redirect: 'manual', signal });
}
async function read(response, limit) {
    if (response.body === null)
        return '';
    const tooLong = () => new Failure('HTTP_UNKNOWN', `the answer is longer than ${limit} bytes`, false);
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    const reader = response.body.getReader();
    let text = '';
    let bytes = 0;
    for (;;) {
        const part = await reader.read().catch(() => {
            throw new Failure('HTTP_UNKNOWN', 'the answer broke off', true);
        });
        if (part.done)
            return text + decoder.decode();
        bytes += part.value.byteLength;
        if (bytes > limit) {
            await reader.cancel().catch(() => { });
            throw tooLong();
        }
        text += decoder.decode(part.value, { stream: true });
    }
}
function parse(text, label) {
    try {
        // A member of that name would become the prototype of a copy made with Object.assign.
        if (!/__proto__|\\u005f/i.test(text))
            return JSON.parse(text);
        return JSON.parse(text, (name, value) => (name === '__proto__' ? undefined : value));
    }
    catch {
        // The engine's own message quotes the body.
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('HTTP_UNKNOWN', { what: `${label}: the answer is not JSON` });
    }
}
/** Codes with which Node says that no byte of the request reached the other side. Everything else is unknown. */
const notSent = {
    ENOTFOUND: { reason: 'the host name was not found', passing: true },
    EAI_AGAIN: { reason: 'the host name could not be looked up', passing: true },
    EAI_FAIL: { reason: 'the host name could not be looked up', passing: true },
    ECONNREFUSED: { reason: 'the connection was refused', passing: true },
    EHOSTUNREACH: { reason: 'the host cannot be reached', passing: true },
    ENETUNREACH: { reason: 'the network cannot be reached', passing: true },
    EADDRNOTAVAIL: { reason: 'no address to connect from', passing: true },
    UND_ERR_CONNECT_TIMEOUT: { reason: 'no connection within the time allowed', passing: true },
    ERR_TLS_CERT_ALTNAME_INVALID: { reason: 'the TLS certificate is for another host', passing: false },
    CERT_HAS_EXPIRED: { reason: 'the TLS certificate has expired', passing: false },
    CERT_NOT_YET_VALID: { reason: 'the TLS certificate is not valid yet', passing: false },
    CERT_REVOKED: { reason: 'the TLS certificate was revoked', passing: false },
    CERT_UNTRUSTED: { reason: 'the TLS certificate is not trusted', passing: false },
    CERT_REJECTED: { reason: 'the TLS certificate is not trusted', passing: false },
    CERT_SIGNATURE_FAILURE: { reason: 'the TLS certificate is not valid', passing: false },
    CERT_CHAIN_TOO_LONG: { reason: 'the TLS certificate is not trusted', passing: false },
    INVALID_CA: { reason: 'the TLS certificate is not trusted', passing: false },
    INVALID_PURPOSE: { reason: 'the TLS certificate is not for servers', passing: false },
    DEPTH_ZERO_SELF_SIGNED_CERT: { reason: 'the TLS certificate is self-signed', passing: false },
    SELF_SIGNED_CERT_IN_CHAIN: { reason: 'the TLS certificate chain is self-signed', passing: false },
    UNABLE_TO_GET_ISSUER_CERT: { reason: 'the TLS certificate is not trusted', passing: false },
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: { reason: 'the TLS certificate is not trusted', passing: false },
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: { reason: 'the TLS certificate is not trusted', passing: false },
    ERR_SSL_WRONG_VERSION_NUMBER: { reason: 'the host does not speak TLS there', passing: false },
    ERR_SSL_PACKET_LENGTH_TOO_LONG: { reason: 'the host does not speak TLS there', passing: false },
    ERR_SSL_UNSUPPORTED_PROTOCOL: { reason: 'the host speaks no TLS version that is allowed', passing: false },
    ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION: { reason: 'the host speaks no TLS version that is allowed', passing: false },
    ERR_SSL_TLSV1_UNRECOGNIZED_NAME: { reason: 'the host has no TLS certificate for that name', passing: false },
    ERR_SSL_TLSV1_ALERT_UNRECOGNIZED_NAME: { reason: 'the host has no TLS certificate for that name', passing: false },
};
function classify(error) {
    const found = codesOf(error);
    // Several addresses may be tried: only if every one failed before sending was nothing sent.
    const known = found.length > 0 && found.every((code) => Object.hasOwn(notSent, code));
    const first = known ? notSent[found[0]] : undefined;
    if (first !== undefined)
        return new Failure('HTTP_NOT_SENT', first.reason, first.passing);
    if (refusedLocally(error))
        return new Failure('HTTP_NOT_SENT', 'requests to this port or scheme are not made', false);
    return new Failure('HTTP_UNKNOWN', 'the connection broke before the answer came', true);
}
/** `fetch` wraps what happened in `cause`; a failure of every address is an AggregateError with `errors`. */
function codesOf(error) {
    const cause = member(error, 'cause') ?? error;
    const all = member(cause, 'errors');
    const several = Array.isArray(all) && all.length > 0 ? all : [cause];
    return several.map((each) => String(member(each, 'code') ?? ''));
}
function refusedLocally(error) {
    const message = member(member(error, 'cause'), 'message');
    return message === 'bad port' || message === 'unknown scheme';
}
function member(value, name) {
    return typeof value === 'object' && value !== null ? value[name] : undefined;
}


/***/ }),

/***/ 28394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H9: () => (/* binding */ isRead),
/* harmony export */   _L: () => (/* binding */ patience),
/* harmony export */   fm: () => (/* binding */ waitFor),
/* harmony export */   lU: () => (/* binding */ isLimited),
/* harmony export */   v7: () => (/* binding */ pause),
/* harmony export */   xg: () => (/* binding */ mayRepeat)
/* harmony export */ });
const patience = { repeats: 3, waits: 3, total: 120_000 };
const reads = new Set(['GET', 'HEAD', 'OPTIONS', 'LIST']);
const idempotent = new Set([...reads, 'PUT', 'DELETE']);
function isRead(method) {
    return reads.has(method);
}
/** Whether a request whose effect is unknown may be sent once more. */
function mayRepeat(method, retry) {
    if (retry === 'never' || retry === 'any')
        return retry === 'any';
    return retry === 'idempotent' ? idempotent.has(method) : reads.has(method);
}
/** 0.5 s, 1 s, 2 s, ... */
function pause(repeat) {
    return 500 * 2 ** repeat;
}
/** Whether the other side says "not now": 429, or GitHub's 403 that carries a limit. */
function isLimited(status, headers) {
    if (status === 429)
        return true;
    return status === 403 && (headers.has('retry-after') || headers.get('x-ratelimit-remaining') === '0');
}
/**
 * How long to wait after a limited answer, or after a 503 that says so: `retry-after` (seconds or a date, RFC 9110
 * section 10.2.3), then `x-ratelimit-reset` (epoch seconds; small numbers are seconds from now) unless something is left
 * of that limit, then `otherwise`: 2, 8, 32 s. Dates are compared with the answer's own `date`, so that a wrong clock on
 * this side does not matter.
 */
function waitFor(headers, now, waited, otherwise = (waited) => 2_000 * 4 ** waited) {
    const there = Date.parse(headers.get('date') ?? '');
    const base = Number.isNaN(there) ? now.getTime() : there;
    return retryAfter(headers, base) ?? reset(headers, base) ?? otherwise(waited);
}
function retryAfter(headers, base) {
    const value = headers.get('retry-after')?.trim();
    if (value === undefined)
        return undefined;
    if (/^\d{1,9}$/.test(value))
        return Number(value) * 1_000;
    if (!/^[A-Z][a-z]{2},? /.test(value))
        return undefined;
    const date = Date.parse(value);
    return Number.isNaN(date) ? undefined : Math.max(0, date - base);
}
function reset(headers, base) {
    const value = headers.get('x-ratelimit-reset')?.trim();
    if (value === undefined || !/^\d{1,11}$/.test(value))
        return undefined;
    // Then it is another limit that was met, and this one's end says nothing about it.
    if (/^[1-9]\d*$/.test(headers.get('x-ratelimit-remaining')?.trim() ?? ''))
        return undefined;
    const seconds = Number(value);
    // A second more: the reset second itself is still inside the old window.
    return seconds < 1_000_000_000 ? seconds * 1_000 : Math.max(0, seconds * 1_000 - base) + 1_000;
}


/***/ }),

/***/ 93119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ safeUrl),
/* harmony export */   U: () => (/* binding */ isLoopback)
/* harmony export */ });
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70049);

/** Whether a URL's `hostname`, as the URL parser normalises it, is this machine and nothing else. */
function isLoopback(hostname) {
    return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
/**
 * An address that a credential may be sent to: HTTPS, except on this machine or with `plainHttp`, without user, query and
 * fragment. Throws CONFIG_INVALID, which says of `what` why not, and nothing of the address.
 */
function safeUrl(text, what, plainHttp = false) {
    const wrong = (why) => new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('CONFIG_INVALID', { what: `${what} ${why}`, hint: `correct ${what}` });
    if (!URL.canParse(text))
        throw wrong('is not a URL');
    const url = new URL(text);
    const loopback = isLoopback(url.hostname);
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && (loopback || plainHttp)))
        throw wrong('is not https');
    if (url.username !== '' || url.password !== '')
        throw wrong('carries a user name or password');
    if (url.search !== '' || url.hash !== '')
        throw wrong('carries a query or a fragment');
    return url;
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


/***/ })

};
