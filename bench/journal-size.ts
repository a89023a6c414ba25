/**
 * How many bytes of `journal.json` one more destination, credential and share take, what whole journals take, and what
 * reading and writing them costs beside the bare parsing of their text. `node bench/journal-size.ts`
 * `node bench/journal-size.ts uploads SECRETS`: how many bytes of journal a rotation of so many secrets sends, in commits of
 * how many; the first rotation, and a forced one within its overlap.
 */
import { stateFormat } from '../src/journals/format/state.ts';
import { Secret } from '../src/rotation/model/secret.ts';
import { journalOf, type Size } from './journals.ts';

const keys = stateFormat.keys(new Secret('A'.repeat(43)));
const documentOf = (size: Size) => ({ ...journalOf(size), key: keys.public, box: keys.box });
const textOf = (size: Size) => stateFormat.write(documentOf(size), keys).text;
const bytesOf = (size: Size) => Buffer.byteLength(textOf(size));

/** Bytes of one more, where there are many: the mean over `step` more of them. */
export function marginal(size: Size, more: keyof Size, step: number): number {
  const { [more]: count = 3 } = size;
  return (bytesOf({ ...size, [more]: count + step }) - bytesOf(size)) / step;
}

export const marginals = {
  /** In three credentials. */
  destination: () => marginal({ secrets: 1, places: 9_000, people: 0 }, 'places', 1_000),
  /** With one destination, no share. */
  credential: () => marginal({ secrets: 1, places: 1, people: 0 }, 'rotations', 1),
  /** Of somebody who was in no other. */
  share: () => marginal({ secrets: 1, places: 1, people: 900, rotations: 1 }, 'people', 100),
};

export const wholes: { readonly [what: string]: Size } = {
  '1 secret in 10,000 repositories': { secrets: 1, places: 10_000, people: 0 },
  '2,000 secrets': { secrets: 2_000, places: 1, people: 0 },
  '1 secret, shared with 1,000 people': { secrets: 1, places: 1, people: 1_000 },
};

function median(times: number, work: () => void): number {
  const taken = Array.from({ length: times }, () => {
    const from = performance.now();
    work();
    return performance.now() - from;
  });
  return taken.sort((one, other) => one - other)[times >> 1] ?? 0;
}

/** Interleaved, so that what else the machine does is in both. */
function cost(size: Size): string {
  const journal = documentOf(size);
  const { text } = stateFormat.write(journal, keys);
  const times = text.length > 1_000_000 ? 7 : 51;
  const bare = median(times, () => JSON.stringify(JSON.parse(text), null, 2));
  const read = median(times, () => stateFormat.journal(text, 'the journal'));
  const write = median(times, () => stateFormat.write(journal, keys));
  const ratio = (one: number) => `${(one / bare).toFixed(1)} x`;
  return `${Buffer.byteLength(text)} bytes; bare ${bare.toFixed(1)} ms, read ${read.toFixed(1)} ms (${ratio(read)}), write ${write.toFixed(1)} ms (${ratio(write)})`;
}

/** What version 1 of the format took, for the same: with all times, addresses and names in full. */
const VERSION_1: { readonly [what: string]: number } = { destination: 388, credential: 1_430, share: 465 };

async function uploads(secrets: number): Promise<void> {
  const { Company } = await import('./company.ts');
  const company = new Company({ secrets, repositories: 1, people: 0 });
  for (const [name, given] of [
    ['first', {}],
    ['forced', { force: 'true', reason: 'measured' }],
  ] as const) {
    const { exit, codes, journalBytes, requests } = await company.run(given);
    const commits = requests.get('PUT journal') ?? 0;
    console.log(
      `${name} rotation of ${secrets} secrets: exit ${exit}${codes.length > 0 ? ` (${codes.join(', ')})` : ''}, ${(journalBytes / 1e6).toFixed(1)} MB in ${commits} commits, ${(journalBytes / secrets / 1e3).toFixed(0)} kB a secret`,
    );
    company.clock.advance(3_600_000);
  }
}

function sizes(): void {
  for (const [what, bytes] of Object.entries(marginals))
    console.log(`one more ${what}: ${bytes().toFixed(1)} bytes (version 1: ${VERSION_1[what]})`);
  const all: typeof wholes = {
    ...wholes,
    '5 secrets': { secrets: 5, places: 2, people: 3 },
    '50 secrets': { secrets: 50, places: 2, people: 3 },
    '5 MB': { secrets: 900, places: 10, people: 10 },
  };
  for (const [what, size] of Object.entries(all)) console.log(`${what}: ${cost(size)}`);
}

if (import.meta.main) {
  const [mode, count = '500'] = process.argv.slice(2);
  if (mode === 'uploads') await uploads(Number(count));
  else sizes();
}
