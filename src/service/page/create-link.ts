/** From a draft to a link, in this page: what leaves it is hashes and ciphertext. */
import { type Bytes, makeKey, makeLink, possession, sha256, stretch, toBase64url, unlock } from '../../links/derive.ts';
import { seal } from '../../links/envelope.ts';
import { ask, insist, isBusy, readDate, type Told } from './api.ts';
import { contentOf, type Draft } from './draft.ts';

/** A link that is created, or may be: the response can get lost. */
export type Sealed = {
  readonly link: string;
  readonly path: string;
  /** Asks after the link and destroys it. */
  readonly manage: string;
  readonly body: { readonly [name: string]: string | number | boolean };
};

/** Throws LinkRefused for what no reader would accept. */
export async function sealDraft(draft: Draft, origin: string, now: Date): Promise<Sealed> {
  const key = makeKey(crypto);
  const password = draft.protect ? draft.password : undefined;
  const [{ id, access }, stretched] = await Promise.all([possession(key), stretch(key, password)]);
  const { proof, contentKey } = await unlock(key, stretched);
  const manage = random(32);
  const envelope = await seal(contentKey, id, contentOf(draft, now), random(12));
  const hash = async (bytes: Bytes) => toBase64url(await sha256(bytes));
  return {
    link: makeLink(origin, key),
    path: `/v1/links/${id}`,
    manage: toBase64url(manage),
    body: {
      id,
      access: await hash(access),
      proof: await hash(proof),
      manage: await hash(manage),
      envelope: toBase64url(envelope),
      expiresIn: draft.hours * 3600,
      password: password !== undefined,
    },
  };
}

function random(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length));
}

export type Creation =
  | { readonly outcome: 'made'; readonly expiresAt: Date }
  | { readonly outcome: 'refused' | 'quota' | 'busy' | 'offline' | 'other'; readonly told: Told };

/** The same body again is the same link, so it may be asked for until there is an answer. */
export async function create(sealed: Sealed, token: string): Promise<Creation> {
  const told = await insist('/v1/links', token, sealed.body);
  const expiresAt = readDate(told.body['expiresAt']);
  if ((told.status === 201 || told.status === 200) && expiresAt !== undefined) return { outcome: 'made', expiresAt };
  if (told.status === 0) return { outcome: 'offline', told };
  if (told.status === 401) return { outcome: 'refused', told };
  if (isBusy(told)) return { outcome: 'busy', told };
  return { outcome: told.status === 429 ? 'quota' : 'other', told };
}

/** Resolves to whether it is gone, or was never there. */
export async function destroy({ path, manage }: Sealed): Promise<boolean> {
  const told = await ask(path, manage, undefined, 'DELETE');
  return told.status === 204 || told.status === 404;
}

/** Whether the service wants a token; `undefined` = it did not say. The empty body creates nothing. */
export async function wantsToken(path = '/v1/links'): Promise<boolean | undefined> {
  const { status } = await ask(path, '', {});
  if (status === 401) return true;
  return status === 400 ? false : undefined;
}
