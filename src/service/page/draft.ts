/** What somebody types at /new, and what is to be said about it. */
import { isWellFormed } from '../../links/derive.ts';
import { type Content, isKey, maxPadded } from '../../links/envelope.ts';
import { fitsEnv, hidesAssignment } from './env-block.ts';
import { visible } from './visible.ts';
import type { Word } from './words.ts';

export type Entry = { name: string; value: string; unquotedHash: boolean };

/** How long a link can be opened, in hours, and what that is called. */
export const lifetimes = [
  [1, 'hours1'],
  [24, 'hours24'],
  [168, 'hours168'],
] as const;

export type Draft = {
  entries: Entry[];
  from: string;
  note: string;
  hours: (typeof lifetimes)[number][0];
  protect: boolean;
  password: string;
};

export function emptyDraft(): Draft {
  return { entries: [emptyEntry()], from: '', note: '', hours: 24, protect: false, password: '' };
}

export function emptyEntry(): Entry {
  return { name: '', value: '', unquotedHash: false };
}

export function isBlank({ name, value }: Entry): boolean {
  return name === '' && value === '';
}

/** Whether closing the page would lose something that was typed. */
export function isTyped(draft: Draft): boolean {
  return draft.note !== '' || draft.password !== '' || !draft.entries.every(isBlank);
}

export function nameProblem(entry: Entry, entries: readonly Entry[]): Word | undefined {
  if (isBlank(entry)) return undefined;
  if (entry.name === '') return 'nameMissing';
  if (entry.name.includes('/') || !isKey(entry.name)) return 'nameWrong';
  return entries.some((other) => other !== entry && other.name === entry.name) ? 'nameTwice' : undefined;
}

export function valueProblem({ value }: Entry): Word | undefined {
  return value.includes('\0') || !isWellFormed(value) ? 'valueUnfit' : undefined;
}

/** What may surprise the sender; the entry is sent as it is. */
export function remarks(entry: Entry): Word[] {
  if (isBlank(entry)) return [];
  const { value, unquotedHash } = entry;
  const unseen = visible(value.replace(/[\t\r\n]/g, '')).some(({ mark }) => mark !== undefined);
  const all: readonly (readonly [boolean, Word])[] = [
    [value === '', 'remarkEmpty'],
    [value !== value.trim(), 'remarkBlank'],
    [value.includes('\r'), 'remarkReturn'],
    [unseen, 'remarkUnseen'],
    [unquotedHash, 'remarkHash'],
    [!value.includes('\r') && !fitsEnv(value), 'remarkUnfit'],
    [fitsEnv(value) && hidesAssignment(value), 'remarkLines'],
  ];
  return all.filter(([holds]) => holds).map(([, word]) => word);
}

export function contentOf(draft: Draft, now: Date): Content {
  const entries: { [name: string]: string } = Object.create(null);
  for (const entry of draft.entries) if (!isBlank(entry)) entries[entry.name] = entry.value;
  const { from, note } = draft;
  const expires = new Date(now.getTime() + draft.hours * 3_600_000).toISOString();
  return { entries, rotations: {}, from, note, issued: now.toISOString(), expires };
}

/** The size of the content in bytes, with the byte that begins the padding. */
export function sizeOf(draft: Draft): number {
  // Entries one by one, because two of the same name would count as one.
  const entries = draft.entries.filter((entry) => !isBlank(entry));
  const pairs = entries.map(({ name, value }) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join(',');
  const rest = JSON.stringify({ v: 1, ...contentOf({ ...draft, entries: [] }, new Date(0)) });
  return new TextEncoder().encode(rest + pairs).length + 1;
}

export const mostBytes = maxPadded;
