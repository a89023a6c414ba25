import * as z from 'zod';
import { isLoopback } from '../http/safe-url.ts';
import { KeyturnError } from '../rotation/model/errors.ts';

/*
 * Which Vault or OpenBao is meant, and how it is logged in to: as the configuration says it, and as the journal keeps it.
 */

/** Segments of a path as Vault writes them: no slash at an end, nothing that a URL would read otherwise. */
export const vaultPath = z
  .string()
  .max(512)
  .regex(
    /^(?!\.{1,2}(?:\/|$))[^\s/?#%\\]+(?:\/(?!\.{1,2}(?:\/|$))[^\s/?#%\\]+)*$/,
    'must be a path without a slash at its ends',
  );

/** What the configuration says of every entry that Vault serves; spread into the options. */
export const vaultOptions = {
  address: z.string().max(2_048).optional().describe('Address of the server. Default: VAULT_ADDR.'),
  namespace: vaultPath.optional().describe('Default: VAULT_NAMESPACE.'),
  auth: z
    .strictObject({
      method: z
        .enum(['token', 'approle', 'jwt'])
        .describe(
          "`token`: VAULT_TOKEN. `approle`: VAULT_ROLE_ID and VAULT_SECRET_ID. `jwt`: the job's own OIDC token, nothing stored.",
        ),
      mount: vaultPath.optional().describe("Where the method is mounted. Default: the method's name."),
      role: z
        .string()
        .min(1)
        .max(255)
        .optional()
        .describe('The role of `jwt`. Default: the default role of the mount.'),
      audience: z
        .string()
        .min(1)
        .max(2_048)
        .optional()
        .describe("The audience of the job's OIDC token. Default: the origin of the address."),
    })
    .optional()
    .describe('How Keyturn logs in. Default: VAULT_TOKEN.'),
};

export type VaultOptions = z.infer<z.ZodObject<typeof vaultOptions>>;

/** The same as plain data that the journal can keep: everything but the credentials. */
export const vaultBinding = z.object({
  address: z.string(),
  namespace: z.string().nullable(),
  auth: z.object({
    method: z.enum(['token', 'approle', 'jwt']),
    mount: z.string(),
    role: z.string().nullable(),
    audience: z.string(),
  }),
});

export type VaultBinding = z.infer<typeof vaultBinding>;

/** Standard variables: what is no secret, and what is. */
export const vaultSettings = ['VAULT_ADDR', 'VAULT_NAMESPACE', 'ACTIONS_ID_TOKEN_REQUEST_URL'] as const;
export const vaultVariables = [
  'VAULT_TOKEN',
  'VAULT_ROLE_ID',
  'VAULT_SECRET_ID',
  'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
] as const;

/** Reads one of the standard variables that are no secret. */
export type Setting = (name: (typeof vaultSettings)[number]) => string | undefined;

/** @throws KeyturnError ENVIRONMENT_MISSING without an address, CONFIG_INVALID for one that is none. */
export function bindVault(options: VaultOptions, setting: Setting): VaultBinding {
  const address = options.address ?? setting('VAULT_ADDR');
  if (address === undefined) {
    throw new KeyturnError('ENVIRONMENT_MISSING', {
      what: 'Vault has no address: VAULT_ADDR is not set',
      hint: 'set VAULT_ADDR, e.g. to https://vault.acme.dev:8200, or add `address` to the entry',
    });
  }
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const loopback = isLoopback(url?.hostname ?? '');
  const safe = url?.protocol === 'https:' || (url?.protocol === 'http:' && loopback);
  if (
    url === undefined ||
    !safe ||
    url.username !== '' ||
    url.password !== '' ||
    url.search !== '' ||
    url.hash !== ''
  ) {
    throw new KeyturnError('CONFIG_INVALID', {
      what: 'the address of Vault is https:// (http:// on this machine), a host, perhaps a path, and nothing behind it',
      hint: 'set VAULT_ADDR (or `address`), e.g. to https://vault.acme.dev:8200',
    });
  }
  const method = options.auth?.method ?? 'token';
  const namespace = (options.namespace ?? setting('VAULT_NAMESPACE'))?.replace(/^\/+|\/+$/g, '');
  return {
    address: url.href.replace(/\/+$/, ''),
    namespace: namespace === undefined || namespace === '' ? null : namespace,
    auth: {
      method,
      mount: options.auth?.mount ?? method,
      role: options.auth?.role ?? null,
      audience: options.auth?.audience ?? url.origin,
    },
  };
}

/** For people: `https://vault.acme.dev:8200 (namespace team)`. */
export function vaultPlace({ address, namespace }: VaultBinding): string {
  return namespace === null ? address : `${address} (namespace ${namespace})`;
}
