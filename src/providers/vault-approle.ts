import { z } from 'zod';
import { is, KeyturnError } from '../rotation/model/errors.ts';
import type { Listed, Minted, MintRequest, PreflightRequest, Probe, Provider } from '../rotation/model/ports.ts';
import { Secret } from '../rotation/model/secret.ts';
import { send, vaultErrors, vaultOptions, vaultPath } from '../vendors/vault.ts';
import { lasting, reading } from './before-mint.ts';
import type { BuildContext, ProviderModule } from './provider.ts';
import { vaultAccount, vaultModule, vaultOrigin } from './vault-account.ts';

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

  /** Throws PROVIDER_*: no such role. */
  async function roleData(): Promise<{ readonly [name: string]: unknown }> {
    const answer = await server.read({ method: 'GET', path: base });
    if (answer.status === 404 || answer.status === 400)
      throw new KeyturnError('PROVIDER_UNREADABLE', {
        what: `${server.place} has no role ${role} at auth/${mount}`,
        hint: `bao list auth/${mount}/role`,
      });
    return server.data(answer);
  }

  /** Throws PROVIDER_*: no such role; PREFLIGHT_DENIED: one whose SecretIDs could not be proved. */
  async function roleSettings(): Promise<{ readonly ttl: number }> {
    const settings = await roleData();
    const { secret_id_num_uses: uses, secret_id_ttl: ttl, bind_secret_id: bound } = settings;
    if (typeof uses !== 'number' || typeof ttl !== 'number')
      throw new KeyturnError('PROVIDER_UNREADABLE', { what: `${account} is no AppRole`, hint: 'check mount and role' });
    if (bound === false)
      throw new KeyturnError('PREFLIGHT_DENIED', {
        what: `${account} lets in whoever has its role-id: a SecretID proves nothing there, and to end one ends nothing`,
        hint: `bao write ${base} bind_secret_id=true`,
      });
    if (uses > 0)
      throw new KeyturnError('PREFLIGHT_DENIED', {
        what: `SecretIDs of ${account} end after ${uses} uses: to prove one would use it up`,
        hint: `bao write ${base} secret_id_num_uses=0`,
      });
    inBounds(strings(settings['secret_id_bound_cidrs']), 'SecretIDs of');
    return { ttl };
  }

  /** Throws PREFLIGHT_DENIED where nobody has said that this machine may log in with what is made. */
  function inBounds(cidrs: readonly string[], whose: string): void {
    if (cidrs.length === 0 || options['within-cidrs']) return;
    throw new KeyturnError('PREFLIGHT_DENIED', {
      what: `${whose} ${account} may log in from ${cidrs.join(', ')} only: elsewhere a new one cannot be proved`,
      hint: `run Keyturn on a machine in there and say so with options: { within-cidrs: true }, or: bao write ${base} secret_id_bound_cidrs=""`,
    });
  }

  /** Throws PREFLIGHT_DENIED for a token that ends while a rotation goes on. */
  async function tokenLasts(): Promise<void> {
    let token: Awaited<ReturnType<typeof server.tokenEnds>>;
    try {
      token = await server.tokenEnds();
    } catch (error) {
      // To ask about oneself is a right of its own; without it nothing is known.
      if (is(error, 'PROVIDER_DENIED')) return;
      throw error;
    }
    const short = token.seconds !== undefined && token.seconds < 300 && server.binding.auth.method === 'token';
    if (token.uses === undefined && !short) return;
    throw new KeyturnError('PREFLIGHT_DENIED', {
      what: `the token for ${server.place} ends after ${token.uses === undefined ? lasting(token.seconds!) : `${token.uses} more uses`}, under way`,
      hint: 'give a token without -use-limit that lives longer: bao token create -orphan -period=768h -policy=keyturn',
    });
  }

  async function accessors(): Promise<readonly string[]> {
    const answer = await server.read({ method: 'LIST', path: `${base}/secret-id` });
    if (answer.status === 404) {
      // Nothing there, or nothing that can be seen: a mount, a namespace or a role that is not there says the same.
      await roleData();
      return [];
    }
    const { keys } = server.data(answer);
    if (!Array.isArray(keys) || !keys.every((key) => typeof key === 'string'))
      throw new KeyturnError('PROVIDER_UNREADABLE', { what: `${account} lists no accessors` });
    return keys;
  }

  /** What a SecretID was made with; undefined for one of which Vault has lost the way from its accessor. */
  async function described(id: string): Promise<{ readonly [name: string]: unknown } | undefined> {
    const path = `${base}/secret-id-accessor/lookup`;
    const answer = await server.look({ method: 'POST', path, body: { secret_id_accessor: id } });
    return answer?.status === 200 ? server.data(answer) : undefined;
  }

  async function list(): Promise<readonly Listed[]> {
    const found: Listed[] = [];
    for (const id of await accessors()) {
      const data = await described(id);
      // It is listed by the SecretID itself: that one may well log in.
      if (data === undefined) {
        found.push({ id, unreadable: true });
        continue;
      }
      const tag = (data['metadata'] as { keyturn?: unknown } | null | undefined)?.keyturn;
      // The year 1 is never.
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
  async function taken(old: string | undefined): Promise<{ readonly [name: string]: unknown }> {
    const data = old === undefined ? undefined : await described(old);
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
  async function preflight({ old, expires }: PreflightRequest): Promise<readonly string[]> {
    await tokenLasts();
    const { ttl } = await roleSettings();
    const needed = expires === undefined ? 0 : (expires.getTime() - clock.now().getTime()) / 1_000;
    if (ttl > 0 && ttl + 300 < needed)
      throw new KeyturnError('PREFLIGHT_DENIED', {
        what: `SecretIDs of ${account} live for ${lasting(ttl)}, which is less than max-age (${lasting(needed)})`,
        hint: `lower max-age, or: bao write ${base} secret_id_ttl=0`,
      });
    inBounds(strings((await taken(old?.id))['cidr_list']), 'the SecretID that is replaced at');
    return [];
  }

  async function mint({ tag, old, expires }: MintRequest): Promise<Minted> {
    await reading(preflight({ ...(old && { old }), ...(expires && { expires }) }));
    const { metadata = {}, ...bounds } = await reading(taken(old?.id));
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

  /** A token that came from a login with a SecretID of ours carries its tag. */
  async function self(): Promise<string | undefined> {
    try {
      const { role_name: of, keyturn: tag } = (await server.tokenEnds()).meta;
      if (of !== role || typeof tag !== 'string') return undefined;
      return (await list()).find((one) => one.tag === tag)?.id;
    } catch {
      return undefined;
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
    preflight,
    self,
    mint,
    probe,
    list,
    async revoke(id) {
      // To end one that is not there is an error of the server's own: it is asked first.
      const body = { secret_id_accessor: id };
      const lookup = { method: 'POST', path: `${base}/secret-id-accessor/lookup`, body } as const;
      const found = await reading(server.look(lookup));
      if (found === undefined || found.status === 404) {
        // Without its accessor's entry a SecretID still logs in, and nothing ends it by its accessor.
        if ((await reading(accessors())).includes(id))
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
    },
  };
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
