import { z } from 'zod';
import { send, vaultErrors, vaultOptions, vaultPath } from '../http/vault.ts';
import { KeyturnError } from '../rotation/errors.ts';
import type { Listed, Minted, Probe, Provider } from '../rotation/ports.ts';
import { Secret } from '../rotation/secret.ts';
import { reading } from './before-mint.ts';
import type { BuildContext, ProviderModule } from './provider.ts';
import { vaultAccount, vaultModule } from './vault-account.ts';

const Options = z.strictObject({
  role: vaultPath,
  /** Where the AppRole method of that role is mounted. */
  mount: vaultPath.default('approle'),
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

  /** Throws PROVIDER_*: no such role, or one whose SecretIDs would be used up by being proved. */
  async function roleSettings(): Promise<{ readonly ttl: number }> {
    const answer = await server.read({ method: 'GET', path: base });
    if (answer.status === 404 || answer.status === 400)
      throw new KeyturnError('PROVIDER_UNREADABLE', {
        what: `${server.place} has no role ${role} at auth/${mount}`,
        hint: `bao list auth/${mount}/role`,
      });
    const { secret_id_num_uses: uses, secret_id_ttl: ttl } = server.data(answer);
    if (typeof uses !== 'number' || typeof ttl !== 'number')
      throw new KeyturnError('PROVIDER_UNREADABLE', { what: `${account} is no AppRole`, hint: 'check mount and role' });
    if (uses > 0)
      throw new KeyturnError('PROVIDER_UNREADABLE', {
        what: `SecretIDs of ${account} end after ${uses} uses: to prove one would use it up`,
        hint: `bao write ${base} secret_id_num_uses=0`,
      });
    return { ttl };
  }

  async function list(): Promise<readonly Listed[]> {
    const answer = await server.read({ method: 'LIST', path: `${base}/secret-id` });
    if (answer.status === 404) return [];
    const { keys } = server.data(answer);
    if (!Array.isArray(keys) || !keys.every((key) => typeof key === 'string'))
      throw new KeyturnError('PROVIDER_UNREADABLE', { what: `${account} lists no accessors` });
    const found: Listed[] = [];
    for (const id of keys) {
      const path = `${base}/secret-id-accessor/lookup`;
      const one = await server.read({ method: 'POST', path, body: { secret_id_accessor: id } });
      // Ended since it was listed.
      if (one.status === 404) continue;
      const { metadata, expiration_time: expires } = server.data(one);
      const tag = (metadata as { keyturn?: unknown } | null | undefined)?.keyturn;
      // The year 1 is never.
      const ends = typeof expires === 'string' ? Date.parse(expires) : Number.NaN;
      found.push({
        id,
        active: !(ends > 0 && ends <= clock.now().getTime()),
        ...(typeof tag === 'string' ? { tag } : {}),
      });
    }
    return found;
  }

  async function mint(tag: string, expires: Date | undefined): Promise<Minted> {
    const { ttl } = await reading(roleSettings());
    if (ttl > 0 && expires && clock.now().getTime() + (ttl + 300) * 1_000 < expires.getTime())
      throw new KeyturnError('HTTP_REFUSED', {
        what: `SecretIDs of ${account} live for ${ttl} seconds, which is less than max-age`,
        hint: `lower max-age, or: bao write ${base} secret_id_ttl=0`,
      });
    const roleId = server.data(await reading(server.read({ method: 'GET', path: `${base}/role-id` })))['role_id'];
    if (typeof roleId !== 'string') throw new KeyturnError('HTTP_REFUSED', { what: `${account} has no role-id` });
    const body = { metadata: JSON.stringify({ keyturn: tag }) };
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

  /** A login, whose token is ended again at once: it has a use only here. */
  async function probe({ values }: Minted): Promise<Probe> {
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
      await roleSettings();
      await list();
    },
    mint: ({ tag, expires }) => mint(tag, expires),
    probe,
    list,
    async revoke(id) {
      // To end one that is not there is an error of the server's own: it is asked first.
      const body = { secret_id_accessor: id };
      const found = await server.change({ method: 'POST', path: `${base}/secret-id-accessor/lookup`, body });
      if (found.status === 404) return 'gone';
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
    },
  };
}
