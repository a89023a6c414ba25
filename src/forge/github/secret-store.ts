import * as z from 'zod';
import { publicKey, seal } from '../../crypto/sealed-box.ts';
import { KeyturnError } from '../../rotation/model/errors.ts';
import type { SealingKey, SealingKeys } from '../../rotation/model/sealing-keys.ts';
import type { Secret } from '../../rotation/model/secret.ts';
import { about, answeredAt, type GitHub, GitHubRefusal, refusedWith } from './client.ts';

/** The most bytes that a GitHub secret holds (docs: "Limits for secrets"). */
export const GITHUB_SECRET_BYTES = 49_152;

/** One holder of secrets: a repository, an environment or an organization, for one app. */
export type SecretStore = {
  /** The path up to `/secrets`, as GitHub's description has it, and what to fill in. */
  readonly path: string;
  readonly params: { readonly [name: string]: string };
  /** For people. */
  readonly place: string;
  /** Where its public key is kept from run to run, under this scope; left out = each run asks for it. */
  readonly kept?: { readonly keys: SealingKeys; readonly scope: string };
};

export const visibilities = ['all', 'private', 'selected'] as const;
export type Visibility = (typeof visibilities)[number];

/** What GitHub gave out in this run: several secrets of one place ask once. */
type Learnt = {
  /** By lower-case place. */
  readonly keys: Map<string, Promise<SealingKey>>;
  /** One of them for each owner and kind of store. */
  readonly samples: Map<string, Promise<SealingKey>>;
};
const learnt = new WeakMap<GitHub, Learnt>();

function knownTo(github: GitHub): Learnt {
  const known = learnt.get(github) ?? { keys: new Map(), samples: new Map() };
  learnt.set(github, known);
  return known;
}

/** Throws VALUE_UNFIT. */
export function fits(bytes: number): void {
  if (bytes <= GITHUB_SECRET_BYTES) return;
  throw new KeyturnError('VALUE_UNFIT', {
    what: `the value has ${bytes} bytes; a GitHub secret holds at most ${GITHUB_SECRET_BYTES}`,
    hint: 'keep it encrypted in the repository and its key here, or choose another destination',
  });
}

const keyShape = z.object({ key_id: z.string().min(1), key: z.string() });
const secretShape = z.object({
  updated_at: z.iso.datetime({ offset: true }),
  visibility: z.enum(visibilities).optional(),
});
const selectionShape = z.object({
  total_count: z.number().int(),
  repositories: z.array(z.object({ id: z.number().int(), full_name: z.string(), archived: z.boolean().optional() })),
});

/**
 * Its public key, checked, as GitHub gives it out now; one request in a run, however many ask at once. Throws
 * DESTINATION_MISSING, DESTINATION_DENIED, TOKEN_DENIED.
 */
export async function keyOf(github: GitHub, store: SecretStore): Promise<SealingKey> {
  const key = await ofThisRun(github, store);
  store.kept?.keys.see(store.kept.scope, key);
  return key;
}

function ofThisRun(github: GitHub, store: SecretStore): Promise<SealingKey> {
  const { keys, samples } = knownTo(github);
  const place = store.place.toLowerCase();
  const found = keys.get(place);
  if (found !== undefined) return found;
  const asked = askedKey(github, store);
  keys.set(place, asked);
  const group = groupOf(store);
  if (!samples.has(group)) samples.set(group, asked);
  asked.catch(() => {
    keys.delete(place);
    if (samples.get(group) === asked) samples.delete(group);
  });
  return asked;
}

async function askedKey(github: GitHub, store: SecretStore): Promise<SealingKey> {
  try {
    const { data } = await github.request(`GET ${store.path}/secrets/public-key`, store.params);
    const found = shaped(keyShape, data, store.place);
    publicKey(found.key);
    return { id: found.key_id, key: found.key };
  } catch (error) {
    if (refusedWith(error) !== 404) throw reached(error, store.place);
    const environment = store.params.environment_name;
    if (environment === undefined) {
      throw missing(
        `${store.place} does not exist, or the token may not see its secrets`,
        `check the name, and give the token ${permissionFor(store)}${/\/(codespaces|agents)$/.test(store.path) ? '; a GitHub Enterprise Server has no such secrets' : ''}`,
      );
    }
    throw missing(
      `${store.place} does not exist, or the token may not see it`,
      `make the environment under Settings, Environments, or give the token ${permissionFor(store)}`,
    );
  }
}

/**
 * Whether the token may use secrets like these of this owner, where it was given the repository: one public key shows it for
 * all. Throws what `keyOf` throws.
 */
export async function mayUseSecrets(github: GitHub, store: SecretStore): Promise<void> {
  const shown = knownTo(github).samples.get(groupOf(store));
  if (shown !== undefined && (await shown.then(() => true).catch(() => false))) return;
  // What was wrong there may be wrong there alone.
  await keyOf(github, store);
}

/** Whether an earlier run has kept its public key. */
export function hasKeptKey({ kept }: SecretStore): boolean {
  return keptKey(kept) !== undefined;
}

/** One that nobody could use is none: the journal's form does not know which points are. */
function keptKey(kept: SecretStore['kept']): SealingKey | undefined {
  const found = kept?.keys.of(kept.scope);
  try {
    if (found) publicKey(found.key);
    return found;
  } catch {
    return undefined;
  }
}

function groupOf({ path, params }: SecretStore): string {
  return `${params.owner ?? params.org} ${path}`.toLowerCase();
}

/**
 * Undefined only if it is really not there: a 404 also means "you may not see it", and then reading the public key,
 * which needs the same permission, fails too.
 */
export async function secretOf(
  github: GitHub,
  store: SecretStore,
  name: string,
): Promise<{ updatedAt: Date; visibility: Visibility | undefined } | undefined> {
  try {
    const { data } = await github.request(`GET ${store.path}/secrets/{secret_name}`, {
      ...store.params,
      secret_name: name,
    });
    const found = shaped(secretShape, data, store.place);
    return { updatedAt: new Date(found.updated_at), visibility: found.visibility };
  } catch (error) {
    if (refusedWith(error) !== 404) throw reached(error, store.place);
    await keyOf(github, store);
    return undefined;
  }
}

export type Selected = {
  readonly repositories: readonly { readonly id: number; readonly name: string; readonly archived: boolean }[];
  /** How many there are; more than are listed where the token does not see all of them. */
  readonly total: number;
};

/** The repositories that may read an organization secret whose visibility is `selected`, over all pages. */
export async function selectedNow(github: GitHub, store: SecretStore, name: string): Promise<Selected> {
  const found: Selected['repositories'][number][] = [];
  for (let page = 1; ; page++) {
    const params = { ...store.params, secret_name: name, per_page: 100, page };
    const { data } = await github
      .request(`GET ${store.path}/secrets/{secret_name}/repositories`, params)
      .catch((error: unknown) => {
        throw reached(error, store.place);
      });
    const { repositories, total_count: total } = shaped(selectionShape, data, store.place);
    for (const { id, full_name: fullName, archived = false } of repositories)
      found.push({ id, name: fullName, archived });
    if (repositories.length < 100) return { repositories: found, total };
  }
}

/**
 * Writes a secret, with whatever other fields GitHub takes besides its value; gives GitHub's time of it. A 422 may mean that
 * the key was exchanged since it was kept or asked for, so it is tried once more with the one of now.
 */
export async function put(
  github: GitHub,
  store: SecretStore,
  name: string,
  { value, ...more }: { readonly value: Secret; readonly [field: string]: unknown },
): Promise<Date> {
  fits(value.bytes);
  for (let again = false; ; again = true) {
    const key = keptKey(store.kept) ?? (await keyOf(github, store));
    const sealed = { encrypted_value: await seal(key.key, value), key_id: key.id, ...more };
    try {
      const { headers } = await github.request(`PUT ${store.path}/secrets/{secret_name}`, {
        ...store.params,
        secret_name: name,
        ...sealed,
      });
      return answeredAt(headers);
    } catch (error) {
      const status = refusedWith(error);
      if (status === 422 && !again) {
        await forget(github, store, key);
        continue;
      }
      if (status === 422) {
        throw new KeyturnError('DESTINATION_DENIED', {
          what: `${store.place} refuses the secret ${name} (GitHub answered 422)`,
          hint: 'check that it has fewer than 100 secrets (1000 for an organization) and that the name is legal',
        });
      }
      if (status === 404)
        throw missing(
          `${store.place} is gone, or the token may not write there`,
          `check the name, and give the token ${permissionFor(store)}`,
        );
      throw reached(error, store.place);
    }
  }
}

/** Whoever asks next gets the key of now; one that another secret has meanwhile got stays. */
async function forget(github: GitHub, { place, kept }: SecretStore, refused: SealingKey): Promise<void> {
  kept?.keys.forget(kept.scope);
  const { keys } = knownTo(github);
  const name = place.toLowerCase();
  const known = keys.get(name);
  if (known === undefined || (await known).id !== refused.id) return;
  if (keys.get(name) === known) keys.delete(name);
}

/** Deletes a secret; one that is not there is gone. */
export async function remove(github: GitHub, store: SecretStore, name: string): Promise<void> {
  try {
    await github.request(`DELETE ${store.path}/secrets/{secret_name}`, { ...store.params, secret_name: name });
  } catch (error) {
    if (refusedWith(error) !== 404) throw reached(error, store.place);
    if ((await secretOf(github, store, name)) === undefined) return;
    throw missing(
      `the token may not delete ${name} in ${store.place}`,
      `give the token ${permissionFor(store)}, or: gh secret delete ${name}`,
    );
  }
}

function permissionFor({ path }: SecretStore): string {
  const [, where, , , app = ''] = /^\/(repos|orgs)(\/\{\w+\}){1,2}\/((\w+).*)$/.exec(path) ?? [];
  if (app === 'environments') return '*Environments: write*';
  const words = app === 'actions' ? 'Secrets' : `${app[0]?.toUpperCase()}${app.slice(1)} secrets`;
  return where === 'orgs' ? `*Organization ${words[0]?.toLowerCase()}${words.slice(1)}: write*` : `*${words}: write*`;
}

/** Unknown and not sent stay what they are; a refusal gets the place. */
export function reached(error: unknown, place: string): unknown {
  if (!(error instanceof GitHubRefusal)) return error;
  const placed = about(place, error);
  // The others have a code of their own, which says more than that it is about a destination.
  if (error.code !== 'HTTP_REFUSED') return placed;
  const details = { what: placed.message, ...(placed.hint === undefined ? {} : { hint: placed.hint }) };
  const closed = ['archived', 'locked', 'legal'].includes(error.kind);
  return new KeyturnError(closed ? 'DESTINATION_DENIED' : 'DESTINATION_UNREACHABLE', details);
}

export function shaped<T>(schema: z.ZodType<T>, data: unknown, place: string): T {
  const found = schema.safeParse(data);
  if (!found.success)
    throw new KeyturnError('DESTINATION_UNREACHABLE', {
      what: `GitHub answered for ${place} with something unexpected`,
    });
  return found.data;
}

export function missing(what: string, hint: string): KeyturnError {
  return new KeyturnError('DESTINATION_MISSING', { what, hint });
}
