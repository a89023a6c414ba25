import type { Answer } from '../http/call.ts';
import { is, KeyturnError } from '../rotation/model/errors.ts';
import type { Origin } from '../rotation/model/ports.ts';
import { Secret } from '../rotation/model/secret.ts';
import { vault } from '../vendors/vault.ts';
import {
  bindVault,
  type VaultBinding,
  type VaultOptions,
  vaultPlace,
  vaultSettings,
  vaultVariables,
} from '../vendors/vault-binding.ts';
import { VaultRefusal, type VaultRequest, type VaultWire } from '../vendors/vault-request.ts';
import type { BuildContext } from './provider.ts';

/*
 * What the providers that a Vault or an OpenBao serves have in common: `admin` is a token, and without it the standard
 * variables log in as `auth` says.
 */

/** Spread into the module. */
export const vaultModule = {
  admin: 'one',
  adminOptional: true,
  environment: vaultVariables,
  settings: vaultSettings,
} as const;

/** The origin of a server and its namespace; without an address it is that of the run's own variables. */
export function vaultOrigin({ address, namespace }: Pick<VaultOptions, 'address' | 'namespace'>): Origin {
  const at = address === undefined ? 'VAULT_ADDR' : URL.canParse(address) ? new URL(address).origin : address;
  return { at: namespace === undefined ? at : `${at} (namespace ${namespace})` };
}

type Meta = { readonly [name: string]: unknown };

export type VaultAccount = {
  readonly binding: VaultBinding;
  readonly wire: VaultWire;
  /** For people: the server and its namespace. */
  readonly place: string;
  /** A question that changes nothing. Answers below 300, 400 and 404. Throws PROVIDER_*. */
  read(request: VaultRequest): Promise<Answer>;
  /** The same, but undefined for 500, which Vault answers to some questions about what is not there. */
  look(request: VaultRequest): Promise<Answer | undefined>;
  /** Seconds that the token lives on, and uses that are left of it; undefined where it has no end, or does not say. */
  tokenEnds(): Promise<{ readonly seconds?: number; readonly uses?: number; readonly meta: Meta }>;
  /** The member `data` of an answer. Throws PROVIDER_UNREADABLE. */
  data(answer: Answer): { readonly [name: string]: unknown };
  /** Sent once. Answers below 300, 400 and 404. Throws HTTP_*. */
  change(request: VaultRequest): Promise<Answer>;
};

export function vaultAccount(context: BuildContext<VaultOptions>, name: string, permission: string): VaultAccount {
  const { options, admin, http, clock, environment = {}, settings = {} } = context;
  if (admin !== undefined && !(admin instanceof Secret))
    throw new KeyturnError('CONFIG_INVALID', { what: '`admin` must be the name of one variable, which holds a token' });
  const setting = (one: string) => (Object.hasOwn(settings, one) ? settings[one] : undefined);
  const binding = bindVault(options, setting);
  const wire: VaultWire = {
    http,
    clock,
    setting,
    variable: (one) => (one === 'VAULT_TOKEN' && admin ? admin : environment[one]),
    denied: 'PROVIDER_DENIED',
  };
  const place = vaultPlace(binding);
  const client = vault(binding, wire);
  const needs = `the admin credential for ${name} needs: ${permission}`;

  async function ask(request: VaultRequest): Promise<Answer> {
    try {
      return await client.ask(request);
    } catch (error) {
      if (!is(error, 'PROVIDER_DENIED')) throw error;
      throw new KeyturnError('PROVIDER_DENIED', {
        what: error.message,
        hint: error.hint === undefined ? needs : `${error.hint}; ${needs}`,
      });
    }
  }

  async function read(request: VaultRequest): Promise<Answer> {
    try {
      return await ask(request);
    } catch (error) {
      throw unread(error);
    }
  }

  function data(answer: Answer): { readonly [name: string]: unknown } {
    try {
      const { data } = answer.json() as { data?: unknown };
      if (typeof data === 'object' && data !== null && !Array.isArray(data)) return { ...data };
    } catch {
      // It is refused below: whatever it is, it is not Vault's.
    }
    throw new KeyturnError('PROVIDER_UNREADABLE', {
      what: `${place} answered with something that is not Vault's (${answer.status})`,
      hint: 'check VAULT_ADDR and the path',
    });
  }

  return {
    binding,
    wire,
    place,
    read,
    data,
    async look(request) {
      try {
        return await ask(request);
      } catch (error) {
        if (error instanceof VaultRefusal && error.status === 500) return undefined;
        throw unread(error);
      }
    },
    async tokenEnds() {
      const { ttl, period, num_uses: uses, meta } = data(await read({ method: 'GET', path: 'auth/token/lookup-self' }));
      if (typeof ttl !== 'number')
        throw new KeyturnError('PROVIDER_UNREADABLE', { what: `${place} does not say how long the token lives` });
      // A token with a period that was given to us is renewed by whoever made it; one from our own login is not.
      const renewed = typeof period === 'number' && period > 0 && binding.auth.method === 'token';
      return {
        meta: typeof meta === 'object' && meta !== null ? { ...meta } : {},
        ...(ttl === 0 || renewed ? {} : { seconds: ttl }),
        ...(typeof uses === 'number' && uses > 0 ? { uses } : {}),
      };
    },
    async change(request) {
      try {
        return await ask({ ...request, retry: 'never' });
      } catch (error) {
        if (!is(error, 'PROVIDER_DENIED')) throw error;
        throw new KeyturnError('HTTP_REFUSED', {
          what: error.message,
          ...(error.hint === undefined ? {} : { hint: error.hint }),
        });
      }
    },
  };
}

function unread(error: unknown): unknown {
  if (!is(error, 'HTTP_UNKNOWN', 'HTTP_NOT_SENT', 'HTTP_REFUSED')) return error;
  // A quota's limit that outlasted the patience says nothing about what was asked.
  const limited = error instanceof VaultRefusal && error.status === 429;
  const answered = is(error, 'HTTP_REFUSED') && !limited;
  return new KeyturnError(answered ? 'PROVIDER_UNREADABLE' : 'PROVIDER_UNREACHABLE', {
    what: error.message,
    hint: error.hint ?? 'check VAULT_ADDR and the network, then run again',
  });
}
