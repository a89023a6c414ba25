import { is, KeyturnError } from '../rotation/model/errors.ts';
import type { Clock } from '../rotation/model/ports.ts';
import { lasting } from './before-mint.ts';
import type { VaultAccount } from './vault-account.ts';

/*
 * Whether SecretIDs of an AppRole can be rotated at all: what its role says, and how long the token lives that asks.
 * https://openbao.org/api-docs/auth/approle/
 */

/** The SecretIDs of one role. Every part of the port takes it first. */
export type Approle = {
  /** Keyturn runs where the role's SecretIDs may be used. */
  readonly withinCidrs: boolean;
  readonly clock: Clock;
  readonly role: string;
  /** Where the method of the role is mounted, below `auth/`. */
  readonly mount: string;
  readonly server: VaultAccount;
  /** The path of the role. */
  readonly base: string;
  readonly account: string;
};

/** Throws PROVIDER_*: no such role. */
export async function roleData(approle: Approle): Promise<{ readonly [name: string]: unknown }> {
  const { role, mount, server, base } = approle;
  const answer = await server.read({ method: 'GET', path: base });
  if (answer.status === 404 || answer.status === 400)
    throw new KeyturnError('PROVIDER_UNREADABLE', {
      what: `${server.place} has no role ${role} at auth/${mount}`,
      hint: `bao list auth/${mount}/role`,
    });
  return server.data(answer);
}

/** Throws PROVIDER_*: no such role; PREFLIGHT_DENIED: one whose SecretIDs could not be proved. */
export async function roleSettings(approle: Approle): Promise<{ readonly ttl: number }> {
  const { base, account } = approle;
  const settings = await roleData(approle);
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
  inBounds(approle, strings(settings['secret_id_bound_cidrs']), 'SecretIDs of');
  return { ttl };
}

/** Throws PREFLIGHT_DENIED where nobody has said that this machine may log in with what is made. */
export function inBounds(approle: Approle, cidrs: readonly string[], whose: string): void {
  const { withinCidrs, base, account } = approle;
  if (cidrs.length === 0 || withinCidrs) return;
  throw new KeyturnError('PREFLIGHT_DENIED', {
    what: `${whose} ${account} may log in from ${cidrs.join(', ')} only: elsewhere a new one cannot be proved`,
    hint: `run Keyturn on a machine in there and say so with options: { within-cidrs: true }, or: bao write ${base} secret_id_bound_cidrs=""`,
  });
}

/** Throws PREFLIGHT_DENIED for a token that ends while a rotation goes on. */
export async function tokenLasts(approle: Approle): Promise<void> {
  const { server } = approle;
  let token: Awaited<ReturnType<VaultAccount['tokenEnds']>>;
  try {
    token = await server.tokenEnds();
  } catch (error) {
    // A token may lack the right to look itself up; then nothing is known of its end.
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

export function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
