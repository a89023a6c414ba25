export const id = 4150;
export const ids = [4150];
export const modules = {

/***/ 4150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  email: () => (/* binding */ email)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(70049);
// EXTERNAL MODULE: ./lib/rotation/model/foreign-text.js
var foreign_text = __webpack_require__(9602);
// EXTERNAL MODULE: ./lib/channels/letter.js
var channels_letter = __webpack_require__(47454);
// EXTERNAL MODULE: ./lib/channels/foreign-text.js
var channels_foreign_text = __webpack_require__(48714);
;// CONCATENATED MODULE: ./lib/channels/letter-html.js


// Mail programs drop much of CSS: colours stand inline for light, and once more in a media query for dark.
const style = `
  :root { color-scheme: light dark; supported-color-schemes: light dark; }
  @media (prefers-color-scheme: dark) {
    .page { background: #0f1317 !important; }
    .card { background: #181d23 !important; border-color: #2b333c !important; }
    .ink { color: #e8ecf0 !important; }
    .soft { color: #a3aebb !important; }
    .well { background: #0f1317 !important; border-color: #2b333c !important; color: #e8ecf0 !important; }
    .rule { border-color: #2b333c !important; }
    .go { background: #5ec9a5 !important; color: #06241a !important; }
    .tint { color: #7fd9ba !important; }
  }
  @media (max-width: 480px) { .pad { padding: 24px 20px !important; } }
`;
const sans = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const mono = "font-family:ui-monospace,'SF Mono',Menlo,Consolas,'Liberation Mono',monospace";
const body = `margin:0 0 16px;${sans};font-size:16px;line-height:1.55;color:#1c2127`;
const small = `${sans};font-size:14px;line-height:1.55;color:#55606c`;
const heading = `margin:0 0 8px;${sans};font-size:14px;line-height:1.4;font-weight:600;color:#1c2127`;
const well = `margin:0 0 16px;padding:12px 14px;${mono};font-size:14px;line-height:1.5;color:#1c2127;background:#f4f6f8;border:1px solid #dde3e9;border-radius:8px;word-wrap:break-word;overflow-wrap:anywhere`;
function run(part) {
    if (typeof part === 'string')
        return (0,channels_foreign_text/* escapeHtml */.ZD)(part);
    if ('strong' in part)
        return `<strong>${(0,channels_foreign_text/* escapeHtml */.ZD)(part.strong)}</strong>`;
    return `<span style="${mono};font-size:14px;overflow-wrap:anywhere">${(0,channels_foreign_text/* escapeHtml */.ZD)(part.mono)}</span>`;
}
function blockHtml(block) {
    switch (block.kind) {
        case 'paragraph':
            return `<p class="ink" style="${body};overflow-wrap:anywhere">${block.runs.map(run).join('')}</p>`;
        case 'list': {
            const items = [...block.items, ...(0,channels_letter/* moreItems */.sx)(block.more)];
            const rows = items.map((item) => `<li style="word-break:break-all">${(0,channels_foreign_text/* escapeHtml */.ZD)(item)}</li>`);
            return `<ul class="ink" style="margin:0 0 16px;padding:0 0 0 20px;${mono};font-size:14px;line-height:1.7;color:#1c2127">\n${rows.join('\n')}\n</ul>`;
        }
        case 'code':
            return `<div class="well" style="${well}">${(0,channels_foreign_text/* escapeHtml */.ZD)(block.text)}</div>`;
        case 'button':
            return `<p style="margin:0 0 28px"><a class="go" href="${(0,channels_foreign_text/* escapeHtml */.ZD)(block.url)}" rel="noreferrer" style="display:inline-block;padding:11px 20px;${sans};font-size:16px;line-height:1.3;font-weight:600;color:#ffffff;background:#0b6e4f;border-radius:8px;text-decoration:none">${(0,channels_foreign_text/* escapeHtml */.ZD)(block.label)}</a></p>`;
    }
}
function noteHtml({ text, address }, index, all) {
    const shown = address === undefined ? '' : (0,channels_foreign_text/* escapeHtml */.ZD)(address);
    const link = address === undefined
        ? ''
        : `<br><a class="tint" href="${shown}" rel="noreferrer" style="color:#0b6e4f;word-break:break-all">${shown}</a>`;
    const margin = index === all.length - 1 ? '0' : '0 0 10px';
    return `<p class="soft" style="margin:${margin};${small};overflow-wrap:anywhere">${(0,channels_foreign_text/* escapeHtml */.ZD)(text)}${link}</p>`;
}
/** One self-contained document: nothing is loaded from anywhere, and every part is escaped here. */
function renderHtml(letter) {
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="format-detection" content="telephone=no,date=no,address=no,email=no">
<title>${(0,channels_foreign_text/* escapeHtml */.ZD)(letter.origin)}</title>
<style>${style}</style>
</head>
<body class="page" style="margin:0;padding:0;background:#eef1f4">
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:#eef1f4"><tr><td align="center" style="padding:32px 12px">
<table role="presentation" class="card" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:580px;background:#ffffff;border:1px solid #dde3e9;border-radius:12px;border-collapse:separate"><tr><td class="pad" style="padding:36px 40px;text-align:left">
<p class="soft" style="margin:0 0 20px;${sans};font-size:14px;line-height:1.4;color:#55606c">${(0,channels_foreign_text/* escapeHtml */.ZD)(letter.origin)}</p>
${letter.body.map(blockHtml).join('\n')}
<div class="rule" style="border-top:1px solid #dde3e9;padding-top:20px">
<p class="ink" style="${heading}">${channels_letter/* checksHeading */.c2}</p>
${letter.checks.map(noteHtml).join('\n')}
</div>
</td></tr></table>
</td></tr></table>
</body>
</html>
`;
}

// EXTERNAL MODULE: ./lib/channels/link-letter.js
var link_letter = __webpack_require__(8907);
// EXTERNAL MODULE: ./lib/channels/mail-address.js
var mail_address = __webpack_require__(89276);
// EXTERNAL MODULE: ./lib/channels/notice-letter.js
var notice_letter = __webpack_require__(34499);
// EXTERNAL MODULE: ./lib/channels/password-letter.js
var password_letter = __webpack_require__(28520);
;// CONCATENATED MODULE: ./lib/channels/smtp-failures.js
/**
 * What a failed mail means, in words of ours: the mail library's messages quote the server, the user and the message.
 * Server answers by RFC 5321 section 4.2 and RFC 4954 section 4.
 */

const example = 'smtps://user:password@mail.example.com:465 or smtp://user:password@mail.example.com:587';
const reach = 'Check host and port in SMTP_URL, and that the runner may reach it.';
/** By the library's own codes, where the server answered nothing. */
const failures = {
    EAUTH: { what: 'refused the user or password of SMTP_URL', hint: 'Set SMTP_URL anew: gh secret set SMTP_URL' },
    ENOAUTH: { what: 'wants a user and a password', hint: `Set SMTP_URL like ${example}` },
    EDNS: { what: 'was not found: its name does not resolve', hint: 'Correct the host in SMTP_URL.' },
    ETLS: {
        what: 'offers no TLS that can be trusted',
        hint: 'Use smtps:// in SMTP_URL, or a server whose certificate is valid for its name.',
    },
    ETIMEDOUT: { what: 'did not answer in time; it has not got the message', hint: reach },
    ECONNECTION: {
        what: 'closed the connection before it had the message',
        hint: 'Check host, port and smtp/smtps in SMTP_URL.',
        again: 'at once',
    },
    ESOCKET: { what: 'could not be reached', hint: reach, again: 'at once' },
    EENVELOPE: {
        what: 'refused the sender or the recipient',
        hint: 'Check `from` under `channels` and the address under `people` in .github/keyturn.yml.',
    },
    EMESSAGE: { what: 'refused the message', hint: 'Look into the log of the mail server.' },
    EPROTOCOL: { what: 'does not speak SMTP', hint: 'Check host and port in SMTP_URL.' },
};
const login = {
    what: 'takes mail only after a login',
    hint: `Set SMTP_URL with user and password, like ${example}: gh secret set SMTP_URL`,
};
const busy = {
    what: 'takes no more mail for now: a limit of its own, or too many connections',
    hint: 'It took nothing. Run the same command again later.',
    again: 'later',
};
const notYet = {
    what: 'does not take the mail yet and asks to come back, as servers do that greylist whom they do not know',
    hint: 'It took nothing. Run the same command again in some minutes; or have `from` put on its list of known senders.',
    again: 'later',
};
const recipient = {
    what: 'refused the recipient',
    hint: 'Correct the address of this person under `people` in .github/keyturn.yml.',
};
const sender = {
    what: 'refused the sender',
    hint: 'Correct `from` under `channels` in .github/keyturn.yml: an address that this server may send for.',
};
/** The server's own no, or undefined where it gave none that says more than the library's code. */
function answered(code, status, command) {
    if (status === 421 || status === 452)
        return busy;
    if (status === 530)
        return login;
    if (code === 'EAUTH')
        return status < 500 ? { ...busy, what: 'could not check the user and password of SMTP_URL just now' } : undefined;
    if (status >= 400 && status < 500)
        return notYet;
    if (command === 'RCPT TO')
        return recipient;
    return command === 'MAIL FROM' ? sender : undefined;
}
/**
 * @param handedOver whether the whole message had left for the server: without an answer to it, it may have arrived
 */
function smtpFailure(error, host, handedOver) {
    const { code, command, responseCode, message } = (error ?? {});
    const status = typeof responseCode === 'number' ? responseCode : undefined;
    if (handedOver && status === undefined) {
        const what = `the connection to the mail server ${host} broke after it had got the whole message, which may have arrived`;
        return {
            error: new errors/* KeyturnError */.FB('DELIVER_FAILED', { what, hint: 'Ask the recipient whether it came.' }),
            again: 'no',
        };
    }
    // The library calls a certificate that it does not trust a socket error; its text is looked at, never shown.
    const untrusted = (code === 'ESOCKET' && /certificate|self.signed|\b(ssl|tls)\b/i.test(String(message))) ||
        (status === 530 && /starttls/i.test(String(message)));
    const name = untrusted ? 'ETLS' : String(code);
    const known = status === undefined || untrusted ? undefined : answered(name, status, String(command));
    const row = known ??
        (Object.hasOwn(failures, name)
            ? failures[name]
            : { what: 'could not be used', hint: 'Check SMTP_URL, then run again' });
    const what = `the mail server ${host} ${row.what}${status === undefined ? '' : ` (${status})`}`;
    return { error: new errors/* KeyturnError */.FB('DELIVER_FAILED', { what, hint: row.hint }), again: row.again ?? 'no' };
}

;// CONCATENATED MODULE: ./lib/channels/email.js











const options = schemas/* strictObject */.rej({
    from: mail_address/* mailAddress */.o.describe('The sender, one plain address.'),
});
/**
 * Reads `smtp://` and `smtps://` URLs. Parameters are refused: the mail library would take `?logger=true` or
 * `?tls.rejectUnauthorized=false` from them.
 * @throws KeyturnError ENVIRONMENT_MISSING, INPUT_INVALID, both without any part of the URL
 */
function readServer(secret) {
    const text = secret?.reveal().trim() ?? '';
    if (text === '') {
        throw new errors/* KeyturnError */.FB('ENVIRONMENT_MISSING', {
            what: 'the mail server is missing: SMTP_URL is not set',
            hint: `Add to the job: env: SMTP_URL: \${{ secrets.SMTP_URL }}`,
        });
    }
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const secure = url?.protocol === 'smtps:';
    if (url === undefined || !(secure || url.protocol === 'smtp:') || url.hostname === '') {
        throw new errors/* KeyturnError */.FB('INPUT_INVALID', { what: 'SMTP_URL is not a mail server', hint: `Set it like ${example}` });
    }
    if (url.search !== '' || url.hash !== '' || !/^\/?$/.test(url.pathname)) {
        throw new errors/* KeyturnError */.FB('INPUT_INVALID', {
            what: 'SMTP_URL has something after the host and port, which is not understood',
            hint: `Set it like ${example}`,
        });
    }
    const host = url.hostname.replace(/^\[|\]$/g, '');
    return {
        host,
        port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
        secure,
        loopback: host === 'localhost' || host === '::1' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host),
        user: decoded(url.username),
        password: decoded(url.password),
    };
}
function decoded(text) {
    let plain;
    try {
        plain = decodeURIComponent(text);
    }
    catch {
        plain = text;
    }
    if (!/[\r\n\0]/.test(plain))
        return plain;
    throw new errors/* KeyturnError */.FB('INPUT_INVALID', {
        what: 'SMTP_URL has a line break in its user or password',
        hint: `Set it like ${example}`,
    });
}
/** A logger that hears what an entry is about, and nothing else of it. */
function listener(hear) {
    const entry = (data) => hear(data?.tnx);
    const silent = () => { };
    return { trace: silent, debug: silent, info: entry, warn: silent, error: silent, fatal: silent, level: silent };
}
/** @param onHandedOver called when the whole message has left for the server */
async function openTransport(server, onHandedOver = () => { }) {
    // Loaded late: a run that sends no mail never reads the library.
    const { createTransport } = await __webpack_require__.e(/* import() */ 6739).then(__webpack_require__.bind(__webpack_require__, 16739));
    return createTransport({
        host: server.host,
        port: server.port,
        secure: server.secure,
        // Credentials and links cross no wire in the clear; on this machine there is no wire and seldom a certificate.
        requireTLS: !server.secure && !server.loopback,
        ignoreTLS: server.loopback,
        ...(server.user === '' ? {} : { auth: { user: server.user, pass: server.password } }),
        // Nothing is logged: of all that the library says, only that the end of the message was sent is looked at.
        logger: listener((about) => {
            if (about === 'message')
                onHandedOver();
        }),
        debug: false,
        transactionLog: false,
        disableFileAccess: true,
        disableUrlAccess: true,
        maxRecipients: 1,
        dnsTimeout: 10_000,
        connectionTimeout: 15_000,
        greetingTimeout: 15_000,
        socketTimeout: 30_000,
        allowInternalNetworkInterfaces: server.loopback,
    });
}
/** Stable for what makes it this mail, so that a repeated one is recognised as the same. Says nothing of a link. */
function messageId(identity, from) {
    const hash = (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(['mail', ...identity]));
    return `<keyturn.${hash.digest('hex').slice(0, 32)}@${from.slice(from.indexOf('@') + 1)}>`;
}
/** Milliseconds before each further try, by what the failure asks for. A server that asks to wait took nothing. */
const waits = {
    'at once': [500, 2_000],
    later: [15_000, 30_000, 60_000],
    no: [],
};
/** One connection and one mail; what went wrong, if anything did. */
async function sendOnce(server, mail) {
    let handedOver = false;
    const transport = await openTransport(server, () => {
        handedOver = true;
    });
    try {
        await transport.sendMail(mail);
        return undefined;
    }
    catch (error) {
        return smtpFailure(error, server.host, handedOver);
    }
    finally {
        transport.close();
    }
}
function build({ options: { from }, environment, clock }) {
    const addressOf = ({ reach }) => Object.hasOwn(reach, 'email') && (0,mail_address/* isMailAddress */.i)(reach.email) ? reach.email : undefined;
    async function post(person, write, identity) {
        const to = person && addressOf(person);
        if (to === undefined) {
            throw new errors/* KeyturnError */.FB('RECIPIENT_UNREACHABLE', {
                what: `no mail address that can be used is known for ${person === undefined ? 'a channel' : (0,foreign_text/* visible */.R)(person.id)}`,
                hint: 'Add it to .github/keyturn.yml: people: LOGIN: { email: ... }',
            });
        }
        const server = readServer(environment.SMTP_URL);
        const letter = write();
        const mail = {
            from: { name: 'Keyturn', address: from },
            to: { name: '', address: to },
            envelope: { from, to: [to] },
            subject: letter.subject,
            text: (0,channels_letter/* renderText */.S5)(letter),
            html: renderHtml(letter),
            date: clock.now(),
            messageId: messageId([...identity, person?.id], from),
            xMailer: false,
            headers: { 'Auto-Submitted': 'auto-generated' },
        };
        for (let tried = 0;; tried++) {
            const failure = await sendOnce(server, mail);
            if (failure === undefined)
                return;
            const wait = waits[failure.again][tried];
            if (wait === undefined)
                throw failure.error;
            await clock.sleep(wait);
        }
    }
    return {
        name: 'email',
        reaches: (person) => addressOf(person) !== undefined,
        async check() {
            const server = readServer(environment.SMTP_URL);
            const transport = await openTransport(server);
            try {
                await transport.verify();
            }
            catch (error) {
                throw smtpFailure(error, server.host, false).error;
            }
            finally {
                transport.close();
            }
        },
        send: (message) => post(message.person, () => (0,link_letter/* linkLetter */.LP)(message), [message.link.reveal(), message.reminder === true]),
        sendPassword: (message) => post(message.person, () => (0,password_letter/* passwordLetter */.U)(message), ['password', message.password.reveal()]),
        // A notice that stays true is sent once a day: until the next day it is the same mail.
        notify: (message, to) => post(to, () => (0,notice_letter/* noticeLetter */.z)(message, to), [clock.now().toISOString().slice(0, 10), message.notices]),
    };
}
const email = {
    name: 'email',
    title: 'Mail',
    sentence: 'Sends one mail per person and run through the SMTP server that SMTP_URL names.',
    options,
    reach: mail_address/* mailAddress */.o,
    environment: () => ['SMTP_URL'],
    build,
};


/***/ }),

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
