export const id = 2944;
export const ids = [2944];
export const modules = {

/***/ 48714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   ZD: () => (/* binding */ escapeHtml),
/* harmony export */   d3: () => (/* binding */ isWebAddress),
/* harmony export */   gB: () => (/* binding */ visibleLines)
/* harmony export */ });
/** Cut at the end where a name is longer than any real one. */
const longest = 200;
/**
 * Foreign text as one harmless line: control, format, bidirectional and line-breaking characters become visible
 * escapes, so that a name can neither end a header nor turn the text around it (Trojan Source, CVE-2021-42574).
 * @param most characters; what is longer is cut
 */
function visible(text, most = longest) {
    // Cut before it is taken apart: a name of 100 MB costs no more than any other.
    const escaped = [...text.slice(0, 2 * most + 2)]
        .slice(0, most + 1)
        .map((character) => /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(character)
        ? `\\u{${character.codePointAt(0).toString(16)}}`
        : character);
    return escaped.length > most ? `${escaped.slice(0, most).join('')}…` : escaped.join('');
}
/** Foreign text of several lines, each of them harmless; at most ten. */
function visibleLines(text) {
    return text
        .slice(0, 20_000)
        .split(/\r\n|\n|\r/)
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .slice(0, 10)
        .map((line) => visible(line, 500));
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

/***/ 34499:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ noticeLetter)
/* harmony export */ });
/* harmony import */ var _foreign_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48714);
/* harmony import */ var _letter_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47454);
/* harmony import */ var _sender_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55043);



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
    return secret === undefined ? 'the run' : (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(secret);
}
function blocksOf(notice) {
    const name = nameOf(notice);
    return [
        (0,_letter_js__WEBPACK_IMPORTED_MODULE_2__/* .paragraph */ .FY)(notice.secret === undefined ? { strong: 'The run' } : { mono: name }, ' ', { strong: says[notice.about] }, ':'),
        ...(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleLines */ .gB)(notice.what).map((line) => (0,_letter_js__WEBPACK_IMPORTED_MODULE_2__/* .paragraph */ .FY)(line)),
        ...(notice.now === undefined ? [] : [(0,_letter_js__WEBPACK_IMPORTED_MODULE_2__/* .paragraph */ .FY)('Now: ', (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(notice.now, 500))]),
        ...(notice.hint === undefined
            ? []
            : [(0,_letter_js__WEBPACK_IMPORTED_MODULE_2__/* .paragraph */ .FY)('What to do:'), ...(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleLines */ .gB)(notice.hint).map((text) => ({ kind: 'code', text }))]),
    ];
}
/** Everything that one run has to tell somebody, or the audience of a channel. Holds no secret and no link. */
function noticeLetter({ notices, from }, to, shown = 40) {
    const origin = (0,_sender_js__WEBPACK_IMPORTED_MODULE_1__/* .originOf */ .yv)(from);
    const more = Math.max(0, notices.length - shown);
    return {
        subject: subject(origin, notices),
        origin,
        body: [
            ...(to === undefined ? [] : [(0,_letter_js__WEBPACK_IMPORTED_MODULE_2__/* .paragraph */ .FY)(`Hello ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(to.login)},`)]),
            (0,_letter_js__WEBPACK_IMPORTED_MODULE_2__/* .paragraph */ .FY)(`Keyturn, which rotates the credentials of ${origin}, has something to tell.`),
            ...notices.slice(0, shown).flatMap(blocksOf),
            ...(more === 0 ? [] : [(0,_letter_js__WEBPACK_IMPORTED_MODULE_2__/* .paragraph */ .FY)(`And ${more} more: the summary of the run has them all.`)]),
        ],
        checks: [
            ...(0,_sender_js__WEBPACK_IMPORTED_MODULE_1__/* .senderNotes */ .Z0)(from, 'its summary says the same.'),
            {
                text: 'Run a command from here only after you have found it there, too. This message has no link to open and no password to type in.',
            },
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
/* harmony import */ var _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28607);


/** Whether a URL's host, as WHATWG URL normalises it, is this machine and nothing else. */
function isLoopback(host) {
    return host === 'localhost' || host === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host);
}
/** Whether a message may be posted there: https, or http on this machine; no user, no password, no fragment. */
function isTarget(text) {
    // Tabs and line breaks are dropped by the URL parser: what is read here must be what is called.
    if (!/^[\x21-\x7e]+$/.test(text) || !URL.canParse(text))
        return false;
    const url = new URL(text);
    const safe = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
    return safe && url.username === '' && url.password === '' && url.hash === '';
}
const targetSays = 'must be an https:// URL without user, password and # part (http:// only on this machine)';
/**
 * Posts once and waits where it is asked to. What may have arrived is never sent again by itself.
 * @throws KeyturnError DELIVER_FAILED unless the answer is 2xx
 */
async function post({ http, clock, request, receiver, setting }) {
    let answer;
    try {
        answer = await (0,_http_call_js__WEBPACK_IMPORTED_MODULE_0__/* .call */ .T)(http, request, { clock, timeout: 15_000, limit: 65_536, secretPath: true });
    }
    catch (error) {
        throw unsent(receiver, error);
    }
    if (answer.status < 200 || answer.status > 299)
        throw refused(receiver, setting, answer.status);
    return answer;
}
function unsent(receiver, error) {
    const certain = error instanceof _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB && error.code === 'HTTP_NOT_SENT';
    return new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('DELIVER_FAILED', {
        what: certain
            ? `${receiver} could not be reached`
            : `${receiver} gave no complete answer; it may have got the message`,
        hint: 'Run the same command again once the receiver answers.',
    });
}
function refused(receiver, setting, status) {
    const redirect = status >= 300 && status < 400;
    return new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('DELIVER_FAILED', {
        what: redirect
            ? `${receiver} redirects elsewhere (${status}), which is never followed`
            : `${receiver} answered ${status}`,
        hint: redirect
            ? `Set ${setting} to where it redirects to, if you trust that place.`
            : 'The receiver must answer 2xx. Mend it, then run the same command again.',
    });
}


/***/ }),

/***/ 55043:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z0: () => (/* binding */ senderNotes),
/* harmony export */   n$: () => (/* binding */ utc),
/* harmony export */   yv: () => (/* binding */ originOf)
/* harmony export */ });
/* harmony import */ var _foreign_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48714);

const months = 'January February March April May June July August September October November December'.split(' ');
/** `21 November 2026, 14:00 UTC`: no zone of a reader or of a server to guess. */
function utc(date) {
    const minutes = String(date.getUTCMinutes()).padStart(2, '0');
    const hours = String(date.getUTCHours()).padStart(2, '0');
    return `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}, ${hours}:${minutes} UTC`;
}
function originOf({ repository }) {
    return repository === undefined ? 'Keyturn' : (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(repository);
}
/** A link where it is one that a reader may be given to click on, else words. */
function runNote(text, run) {
    return (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .isWebAddress */ .d3)(run) ? { text: `${text}:`, address: run } : { text: `${text}: ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(run)}` };
}
/**
 * Who asked, in which repository and run, and how to check that without trusting this message.
 * @param compare what the reader finds in the summary of the run
 */
function senderNotes(from, compare) {
    const origin = originOf(from);
    const actor = from.actor === undefined ? undefined : (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(from.actor);
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

/***/ 72944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  teams: () => (/* binding */ teams)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./lib/rotation/errors.js
var errors = __webpack_require__(28607);
// EXTERNAL MODULE: ./lib/channels/letter.js
var channels_letter = __webpack_require__(47454);
;// CONCATENATED MODULE: ./lib/channels/letter-card.js

const letter_card_text = (words, more = {}) => ({ type: 'TextRun', text: words, ...more });
function inline(run) {
    if (typeof run === 'string')
        return letter_card_text(run);
    return 'strong' in run ? letter_card_text(run.strong, { weight: 'Bolder' }) : letter_card_text(run.mono, { fontType: 'Monospace' });
}
const rich = (inlines, more = {}) => ({
    type: 'RichTextBlock',
    inlines,
    ...more,
});
function blocks(block) {
    switch (block.kind) {
        case 'paragraph':
            return [rich(block.runs.map(inline))];
        case 'list':
            return [...block.items, ...(0,channels_letter/* moreItems */.sx)(block.more)].map((item) => rich([letter_card_text(`• ${item}`, { fontType: 'Monospace' })], { spacing: 'Small' }));
        case 'code':
            return [rich([letter_card_text(block.text, { fontType: 'Monospace' })], { spacing: 'Small' })];
        case 'button':
            return [rich([letter_card_text(block.label, { selectAction: { type: 'Action.OpenUrl', url: block.url } })])];
    }
}
/** The body that a workflow with the trigger "When a Teams webhook request is received" posts as a card. */
function renderCard(letter) {
    const notes = letter.checks.map(({ text: words, address }) => rich([
        letter_card_text(words, { isSubtle: true, size: 'Small' }),
        ...(address === undefined
            ? []
            : [letter_card_text(` ${address}`, { size: 'Small', selectAction: { type: 'Action.OpenUrl', url: address } })]),
    ], { spacing: 'Small' }));
    return {
        type: 'message',
        attachments: [
            {
                contentType: 'application/vnd.microsoft.card.adaptive',
                contentUrl: null,
                content: {
                    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
                    type: 'AdaptiveCard',
                    version: '1.4',
                    msteams: { width: 'Full' },
                    fallbackText: letter.subject,
                    body: [
                        rich([letter_card_text(letter.subject, { weight: 'Bolder', size: 'Medium' })]),
                        ...letter.body.flatMap(blocks),
                        rich([letter_card_text(channels_letter/* checksHeading */.c2, { weight: 'Bolder', size: 'Small' })], { separator: true }),
                        ...notes,
                    ],
                },
            },
        ],
    };
}

// EXTERNAL MODULE: ./lib/channels/notice-letter.js
var notice_letter = __webpack_require__(34499);
// EXTERNAL MODULE: ./lib/channels/posting.js
var posting = __webpack_require__(44794);
;// CONCATENATED MODULE: ./lib/channels/teams.js






const options = schemas/* strictObject */.rej({
    url: schemas/* string */.YjP()
        .regex(/^[A-Za-z_][A-Za-z0-9_]{0,254}$/, 'must be the NAME of an environment variable: the URL is itself a secret')
        .default('TEAMS_WEBHOOK_URL')
        .describe("The name of the environment variable that holds the workflow's URL."),
});
/** Teams refuses messages above 28 KB (learn.microsoft.com, "Send messages in Teams using incoming webhooks"). */
const largest = 24_000;
function build({ options: { url: name }, environment, http, clock }) {
    /** @throws KeyturnError ENVIRONMENT_MISSING, INPUT_INVALID, without any part of the URL */
    function target() {
        const text = environment[name]?.reveal().trim() ?? '';
        if (text === '') {
            throw new errors/* KeyturnError */.FB('ENVIRONMENT_MISSING', {
                what: `the Teams workflow is missing: ${name} is not set`,
                hint: `Add to the job: env: ${name}: \${{ secrets.${name} }}`,
            });
        }
        if ((0,posting/* isTarget */.Ex)(text))
            return text;
        throw new errors/* KeyturnError */.FB('INPUT_INVALID', {
            what: `${name} is not the https:// URL of a Teams workflow`,
            hint: `In Teams: Workflows, "Send webhook alerts to a channel", copy its URL; then gh secret set ${name}`,
        });
    }
    return {
        name: 'teams',
        // What is posted there is read by everybody in the channel: no link for one person.
        reaches: () => false,
        async check() {
            target();
        },
        async send() {
            throw new errors/* KeyturnError */.FB('RECIPIENT_UNREACHABLE', {
                what: 'teams posts to a channel, which everybody in it reads: it never carries a link',
                hint: 'Give this person an e-mail address or a Slack id under `people`.',
            });
        },
        async notify(message, to) {
            const card = (0,channels_letter/* fitting */._Q)((shown) => (0,notice_letter/* noticeLetter */.z)(message, to, shown), renderCard, largest);
            const request = new Request(target(), {
                method: 'POST',
                headers: { 'content-type': 'application/json' },
                body: JSON.stringify(card),
                redirect: 'manual',
            });
            await (0,posting/* post */.bE)({ http, clock, request, receiver: 'the Teams workflow', setting: `the variable ${name}` });
        },
    };
}
const teams = {
    name: 'teams',
    title: 'Microsoft Teams',
    sentence: 'Posts notices to a Teams channel through a workflow; never a link, because the whole channel reads it.',
    options,
    reach: undefined,
    noticesOnly: true,
    environment: ({ url }) => [url],
    build,
};


/***/ })

};
