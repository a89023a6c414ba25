import * as z from 'zod';
import type { Answer } from '../http/call.ts';
import { is, KeyturnError } from '../rotation/model/errors.ts';
import type { Address, Destination, Origin } from '../rotation/model/ports.ts';
import { Secret } from '../rotation/model/secret.ts';
import { type Vault, vault } from '../vendors/vault.ts';
import { bindVault, vaultBinding, vaultOptions, vaultPath, vaultPlace } from '../vendors/vault-binding.ts';
import { vaultErrors } from '../vendors/vault-request.ts';
import {
  type DestinationContext,
  type DestinationModule,
  type ExpandRequest,
  ownAddress,
  sentTo,
} from './destination.ts';
import { memberString, memberText, withMember } from './json-member.ts';
import { oneAtATime, reachable, roundsOf, several } from './places.ts';

/*
 * Secrets in the KV engine (version 2) of Vault and OpenBao: https://openbao.org/api-docs/secret/kv/kv-v2/.
 */
const kind = 'vault';

const options = z.strictObject({
  path: vaultPath.describe('Path of the secret within the mount, such as `shop/api`.'),
  field: z
    .string()
    .min(1)
    .max(255)
    .optional()
    .describe("The field of the secret. Default: the secret's name; the other fields stay as they are."),
  mount: vaultPath.default('secret').describe('Where the KV engine (version 2) is mounted.'),
  create: z.boolean().default(false).describe('Make the secret if there is none.'),
  ...vaultOptions,
});

type Options = z.infer<typeof options>;

const address = z.object({
  kind: z.literal(kind),
  key: z.string(),
  value: z.string(),
  mount: vaultPath,
  path: vaultPath,
  field: z.string(),
  create: z.boolean(),
  vault: vaultBinding,
});

type Own = z.infer<typeof address>;

/** Vault's own limit for a request is far larger, but Consul and integrated storage take only half a mebibyte. */
const largest = 512 * 1_024;

function keyOf({ vault, mount, path, field }: Omit<Own, 'key'>): string {
  return `${kind}:${vaultPlace(vault)}/${mount}/${path}#${field}`;
}

function fits(bytes: number): void {
  if (bytes <= largest) return;
  throw new KeyturnError('VALUE_UNFIT', {
    what: `the value has ${bytes} bytes; a secret of Vault holds at most ${largest} in every storage`,
    hint: 'choose another destination',
  });
}

async function expand(
  given: Options,
  { values }: ExpandRequest,
  { setting }: DestinationContext,
): Promise<readonly Address[]> {
  const names = Object.entries(values);
  if (names.length > 1 && given.field !== undefined) throw several(kind);
  const binding = bindVault(given, setting);
  return names.map(([value, name]) => {
    const { mount, path, create } = given;
    const own = { kind: kind as typeof kind, value, mount, path, field: given.field ?? name, create, vault: binding };
    return { ...own, key: keyOf(own) };
  });
}

function origins(given: Address): readonly Origin[] | undefined {
  const own = address.safeParse(given).data;
  if (own === undefined) return undefined;
  const { address: server, namespace, auth } = own.vault;
  const proof = auth.method === 'jwt' ? `the job's token for ${auth.audience}` : auth.method;
  return [sentTo(namespace === null ? server : `${server} (namespace ${namespace})`, [proof], false)];
}

function build(given: Address, context: DestinationContext): Destination {
  const own = ownAddress(given, address, keyOf, 'Vault');
  return secretAt(given, own, context);
}

/** One client for each server, login and run, so that many secrets need one login. */
const clients = new WeakMap<DestinationContext, Map<string, Vault>>();

function clientOf(binding: Own['vault'], context: DestinationContext): Vault {
  const all = clients.get(context) ?? new Map<string, Vault>();
  clients.set(context, all);
  const name = JSON.stringify(binding);
  const made = all.get(name) ?? vault(binding, { ...context, denied: 'DESTINATION_DENIED' });
  all.set(name, made);
  return made;
}

type Found = {
  /** What `cas` must say: 0 where there never was a version. */
  readonly version: number;
  /** The fields as JSON text; undefined where there is none, or the last version was deleted. */
  readonly text?: string | undefined;
  readonly at?: Date;
};

/** One field of one secret. Every part of the port takes it first. */
type VaultSecret = {
  readonly own: Own;
  /** Mount and path, for people. */
  readonly at: string;
  readonly place: string;
  /** The path of its data in the API. */
  readonly path: string;
  readonly client: Vault;
};

function secretAt(given: Address, own: Own, context: DestinationContext): Destination {
  const at = `${own.mount}/${own.path}`;
  const place = `Vault ${vaultPlace(own.vault)} ${at} (${own.field})`;
  const path = `${own.mount}/data/${own.path}`;
  const client = clientOf(own.vault, context);

  const secret: VaultSecret = { own, at, place, path, client };
  return {
    address: given,
    place,
    preflight: () => reachable(check(secret), place),
    fits,
    write: (value) =>
      oneAtATime(context, `${kind}:${vaultPlace(own.vault)}/${at}`, () =>
        roundsOf(() => attempt(secret, value), {
          context,
          own: own.key,
          place,
          hint: `run it again; look in the audit log for who writes ${path}`,
        }),
      ),
    updatedAt: async () => updatedAt(secret, await found(secret)),
    async read() {
      const value = held(secret, await found(secret));
      return value === undefined ? undefined : new Secret(value);
    },
  };
}

/** https://openbao.org/api-docs/secret/kv/kv-v2/#read-secret-version */
async function found(secret: VaultSecret): Promise<Found> {
  const { own, place, path, client } = secret;
  const answer = await client.ask({ method: 'GET', path });
  if (answer.status === 404 && vaultErrors(answer).length > 0) {
    throw new KeyturnError('DESTINATION_MISSING', {
      what: `${place}: nothing is mounted at ${own.mount}/, or there is no such namespace`,
      hint: `correct \`mount\` or \`namespace\`, or: bao secrets enable -version=2 -path=${own.mount} kv`,
    });
  }
  // A secret that is not there has no data at all; one whose last version was deleted still has its metadata.
  const { data } = answer.json() as { readonly data?: { readonly metadata?: unknown } | null };
  if (answer.status === 404 && data === undefined) return { version: 0 };
  const metadata = metadataOf(data?.metadata);
  const inside = memberText(answer.text, 'data');
  if (metadata === undefined || inside === undefined || answer.status === 400) throw notKv(secret);
  const text = memberText(inside, 'data');
  return text === undefined || text === 'null' ? { version: metadata.version } : { ...metadata, text };
}

function notKv(secret: VaultSecret): KeyturnError {
  const { own, place } = secret;
  return new KeyturnError('DESTINATION_DENIED', {
    what: `${place}: ${own.mount}/ is not a KV engine of version 2`,
    hint: `bao kv enable-versioning ${own.mount}/, or name another mount`,
  });
}

/** A KV engine of version 1 would take the write, and keep it where nobody looks. Asked where nothing is there yet. */
async function isKv2(secret: VaultSecret): Promise<void> {
  const { path, client } = secret;
  const asked = { method: 'GET', path: `sys/internal/ui/mounts/${path}` } as const;
  const answer = await unlessDenied(client.ask(asked));
  if (answer?.status !== 200) return;
  const { data } = answer.json() as { data?: { type?: unknown; options?: { version?: unknown } | null } };
  if (data?.type !== 'kv' || data.options?.version !== '2') throw notKv(secret);
}

function held(secret: VaultSecret, { text }: Found): string | undefined {
  const { own } = secret;
  return text === undefined ? undefined : memberString(text, own.field);
}

function updatedAt(secret: VaultSecret, one: Found): Date | undefined {
  return held(secret, one) === undefined ? undefined : one.at;
}

function missing(secret: VaultSecret): KeyturnError {
  const { place } = secret;
  return new KeyturnError('DESTINATION_MISSING', {
    what: `${place}: there is no such secret`,
    hint: 'make it, or add `create: true` to the destination',
  });
}

async function check(secret: VaultSecret) {
  const { own } = secret;
  const there = await found(secret);
  if (there.version === 0) {
    await isKv2(secret);
    if (!own.create) throw missing(secret);
  }
  await allowed(secret, there.version === 0 ? 'create' : 'update');
  const when = updatedAt(secret, there);
  return when === undefined ? {} : { updatedAt: when };
}

/** What a write will need, asked before anything is minted. A token without the default policy may not ask. */
async function allowed(secret: VaultSecret, capability: 'create' | 'update'): Promise<void> {
  const { place, path, client } = secret;
  const asked = { method: 'PUT', path: 'sys/capabilities-self', body: { paths: [path] } } as const;
  const answer = await unlessDenied(client.ask(asked));
  if (answer?.status !== 200) return;
  const { data } = answer.json() as { data?: { readonly [path: string]: unknown } };
  const capabilities = data?.[path];
  if (!Array.isArray(capabilities) || capabilities.includes('root') || capabilities.includes(capability)) return;
  throw new KeyturnError('DESTINATION_DENIED', {
    what: `${place}: the policy does not give "${capability}" on ${path}`,
    hint: `add to the policy: path "${path}" { capabilities = ["create", "read", "update"] }`,
  });
}

/** Undefined: another writer was faster, nothing of ours is there. */
async function attempt(secret: VaultSecret, value: Secret): Promise<Date | undefined> {
  const { own, place, path, client } = secret;
  const before = await found(secret);
  if (before.at !== undefined && held(secret, before) === value.reveal()) return before.at;
  if (before.version === 0 && !own.create) throw missing(secret);
  const text = withMember(before.text ?? '{}', own.field, value.reveal());
  fits(new TextEncoder().encode(text).length);
  // The other fields go back as the text that they came in.
  const body = `{"options":{"cas":${before.version}},"data":${text}}`;
  const answer = await client.ask({ method: 'PUT', path, body });
  if (answer.status === 200) {
    const at = memberText(answer.text, 'data');
    const when = at === undefined ? undefined : timeOf(memberString(at, 'created_time'));
    return when ?? (await found(secret)).at;
  }
  if (vaultErrors(answer).some((each) => each.includes('check-and-set parameter did not match'))) return undefined;
  throw new KeyturnError('HTTP_REFUSED', {
    what: `${place}: the write was refused (${answer.status})`,
    hint: `check that ${own.mount}/ is a KV engine of version 2, and the size of the secret`,
  });
}

/** What only makes an error come earlier is not needed: a token without the default policy may not ask it. */
async function unlessDenied(work: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await work;
  } catch (error) {
    if (is(error, 'DESTINATION_DENIED')) return undefined;
    throw error;
  }
}

function metadataOf(metadata: unknown): { readonly version: number; readonly at: Date } | undefined {
  const { version, created_time: created } = (metadata ?? {}) as { version?: unknown; created_time?: unknown };
  const at = timeOf(created);
  return at !== undefined && typeof version === 'number' && Number.isInteger(version) ? { version, at } : undefined;
}

function timeOf(text: unknown): Date | undefined {
  const at = new Date(typeof text === 'string' ? text : Number.NaN);
  return Number.isNaN(at.getTime()) ? undefined : at;
}

export const vaultKv: DestinationModule<Options> = {
  kind,
  title: 'Vault and OpenBao',
  sentence:
    'One field of a secret in the KV engine (version 2) of Vault or OpenBao; the other fields stay as they are.',
  options,
  escrow: largest,
  insideActions: true,
  nameFault: () => undefined,
  expand,
  origins,
  build,
};
