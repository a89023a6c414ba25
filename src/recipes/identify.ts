/** Which credential a value is, read off the value itself: as data, for recipes and for vendors without one. Pure. */
import * as z from 'zod';
import type { Identity } from '../rotation/model/ports.ts';
import type { Secret } from '../rotation/model/secret.ts';
import { pointer } from './grammar.ts';
import { at } from './pointer.ts';

const pattern = z
  .string()
  .max(256)
  .refine(
    (text) => {
      try {
        return text.includes('(?<id>') && text.startsWith('^') && new RegExp(text) instanceof RegExp;
      } catch {
        return false;
      }
    },
    { error: 'must be a regular expression that begins with ^ and has a group named id' },
  );

/** Of which value of the credential, where there are several. */
const of = z.string().min(1).optional();

/** `text` and `base64`: what the value, or what it decodes to, has to match. `json`: where the id stands in it. */
export const reading = z.union([
  z.strictObject({ text: pattern, of }),
  z.strictObject({ base64: pattern, of }),
  z.strictObject({ json: pointer, account: pointer.optional(), of }),
]);

export type Reading = z.output<typeof reading>;

/** What the journal keeps of it: one line that shows what it is. */
const LINE = /^[^\p{C}\p{Zl}\p{Zp}]{1,200}$/u;

/** Undefined where the value has another form: a stranger's, or a credential of another kind. */
export function identityIn(reading: Reading, values: { readonly [name: string]: Secret }): Identity | undefined {
  const names = Object.keys(values);
  const name = reading.of ?? (names.length === 1 ? names[0] : undefined);
  const value = name !== undefined && Object.hasOwn(values, name) ? values[name] : undefined;
  if (value === undefined) return undefined;
  const text = value.reveal().trim();
  if ('text' in reading) return identityOf(new RegExp(reading.text).exec(text)?.groups?.['id']);
  if ('base64' in reading) {
    if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return undefined;
    return identityOf(new RegExp(reading.base64).exec(Buffer.from(text, 'base64').toString('utf8'))?.groups?.['id']);
  }
  try {
    const document: unknown = JSON.parse(text);
    return identityOf(at(document, reading.json), reading.account && at(document, reading.account));
  } catch {
    return undefined;
  }
}

/** What an answer or a value shows; undefined where that is no id. */
export function identityOf(id: unknown, account?: unknown): Identity | undefined {
  const known = typeof id === 'number' && Number.isSafeInteger(id) ? String(id) : id;
  if (typeof known !== 'string' || !LINE.test(known)) return undefined;
  return { id: known, ...(typeof account === 'string' && LINE.test(account) ? { account } : {}) };
}
