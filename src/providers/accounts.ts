import { z } from 'zod';
import { KeyturnError } from '../rotation/model/errors.ts';
import type { Clock, Listed, Minted, Origin, PreflightRequest, Provider, Random } from '../rotation/model/ports.ts';
import { Secret } from '../rotation/model/secret.ts';
import { password } from './password.ts';
import type { Admin } from './provider.ts';

/*
 * What databases have in common: a credential is a user of its own, named after the tag, who is given what a role or a
 * list of rules allows. The client is injected.
 */

export type Login = {
  readonly host: string;
  readonly port: number;
  readonly database: string | undefined;
  readonly user: string;
  readonly password: Secret;
  readonly tls: 'verify' | 'off';
  /** PEM of the authority that signed the server's certificate, where the system does not know it. */
  readonly ca: string | undefined;
};

/** Connects, asks once, disconnects. Throws `Failed`, whatever happens. */
export type Ask<Statement> = (login: Login, statement: Statement) => Promise<unknown>;

/**
 * `not-sent`: no connection. `login`: the server refused user and password. `refused`: the server said no, with its own
 * code: no effect. `unknown`: the connection broke. `unreadable`: that was no answer of such a server.
 */
export type FailedKind = 'not-sent' | 'login' | 'refused' | 'unknown' | 'unreadable';

export class Failed extends Error {
  readonly kind: FailedKind;
  readonly code: string | undefined;

  constructor(kind: FailedKind, code?: string) {
    super(kind);
    this.kind = kind;
    this.code = code;
  }
}

/** Options of every server that is not asked over HTTP. */
export const serverOptions = (port: number) => ({
  host: z.string().min(1),
  port: z.int().min(1).max(65_535).default(port),
  /** `off` sends the admin's password readably: only for a server on the same machine. */
  tls: z.enum(['verify', 'off']).default('verify'),
  ca: z.string().startsWith('-----BEGIN CERTIFICATE-----').optional(),
});

type Server = {
  readonly host: string;
  readonly port: number;
  readonly tls: 'verify' | 'off';
  readonly ca?: string | undefined;
};

/** Of a server that is asked over a socket, and of how it is known to be that one. */
export function serverOrigin(kind: string, { host, port, tls, ca }: Server): Origin {
  return {
    at: `${kind}://${host.toLowerCase()}:${port}${tls === 'off' ? ' without TLS' : ''}${ca === undefined ? '' : ` by ${ca}`}`,
  };
}

export function loginAs(server: Server, database: string | undefined, user: string, password: Secret): Login {
  const { host, port, tls, ca } = server;
  return { host, port, tls, ca, database, user, password };
}

/** Throws CONFIG_INVALID if `admin` does not name both parts. */
export function adminLogin(server: Server, database: string | undefined, admin: Admin): Login {
  const named = admin === undefined || admin instanceof Secret ? undefined : admin;
  const user = named?.['user'];
  const password = named?.['password'];
  if (user === undefined || password === undefined)
    throw new KeyturnError('CONFIG_INVALID', { what: '`admin` must name `user` and `password`' });
  return loginAs(server, database, user.reveal(), password);
}

/** Something that the admin must be allowed, and the statement that allows it. */
export type Lack = { readonly what: string; readonly cure: string };

export type Accounts<Statement> = {
  readonly name: string;
  readonly account: string;
  readonly permission: string;
  readonly clock: Clock;
  readonly random: Random;
  readonly ask: Ask<Statement>;
  readonly admin: Login;
  login(user: string, password: Secret): Login;
  /** The server's codes for: you may not; there is no such user. */
  readonly denied: readonly string[];
  readonly missing: readonly string[];
  readonly list: Statement;
  /** The list shows sessions: whoever has one uses it now. */
  readonly showsUse?: boolean;
  /** Undefined if that is not such a list. */
  listed(answer: unknown): readonly Listed[] | undefined;
  /** What makes the user, and what must follow it. */
  create(user: string, password: string): readonly [Statement, ...Statement[]];
  id(user: string): string;
  deactivate?(id: string): readonly Statement[];
  /** The first answers with one of `missing`, or is found `gone`, where there is no such user. */
  revoke(id: string): readonly Statement[];
  gone?(answer: unknown): boolean;
  /** A new password of 40 characters at most; letters and digits without it. */
  password?(): string;
  /** A question that every user may ask. */
  readonly probe: Statement;
  /** What the admin may do, and what is missing of it; undefined if that is no such answer. */
  readonly rights?: { readonly ask: Statement; lacking(answer: unknown): readonly Lack[] | undefined };
  /** What a user has that its successor will not get. `read`: clauses; the answer of a refusal is undefined. */
  readonly besides?: { ask(id: string): Statement; read(answer: unknown): readonly string[] };
  /** The admin's own id. Left out: its name. */
  readonly self?: { readonly ask: Statement; read(answer: unknown): string | undefined };
};

export function accountsProvider<Statement>(accounts: Accounts<Statement>): Provider {
  const { name, account, clock, ask, admin } = accounts;
  const needs = `the admin credential for ${name} needs: ${accounts.permission}`;

  /** One question; undefined is no answer to it. Throws PROVIDER_*. */
  async function read<Found>(statement: Statement, found: (answer: unknown) => Found | undefined): Promise<Found> {
    for (let attempt = 1; ; attempt++) {
      try {
        const read = found(await ask(admin, statement));
        if (read === undefined) throw new Failed('unreadable');
        return read;
      } catch (error) {
        const { kind, code } = failed(error);
        const passing = kind === 'unknown' || kind === 'not-sent';
        if (passing && attempt < 4) {
          await clock.sleep(250 * 2 ** attempt);
          continue;
        }
        if (passing)
          throw new KeyturnError('PROVIDER_UNREACHABLE', {
            what: `${account} ${kind === 'unknown' ? 'broke the connection' : 'could not be reached'}`,
            hint: 'check host, port, tls and the network, then run again',
          });
        if (kind === 'login' || (code !== undefined && accounts.denied.includes(code)))
          throw new KeyturnError('PROVIDER_DENIED', {
            what: `${account} ${kind === 'login' ? 'refused user and password' : 'does not allow this'} (${code ?? kind})`,
            hint: needs,
          });
        throw new KeyturnError('PROVIDER_UNREADABLE', {
          what: `${account} answered with something unexpected${code === undefined ? '' : ` (${code})`}`,
          hint: 'check host, port and options',
        });
      }
    }
  }

  const list = () => read(accounts.list, (answer) => accounts.listed(answer));

  /** Throws PREFLIGHT_DENIED with the statements that are missing. */
  async function mayDo(): Promise<void> {
    const { rights } = accounts;
    const lacks = rights === undefined ? [] : await read(rights.ask, (answer) => rights.lacking(answer));
    if (lacks.length === 0) return;
    throw new KeyturnError('PREFLIGHT_DENIED', {
      what: `the admin of ${account} lacks ${lacks.map(({ what }) => what).join(', ')}`,
      hint: `${lacks.map(({ cure }) => cure).join('; ')}; ${needs}`,
    });
  }

  async function preflight({ old }: PreflightRequest): Promise<readonly string[]> {
    const { besides } = accounts;
    if (besides === undefined || old === undefined) return [];
    const clauses = await ask(admin, besides.ask(old.id)).then(
      (answer) => besides.read(answer),
      (error) => (failed(error).kind === 'refused' ? besides.read(undefined) : []),
    );
    if (clauses.length === 0) return [];
    return [`${old.id} at ${account} also has what its successor will not have: ${clauses.join(', ')}`];
  }

  async function self(): Promise<string | undefined> {
    const of = accounts.self;
    if (of === undefined) return admin.user;
    return ask(admin, of.ask).then(
      (answer) => of.read(answer),
      () => undefined,
    );
  }

  /** Throws HTTP_NOT_SENT, HTTP_REFUSED, HTTP_UNKNOWN. */
  async function change(statement: Statement, outcome: string): Promise<unknown> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await ask(admin, statement);
      } catch (error) {
        // A server that has no room for one more connection has heard nothing yet.
        if (failed(error).kind !== 'not-sent' || attempt >= 4) throw unchanged(error, outcome);
        await clock.sleep(1_000 * 2 ** attempt);
      }
    }
  }

  function unchanged(error: unknown, outcome: string): unknown {
    const { kind, code } = failed(error);
    if (kind === 'refused' && code !== undefined && accounts.missing.includes(code)) return error;
    if (kind === 'not-sent')
      return new KeyturnError('HTTP_NOT_SENT', { what: `${account} could not be reached: ${outcome}` });
    if (kind === 'login' || kind === 'refused')
      return new KeyturnError('HTTP_REFUSED', {
        what: `${account} refused (${code ?? kind}): ${outcome}`,
        hint: needs,
      });
    return new KeyturnError('HTTP_UNKNOWN', { what: `${account} broke off: it is not known whether ${outcome}` });
  }

  async function end(statements: readonly Statement[]): Promise<'revoked' | 'gone'> {
    let gone = false;
    for (const [at, statement] of statements.entries()) {
      try {
        const answer = await change(statement, 'the user was not ended');
        if (at === 0) gone = accounts.gone?.(answer) ?? false;
      } catch (error) {
        if (!(error instanceof Failed)) throw error;
        return 'gone';
      }
    }
    return gone ? 'gone' : 'revoked';
  }

  async function follow(statement: Statement, id: string): Promise<void> {
    try {
      await change(statement, 'the new user was not given what it may do');
    } catch (error) {
      const what = error instanceof KeyturnError ? error.message : `${account} lacks what the new user was to be given`;
      try {
        // The first alone: what failed may be what follows it, too.
        await end(accounts.revoke(id).slice(0, 1));
      } catch {
        throw new KeyturnError('HTTP_UNKNOWN', {
          what: `${what}; the user could not be ended again`,
          now: 'both-live',
        });
      }
      throw new KeyturnError('HTTP_REFUSED', { what: `${what}; the user was ended again`, hint: needs });
    }
  }

  const { deactivate } = accounts;
  return {
    name,
    account,
    values: ['username', 'password'],
    propagation: 0,
    successes: 2,
    listLag: 0,
    tagged: true,
    showsUse: accounts.showsUse === true,
    idIsSecret: false,
    local: false,
    maxBytes: 40,
    async check() {
      await mayDo();
      // Where the list itself says what the admin may do, it has been read.
      if (accounts.rights?.ask !== accounts.list) await list();
    },
    preflight,
    self,
    async mint({ tag }): Promise<Minted> {
      const secret = new Secret(accounts.password?.() ?? password(accounts.random, 40));
      const [first, ...rest] = accounts.create(tag, secret.reveal());
      const id = accounts.id(tag);
      try {
        await change(first, 'no user was made');
      } catch (error) {
        if (!(error instanceof Failed)) throw error;
        throw new KeyturnError('HTTP_REFUSED', {
          what: `${account} lacks what the new user was to be given`,
          hint: needs,
        });
      }
      for (const statement of rest) await follow(statement, id);
      return { id, values: { username: new Secret(tag), password: secret } };
    },
    async probe({ values }) {
      const { username: user, password } = values;
      if (user === undefined || password === undefined) return 'inconclusive';
      try {
        await ask(accounts.login(user.reveal(), password), accounts.probe);
        return 'accepted';
      } catch (error) {
        const { kind, code } = failed(error);
        if (kind === 'login') return 'rejected';
        // Who is told "you may not" has been let in.
        return kind === 'refused' && code !== undefined && accounts.denied.includes(code) ? 'accepted' : 'inconclusive';
      }
    },
    list,
    ...(deactivate === undefined ? {} : { deactivate: async (id: string) => void (await end(deactivate(id))) }),
    revoke: (id) => end(accounts.revoke(id)),
  };
}

function failed(error: unknown): Failed {
  return error instanceof Failed ? error : new Failed('unknown');
}

const neverConnected = ['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL'];

/** Whether Node says that there was no connection, or that TLS ended it before a byte of the protocol. */
export function isNotSent(error: unknown): boolean {
  const { code, errors } = (error ?? {}) as { code?: unknown; errors?: unknown };
  if (Array.isArray(errors) && errors.length > 0) return errors.every(isNotSent);
  return (
    typeof code === 'string' &&
    (neverConnected.includes(code) || /^(ERR_TLS_|ERR_SSL_|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/.test(code))
  );
}

export function isTag(name: string): boolean {
  return /^kt[0-9a-z]{34}$/.test(name);
}

/** The rows of an answer, if it has these columns, each a text or nothing. */
export function rows(
  answer: unknown,
  ...columns: string[]
): readonly { readonly [column: string]: string }[] | undefined {
  if (!Array.isArray(answer)) return undefined;
  const fits = answer.every(
    (row: unknown) =>
      typeof row === 'object' && row !== null && columns.every((column) => typeof (row as never)[column] === 'string'),
  );
  return fits ? answer : undefined;
}
