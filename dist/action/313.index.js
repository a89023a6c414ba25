export const id = 313;
export const ids = [313];
export const modules = {

/***/ 86313:
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
// EXTERNAL MODULE: ./lib/rotation/errors.js
var errors = __webpack_require__(28607);
;// CONCATENATED MODULE: ./lib/channels/mail-address.js

const local = /^[A-Za-z0-9_][A-Za-z0-9_+=-]*(?:\.[A-Za-z0-9_+=-]+)*$/;
const label = /^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?$/;
/**
 * One bare mail address of letters, digits and `. _ + = -`, far narrower than RFC 5322 on purpose: no quotes, comments,
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
const mailAddress = schemas/* string */.YjP()
    .refine(isMailAddress, 'must be one plain mail address, like mona@acme.dev (letters, digits and . _ + = - only)');

;// CONCATENATED MODULE: ./lib/channels/foreign-text.js
/** Cut at the end where a name is longer than any real one. */
const longest = 200;
/**
 * Foreign text as one harmless line: control, format, bidirectional and line-breaking characters become visible
 * escapes, so that a name can neither end a header nor turn the text around it (Trojan Source, CVE-2021-42574).
 */
function visible(text) {
    const escaped = [...text]
        .slice(0, longest + 1)
        .map((character) => /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(character)
        ? `\\u{${character.codePointAt(0).toString(16)}}`
        : character);
    return escaped.length > longest ? `${escaped.slice(0, longest).join('')}…` : escaped.join('');
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

;// CONCATENATED MODULE: ./lib/channels/message-html.js

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
const small = `margin:0 0 10px;${sans};font-size:14px;line-height:1.55;color:#55606c`;
const heading = `margin:0 0 8px;${sans};font-size:14px;line-height:1.4;font-weight:600;color:#1c2127`;
const well = `margin:0 0 16px;padding:12px 14px;${mono};font-size:14px;line-height:1.5;color:#1c2127;background:#f4f6f8;border:1px solid #dde3e9;border-radius:8px;word-break:break-all;overflow-wrap:anywhere`;
function browserPart(parts) {
    if (parts.host === undefined) {
        return `<p class="ink" style="${body}">It writes the new values into <span style="${mono};font-size:14px">.env.local</span>. It works once, until <strong>${escapeHtml(parts.until)}</strong>.</p>`;
    }
    const link = escapeHtml(parts.link);
    return `<p class="ink" style="${body}">and paste this link when it asks. It writes the new values into <span style="${mono};font-size:14px">.env.local</span>.</p>
<div class="well" style="${well}">${link}</div>
<p class="ink" style="${body}">The link works once, until <strong>${escapeHtml(parts.until)}</strong>. No terminal at hand?</p>
<p style="margin:0 0 28px"><a class="go" href="${link}" rel="noreferrer" style="display:inline-block;padding:11px 20px;${sans};font-size:16px;line-height:1.3;font-weight:600;color:#ffffff;background:#0b6e4f;border-radius:8px;text-decoration:none">Open it on ${escapeHtml(parts.host)}</a></p>`;
}
function runPart(parts) {
    if (parts.run === undefined)
        return '';
    const run = escapeHtml(parts.run);
    const shown = /^https?:\/\//.test(parts.run)
        ? `<a class="tint" href="${run}" rel="noreferrer" style="color:#0b6e4f;word-break:break-all">${run}</a>`
        : run;
    return `<br>${shown}`;
}
/** One self-contained document: nothing is loaded from anywhere, and every part is escaped here. */
function renderHtml(parts, fixed) {
    const secrets = [...parts.secrets, ...(parts.more > 0 ? [`and ${parts.more} more`] : [])];
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="format-detection" content="telephone=no,date=no,address=no,email=no">
<title>${escapeHtml(parts.origin)}</title>
<style>${style}</style>
</head>
<body class="page" style="margin:0;padding:0;background:#eef1f4">
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:#eef1f4"><tr><td align="center" style="padding:32px 12px">
<table role="presentation" class="card" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:580px;background:#ffffff;border:1px solid #dde3e9;border-radius:12px;border-collapse:separate"><tr><td class="pad" style="padding:36px 40px;text-align:left">
<p class="soft" style="margin:0 0 20px;${sans};font-size:14px;line-height:1.4;color:#55606c">${escapeHtml(parts.origin)}</p>
<p class="ink" style="${body}">${escapeHtml(parts.greeting)}</p>
<p class="ink" style="${body}">${escapeHtml(parts.why)}</p>
<ul class="ink" style="margin:0 0 16px;padding:0 0 0 20px;${mono};font-size:14px;line-height:1.7;color:#1c2127">
${secrets.map((secret) => `<li style="word-break:break-all">${escapeHtml(secret)}</li>`).join('\n')}
</ul>
<p class="ink" style="${body}">${escapeHtml(parts.advice)}</p>
<p class="ink" style="${body}">In the folder of your checkout, run</p>
<div class="well" style="${well}">${escapeHtml(parts.command)}</div>
${browserPart(parts)}
<div class="rule" style="border-top:1px solid #dde3e9;padding-top:20px">
<p class="ink" style="${heading}">Is this real?</p>
<p class="soft" style="${small}">${escapeHtml(parts.sender)}${runPart(parts)}</p>
<p class="soft" style="${small}">${escapeHtml(parts.verify)}</p>
<p class="soft" style="${small}">${escapeHtml(fixed.promise)}</p>
<p class="soft" style="margin:0;${sans};font-size:14px;line-height:1.55;color:#55606c">${escapeHtml(fixed.taken)}</p>
</div>
</td></tr></table>
</td></tr></table>
</body>
</html>
`;
}

;// CONCATENATED MODULE: ./lib/channels/message.js



const shown = 40;
const months = 'January February March April May June July August September October November December'.split(' ');
/** `21 November 2026, 14:00 UTC`: no zone of a reader or of a server to guess. */
function utc(date) {
    const minutes = String(date.getUTCMinutes()).padStart(2, '0');
    const hours = String(date.getUTCHours()).padStart(2, '0');
    return `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}, ${hours}:${minutes} UTC`;
}
/** The URL of a link that a browser may be sent to; `undefined` for `OWNER/REPO#K`. */
function webAddress(text) {
    if (!/^https?:\/\//.test(text) || !URL.canParse(text))
        return undefined;
    return new URL(text);
}
function takeApart(message) {
    const link = message.link.reveal();
    // Other link systems make their links themselves; one that could end a line or an attribute is none.
    if (!/^[\x21-\x7e]{1,2048}$/.test(link) || /["'<>\\`]/.test(link)) {
        throw new errors/* KeyturnError */.F('DELIVER_FAILED', {
            what: 'the link service made a link with characters that no link has',
            hint: 'Check `links` in .github/keyturn.yml, then run again',
        });
    }
    const host = webAddress(link)?.host;
    const origin = message.from.repository === undefined ? 'Keyturn' : visible(message.from.repository);
    const count = message.secrets.length === 1 ? 'a new credential' : `${message.secrets.length} new credentials`;
    const run = message.from.run === undefined ? undefined : visible(message.from.run);
    const actor = message.from.actor === undefined ? undefined : visible(message.from.actor);
    const starter = actor === undefined ? '' : `, started by ${actor}`;
    return {
        greeting: `Hello ${visible(message.person.login)},`,
        origin,
        why: `${origin} has ${count} for you:`,
        advice: 'Please take over what is new soon: what you used before may be revoked.' +
            (message.again ? ' This replaces an earlier message: the link in that one no longer works.' : ''),
        link,
        host: host === undefined ? undefined : visible(host),
        until: utc(message.expiresAt),
        secrets: message.secrets.slice(0, shown).map(visible),
        more: Math.max(0, message.secrets.length - shown),
        command: host === undefined ? `npx keyturn open ${link}` : 'npx keyturn open',
        sender: run === undefined
            ? `Sent for ${origin} from a terminal${starter}.`
            : `Sent by a workflow run of ${origin}${starter}:`,
        run,
        verify: run === undefined
            ? `Ask ${actor ?? 'the owner of the repository'} in person or by a call, not by replying here.`
            : 'Go to GitHub by yourself, not through this message, find that run under Actions, and compare: its summary names these secrets.',
    };
}
const promise = 'Nobody will ask you to forward this link, to reply to this message, or to type in a password of yours or a GitHub token.';
const taken = 'If the link says that it was opened already and it was not you, say so there: the credential is then replaced.';
function renderText(parts) {
    const lines = [parts.greeting, '', parts.why, '', ...parts.secrets.map((secret) => `  - ${secret}`)];
    if (parts.more > 0)
        lines.push(`  - and ${parts.more} more`);
    lines.push('', parts.advice, '', 'In the folder of your checkout, run', '', `    ${parts.command}`, '');
    if (parts.host === undefined) {
        lines.push('It writes the new values into .env.local. It works once,');
    }
    else {
        lines.push('and paste this link when it asks. It writes the new values into .env.local.', 'Or open the link in a browser. It works once,');
    }
    lines.push(`until ${parts.until}.`, '');
    if (parts.host !== undefined)
        lines.push(`    ${parts.link}`, '');
    lines.push('IS THIS REAL?', '', parts.sender);
    if (parts.run !== undefined)
        lines.push(`    ${parts.run}`);
    lines.push(parts.verify, promise, taken, '');
    return lines.join('\n');
}
/** Renders one message for one person. Every foreign name is neutralised; only the link is a secret in it. */
function renderMessage(message) {
    const parts = takeApart(message);
    const noun = message.secrets.length === 1 ? 'a new credential' : `${message.secrets.length} new credentials`;
    return {
        subject: `${parts.origin}: ${noun} for you, until ${parts.until}${message.again ? ' (new link)' : ''}`,
        text: renderText(parts),
        html: renderHtml(parts, { promise, taken }),
    };
}

;// CONCATENATED MODULE: ./lib/channels/email.js





const options = schemas/* strictObject */.rej({
    from: mailAddress.describe('The sender, one plain address.'),
});
const example = 'smtps://user:password@mail.example.com:465 or smtp://user:password@mail.example.com:587';
/**
 * Reads `smtp://` and `smtps://` URLs. Parameters are refused: the mail library would take `?logger=true` or
 * `?tls.rejectUnauthorized=false` from them.
 * @throws KeyturnError ENVIRONMENT_MISSING, INPUT_INVALID, both without any part of the URL
 */
function readServer(secret) {
    const text = secret?.reveal().trim() ?? '';
    if (text === '') {
        throw new errors/* KeyturnError */.F('ENVIRONMENT_MISSING', {
            what: 'the mail server is missing: SMTP_URL is not set',
            hint: `Add to the job: env: SMTP_URL: \${{ secrets.SMTP_URL }}`,
        });
    }
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const secure = url?.protocol === 'smtps:';
    if (url === undefined || !(secure || url.protocol === 'smtp:') || url.hostname === '') {
        throw new errors/* KeyturnError */.F('INPUT_INVALID', { what: 'SMTP_URL is not a mail server', hint: `Set it like ${example}` });
    }
    if (url.search !== '' || url.hash !== '' || !/^\/?$/.test(url.pathname)) {
        throw new errors/* KeyturnError */.F('INPUT_INVALID', {
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
    throw new errors/* KeyturnError */.F('INPUT_INVALID', {
        what: 'SMTP_URL has a line break in its user or password',
        hint: `Set it like ${example}`,
    });
}
async function openTransport(server) {
    // Loaded late: a run that sends no mail never reads the library.
    const { createTransport } = await __webpack_require__.e(/* import() */ 739).then(__webpack_require__.bind(__webpack_require__, 16739));
    return createTransport({
        host: server.host,
        port: server.port,
        secure: server.secure,
        // Credentials and links cross no wire in the clear; on this machine there is no wire and seldom a certificate.
        requireTLS: !server.secure && !server.loopback,
        ignoreTLS: server.loopback,
        ...(server.user === '' ? {} : { auth: { user: server.user, pass: server.password } }),
        logger: false,
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
/** Stable for one link and person, so that a repeated mail is recognised as the same. Says nothing of the link. */
function messageId(message, from) {
    const hash = (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(['mail', message.link.reveal(), message.person.id]));
    return `<keyturn.${hash.digest('hex').slice(0, 32)}@${from.slice(from.indexOf('@') + 1)}>`;
}
/** What the library's error codes mean, in words of ours: its messages quote the server, the user and the message. */
const failures = {
    EAUTH: { what: 'refused the user or password of SMTP_URL', hint: 'Set SMTP_URL anew: gh secret set SMTP_URL' },
    ENOAUTH: { what: 'wants a user and a password', hint: `Set SMTP_URL like ${example}` },
    EDNS: { what: 'was not found: its name does not resolve', hint: 'Correct the host in SMTP_URL.' },
    ETLS: {
        what: 'offers no TLS that can be trusted',
        hint: 'Use smtps:// in SMTP_URL, or a server whose certificate is valid for its name.',
    },
    ETIMEDOUT: {
        what: 'did not answer in time',
        hint: 'Check host and port in SMTP_URL, and that the runner may reach it.',
    },
    ECONNECTION: { what: 'closed the connection', hint: 'Check host, port and smtp/smtps in SMTP_URL.' },
    ESOCKET: { what: 'could not be reached', hint: 'Check host and port in SMTP_URL, and that the runner may reach it.' },
    EENVELOPE: {
        what: 'refused the sender or the recipient',
        hint: 'Check `from` under `channels` and the address under `people` in .github/keyturn.yml.',
    },
    EMESSAGE: { what: 'refused the message', hint: 'Look into the log of the mail server.' },
    EPROTOCOL: { what: 'does not speak SMTP', hint: 'Check host and port in SMTP_URL.' },
};
function failed(error, host) {
    const { code, responseCode, message } = (error ?? {});
    // The library calls a certificate that it does not trust a socket error; its text is looked at, never shown.
    const untrusted = code === 'ESOCKET' && /certificate|self.signed|\b(ssl|tls)\b/i.test(String(message));
    const name = untrusted ? 'ETLS' : String(code);
    const row = Object.hasOwn(failures, name)
        ? failures[name]
        : { what: 'could not be used', hint: 'Check SMTP_URL, then run again' };
    const status = typeof responseCode === 'number' ? ` (${responseCode})` : '';
    return new errors/* KeyturnError */.F('DELIVER_FAILED', { what: `the mail server ${host} ${row.what}${status}`, hint: row.hint });
}
function build({ options: { from }, environment, clock }) {
    const addressOf = (reach) => Object.hasOwn(reach, 'email') && isMailAddress(reach.email) ? reach.email : undefined;
    return {
        name: 'email',
        reaches: (person) => addressOf(person.reach) !== undefined,
        async check() {
            const server = readServer(environment.SMTP_URL);
            const transport = await openTransport(server);
            try {
                await transport.verify();
            }
            catch (error) {
                throw failed(error, server.host);
            }
            finally {
                transport.close();
            }
        },
        async send(message) {
            const to = addressOf(message.person.reach);
            if (to === undefined) {
                throw new errors/* KeyturnError */.F('RECIPIENT_UNREACHABLE', {
                    what: `no mail address that can be used is known for ${message.person.id}`,
                    hint: 'Add it to .github/keyturn.yml: people: LOGIN: { email: ... }',
                });
            }
            const server = readServer(environment.SMTP_URL);
            const { subject, text, html } = renderMessage(message);
            const transport = await openTransport(server);
            try {
                await transport.sendMail({
                    from: { name: 'Keyturn', address: from },
                    to: { name: '', address: to },
                    envelope: { from, to: [to] },
                    subject,
                    text,
                    html,
                    date: clock.now(),
                    messageId: messageId(message, from),
                    xMailer: false,
                    headers: { 'Auto-Submitted': 'auto-generated' },
                });
            }
            catch (error) {
                throw failed(error, server.host);
            }
            finally {
                transport.close();
            }
        },
    };
}
const email = {
    name: 'email',
    title: 'Mail',
    sentence: 'Sends one mail per person and run through the SMTP server that SMTP_URL names.',
    options,
    reach: mailAddress,
    environment: () => ['SMTP_URL'],
    build,
};


/***/ })

};
