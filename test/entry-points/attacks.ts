/**
 * What somebody does to the journal who may push to its branch, and nothing more. Each works on the text as it is in the
 * repository, by the names of members and not by where they stand.
 */

import type { JournalRecord } from '../../src/rotation/model/record.ts';
import { canonical } from '../../src/rotation/model/record-text.ts';
import { recordOf, textOf } from '../state/written.ts';
import { each, hacked, type Members, type Plain } from './branch.ts';

/** Where things of theirs would show: a program's trace in the file system, a host's requests. */
export type Theirs = { readonly trace: string; readonly url: string };

export type Attack = {
  readonly name: string;
  readonly code: 'JOURNAL_FORGED' | 'JOURNAL_CORRUPT';
  /** Files of the commit, from the text of the journal before it. */
  readonly files: (text: string, theirs: Theirs) => { readonly [path: string]: string | Buffer };
};

const whole = (text: string | Buffer) => ({ 'journal.json': text });

/** Every recorded binding is another one. */
const bound =
  (provider: string, options: (theirs: Theirs) => Members): Attack['files'] =>
  (text, theirs) =>
    whole(
      hacked(text, (members) => {
        if ('provider' in members && 'options' in members)
          Object.assign(members, { provider, options: options(theirs) });
      }),
    );

/** Entries by key. */
const entriesOf = (document: Members) => document['secrets'] as { [key: string]: Members };

const moved = (text: string, change: (entries: { [key: string]: Members }) => void): string => {
  const document = JSON.parse(text) as Members;
  change(entriesOf(document));
  return canonical(document);
};

export const bindings: readonly Attack[] = [
  {
    name: 'a program in every record',
    code: 'JOURNAL_FORGED',
    files: bound('command', ({ trace }) => ({ run: ['/usr/bin/touch', trace] })),
  },
  {
    name: 'another origin in every record of a recipe',
    code: 'JOURNAL_FORGED',
    files: (text, { url }) => whole(text.replace(/http:\/\/127\.0\.0\.1:\d+/g, url)),
  },
  {
    name: 'a Vault of theirs in every record',
    code: 'JOURNAL_FORGED',
    files: bound('vault-dynamic', ({ url }) => ({ address: url, path: 'database/creds/shop' })),
  },
  {
    name: 'a recipe of theirs in every record',
    code: 'JOURNAL_FORGED',
    files: bound('recipe', ({ url }) => ({
      recipe: { 'base-url': url, auth: { bearer: '{{admin}}' }, revoke: { path: '/{{id}}' } },
    })),
  },
  {
    name: 'a destination of theirs in every record',
    code: 'JOURNAL_FORGED',
    files: (text) => whole(text.replaceAll('acme/shop', 'mallory/shop')),
  },
];

export const records: readonly Attack[] = [
  {
    name: 'a copy of a record under another name',
    code: 'JOURNAL_CORRUPT',
    files: (text) =>
      whole(
        moved(text, (entries) => {
          entries['production/OTHER_KEY'] = structuredClone(entries['production/TOY_KEY']!);
        }),
      ),
  },
  {
    name: 'the records of two secrets in each other’s place',
    code: 'JOURNAL_FORGED',
    files: (text) =>
      whole(
        moved(text, (entries) => {
          const { 'production/TOY_KEY': one, 'development/TOY_KEY': other } = entries;
          Object.assign(entries, { 'production/TOY_KEY': other, 'development/TOY_KEY': one });
        }),
      ),
  },
  {
    name: 'a record taken away',
    code: 'JOURNAL_FORGED',
    files: (text) =>
      whole(
        moved(text, (entries) => {
          delete entries['production/TOY_KEY'];
        }),
      ),
  },
  {
    name: 'the id of the live key in the record of the old one',
    code: 'JOURNAL_CORRUPT',
    files: (text) => {
      const ids: Plain[] = [];
      each(JSON.parse(text) as Members, ({ stage, id }) => {
        if (stage === 'current' && id !== undefined) ids.push(id);
      });
      return whole(
        hacked(text, (members) => {
          if (members['stage'] === 'previous') members['id'] = ids[0]!;
        }),
      );
    },
  },
  {
    name: 'every deadline over',
    code: 'JOURNAL_FORGED',
    files: (text) =>
      whole(
        hacked(text, (members) => {
          if ('revokeNotBefore' in members) members['revokeNotBefore'] = '2020-01-01T00:00:00.000Z';
        }),
      ),
  },
  {
    name: 'a wish that ends everything as leaked',
    code: 'JOURNAL_FORGED',
    files: (text) =>
      whole(
        hacked(text, (members) => {
          if ('credentials' in members && 'salt' in members)
            members['wish'] = { reason: 'exposed', since: '2020-01-01T00:00:00.000Z', exposed: [] };
        }),
      ),
  },
];

const lines = (text: string) => text.split('\n');
/** Behind the first line, as a member of the document. */
const inserted = (text: string, line: string) => [lines(text)[0], line, ...lines(text).slice(1)].join('\n');
const withMember = (text: string, name: string, value: Plain) =>
  canonical({ ...(JSON.parse(text) as Members), [name]: value });

/** Documents that are none of Keyturn's. */
export const malformed: readonly (readonly [name: string, files: (text: string) => ReturnType<Attack['files']>])[] = [
  ['an empty file', () => whole('')],
  ['blanks', () => whole(' \n\n')],
  ['no JSON', () => whole('{')],
  ['half of it', (text) => whole(text.slice(0, text.length / 2))],
  ['null', () => whole('null\n')],
  ['an array', () => whole('[]\n')],
  ['a number', () => whole('7\n')],
  ['NaN', (text) => whole(text.replace(/"seq": \d+/, '"seq": NaN'))],
  ['a sequence number with a fraction', (text) => whole(withMember(text, 'seq', 1.5))],
  ['a sequence number in letters', (text) => whole(withMember(text, 'seq', '7'))],
  ['a number that is too large', (text) => whole(text.replace(/"seq": \d+/, '"seq": 1e400'))],
  ['secrets in a list', (text) => whole(withMember(text, 'secrets', []))],
  ['no secrets', (text) => whole(withMember(text, 'secrets', null))],
  ['a member that nobody knows', (text) => whole(withMember(text, 'aside', true))],
  ['__proto__', (text) => whole(inserted(text, '  "__proto__": { "version": 2 },'))],
  ['__proto__ in its canonical place', (text) => whole(inserted(text, '  "__proto__": {\n    "pin": 1\n  },'))],
  ['a member twice', (text) => whole(inserted(text, lines(text).find((line) => line.startsWith('  "alive":'))!))],
  ['another order', (text) => whole(JSON.stringify(reversed(JSON.parse(text) as Plain), null, 2))],
  ['another indent', (text) => whole(`${JSON.stringify(JSON.parse(text))}\n`)],
  ['one more line end', (text) => whole(`${text}\n`)],
  ['a byte order mark', (text) => whole(`\ufeff${text}`)],
  ['line ends of Windows', (text) => whole(text.replaceAll('\n', '\r\n'))],
  [
    'bytes that are no UTF-8',
    (text) => whole(Buffer.concat([Buffer.from(text.slice(0, 40)), Buffer.from([0xff, 0xfe])])),
  ],
  ['UTF-16', (text) => whole(Buffer.from(text, 'utf16le'))],
  ['a hundred thousand brackets', () => whole(`${'['.repeat(100_000)}${']'.repeat(100_000)}\n`)],
  ['nine megabytes', (text) => whole(withMember(text, 'aside', 'x '.repeat(4_500_000)))],
  ['a folder in its place', (text) => ({ 'journal.json/inner.json': text })],
  ['another file in its place', (text) => ({ 'journal.yml': text })],
  ['a symbolic link in its place', () => whole('../../etc/passwd')],
];

function reversed(value: Plain): Plain {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(reversed);
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, inside]) => [name, reversed(inside)]),
  );
}

export const MARK = 'sentence-of-mallory';

/** What a line of theirs would be: a command to the runner, markup for the summary, a trick on a terminal. */
export const sentences: readonly (readonly [name: string, text: string])[] = [
  ['a command to the runner', `::set-env name=NODE_OPTIONS::${MARK}`],
  ['a mask', `::add-mask::${MARK}`],
  ['a line that begins with a command', `x\n::set-env name=PATH::${MARK}`],
  ['an older command to the runner', `##[set-env name=PATH;]${MARK}`],
  ['HTML', `<img src=x onerror=alert(1)>${MARK}</td></table><script>`],
  ['a link in Markdown', `[${MARK}](https://evil.example) | \`@everyone\` | ![x](https://evil.example/x.png)`],
  ['control characters', `\u001b]0;${MARK}\u0007\u001b[2J\u009b31m`],
  ['bidirectional marks', `\u202e${MARK}\u2066`],
];

/** Members that are text for people, wherever they stand. */
export const texts = ['reason', 'place', 'says', 'login', 'account', 'channel', 'noticed', 'job'] as const;

const LONG_AGO = '2020-01-01T00:00:00.000Z';

/** The same document with that text wherever a member of this name stands or may stand. */
export function saying(text: string, member: (typeof texts)[number], sentence: string): string {
  return textOf(said(recordOf(text), member, sentence));
}

/** The same of a journal as the engine has it. */
export function said(journal: JournalRecord, member: (typeof texts)[number], sentence: string): JournalRecord {
  const document = structuredClone(journal) as unknown as Members;
  if (member === 'says') document[member] = [sentence];
  if (member === 'noticed') document[member] = { [sentence]: { about: sentence, at: LONG_AGO } };
  for (const entry of Object.values(entriesOf(document))) {
    const credentials = entry['credentials'] as Members[];
    const rotation = credentials.at(-1)!['rotation']!;
    if (member === 'place') entry['human'] = { code: 'WRITTEN_BY_OTHERS', since: LONG_AGO, rotation, place: sentence };
    if (member === 'job') entry['lock'] = { owner: { run: '1', attempt: 1, job: sentence, key: 'k' }, since: LONG_AGO };
    if (member === 'reason') entry['wish'] = { reason: sentence, since: LONG_AGO };
    each(entry, (one) => {
      if (member === 'channel' && 'person' in one && 'state' in one) one[member] = sentence;
      else if (typeof one[member] === 'string') one[member] = sentence;
    });
  }
  return document as unknown as JournalRecord;
}
