/** The answer to a request (docs/protocol.md#requests): sealed to the asker's public key, judged by what was asked. */
import { hpkeKeyBytes, hpkeOpen, hpkeSeal, hpkeTagBytes } from '../crypto/hpke.ts';
import { type Bytes, fromBase64url, isWellFormed, LinkRefused, sha256 } from './derive.ts';
import { isPadded, isTable, pad, type Table, unpadded, versioned } from './envelope.ts';
import { publicKeyOf } from './request-link.ts';
import { type Field, type Frame, isFieldName, mostFields } from './request-question.ts';

const answerVersion = 1;
/** What an answer has beside its padded text: version, encapsulated key, tag. */
const answerFrame = 1 + hpkeKeyBytes + hpkeTagBytes;

/** Values by name, in the order in which they were given. The table has no prototype. */
export type Entries = { readonly [name: string]: string };

/**
 * @param to `key` of parseRequestKey, `id` of requestPossession
 * @param ikmE in place of chance, for test vectors only
 * @throws LinkRefused `name`, `value`, `value-lines`, `value-space` for what the asker would refuse, `too-long` above `size`
 */
export async function sealAnswer(
  to: { readonly key: Bytes; readonly id: string },
  frame: Frame,
  entries: Entries,
  ikmE?: Bytes,
): Promise<Bytes> {
  const text = JSON.stringify({ v: 1, entries: readAnswers(frame.fields, entries) });
  const padded = pad(new TextEncoder().encode(text));
  if (padded.length > frame.size) throw new LinkRefused('too-long');
  const sealed = await hpkeSeal(publicKeyOf(to.key), answerInfo(to.id), padded, ikmE);
  const answer = new Uint8Array(1 + sealed.length);
  answer[0] = answerVersion;
  answer.set(sealed, 1);
  return answer;
}

/**
 * @param by `sealing` of requestKeys, `id` of requestPossession
 * @param answer in base64url
 * @throws LinkRefused with the first check that fails
 */
export async function openAnswer(
  by: { readonly sealing: Bytes; readonly id: string },
  frame: Frame,
  answer: string,
): Promise<Entries> {
  const bytes = fromBase64url(answer);
  if (bytes === undefined) throw new LinkRefused('encoding');
  if (bytes[0] !== answerVersion) throw new LinkRefused('envelope-version');
  if (!isPadded(bytes.length - answerFrame, frame.size)) throw new LinkRefused('envelope-length');
  const padded = await hpkeOpen(by.sealing, answerInfo(by.id), bytes.slice(1));
  if (padded === undefined) throw new LinkRefused('authentication');
  const { entries } = versioned(unpadded(padded));
  if (!isTable(entries)) throw new LinkRefused('shape');
  return readAnswers(frame.fields, entries);
}

/** SHA-256 of the answer: by it the asker says which one is meant. */
export async function answerDigest(answer: Bytes): Promise<Bytes> {
  return sha256(answer);
}

/** What two people compare: 80 bits of the ciphertext's digest, `XXXX-XXXX-XXXX-XXXX`. It shows nothing of the value. */
export async function answerCode(digest: Bytes): Promise<string> {
  const label = new TextEncoder().encode('keyturn/v1/answer-code');
  const both = new Uint8Array(label.length + digest.length);
  both.set(label);
  both.set(digest, label.length);
  const bits = [...(await sha256(both)).subarray(0, 10)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const characters = (bits.match(/.{5}/g) ?? []).map((five) => crockford[Number.parseInt(five, 2)]).join('');
  return (characters.match(/.{4}/g) ?? []).join('-');
}

/** Crockford's base 32: without letters that look like digits, and without U. */
const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Why a value cannot be the answer to this field; undefined: it can. A value is never changed to make it fit. */
export function unfit(value: unknown, field: Field): 'value' | 'value-lines' | 'value-space' | undefined {
  if (typeof value !== 'string' || value === '' || value.includes('\0') || !isWellFormed(value)) return 'value';
  if (!field.lines && /[\n\r\u2028\u2029]/.test(value)) return 'value-lines';
  // A file of several lines ends in a line break.
  const edges = field.lines ? /^\s|[^\S\n\r]$/ : /^\s|\s$/;
  return edges.test(value) ? 'value-space' : undefined;
}

function answerInfo(id: string): Bytes {
  return new TextEncoder().encode(`keyturn/v1/answer/${id}`);
}

function readAnswers(fields: readonly Field[], entries: Table): Entries {
  const names = Object.keys(entries);
  if (names.length === 0) throw new LinkRefused('shape');
  if (names.length > mostFields) throw new LinkRefused('name');
  const asked = new Map(fields.map((field) => [field.name, field]));
  if (fields.some(({ name }) => !Object.hasOwn(entries, name))) throw new LinkRefused('name');
  const read: { [name: string]: string } = Object.create(null);
  for (const name of names) {
    const field = fields.length === 0 ? { name, lines: true } : asked.get(name);
    if (field === undefined || !isFieldName(name)) throw new LinkRefused('name');
    const value = entries[name];
    const wrong = unfit(value, field);
    if (wrong !== undefined) throw new LinkRefused(wrong);
    read[name] = value as string;
  }
  return read;
}
