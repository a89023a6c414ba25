import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** What the fake can be told to do wrong. */
export type SmtpFault =
  | 'recipient'
  | 'message'
  | 'auth'
  | 'hang-up'
  /** Takes the message, and breaks before it says so. */
  | 'drop'
  /** An answer to a command. */
  | { readonly to: 'MAIL' | 'RCPT' | 'DATA'; readonly status: number; readonly says: string; readonly times?: number };

export type FakeSmtp = {
  readonly port: number;
  readonly mails: { readonly raw: string; readonly parsed: ParsedMail; readonly to: readonly string[] }[];
  /** Users who logged in, with their password. */
  readonly logins: { readonly user: string; readonly password: string }[];
  fault: SmtpFault | undefined;
  /** How often each command was given. */
  readonly commands: { MAIL: number; RCPT: number; DATA: number };
  close(): Promise<void>;
};

/** A real SMTP server on loopback. `tls: 'none'` offers no STARTTLS, `'self-signed'` a certificate nobody trusts. */
export async function fakeSmtp(
  options: { tls?: 'none' | 'starttls' | 'implicit'; auth?: boolean } = {},
): Promise<FakeSmtp> {
  const { tls = 'none', auth = true } = options;
  const fake: { -readonly [K in keyof FakeSmtp]: FakeSmtp[K] } = {
    port: 0,
    mails: [],
    logins: [],
    fault: undefined,
    commands: { MAIL: 0, RCPT: 0, DATA: 0 },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
  const drop = (session: { readonly id: string }) => {
    for (const connection of server.connections) if (connection.session === session) connection.close();
  };
  /** What this command is answered with, if the fault is about it. */
  const refusal = (to: 'MAIL' | 'RCPT' | 'DATA') => {
    fake.commands[to]++;
    const { fault } = fake;
    if (typeof fault !== 'object' || fault.to !== to || fake.commands[to] > (fault.times ?? 1_000)) return undefined;
    return Object.assign(new Error(fault.says), { responseCode: fault.status });
  };
  const server = new SMTPServer({
    logger: false,
    secure: tls === 'implicit',
    disabledCommands: tls === 'none' ? ['STARTTLS'] : [],
    authOptional: !auth,
    allowInsecureAuth: true,
    disableReverseLookup: true,
    closeTimeout: 200,
    onAuth({ username, password }, _session, done) {
      fake.logins.push({ user: username ?? '', password: password ?? '' });
      if (fake.fault === 'auth') done(new Error(`535 no: ${username} ${password}`));
      else done(null, { user: username ?? '' });
    },
    onMailFrom(_address, session, done) {
      if (fake.fault === 'hang-up') return drop(session);
      done(refusal('MAIL'));
    },
    onRcptTo({ address }, _session, done) {
      const refused = refusal('RCPT');
      if (refused) done(refused);
      else if (fake.fault === 'recipient')
        done(Object.assign(new Error(`no such user: ${address}`), { responseCode: 550 }));
      else done();
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks);
        const refused = refusal('DATA');
        if (refused) return done(refused);
        if (fake.fault === 'message') {
          done(Object.assign(new Error(`spam: ${raw.toString('utf8')}`), { responseCode: 554 }));
          return;
        }
        simpleParser(raw).then((parsed) => {
          fake.mails.push({ raw: raw.toString('latin1'), parsed, to: session.envelope.rcptTo.map((to) => to.address) });
          if (fake.fault === 'drop') drop(session);
          else done();
        }, done);
      });
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  fake.port = (server.server.address() as AddressInfo).port;
  return fake;
}
