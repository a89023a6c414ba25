import { createHash } from 'node:crypto';
import { z } from 'zod';
import {
  type Ask,
  accountsProvider,
  adminLogin,
  Failed,
  isNotSent,
  isTag,
  loginAs,
  serverOptions,
} from './accounts.ts';
import type { ProviderModule } from './provider.ts';

const Rule = z.string().regex(/^(?:[~&+%-][^\s>#<!]+|allkeys|allchannels|allcommands|nocommands)$/, {
  error: 'is not a rule for keys (~), channels (&) or commands (+, -)',
});

const Options = z.strictObject({
  ...serverOptions(6_379),
  rules: z.array(Rule).min(1),
  /** How users outlive a restart: `ACL SAVE`, `CONFIG REWRITE`, or not. */
  persist: z.enum(['acl-file', 'config-file', 'none']).default('acl-file'),
});

const permission = '+acl, and +config|rewrite where persist is config-file';

export type Command = readonly string[];

/**
 * Every credential is an ACL user of its own, made with the password's SHA-256.
 * https://redis.io/docs/latest/commands/acl-setuser/
 */
export function redisAcl(ask: Ask<Command>): ProviderModule<z.output<typeof Options>> {
  return {
    name: 'redis-acl',
    title: 'Redis ACL',
    sentence:
      'Users of a Redis or Valkey with exactly the rules named. An ended one is refused at once, and Redis closes its connections.',
    options: Options,
    admin: ['user', 'password'],
    values: ['username', 'password'],
    permission,
    docs: 'https://redis.io/docs/latest/operate/oss_and_stack/management/security/acl/',
    example: { host: 'redis.test', rules: ['~shop:*', '+@read'] },
    checked: 'Redis 7',
    rights: 'named',
    build({ options, admin, clock, random }) {
      const save: readonly Command[] =
        options.persist === 'none' ? [] : [options.persist === 'acl-file' ? ['ACL', 'SAVE'] : ['CONFIG', 'REWRITE']];
      return accountsProvider<Command>({
        name: 'redis-acl',
        account: `${options.host}:${options.port}`,
        permission,
        clock,
        random,
        ask,
        admin: adminLogin(options, undefined, admin),
        login: (user, password) => loginAs(options, undefined, user, password),
        denied: ['NOPERM'],
        missing: [],
        list: ['ACL', 'LIST'],
        listed: (answer) => {
          const lines = texts(answer);
          const found = lines?.map((line) => /^user (\S+) (on|off) /.exec(`${line} `));
          if (found === undefined || !found.every((one) => one !== null)) return undefined;
          return found.map(([, id, state]) => ({
            id: id!,
            active: state === 'on',
            ...(isTag(id!) ? { tag: id! } : {}),
          }));
        },
        create: (user, password) => [
          [
            'ACL',
            'SETUSER',
            user,
            'reset',
            'on',
            `#${createHash('sha256').update(password).digest('hex')}`,
            ...options.rules,
          ],
          ...save,
        ],
        id: (user) => user,
        deactivate: (id) => [['ACL', 'SETUSER', id, 'off'], ...save],
        revoke: (id) => [['ACL', 'DELUSER', id], ...save],
        gone: (answer) => answer === 0,
        probe: ['ACL', 'WHOAMI'],
      });
    },
  };
}

function texts(answer: unknown): readonly string[] | undefined {
  return Array.isArray(answer) && answer.length > 0 && answer.every((one) => typeof one === 'string')
    ? answer
    : undefined;
}

export const ask: Ask<Command> = async (login, command) => {
  const { createClient } = await import('redis');
  const { host, port, user, password, tls, ca } = login;
  const client = createClient({
    username: user,
    password: password.reveal(),
    disableOfflineQueue: true,
    // Its greeting is refused to users who may do little.
    disableClientInfo: true,
    socket: {
      host,
      port,
      connectTimeout: 10_000,
      reconnectStrategy: false,
      ...(tls === 'verify' ? { tls: true as const, ...(ca === undefined ? {} : { ca }) } : {}),
    },
  });
  client.on('error', () => {});
  let connected = false;
  try {
    await client.connect();
    connected = true;
    return await client.sendCommand([...command]);
  } catch (error) {
    // A refusal begins with its code; what follows may quote the command.
    const code = /^([A-Z]{2,20}) /.exec(String((error as { message?: unknown } | null)?.message))?.[1];
    if (code === 'WRONGPASS' || code === 'NOAUTH') throw new Failed('login', code);
    if (code === 'LOADING' || isNotSent(error) || (!connected && code === undefined)) throw new Failed('not-sent');
    throw code === undefined ? new Failed('unknown') : new Failed('refused', code);
  } finally {
    client.destroy();
  }
};

export const provider = redisAcl(ask);
