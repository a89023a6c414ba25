export const id = 9819;
export const ids = [9819];
export const modules = {

/***/ 69819:
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
var schemas = __webpack_require__(55313);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(53345);
// EXTERNAL MODULE: ./lib/rotation/model/foreign-text.js
var foreign_text = __webpack_require__(3266);
// EXTERNAL MODULE: ./lib/channels/ask-letter.js
var ask_letter = __webpack_require__(47118);
// EXTERNAL MODULE: ./lib/channels/letter.js
var channels_letter = __webpack_require__(74238);
// EXTERNAL MODULE: ./lib/channels/foreign-text.js
var channels_foreign_text = __webpack_require__(36266);
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
const well = `margin:0 0 16px;padding:12px 14px;${mono};font-size:14px;line-height:1.5;color:#1c2127;background:#f4f6f8;border:1px solid #dde3e9;border-radius:8px;white-space:pre-wrap;word-wrap:break-word;overflow-wrap:anywhere`;
function run(part) {
    if (typeof part === 'string')
        return (0,channels_foreign_text/* escapeHtml */.ZD)(part);
    if ('strong' in part)
        return `<strong>${(0,channels_foreign_text/* escapeHtml */.ZD)(part.strong)}</strong>`;
    return `<code style="${mono};font-size:14px;overflow-wrap:anywhere">${breakable(part.mono)}</code>`;
}
/** The longest name that a narrow phone shows in one line. */
const narrow = 24;
/** A longer name is broken where its parts end rather than in the middle of one. Copied, it is the same. */
function breakable(name) {
    if (name.length <= narrow || !/^[\w./-]+$/.test(name))
        return (0,channels_foreign_text/* escapeHtml */.ZD)(name);
    return name
        .split(/(?<=[/_-])/)
        .map(channels_foreign_text/* escapeHtml */.ZD)
        .join('<wbr>');
}
function blockHtml(block) {
    switch (block.kind) {
        case 'paragraph':
            return `<p class="ink" style="${body};overflow-wrap:anywhere">${block.runs.flatMap(channels_letter/* withCommands */.lZ).map(run).join('')}</p>`;
        case 'list': {
            const items = [...block.items, ...(0,channels_letter/* moreItems */.sx)(block.more)];
            const rows = items.map((item) => `<li style="word-wrap:break-word;overflow-wrap:anywhere">${breakable(item)}</li>`);
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
    return `<p class="soft" style="margin:${margin};${small};overflow-wrap:anywhere">${(0,channels_letter/* withCommands */.lZ)(text).map(run).join('')}${link}</p>`;
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
var link_letter = __webpack_require__(91723);
// EXTERNAL MODULE: ./lib/channels/mail-address.js
var mail_address = __webpack_require__(27868);
// EXTERNAL MODULE: ./lib/channels/notice-letter.js
var notice_letter = __webpack_require__(35);
// EXTERNAL MODULE: ./lib/channels/password-letter.js
var password_letter = __webpack_require__(59016);
;// CONCATENATED MODULE: ./lib/channels/smtp-failures.js
/**
 * What a failed mail means, in words of ours: the mail library's messages quote the server, the user and the message.
 * Server answers by RFC 5321 section 4.2, RFC 4954 section 4 and, more finely, RFC 3463.
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
const full = {
    what: 'says that the mailbox of the recipient is full',
    hint: 'It took nothing. Ask this person to make room there, or give them another channel under `people`; then run the same command again.',
};
const relaying = {
    what: 'passes no mail on to the address of the recipient for whoever asked',
    hint: `It took nothing. Set SMTP_URL with user and password, like ${example}, or have this server pass on mail of \`from\`: gh secret set SMTP_URL`,
};
const large = {
    what: 'takes no mail of this size',
    hint: 'It took nothing. Share fewer secrets at once with this person, or have the limit of the server raised.',
};
const noStartTls = {
    what: 'refuses to begin TLS (STARTTLS)',
    hint: 'Nothing was sent, not even the login. Use smtps:// and the port 465 in SMTP_URL if it has that, or have STARTTLS switched on there.',
};
const recipient = {
    what: 'refused the recipient',
    hint: 'Correct the address of this person under `people` in .github/keyturn.yml.',
};
const sender = {
    what: 'refused the sender',
    hint: 'Correct `from` under `channels` in .github/keyturn.yml: an address that this server may send for.',
};
function toldBy(error, code, status) {
    const text = String(error['response'] ?? error['message'] ?? '');
    const detail = /^\d{3}[ -][245]\.(\d{1,3}\.\d{1,3})\b/.exec(text)?.[1] ?? '';
    return { code, status, detail, command: String(error['command']), text };
}
/** What the enhanced code says, or the number where it can mean one thing only at this point of the conversation. */
function byDetail({ status, detail, command, text }) {
    const isLater = status < 500;
    if (detail === '3.4' || detail === '2.3')
        return large;
    if (detail === '2.2')
        return isLater ? { ...full, again: 'later' } : full;
    if (status === 552)
        return command === 'MAIL FROM' || /\bsize\b/i.test(text) ? large : full;
    // Of the recipient's own place, unless an enhanced code says otherwise; after MAIL nobody is named yet.
    if (status === 452 && detail === '' && command === 'RCPT TO')
        return { ...full, again: 'later' };
    const relays = /\brelay/i.test(text) || (detail === '7.1' && status === 554);
    return command === 'RCPT TO' && !isLater && relays ? relaying : undefined;
}
/** The server's own no, or undefined where it gave none that says more than the library's code. */
function answered(told) {
    const { code, status, command } = told;
    if (code === 'ETLS')
        return status < 500 ? { ...noStartTls, what: 'cannot begin TLS (STARTTLS) just now', again: 'later' } : noStartTls;
    const known = byDetail(told);
    if (known)
        return known;
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
    const given = (error ?? {});
    const { code, responseCode, message } = given;
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
    const tooLarge = code === 'EMESSAGE' && status === undefined && /\bsize\b/i.test(String(message));
    const known = status === undefined || untrusted ? (tooLarge ? large : undefined) : answered(toldBy(given, name, status));
    const row = known ??
        (Object.hasOwn(failures, name)
            ? failures[name]
            : { what: 'could not be used', hint: 'Check SMTP_URL, then run again' });
    const what = `the mail server ${host} ${row.what}${status === undefined ? '' : ` (${status})`}`;
    return {
        error: new errors/* KeyturnError */.FB('DELIVER_FAILED', { what, hint: row.hint, untaken: true }),
        again: row.again ?? 'no',
    };
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
    const { createTransport } = await __webpack_require__.e(/* import() */ 6243).then(__webpack_require__.bind(__webpack_require__, 96243));
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
/**
 * Stable for what makes it this mail, so that a repeated one is recognised as the same. Servers log it: nothing secret goes in,
 * because a hash of a password of a few words lets whoever reads the log find the words.
 */
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
                what: `no mail address that can be used is known for ${person === undefined ? 'a channel' : (0,foreign_text/* visible */.R)(person.login)}`,
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
        send: (message) => post(message.person, () => (0,link_letter/* linkLetter */.LP)(message), (0,link_letter/* linkIdentity */.tR)(message)),
        sendPassword: (message) => post(message.person, () => (0,password_letter/* passwordLetter */.U)(message), ['password', ...(0,link_letter/* linkIdentity */.tR)(message)]),
        ask: (message) => post(message.person, () => (0,ask_letter/* askLetter */.a)(message), (0,ask_letter/* askIdentity */.I)(message, clock.now())),
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


/***/ })

};
