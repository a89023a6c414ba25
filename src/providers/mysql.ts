import { createHash } from 'node:crypto';
import * as z from 'zod';
import { KeyturnError } from '../rotation/model/errors.ts';
import { isTag, type Lack, rows } from './accounts/dialect.ts';
import { accountsProvider } from './accounts/provider.ts';
import { type Ask, accessTo, Failed, isNotSent, serverModule, serverOptions } from './accounts/server.ts';
import { dualPassword, strong } from './mysql-dual-password.ts';
import type { ProviderModule } from './provider.ts';

const Options = z.strictObject({
  ...serverOptions(3_306),
  /** On MariaDB: the role of the new users. */
  role: z.string().min(1).max(80).optional(),
  /** On MySQL: the user whose two passwords are rotated. */
  'dual-password': z.string().min(1).max(32).optional(),
  /** From where the new users may come, as `CREATE USER` writes it. */
  'from-host': z.string().min(1).max(60).default('%'),
});

const permission =
  'CREATE USER, SELECT on mysql.global_priv, PROCESS, and the role WITH ADMIN OPTION; SET DEFAULT ROLE for others needs UPDATE on mysql.*. For dual-password on MySQL: CREATE USER, SELECT on mysql.user';

/**
 * Every credential is a user of its own whose default role says what it may do. MySQL has no names as long as the tag.
 * https://mariadb.com/kb/en/create-user/
 */
export function mysql(ask: Ask<string>): ProviderModule<z.output<typeof Options>> {
  return {
    name: 'mysql',
    title: 'MariaDB and MySQL',
    sentence:
      'On MariaDB, users with a `role`. On MySQL from 8.0.21, the two passwords of one user (`dual-password`); new ones travel in a statement, which MySQL logs without them. An ended one is refused at once; its open sessions live on.',
    options: Options,
    ...serverModule('mysql'),
    permission,
    docs: 'https://mariadb.com/kb/en/create-user/',
    example: { host: 'database.test', role: 'app' },
    checked: 'MariaDB 10.11; dual passwords by hand with MySQL 9.7, and with a stand-in',
    rights: 'named',
    notInherited:
      'what the replaced user has besides the role; preflight names it. With `dual-password` the user stays the same',
    check: ({ role, 'dual-password': user }) =>
      (role === undefined) === (user === undefined)
        ? [{ path: ['role'], message: 'either role (MariaDB) or dual-password (MySQL) must be given' }]
        : [],
    build(context) {
      const { options, clock, random } = context;
      const { role = '', 'dual-password': user } = options;
      const from = options['from-host'];
      const base = {
        name: 'mysql',
        account: `${options.host}:${options.port}/${user === undefined ? role : `${user}@${from}`}`,
        permission,
        ...accessTo(context, ask),
        // Access denied to a database, a table, for a statement; a role that may not be granted.
        denied: ['1044', '1142', '1227', '1698'],
        // 1396, "operation failed", is also what CREATE USER says to a user who is there.
        missing: [],
        probe: 'SELECT CURRENT_USER() AS name',
        rights: {
          ask: 'SHOW GRANTS',
          lacking: (answer: unknown) => lacking(answer, user === undefined ? role : undefined),
        },
        self: {
          ask: 'SELECT CURRENT_USER() AS name',
          // The server does not say with which of its two passwords an admin logged in.
          read: (answer: unknown) => (user === undefined ? rows(answer, 'name')?.[0]?.['name'] : undefined),
        },
      };
      if (user !== undefined) {
        const names = { user: text(user), host: text(from), account: account(`${user}@${from}`) };
        return dualPassword({ ...base, password: () => strong(random) }, user, names);
      }
      return accountsProvider({
        ...base,
        // Without PROCESS only one's own sessions are seen, and nothing is said of use.
        showsUse: true,
        list: "SELECT u.User AS name, u.Host AS host, COALESCE(JSON_VALUE(u.Priv, '$.account_locked'), '0') AS locked, CAST((SELECT COUNT(*) FROM information_schema.PROCESSLIST p WHERE p.USER = u.User) AS CHAR) AS sessions FROM mysql.global_priv u WHERE COALESCE(JSON_VALUE(u.Priv, '$.is_role'), '0') NOT IN ('1', 'true') ORDER BY 1, 2",
        listed: (answer) =>
          rows(answer, 'name', 'host', 'locked', 'sessions')?.map(({ name, host, locked, sessions }) => ({
            id: `${name}@${host}`,
            active: locked !== '1' && locked !== 'true',
            ...(isTag(name!) ? { tag: name! } : {}),
            ...(sessions === '0' ? {} : { lastUsed: clock.now() }),
          })),
        create: (user, password) => [
          `CREATE USER ${account(`${user}@${from}`)} IDENTIFIED VIA mysql_native_password USING ${text(verifier(password))}`,
          `GRANT ${text(role)} TO ${account(`${user}@${from}`)}`,
          `SET DEFAULT ROLE ${text(role)} FOR ${account(`${user}@${from}`)}`,
        ],
        id: (user) => `${user}@${from}`,
        deactivate: (id) => [`ALTER USER IF EXISTS ${account(id)} ACCOUNT LOCK`],
        // The first finds out whether there is one; a second DROP USER would only fail.
        revoke: (id) => [`DROP USER IF EXISTS ${account(id)}`],
        gone: (answer) => answer === 'warned',
        besides: { ask: (id) => `SHOW GRANTS FOR ${account(id)}`, read: (answer) => besides(answer, role) },
      });
    },
  };
}

/** One right of a user, as SHOW GRANTS has it: what, on what; a role has nothing to be on. */
type Grant = { readonly what: readonly string[]; readonly on: string | undefined; readonly rest: string };

/** Nothing of it is shown but these parts: the lines also hold the verifiers of passwords. */
function grantsOf(answer: unknown): readonly Grant[] | undefined {
  if (!Array.isArray(answer) || answer.length === 0) return undefined;
  const lines = answer.map((row: unknown) => Object.values((row ?? {}) as object)[0] as unknown);
  if (!lines.every((line) => typeof line === 'string')) return undefined;
  return lines.flatMap((line) => {
    const [, what, on, rest = ''] = /^GRANT (.+?)(?: ON (.+?))? TO (?:\S+|'[^']*'@'[^']*')(.*)$/.exec(line) ?? [];
    if (what === undefined) return [];
    return [{ what: what.split(/,\s*/).map(bare), on: on === undefined ? undefined : bare(on), rest }];
  });
}

function bare(text: string): string {
  return text.replaceAll('`', '');
}

/** `role` undefined: only passwords of a user are changed. */
function lacking(answer: unknown, role: string | undefined): readonly Lack[] | undefined {
  const grants = grantsOf(answer);
  if (grants === undefined) return undefined;
  const may = (right: string, ...places: string[]) =>
    grants.some(
      ({ what, on }) =>
        on !== undefined && places.includes(on) && (what.includes(right) || what.includes('ALL PRIVILEGES')),
    );
  const passes = grants.some(
    ({ what, on, rest }) => on === undefined && what.includes(role ?? '') && rest.includes('WITH ADMIN OPTION'),
  );
  return [
    ...(may('CREATE USER', '*.*') ? [] : [{ what: 'CREATE USER', cure: 'GRANT CREATE USER ON *.* TO admin' }]),
    ...(role === undefined || passes
      ? []
      : [{ what: `the role ${role} to give away`, cure: `GRANT ${role} TO admin WITH ADMIN OPTION` }]),
    ...(role === undefined || may('UPDATE', '*.*', 'mysql.*')
      ? []
      : [{ what: 'UPDATE on mysql.*, for the default role of others', cure: 'GRANT UPDATE ON mysql.* TO admin' }]),
  ];
}

function besides(answer: unknown, role: string): readonly string[] {
  if (answer === undefined)
    return ['what it was given besides its role, which cannot be read without SELECT on mysql.*'];
  return (grantsOf(answer) ?? []).flatMap(({ what, on, rest }) => {
    const limits = [...rest.matchAll(/\b(MAX_[A-Z_]+ \d+|REQUIRE (?:SSL|X509))/g)].map(([limit]) => limit);
    if (on === undefined) return what.includes(role) ? limits : [`the role ${what.join(', ')}`, ...limits];
    const rights = what.filter((right) => right !== 'USAGE');
    return [...(rights.length === 0 ? [] : [`${rights.join(', ')} on ${on}`]), ...limits];
  });
}

/** What MariaDB keeps of a password: SHA-1 twice. It is 40 random characters long, so that nobody finds it from that. */
export function verifier(password: string): string {
  const once = createHash('sha1').update(password).digest();
  return `*${createHash('sha1').update(once).digest('hex').toUpperCase()}`;
}

function account(id: string): string {
  const at = id.lastIndexOf('@');
  return `${text(id.slice(0, at))}@${text(id.slice(at + 1))}`;
}

/** Throws HTTP_NOT_SENT for what would end the quotes around it in one SQL mode or another. */
function text(of: string): string {
  if (!/[\0\\'"]/.test(of)) return `'${of}'`;
  throw new KeyturnError('HTTP_NOT_SENT', { what: 'the name of a user or role has a character that cannot be sent' });
}

export const ask: Ask<string> = async (login, statement) => {
  const { createConnection } = await import('mysql2/promise');
  const { host, port, user, password, tls, ca } = login;
  let connected = false;
  let connection: Awaited<ReturnType<typeof createConnection>> | undefined;
  try {
    connection = await createConnection({
      host,
      port,
      user,
      password: password.reveal(),
      connectTimeout: 10_000,
      ...(tls === 'verify'
        ? { ssl: { rejectUnauthorized: true, verifyIdentity: true, ...(ca === undefined ? {} : { ca }) } }
        : {}),
    });
    connection.on('error', () => {});
    connected = true;
    const [answer] = await connection.query({ sql: statement, timeout: 30_000 });
    if (Array.isArray(answer)) return answer;
    return 'warningStatus' in answer && answer.warningStatus > 0 ? 'warned' : 'done';
  } catch (error) {
    const { errno, sqlState } = (error ?? {}) as { errno?: unknown; sqlState?: unknown };
    const code = typeof errno === 'number' && typeof sqlState === 'string' ? String(errno) : undefined;
    // Access denied for a user; the same where the account is locked.
    if (!connected && (code === '1045' || code === '1698' || code === '4151')) throw new Failed('login', code);
    if (!connected || isNotSent(error)) throw new Failed('not-sent', code);
    throw code === undefined ? new Failed('unknown') : new Failed('refused', code);
  } finally {
    connection?.destroy();
  }
};

export const provider = mysql(ask);
