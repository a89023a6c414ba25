import * as z from 'zod';
import { templateName } from '../recipes/grammar.ts';
import { KeyturnError } from '../rotation/model/errors.ts';
import type { Clock, Listed, Minted, Probe, Provider } from '../rotation/model/ports.ts';
import { Secret } from '../rotation/model/secret.ts';
import { vaultOptions, vaultPath } from '../vendors/vault-binding.ts';
import { vaultErrors } from '../vendors/vault-request.ts';
import { type Ask, Failed, loginAs, serverOptions } from './accounts/server.ts';
import { lasting, reading } from './before-mint.ts';
import { ask as askMysql } from './mysql.ts';
import { ask as askPostgres } from './postgres.ts';
import type { BuildContext, ProviderModule } from './provider.ts';
import { type VaultAccount, vaultAccount, vaultModule, vaultOrigin } from './vault-account.ts';

const Options = z.strictObject({
  /** What is read to be given a credential, e.g. `database/creds/shop`. */
  path: vaultPath,
  /** The names of the values in its answer. */
  values: z.array(templateName).min(1).default(['username', 'password']),
  /** How a new credential is proved: by a login where it is good for, or only by Vault's word that its lease lives. */
  verify: z.union([
    z.strictObject({ postgres: z.strictObject({ ...serverOptions(5_432), database: z.string().min(1).max(63) }) }),
    z.strictObject({ mysql: z.strictObject(serverOptions(3_306)) }),
    z.literal('lease'),
  ]),
  /** Without it, leases are not listed: that needs `sudo`. */
  list: z.boolean().default(true),
  ...vaultOptions,
});

type Options = z.output<typeof Options>;

const permission =
  'read on the path and on auth/token/lookup-self, update on sys/leases/lookup and sys/leases/revoke, and unless list is false list and sudo on sys/leases/lookup/PATH';

export type Asks = { readonly postgres: Ask<string>; readonly mysql: Ask<string> };

/**
 * Leases of a dynamic secrets engine: to read is to mint, the lease is the credential's id, and nothing of a lease carries
 * a tag. A lease ends with the token that asked for it, and nobody here renews either: both must outlive `max-age`.
 * https://openbao.org/api-docs/system/leases/
 */
export function vaultDynamic(asks: Asks): ProviderModule<Options> {
  return {
    name: 'vault-dynamic',
    title: 'Vault and OpenBao dynamic credentials',
    sentence:
      'Leases of a secrets engine of a Vault or OpenBao, such as users of a database. Lease and token must outlive `max-age`, nothing is renewed. Without `admin` the standard variables log in as `auth` says. A mint that was interrupted is for a human to look at: a lease carries no name.',
    options: Options,
    origins: (options) => [vaultOrigin(options)],
    ...vaultModule,
    permission,
    docs: 'https://openbao.org/docs/concepts/lease/',
    example: {
      path: 'database/creds/shop',
      address: 'https://vault.test',
      verify: { mysql: { host: 'database.test' } },
    },
    checked: 'OpenBao 2.7 with PostgreSQL 15',
    rights: 'owner',
    build: (context) => build(context, asks),
  };
}

/** The leases of one path. Every part of the port takes it first. */
type Engine = {
  readonly options: Options;
  readonly clock: Clock;
  readonly server: VaultAccount;
  readonly account: string;
  readonly asks: Asks;
};

function build(context: BuildContext<Options>, asks: Asks): Provider {
  const { options, clock } = context;
  const { path, values: names, verify } = options;
  const server = vaultAccount(context, 'vault-dynamic', permission);
  const account = `${server.place}/${path}`;

  const engine: Engine = { options, clock, server, account, asks };
  return {
    name: 'vault-dynamic',
    account,
    values: names,
    // A performance standby, or a replica of the database, may be behind.
    propagation: 2_000,
    successes: 2,
    listLag: 2_000,
    tagged: false,
    idIsSecret: false,
    local: false,
    async check() {
      await tokenOutlives(engine, undefined);
      if (options.list) await list(engine);
    },
    async preflight({ expires }) {
      await tokenOutlives(engine, expires);
      return [];
    },
    // Vault's word that a lease is over is not the database's that it refuses its user.
    ...(verify === 'lease' ? { proofs: { refused: false, absent: true, gone: true } } : {}),
    mint: ({ expires }) => mint(engine, expires),
    probe: (credential) => probe(engine, credential),
    ...(options.list ? { list: () => list(engine) } : {}),
    revoke: (id) => end(engine, id),
  };
}

/** Throws PREFLIGHT_DENIED for a token that ends before its leases should, PROVIDER_*. */
async function tokenOutlives(engine: Engine, expires: Date | undefined): Promise<void> {
  const { clock, server } = engine;
  const { seconds, uses } = await server.tokenEnds();
  const needed = (expires === undefined ? clock.now().getTime() : expires.getTime()) - clock.now().getTime();
  if (uses !== undefined)
    throw new KeyturnError('PREFLIGHT_DENIED', {
      what: `the token for ${server.place} ends after ${uses} more uses, and its leases end with it`,
      hint: 'give a token without -use-limit: bao token create -orphan -period=768h -policy=keyturn',
    });
  if (seconds !== undefined && seconds < needed / 1_000 - 300)
    throw new KeyturnError('PREFLIGHT_DENIED', {
      what: `the token lives for ${lasting(seconds)} more, which is less than max-age (${lasting(needed / 1_000)}), and its leases end with it`,
      hint: 'lower max-age, or give a periodic token: bao token create -orphan -period=768h -policy=keyturn, renewed by who keeps it',
    });
}

async function list(engine: Engine): Promise<readonly Listed[]> {
  const { server, account } = engine;
  const { path } = engine.options;
  const answer = await server.read({ method: 'LIST', path: `sys/leases/lookup/${path}` });
  // 404 without a word is an empty list; with one there is no such path, or no such namespace.
  if (answer.status === 404 && vaultErrors(answer).length > 0)
    throw new KeyturnError('PROVIDER_UNREADABLE', {
      what: `${account} has no leases that could be listed`,
      hint: 'check path and namespace',
    });
  if (answer.status === 404) return [];
  const { keys } = server.data(answer);
  if (!Array.isArray(keys) || !keys.every((key) => typeof key === 'string'))
    throw new KeyturnError('PROVIDER_UNREADABLE', { what: `${account} lists no leases` });
  return keys.map((key) => ({ id: `${path}/${key}` }));
}

async function mint(engine: Engine, expires: Date | undefined): Promise<Minted> {
  const { clock, server, account } = engine;
  const { path, values: names } = engine.options;
  const needed = expires && (expires.getTime() - clock.now().getTime()) / 1_000 - 300;
  await reading(tokenOutlives(engine, expires));
  const answer = await server.change({ method: 'GET', path });
  if (answer.status >= 400)
    throw new KeyturnError('HTTP_REFUSED', {
      what: `${account} gave no credential (${answer.status})`,
      hint: `bao read ${path}`,
    });
  const lease = (answer.json() ?? {}) as { lease_id?: unknown; lease_duration?: unknown; data?: unknown };
  const { lease_id: id, lease_duration: lives } = lease;
  const data = (lease.data ?? {}) as { readonly [name: string]: unknown };
  if (typeof id !== 'string' || !id.startsWith(`${path}/`) || typeof lives !== 'number')
    throw new KeyturnError('HTTP_UNKNOWN', { what: `${account} answered without a lease: is it a dynamic engine?` });
  const wrong = names.find((name) => typeof data[name] !== 'string' || data[name] === '');
  if (wrong !== undefined) return refuse(engine, id, `${account} gives no value named ${wrong}`, 'correct values');
  if (needed !== undefined && lives < needed)
    return refuse(
      engine,
      id,
      `a lease of ${account} lives for ${lives} seconds, which is less than max-age`,
      "lower max-age, or raise default_ttl and max_ttl of the role and the mount's own",
    );
  return { id, values: Object.fromEntries(names.map((name) => [name, new Secret(data[name] as string)])) };
}

/** Ends a lease that cannot be used. Throws HTTP_REFUSED, or HTTP_UNKNOWN if it could not be ended. */
async function refuse(engine: Engine, id: string, what: string, hint: string): Promise<never> {
  try {
    await end(engine, id);
  } catch {
    throw new KeyturnError('HTTP_UNKNOWN', { what: `${what}; its lease could not be ended again`, hint });
  }
  throw new KeyturnError('HTTP_REFUSED', { what: `${what}; its lease was ended again`, hint });
}

/** Vault revokes what is not there as if it were, so it is looked up first. */
async function lookup(engine: Engine, id: string): Promise<'lives' | 'gone'> {
  const { server, account } = engine;
  const answer = await server.change({ method: 'POST', path: 'sys/leases/lookup', body: { lease_id: id } });
  // 404 is said where there is no such namespace.
  if (answer.status === 400 || answer.status === 404) {
    if (vaultErrors(answer).includes('invalid lease')) return 'gone';
    throw new KeyturnError('HTTP_REFUSED', { what: `${account} refused to look a lease up` });
  }
  const { data } = (answer.json() ?? {}) as { data?: { id?: unknown } };
  if (data?.id !== id) throw new KeyturnError('HTTP_UNKNOWN', { what: `${account} answered for another lease` });
  return 'lives';
}

async function end(engine: Engine, id: string): Promise<'revoked' | 'gone'> {
  const { server, account } = engine;
  if ((await lookup(engine, id)) === 'gone') return 'gone';
  const body = { lease_id: id, sync: true };
  const answer = await server.change({ method: 'POST', path: 'sys/leases/revoke', body });
  if (answer.status >= 400)
    throw new KeyturnError('HTTP_REFUSED', {
      what: `${account} could not end a lease (${answer.status})`,
      hint: `bao lease revoke ${id}`,
    });
  if (answer.status !== 204)
    throw new KeyturnError('HTTP_UNKNOWN', { what: `${account} answered with ${answer.status}` });
  return 'revoked';
}

async function probe(engine: Engine, { id, values }: Minted): Promise<Probe> {
  const { options, asks } = engine;
  const { verify, values: names } = options;
  try {
    if (verify === 'lease') return (await lookup(engine, id)) === 'lives' ? 'accepted' : 'rejected';
    const [user, password] = names.map((name) => values[name]);
    if (user === undefined || password === undefined) return 'inconclusive';
    if ('mysql' in verify) await asks.mysql(loginAs(verify.mysql, undefined, user.reveal(), password), 'SELECT 1');
    else await asks.postgres(loginAs(verify.postgres, verify.postgres.database, user.reveal(), password), 'SELECT 1');
    return 'accepted';
  } catch (error) {
    return error instanceof Failed && error.kind === 'login' ? 'rejected' : 'inconclusive';
  }
}

export const provider = vaultDynamic({ postgres: askPostgres, mysql: askMysql });
