/**
 * Reads and writes `journal.json`, and reads the escrow's text: strict shapes first, then everything that the members say of
 * each other, and last whether it is the one text of what it says.
 */
import { journalKeys } from '../../crypto/journal-keys.ts';
import { hashOf, isSignedBy, newSeed } from '../../crypto/state-keys.ts';
import { KeyturnError } from '../../rotation/model/errors.ts';
import type { JournalSizes, StateFormat, StateKeys } from '../../rotation/model/ports.ts';
import { type EscrowEntry, type EscrowText, JOURNAL_LIMIT, type JournalRecord } from '../../rotation/model/record.ts';
import { canonical, NO_SIGNATURE, SIGNATURE_LINE, signedMessage } from '../../rotation/model/record-text.ts';
import { Secret } from '../../rotation/model/secret.ts';
import { inQuotes } from '../../rotation/model/shell-word.ts';
import { compacted } from './compact.ts';
import { contradiction } from './cross-checks.ts';
import type { Document } from './document.ts';
import { expanded } from './expand.ts';
import { at, type Path, Unreadable } from './path.ts';
import { escrow as escrowShape, journal as journalShape, type WrittenJournal } from './schema.ts';
import { Sizes, sizeOf } from './size.ts';
import {
  corrupt,
  isCanonical,
  isObject,
  isTooLarge,
  jsonOf,
  newer,
  prototypeIn,
  versionOf,
  wrongPath,
} from './strict.ts';

export const stateFormat: StateFormat = {
  newSeed: (random) => newSeed((length) => random.bytes(length)),
  keys: journalKeys,
  isSignedBy,
  hash: hashOf,
  journal: readJournal,
  size: (record) => sizeOf(record as unknown as Document),
  sizes: (id) => new Sizes(id) as unknown as JournalSizes,
  write: writeJournal,
  escrow: readEscrow,
};

/** Throws JOURNAL_FULL, JOURNAL_CORRUPT, JOURNAL_OLD, JOURNAL_NEWER. */
function readJournal(text: string, place: string): JournalRecord {
  if (isTooLarge(text)) throw full(`the journal at ${place} is larger than ${JOURNAL_LIMIT} bytes`);
  const parsed = jsonOf(text);
  if (parsed === undefined) throw corrupt(place, '$');
  const version = versionOf(parsed, 'version');
  if (version === 1) {
    throw new KeyturnError('JOURNAL_OLD', {
      what: `the journal at ${place} was written by an earlier version of Keyturn, which did not sign it`,
      hint: setAside(place),
      path: '$.version',
    });
  }
  if (version !== undefined && version > 2) throw newer(`the journal at ${place}`, '$.version');
  if (!isCanonical(parsed, text)) throw corrupt(place, '$ (not canonical)');
  const proto = prototypeIn(parsed);
  if (proto) throw corrupt(place, at(proto));
  const found = journalShape.safeParse(parsed);
  if (!found.success) throw corrupt(place, wrongPath(found.error.issues));
  const document = documentOf(found.data, place);
  const wrong = contradiction(document) ?? difference(parsed, compacted(document));
  if (wrong) throw corrupt(place, at(wrong));
  return document as unknown as JournalRecord;
}

function documentOf(written: WrittenJournal, place: string): Document {
  try {
    return expanded(written);
  } catch (error) {
    if (error instanceof Unreadable) throw corrupt(place, at(error.path));
    throw error;
  }
}

/** Throws JOURNAL_FULL. */
function writeJournal(
  record: JournalRecord,
  keys: StateKeys | undefined,
): { readonly journal: JournalRecord; readonly text: string } {
  const unsigned = keys ? { ...record, signature: NO_SIGNATURE } : record;
  const text = canonical(compacted(unsigned as unknown as Document));
  if (isTooLarge(text)) throw full(`the journal would be larger than ${JOURNAL_LIMIT} bytes`);
  if (!keys) return { journal: record, text };
  const signature = keys.sign(signedMessage(text));
  const line = `  "signature": "${signature}",\n`;
  return { journal: { ...record, signature }, text: text.replace(SIGNATURE_LINE, () => line) };
}

/** The path of the first thing that the one text of a record has otherwise. */
function difference(found: unknown, meant: unknown): Path | undefined {
  if (isSame(found, meant)) return undefined;
  if (!isObject(found) || !isObject(meant) || Array.isArray(found) !== Array.isArray(meant)) return [];
  const names = Array.isArray(found)
    ? [...Array(Math.max(found.length, (meant as unknown as unknown[]).length)).keys()]
    : [...new Set([...Object.keys(found), ...Object.keys(meant)])].sort();
  const name = names.find((each) => !isSame(found[each], meant[each]));
  return name === undefined ? undefined : [name, ...(difference(found[name], meant[name]) ?? [])];
}

/** A member that is undefined is none. Of a journal that reads well, which all but a few do, this is all that is asked. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!isObject(one) || !isObject(other) || Array.isArray(one) !== Array.isArray(other)) return false;
  const names = Object.keys(one);
  for (const name of names) if (!isSame(one[name], other[name])) return false;
  for (const name of Object.keys(other)) if (other[name] !== undefined && one[name] === undefined) return false;
  return true;
}

function full(what: string): KeyturnError {
  return new KeyturnError('JOURNAL_FULL', {
    what,
    hint: 'split the secrets over two configurations, each with its own `journal: { branch }`',
  });
}

/** Throws ESCROW_FOREIGN, JOURNAL_NEWER. */
function readEscrow(secret: Secret, place: string): EscrowText | undefined {
  const text = secret.reveal();
  // `{}` is what somebody puts there who makes the place manually.
  if (['', '{}'].includes(text.trim())) return undefined;
  const parsed = jsonOf(text);
  const foreign = (path: string) =>
    new KeyturnError('ESCROW_FOREIGN', {
      what: `${place} holds something that Keyturn did not write there: it is left as it is`,
      hint: "name a place under `escrow` that nothing else uses. If somebody overwrote Keyturn's own (*A lost seed* in docs/journal.md)",
      path,
    });
  if (parsed === undefined) throw foreign('$');
  const version = versionOf(parsed, 'v');
  if (version !== undefined && version > 2) throw newer(place, '$.v');
  const proto = prototypeIn(parsed);
  if (proto) throw foreign(at(proto));
  const found = escrowShape.safeParse(parsed);
  if (!found.success) throw foreign(wrongPath(found.error.issues));
  const { journal, seed, counter, anchor, entries } = found.data;
  const kept = Object.entries(entries).map(([rotation, entry]): readonly [string, EscrowEntry] => [
    rotation,
    'ask' in entry
      ? { ask: new Secret(entry.ask) }
      : {
          id: entry.id,
          values: wrapped(entry.values),
          ...(entry.old === undefined ? {} : { old: wrapped(entry.old) }),
        },
  ]);
  return { journal, seed: new Secret(seed), counter, anchor, entries: Object.fromEntries(kept) };
}

function wrapped(values: { readonly [name: string]: string }): { readonly [name: string]: Secret } {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, new Secret(value)]));
}

function setAside(place: string): string {
  const branch = /@([^@]+)$/.exec(place)?.[1];
  const lines =
    branch === undefined
      ? [`mv ${inQuotes(place)} ${inQuotes(`${place}.old`)}`]
      : [
          `git fetch origin ${branch}`,
          `git push origin FETCH_HEAD:refs/heads/${branch}-old`,
          `git push origin --delete ${branch}`,
          'gh secret delete KEYTURN_PENDING',
          'keyturn doctor --repair new-journal',
        ];
  return `set it aside and begin anew; what it made is then listed as another journal's, with an \`adopt\` line for each:\n${lines.join('\n')}`;
}
