/** Seals the secrets of a link into its envelope and opens it, outside a browser. */
import { KeyturnError } from '../rotation/model/errors.ts';
import type { LinkContent } from '../rotation/model/ports.ts';
import { Secret } from '../rotation/model/secret.ts';
import { type Bytes, LinkRefused, possession, stretch, unlock } from './derive.ts';
import { open, seal } from './envelope.ts';

export type Sealed = {
  readonly id: string;
  readonly access: Bytes;
  readonly proof: Bytes;
  readonly envelope: Bytes;
};

export type Unsealed = {
  readonly entries: { readonly [key: string]: Secret };
  /** KEY -> ULID of the rotation. */
  readonly rotations: { readonly [key: string]: string };
  readonly from: string;
  readonly note: string;
  readonly issued: Date;
  readonly expires: Date | undefined;
};

/** Throws VALUE_UNFIT for what no link can carry. */
export async function sealContent(
  key: Bytes,
  content: LinkContent,
  how: {
    readonly issued: Date;
    readonly expires: Date;
    readonly password: Secret | undefined;
    readonly random: Pick<typeof crypto, 'getRandomValues'>;
  },
): Promise<Sealed> {
  const { issued, expires, password, random } = how;
  const { id, access } = await possession(key);
  const { proof, contentKey } = await unlock(key, await stretch(key, password?.reveal()));
  const entries: { [key: string]: string } = Object.create(null);
  for (const [name, value] of Object.entries(content.entries)) entries[name] = value.reveal();
  const { rotations, from, note } = content;
  const plain = { entries, rotations, from, note, issued: issued.toISOString(), expires: expires.toISOString() };
  const nonce = random.getRandomValues(new Uint8Array(12));
  const envelope = await seal(contentKey, id, plain, nonce).catch(unsealable);
  return { id, access, proof, envelope };
}

/** `envelope` in base64url. Throws LinkRefused with the first check that fails. */
export async function openContent(contentKey: Bytes, id: string, envelope: string): Promise<Unsealed> {
  const { rotations, from, note, issued, expires, ...content } = await open(contentKey, id, envelope);
  const entries: { [key: string]: Secret } = Object.create(null);
  for (const [name, value] of Object.entries(content.entries)) entries[name] = new Secret(value);
  return {
    entries,
    rotations,
    from,
    note,
    issued: new Date(issued),
    expires: expires === undefined ? undefined : new Date(expires),
  };
}

function unsealable(error: unknown): never {
  if (!(error instanceof LinkRefused)) throw error;
  const what =
    error.code === 'too-long'
      ? 'the values for one recipient do not fit into one link (90 KB)'
      : `a value, a name or the sender cannot go into a link (${error.code})`;
  throw new KeyturnError('VALUE_UNFIT', { what });
}
