/**
 * What a failed mail means, in words of ours: the mail library's messages quote the server, the user and the message.
 * Server answers by RFC 5321 section 4.2, RFC 4954 section 4 and, more finely, RFC 3463.
 */
import { KeyturnError } from '../rotation/model/errors.ts';

export const example = 'smtps://user:password@mail.example.com:465 or smtp://user:password@mail.example.com:587';

/** When another try could go better: at once, after a while as the server asks, or not before somebody mends something. */
export type Again = 'at once' | 'later' | 'no';

export type SmtpFailure = { readonly error: KeyturnError; readonly again: Again };

type Failure = { readonly what: string; readonly hint: string; readonly again?: Again };

const reach = 'Check host and port in SMTP_URL, and that the runner may reach it.';

/** By the library's own codes, where the server answered nothing. */
const failures: { readonly [code: string]: Failure } = {
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

const login: Failure = {
  what: 'takes mail only after a login',
  hint: `Set SMTP_URL with user and password, like ${example}: gh secret set SMTP_URL`,
};

const busy: Failure = {
  what: 'takes no more mail for now: a limit of its own, or too many connections',
  hint: 'It took nothing. Run the same command again later.',
  again: 'later',
};

const notYet: Failure = {
  what: 'does not take the mail yet and asks to come back, as servers do that greylist whom they do not know',
  hint: 'It took nothing. Run the same command again in some minutes; or have `from` put on its list of known senders.',
  again: 'later',
};

const full: Failure = {
  what: 'says that the mailbox of the recipient is full',
  hint: 'It took nothing. Ask this person to make room there, or give them another channel under `people`; then run the same command again.',
};

const relaying: Failure = {
  what: 'passes no mail on to the address of the recipient for whoever asked',
  hint: `It took nothing. Set SMTP_URL with user and password, like ${example}, or have this server pass on mail of \`from\`: gh secret set SMTP_URL`,
};

const large: Failure = {
  what: 'takes no mail of this size',
  hint: 'It took nothing. Share fewer secrets at once with this person, or have the limit of the server raised.',
};

const noStartTls: Failure = {
  what: 'refuses to begin TLS (STARTTLS)',
  hint: 'Nothing was sent, not even the login. Use smtps:// and the port 465 in SMTP_URL if it has that, or have STARTTLS switched on there.',
};

const recipient: Failure = {
  what: 'refused the recipient',
  hint: 'Correct the address of this person under `people` in .github/keyturn.yml.',
};

const sender: Failure = {
  what: 'refused the sender',
  hint: 'Correct `from` under `channels` in .github/keyturn.yml: an address that this server may send for.',
};

/** An answer: its number, the enhanced code (RFC 3463) without its class, and what it was given to. */
type Told = {
  readonly code: string;
  readonly status: number;
  readonly detail: string;
  readonly command: string;
  /** The server's words: looked at where servers give no enhanced code, and never shown. */
  readonly text: string;
};

function toldBy(error: { readonly [name: string]: unknown }, code: string, status: number): Told {
  const text = String(error['response'] ?? error['message'] ?? '');
  const detail = /^\d{3}[ -][245]\.(\d{1,3}\.\d{1,3})\b/.exec(text)?.[1] ?? '';
  return { code, status, detail, command: String(error['command']), text };
}

/** What the enhanced code says, or the number where it can mean one thing only at this point of the conversation. */
function byDetail({ status, detail, command, text }: Told): Failure | undefined {
  const isLater = status < 500;
  if (detail === '3.4' || detail === '2.3') return large;
  if (detail === '2.2') return isLater ? { ...full, again: 'later' } : full;
  if (status === 552) return command === 'MAIL FROM' || /\bsize\b/i.test(text) ? large : full;
  // Of the recipient's own place, unless an enhanced code says otherwise; after MAIL nobody is named yet.
  if (status === 452 && detail === '' && command === 'RCPT TO') return { ...full, again: 'later' };
  const relays = /\brelay/i.test(text) || (detail === '7.1' && status === 554);
  return command === 'RCPT TO' && !isLater && relays ? relaying : undefined;
}

/** The server's own no, or undefined where it gave none that says more than the library's code. */
function answered(told: Told): Failure | undefined {
  const { code, status, command } = told;
  if (code === 'ETLS')
    return status < 500 ? { ...noStartTls, what: 'cannot begin TLS (STARTTLS) just now', again: 'later' } : noStartTls;
  const known = byDetail(told);
  if (known) return known;
  if (status === 421 || status === 452) return busy;
  if (status === 530) return login;
  if (code === 'EAUTH')
    return status < 500 ? { ...busy, what: 'could not check the user and password of SMTP_URL just now' } : undefined;
  if (status >= 400 && status < 500) return notYet;
  if (command === 'RCPT TO') return recipient;
  return command === 'MAIL FROM' ? sender : undefined;
}

/**
 * @param handedOver whether the whole message had left for the server: without an answer to it, it may have arrived
 */
export function smtpFailure(error: unknown, host: string, handedOver: boolean): SmtpFailure {
  const given = (error ?? {}) as { readonly [name: string]: unknown };
  const { code, responseCode, message } = given;
  const status = typeof responseCode === 'number' ? responseCode : undefined;
  if (handedOver && status === undefined) {
    const what = `the connection to the mail server ${host} broke after it had got the whole message, which may have arrived`;
    return {
      error: new KeyturnError('DELIVER_FAILED', { what, hint: 'Ask the recipient whether it came.' }),
      again: 'no',
    };
  }
  // The library calls a certificate that it does not trust a socket error; its text is looked at, never shown.
  const untrusted =
    (code === 'ESOCKET' && /certificate|self.signed|\b(ssl|tls)\b/i.test(String(message))) ||
    (status === 530 && /starttls/i.test(String(message)));
  const name = untrusted ? 'ETLS' : String(code);
  const tooLarge = code === 'EMESSAGE' && status === undefined && /\bsize\b/i.test(String(message));
  const known =
    status === undefined || untrusted ? (tooLarge ? large : undefined) : answered(toldBy(given, name, status));
  const row: Failure =
    known ??
    (Object.hasOwn(failures, name)
      ? failures[name]!
      : { what: 'could not be used', hint: 'Check SMTP_URL, then run again' });
  const what = `the mail server ${host} ${row.what}${status === undefined ? '' : ` (${status})`}`;
  return {
    error: new KeyturnError('DELIVER_FAILED', { what, hint: row.hint, untaken: true }),
    again: row.again ?? 'no',
  };
}
