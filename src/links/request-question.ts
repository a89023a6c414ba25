/** What a request link asks for (docs/protocol.md#requests), sealed for whoever has the link. */
import { type Bytes, LinkRefused } from './derive.ts';
import { isInstant, isKey, isTable, isText, isUlid, maxPadded, openText, sealBytes, versioned } from './envelope.ts';

/** A value that is asked for. `lines`: it may have several. */
export type Field = { readonly name: string; readonly lines?: boolean };

/** What an answer is judged by, as the asker wrote it down and never as it is told later. */
export type Frame = {
  /** The names that an answer has to have, and no other; none: any names. */
  readonly fields: readonly Field[];
  /** Of the largest padded answer: bytes, a multiple of 512. */
  readonly size: number;
};

export type Question = Frame & {
  /** `rotate`: a rotation waits for it; `people`: a person does. */
  readonly kind: 'rotate' | 'people';
  readonly secret?: string;
  /** ULID of the rotation. */
  readonly rotation?: string;
  readonly from: string;
  readonly note: string;
  /** Where such a key is made: a canonical https address. */
  readonly console?: string;
  /** ISO 8601 instants in UTC. */
  readonly issued: string;
  readonly expires: string;
};

/** Of a padded question, in bytes. */
const maxQuestion = 8192;
/** Names that one request may ask for, or one answer may have. */
export const mostFields = 256;
const sizeUnit = 512;
/** Whatever would move what stands beside it, or begin another line. */
const unprintable = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u;

/**
 * How a field is called to who answers. A rotation's only value has no name of its own that would tell them anything: it is
 * called like its secret, without the environment.
 */
export function shownName({ kind, secret, fields }: Question, { name }: Field): string {
  if (kind !== 'rotate' || secret === undefined || fields.length !== 1) return name;
  return secret.slice(secret.lastIndexOf('/') + 1) || name;
}

/** The size that a request with these fields reserves: bytes. */
export function usualSize(fields: readonly Field[]): number {
  return fields.length === 0 || fields.some(({ lines }) => lines) ? 16_384 : 4096;
}

export function isFieldName(name: unknown): name is string {
  return typeof name === 'string' && !name.includes('/') && isKey(name);
}

/** One line of text that shows itself as it is. */
export function isLine(value: unknown): value is string {
  return isText(value) && !unprintable.test(value);
}

/** https without user information, as a browser would write it. */
export function isConsole(value: unknown): value is string {
  if (!isText(value) || !URL.canParse(value)) return false;
  const { protocol, username, password, href } = new URL(value);
  return protocol === 'https:' && username === '' && password === '' && href === value;
}

/** Throws LinkRefused: what no reader would accept, `too-long` above 8192 padded bytes. */
export async function sealQuestion(contentKey: Bytes, id: string, question: Question, nonce: Bytes): Promise<Bytes> {
  const { kind, secret, rotation, fields, from, note, console, size, issued, expires } = question;
  const text = JSON.stringify({ v: 1, kind, secret, rotation, fields, from, note, console, size, issued, expires });
  readQuestion(text);
  const plain = new TextEncoder().encode(text);
  if (plain.length >= maxQuestion) throw new LinkRefused('too-long');
  return sealBytes(contentKey, bound(id), plain, { nonce });
}

/** @param envelope in base64url. Throws LinkRefused with the first check that fails. */
export async function openQuestion(contentKey: Bytes, id: string, envelope: string): Promise<Question> {
  return readQuestion(await openText(contentKey, bound(id), envelope, maxQuestion));
}

/** Its envelope opens as a question alone, never as a link's content. */
function bound(id: string): string {
  return `request/${id}`;
}

/** Ignores members that it does not know. */
function readQuestion(text: string): Question {
  const { kind, secret, rotation, fields, from, note, console, size, issued, expires } = versioned(text);
  if (kind !== 'rotate' && kind !== 'people') throw new LinkRefused('shape');
  if (!isLine(from) || !isLine(note) || !isInstant(issued) || !isInstant(expires)) throw new LinkRefused('shape');
  if (secret !== undefined && !(isLine(secret) && isKey(secret))) throw new LinkRefused('shape');
  if (rotation !== undefined && !isUlid(rotation)) throw new LinkRefused('shape');
  if (kind === 'rotate' && (secret === undefined || rotation === undefined)) throw new LinkRefused('shape');
  if (!isSize(size)) throw new LinkRefused('shape');
  const asked = readFields(fields);
  if (kind === 'rotate' && asked.length === 0) throw new LinkRefused('fields');
  if (console !== undefined && !isConsole(console)) throw new LinkRefused('console');
  return {
    kind,
    ...(secret === undefined ? {} : { secret }),
    ...(rotation === undefined ? {} : { rotation }),
    fields: asked,
    from,
    note,
    ...(console === undefined ? {} : { console }),
    size,
    issued,
    expires,
  };
}

function isSize(size: unknown): size is number {
  return (
    Number.isInteger(size) &&
    (size as number) >= sizeUnit &&
    (size as number) <= maxPadded &&
    (size as number) % sizeUnit === 0
  );
}

function readFields(fields: unknown): Field[] {
  if (!Array.isArray(fields) || fields.length > mostFields) throw new LinkRefused('fields');
  const names = new Set<string>();
  return fields.map((field: unknown) => {
    const { name, lines } = isTable(field) ? field : {};
    if (!isFieldName(name) || names.has(name)) throw new LinkRefused('fields');
    if (lines !== undefined && typeof lines !== 'boolean') throw new LinkRefused('fields');
    names.add(name);
    return { name, ...(lines === undefined ? {} : { lines }) };
  });
}
