import { createHash } from 'node:crypto';
import * as z from 'zod';
import { isTag } from './accounts/dialect.ts';
import { accountsProvider } from './accounts/provider.ts';
import { type Ask, accessTo, Failed, isNotSent, serverModule, serverOptions } from './accounts/server.ts';
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

const everybody: Command = ['ACL', 'LIST'];

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
    ...serverModule('redis'),
    permission,
    docs: 'https://redis.io/docs/latest/operate/oss_and_stack/management/security/acl/',
    example: { host: 'redis.test', rules: ['~shop:*', '+@read'] },
    checked: 'Redis 7',
    rights: 'named',
    build(context) {
      const { options } = context;
      const save: readonly Command[] =
        options.persist === 'none' ? [] : [options.persist === 'acl-file' ? ['ACL', 'SAVE'] : ['CONFIG', 'REWRITE']];
      const saved = { 'acl-file': 'acl|save', 'config-file': 'config|rewrite', none: undefined }[options.persist];
      const access = accessTo(context, ask);
      const { user } = access.admin;
      return accountsProvider<Command>({
        name: 'redis-acl',
        account: `${options.host}:${options.port}`,
        permission,
        ...access,
        denied: ['NOPERM'],
        missing: [],
        list: everybody,
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
        rights: {
          ask: everybody,
          lacking: (answer) => {
            const own = texts(answer)?.find((line) => line.startsWith(`user ${user} `));
            if (own === undefined) return undefined;
            const wanted = ['acl|setuser', 'acl|deluser', ...(saved === undefined ? [] : [saved])];
            return wanted
              .filter((command) => !allows(own, command))
              .map((command) => ({ what: `+${command}`, cure: `ACL SETUSER ${user} +${command}` }));
          },
        },
      });
    },
  };
}

/** The categories of the commands that are asked for here; all of them are alike. */
const categories = ['all', 'admin', 'slow', 'dangerous'];

/** Whether a line of ACL LIST lets its user run a command such as `acl|save`: the last rule that fits counts, in any selector. */
export function allows(line: string, command: string): boolean {
  const [container] = command.split('|');
  const selectors = [...line.matchAll(/\(([^)]*)\)/g)].map(([, inside]) => inside!);
  return [line.replace(/\([^)]*\)/g, ''), ...selectors].some((rules) => {
    let may = false;
    for (const rule of rules.split(' ')) {
      if (rule === 'allcommands') may = true;
      if (rule === 'nocommands') may = false;
      const [, sign, category, name] = /^([+-])(?:@(\S+)|(\S+))$/.exec(rule) ?? [];
      const fits = category === undefined ? name === command || name === container : categories.includes(category);
      if (sign !== undefined && fits) may = sign === '+';
    }
    return may;
  });
}

function texts(answer: unknown): readonly string[] | undefined {
  return Array.isArray(answer) && answer.length > 0 && answer.every((one) => typeof one === 'string')
    ? answer
    : undefined;
}

export const ask: Ask<Command> = async (login, command) => {
  const { createClient } = await import('@redis/client');
  const { host, port, user, password, tls, ca } = login;
  const client = createClient({
    username: user,
    password: password.reveal(),
    disableOfflineQueue: true,
    // CLIENT SETINFO, which the client sends first, is refused to users who may do little.
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
    // A server without room for one more client answers ERR before it reads anything.
    if (code === 'LOADING' || isNotSent(error) || (!connected && (code === undefined || code === 'ERR')))
      throw new Failed('not-sent', code);
    throw code === undefined ? new Failed('unknown') : new Failed('refused', code);
  } finally {
    client.destroy();
  }
};

export const provider = redisAcl(ask);
