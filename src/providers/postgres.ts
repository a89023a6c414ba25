import { createHash, createHmac, pbkdf2Sync } from 'node:crypto';
import { z } from 'zod';
import { KeyturnError } from '../rotation/errors.ts';
import {
  type Ask,
  accountsProvider,
  adminLogin,
  Failed,
  isNotSent,
  isTag,
  loginAs,
  rows,
  serverOptions,
} from './accounts.ts';
import type { ProviderModule } from './provider.ts';

const Options = z.strictObject({
  ...serverOptions(5_432),
  database: z.string().min(1).max(63),
  role: z.string().min(1).max(63),
});

const permission = 'CREATEROLE, CONNECT on the database, and from PostgreSQL 16 ADMIN OPTION on the role that is given';

/**
 * Every credential is a login role of its own in a group role that owns what is made. The server gets the SCRAM verifier,
 * never the password (RFC 5803): no log of statements can hold it.
 */
export function postgres(ask: Ask<string>): ProviderModule<z.output<typeof Options>> {
  return {
    name: 'postgres',
    title: 'PostgreSQL',
    sentence:
      'Login roles in a group role, which owns what they make. An ended one is refused at once; its open sessions live on, and it is dropped when they are over.',
    options: Options,
    admin: ['user', 'password'],
    values: ['username', 'password'],
    permission,
    docs: 'https://www.postgresql.org/docs/current/sql-createrole.html',
    example: { host: 'database.test', database: 'shop', role: 'app' },
    checked: 'PostgreSQL 15',
    rights: 'named',
    notInherited: 'what the replaced role has besides the group role; preflight names it',
    build({ options, admin, clock, random }) {
      const { database, role } = options;
      return accountsProvider({
        name: 'postgres',
        account: `${options.host}:${options.port}/${role}`,
        permission,
        clock,
        random,
        ask,
        admin: adminLogin(options, database, admin),
        login: (user, password) => loginAs(options, database, user, password),
        denied: ['42501'],
        missing: ['42704'],
        // Who has a session open is using it now.
        showsUse: true,
        list: `SELECT r.rolname AS name, r.rolcanlogin::text AS active, (SELECT count(*) FROM pg_stat_activity a WHERE a.usesysid = r.oid)::text AS sessions FROM pg_roles r WHERE pg_has_role(r.oid, ${text(role)}, 'MEMBER') AND r.rolname <> ${text(role)} AND NOT r.rolsuper ORDER BY 1`,
        listed: (answer) =>
          rows(answer, 'name', 'active', 'sessions')?.map(({ name, active, sessions }) => ({
            id: name!,
            active: active === 'true',
            ...(isTag(name!) ? { tag: name! } : {}),
            ...(sessions === '0' ? {} : { lastUsed: clock.now() }),
          })),
        // One simple query is one transaction: all of it, or nothing.
        create: (user, password) => [
          `CREATE ROLE ${name(user)} LOGIN IN ROLE ${name(role)} PASSWORD ${text(verifier(password, random.bytes(16)))}; ALTER ROLE ${name(user)} SET role = ${text(role)}`,
        ],
        id: (user) => user,
        deactivate: (id) => [`ALTER ROLE ${name(id)} NOLOGIN PASSWORD NULL`],
        revoke: (id) => [
          `DO $keyturn$ BEGIN ALTER ROLE ${name(id)} NOLOGIN PASSWORD NULL; IF NOT EXISTS (SELECT FROM pg_stat_activity WHERE usename = ${text(id)}) THEN BEGIN DROP ROLE ${name(id)}; EXCEPTION WHEN dependent_objects_still_exist THEN NULL; END; END IF; END $keyturn$`,
        ],
        probe: 'SELECT session_user::text AS name',
      });
    },
  };
}

/** `SCRAM-SHA-256$iterations:salt$StoredKey:ServerKey`, RFC 5802 section 3. The password must be ASCII. */
export function verifier(password: string, salt: Uint8Array): string {
  const iterations = 4_096;
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256');
  const mac = (what: string) => createHmac('sha256', salted).update(what).digest();
  const stored = createHash('sha256').update(mac('Client Key')).digest('base64');
  return `SCRAM-SHA-256$${iterations}:${Buffer.from(salt).toString('base64')}$${stored}:${mac('Server Key').toString('base64')}`;
}

function name(of: string): string {
  return `"${unbroken(of).replaceAll('"', '""')}"`;
}

function text(of: string): string {
  return `'${unbroken(of).replaceAll("'", "''")}'`;
}

/** Throws HTTP_NOT_SENT for what would end the quotes around it. */
function unbroken(of: string): string {
  if (!of.includes('\0') && !of.includes('\\') && !of.includes('$keyturn$')) return of;
  throw new KeyturnError('HTTP_NOT_SENT', { what: 'the name of a role has a character that cannot be sent' });
}

export const ask: Ask<string> = async (login, statement) => {
  const { default: pg } = await import('pg');
  const { host, port, database, user, password, tls, ca } = login;
  const client = new pg.Client({
    host,
    port,
    database,
    user,
    password: password.reveal(),
    ssl: tls === 'verify' ? { rejectUnauthorized: true, ...(ca === undefined ? {} : { ca }) } : false,
    connectionTimeoutMillis: 10_000,
    query_timeout: 30_000,
    application_name: 'keyturn',
  });
  // What breaks while nothing is asked would end the process.
  client.on('error', () => {});
  let connected = false;
  try {
    await client.connect();
    connected = true;
    return (await client.query(statement)).rows;
  } catch (error) {
    const code = /^[0-9A-Z]{5}$/.exec(String((error as { code?: unknown }).code))?.[0];
    if (code?.startsWith('28')) throw new Failed('login', code);
    if (isNotSent(error) || !connected) throw new Failed('not-sent', code);
    // 57P01 to 57P03 and 08: the server is going, or the connection is.
    if (code === undefined || /^(08|57P)/.test(code)) throw new Failed('unknown');
    throw new Failed('refused', code);
  } finally {
    client.end().catch(() => {});
  }
};

export const provider = postgres(ask);
