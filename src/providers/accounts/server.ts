import * as z from 'zod';
import { KeyturnError } from '../../rotation/model/errors.ts';
import type { Origin } from '../../rotation/model/ports.ts';
import { Secret } from '../../rotation/model/secret.ts';
import type { Admin, BuildContext } from '../provider.ts';

/*
 * How a server is reached that is not asked over HTTP: PostgreSQL, MariaDB, MySQL, Redis. The client is injected, so that
 * tests need no server.
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

/** Connects, sends one statement, disconnects. Throws `Failed` and nothing else. */
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

export type Server = {
  readonly host: string;
  readonly port: number;
  readonly tls: 'verify' | 'off';
  readonly ca?: string | undefined;
};

/** Where a server is, and how it is known to be that one. */
function serverOrigin(kind: string, { host, port, tls, ca }: Server): Origin {
  return {
    at: `${kind}://${host.toLowerCase()}:${port}${tls === 'off' ? ' without TLS' : ''}${ca === undefined ? '' : ` by ${ca}`}`,
  };
}

export function loginAs(server: Server, database: string | undefined, user: string, password: Secret): Login {
  const { host, port, tls, ca } = server;
  return { host, port, tls, ca, database, user, password };
}

/** Throws CONFIG_INVALID if `admin` does not name both parts. */
function adminLogin(server: Server, database: string | undefined, admin: Admin): Login {
  const named = admin === undefined || admin instanceof Secret ? undefined : admin;
  const user = named?.['user'];
  const password = named?.['password'];
  if (user === undefined || password === undefined)
    throw new KeyturnError('CONFIG_INVALID', { what: '`admin` must name `user` and `password`' });
  return loginAs(server, database, user.reveal(), password);
}

/** What the modules of all these servers say alike; spread into the module. `scheme` tells their origins apart. */
export function serverModule(scheme: string) {
  return {
    origins: (options: Server): readonly Origin[] => [serverOrigin(scheme, options)],
    admin: ['user', 'password'],
    values: ['username', 'password'],
  } as const;
}

/** How the admin and a new user get in. Throws CONFIG_INVALID if `admin` does not name both parts. */
export function accessTo<Statement>(
  { options, admin, clock, random }: BuildContext<Server>,
  ask: Ask<Statement>,
  database?: string,
) {
  return {
    clock,
    random,
    ask,
    admin: adminLogin(options, database, admin),
    login: (user: string, password: Secret): Login => loginAs(options, database, user, password),
  };
}

export function failed(error: unknown): Failed {
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
