import * as z from 'zod';
import { KeyturnError } from '../rotation/model/errors.ts';
import type { Listed, Minted, MintRequest, PreflightRequest, Probe, Provider } from '../rotation/model/ports.ts';
import { Secret } from '../rotation/model/secret.ts';
import { vaultOptions, vaultPath } from '../vendors/vault-binding.ts';
import { send, vaultErrors } from '../vendors/vault-request.ts';
import { lasting, reading } from './before-mint.ts';
import type { BuildContext, ProviderModule } from './provider.ts';
import { vaultAccount, vaultModule, vaultOrigin } from './vault-account.ts';
import { type Approle, inBounds, roleData, roleSettings, strings, tokenLasts } from './vault-approle-role.ts';

const Options = z.strictObject({
  role: vaultPath,
  /** Where the AppRole method of that role is mounted. */
  mount: vaultPath.default('approle'),
  /** Keyturn runs where the role's SecretIDs may be used (`secret_id_bound_cidrs`). */
  'within-cidrs': z.literal(true).optional(),
  ...vaultOptions,
});

const permission =
  'read on the role and its role-id, update and list on its secret-id, update on secret-id-accessor/lookup and secret-id-accessor/destroy';

/**
 * SecretIDs of an AppRole. The accessor is the id: it finds and ends a SecretID, and nobody can log in with it; the tag
 * stands in the metadata.
 * https://openbao.org/api-docs/auth/approle/
 */
export const provider: ProviderModule<z.output<typeof Options>> = {
  name: 'vault-approle',
  title: 'Vault and OpenBao AppRole',
  sentence:
    'SecretIDs of an AppRole of a Vault or OpenBao, with what the role gives. Without `admin` the standard variables log in as `auth` says. Tokens that were made with an ended one live on to their own end.',
  options: Options,
  origins: (options) => [vaultOrigin(options)],
  ...vaultModule,
  values: ['role-id', 'secret-id'],
  permission,
  docs: 'https://openbao.org/api-docs/auth/approle/',
  example: { role: 'shop', address: 'https://vault.test' },
  checked: 'OpenBao 2.7',
  rights: 'owner',
  build: vaultApprole,
};

function vaultApprole(context: BuildContext<z.output<typeof Options>>): Provider {
  const { options, clock } = context;
  const { role, mount } = options;
  const server = vaultAccount(context, 'vault-approle', permission);
  const base = `auth/${mount}/role/${role}`;
  const account = `${server.place}/${base}`;

  const withinCidrs = options['within-cidrs'] === true;
  const approle: Approle = { withinCidrs, clock, role, mount, server, base, account };
  return {
    name: 'vault-approle',
    account,
    values: ['role-id', 'secret-id'],
    // A performance standby may be behind.
    propagation: 2_000,
    successes: 2,
    listLag: 2_000,
    tagged: true,
    idIsSecret: false,
    local: false,
    maxBytes: 128,
    async check() {
      await roleSettings(approle);
      await list(approle);
    },
    preflight: (request) => preflight(approle, request),
    self: () => self(approle),
    mint: (request) => mint(approle, request),
    probe: (credential) => probe(approle, credential),
    list: () => list(approle),
    revoke: (id) => revoke(approle, id),
  };
}

async function accessors(approle: Approle): Promise<readonly string[]> {
  const { server, base, account } = approle;
  const answer = await server.read({ method: 'LIST', path: `${base}/secret-id` });
  if (answer.status === 404) {
    // Nothing there, or nothing that can be seen: a mount, a namespace or a role that is not there says the same.
    await roleData(approle);
    return [];
  }
  const { keys } = server.data(answer);
  if (!Array.isArray(keys) || !keys.every((key) => typeof key === 'string'))
    throw new KeyturnError('PROVIDER_UNREADABLE', { what: `${account} lists no accessors` });
  return keys;
}

/** What a SecretID was made with; undefined where Vault cannot find it by its accessor. */
async function described(approle: Approle, id: string): Promise<{ readonly [name: string]: unknown } | undefined> {
  const { server, base } = approle;
  const path = `${base}/secret-id-accessor/lookup`;
  const answer = await server.look({ method: 'POST', path, body: { secret_id_accessor: id } });
  return answer?.status === 200 ? server.data(answer) : undefined;
}

async function list(approle: Approle): Promise<readonly Listed[]> {
  const { clock } = approle;
  const found: Listed[] = [];
  for (const id of await accessors(approle)) {
    const data = await described(approle, id);
    // The list is kept by SecretID, not by accessor, so that one may well log in.
    if (data === undefined) {
      found.push({ id, unreadable: true });
      continue;
    }
    const tag = (data['metadata'] as { keyturn?: unknown } | null | undefined)?.keyturn;
    // Vault writes the year 1 where there is no end.
    const expires = data['expiration_time'];
    const ends = typeof expires === 'string' ? Date.parse(expires) : Number.NaN;
    found.push({
      id,
      active: !(ends > 0 && ends <= clock.now().getTime()),
      ...(typeof tag === 'string' ? { tag } : {}),
    });
  }
  return found;
}

/** What the new one takes over from the one that it replaces: from where it may be used, and its metadata. */
async function taken(approle: Approle, old: string | undefined): Promise<{ readonly [name: string]: unknown }> {
  const data = old === undefined ? undefined : await described(approle, old);
  if (data === undefined) return {};
  const cidrs = strings(data['cidr_list']);
  const token = strings(data['token_bound_cidrs']);
  const { keyturn: _, ...metadata } = (data['metadata'] ?? {}) as { readonly [name: string]: unknown };
  return {
    metadata,
    ...(cidrs.length === 0 ? {} : { cidr_list: cidrs }),
    ...(token.length === 0 ? {} : { token_bound_cidrs: token }),
  };
}

/** Throws PREFLIGHT_DENIED, PROVIDER_*. */
async function preflight(approle: Approle, { old, expires }: PreflightRequest): Promise<readonly string[]> {
  const { clock, base, account } = approle;
  await tokenLasts(approle);
  const { ttl } = await roleSettings(approle);
  const needed = expires === undefined ? 0 : (expires.getTime() - clock.now().getTime()) / 1_000;
  if (ttl > 0 && ttl + 300 < needed)
    throw new KeyturnError('PREFLIGHT_DENIED', {
      what: `SecretIDs of ${account} live for ${lasting(ttl)}, which is less than max-age (${lasting(needed)})`,
      hint: `lower max-age, or: bao write ${base} secret_id_ttl=0`,
    });
  inBounds(approle, strings((await taken(approle, old?.id))['cidr_list']), 'the SecretID that is replaced at');
  return [];
}

async function mint(approle: Approle, { tag, old, expires }: MintRequest): Promise<Minted> {
  const { server, base, account } = approle;
  await reading(preflight(approle, { ...(old && { old }), ...(expires && { expires }) }));
  const { metadata = {}, ...bounds } = await reading(taken(approle, old?.id));
  const roleId = server.data(await reading(server.read({ method: 'GET', path: `${base}/role-id` })))['role_id'];
  if (typeof roleId !== 'string') throw new KeyturnError('HTTP_REFUSED', { what: `${account} has no role-id` });
  const body = { ...bounds, metadata: JSON.stringify({ ...(metadata as object), keyturn: tag }) };
  const answer = await server.change({ method: 'POST', path: `${base}/secret-id`, body });
  if (answer.status >= 400)
    throw new KeyturnError('HTTP_REFUSED', { what: `${account} refused a SecretID (${answer.status})` });
  const { data } = (answer.json() ?? {}) as { data?: { secret_id?: unknown; secret_id_accessor?: unknown } };
  const id = data?.secret_id_accessor;
  const value = data?.secret_id;
  if (typeof id !== 'string' || typeof value !== 'string' || id === '' || value === '')
    throw new KeyturnError('HTTP_UNKNOWN', { what: `${account} answered the mint without a SecretID` });
  return { id, values: { 'role-id': new Secret(roleId), 'secret-id': new Secret(value) } };
}

/** Logs in, and ends the token again at once, because it is needed only here. */
async function probe(approle: Approle, { values }: Minted): Promise<Probe> {
  const { mount, server } = approle;
  const { 'role-id': roleId, 'secret-id': secretId } = values;
  if (roleId === undefined || secretId === undefined) return 'inconclusive';
  try {
    const body = { role_id: roleId.reveal(), secret_id: secretId.reveal() };
    const { binding, wire } = server;
    const answer = await send(
      binding,
      wire,
      { method: 'POST', path: `auth/${mount}/login`, body, retry: 'never' },
      undefined,
    );
    if (answer.status === 400)
      return vaultErrors(answer).some((error) => /invalid (role|secret)/.test(error)) ? 'rejected' : 'inconclusive';
    if (answer.status !== 200) return 'inconclusive';
    const token = (answer.json() as { auth?: { client_token?: unknown } } | null)?.auth?.client_token;
    if (typeof token !== 'string' || token === '') return 'inconclusive';
    const end = { method: 'POST', path: 'auth/token/revoke-self', retry: 'never' } as const;
    await send(binding, wire, end, new Secret(token)).catch(() => {});
    return 'accepted';
  } catch {
    return 'inconclusive';
  }
}

/** A token that came from a login with a SecretID of ours carries its tag. */
async function self(approle: Approle): Promise<string | undefined> {
  const { role, server } = approle;
  try {
    const { role_name: of, keyturn: tag } = (await server.tokenEnds()).meta;
    if (of !== role || typeof tag !== 'string') return undefined;
    return (await list(approle)).find((one) => one.tag === tag)?.id;
  } catch {
    return undefined;
  }
}

/** Throws HTTP_*. */
async function revoke(approle: Approle, id: string): Promise<'revoked' | 'gone'> {
  const { mount, server, base, account } = approle;
  // To end one that is not there is an error of the server's own, so it is looked up first.
  const body = { secret_id_accessor: id };
  const lookup = { method: 'POST', path: `${base}/secret-id-accessor/lookup`, body } as const;
  const found = await reading(server.look(lookup));
  if (found === undefined || found.status === 404) {
    // Without its accessor's entry a SecretID still logs in, and nothing ends it by its accessor.
    if ((await reading(accessors(approle))).includes(id))
      throw new KeyturnError('HTTP_REFUSED', {
        what: `${account} lists the SecretID and cannot look it up: it may still log in`,
        hint: `bao write -f auth/${mount}/tidy/secret-id, or end it by its own value: bao write ${base}/secret-id/destroy secret_id=-`,
      });
    return 'gone';
  }
  if (found.status === 400)
    throw new KeyturnError('HTTP_REFUSED', { what: `${account} refused to look a SecretID up` });
  const { data } = (found.json() ?? {}) as { data?: { secret_id_accessor?: unknown } };
  if (data?.secret_id_accessor !== id)
    throw new KeyturnError('HTTP_UNKNOWN', { what: `${account} answered for another SecretID` });
  const answer = await server.change({ method: 'POST', path: `${base}/secret-id-accessor/destroy`, body });
  if (answer.status === 400 || answer.status === 404)
    throw new KeyturnError('HTTP_REFUSED', { what: `${account} refused to end a SecretID (${answer.status})` });
  // 204 has no body, and nothing of Vault's has one here.
  if (answer.status !== 204)
    throw new KeyturnError('HTTP_UNKNOWN', { what: `${account} answered with ${answer.status}` });
  return 'revoked';
}
