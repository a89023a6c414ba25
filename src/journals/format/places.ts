/**
 * The places of an entry: each address stands once, and what holds a value points at it by its number. Repositories that
 * differ in nothing but their name share everything else.
 */
import type { Address, Json } from '../../rotation/model/ports.ts';
import { sorted } from '../../rotation/model/record-text.ts';
import { type Path, Unreadable } from './path.ts';
import { after, momentAfter, momentOf, since } from './span.ts';

/** `{repository}` in the key is the name in lower case. */
export type WrittenPlaces = {
  readonly address: { readonly [name: string]: Json };
  readonly repositories?: readonly string[] | undefined;
};

type Placed = { readonly address: Address; readonly done?: string };

const MARK = '{repository}';

/** How many places stand in one line at most: a line begins at each multiple of it. */
export const LINE_OF_PLACES = 64;

type Home = {
  readonly stem: WrittenPlaces['address'];
  readonly repository: string | undefined;
  /** What places are grouped and sorted by. */
  readonly group: string;
};

/** An address never changes, and a journal of ten thousand is written many times in a run. */
const homes = new WeakMap<Address, Home>();

function homeOf(address: Address): Home {
  const known = homes.get(address);
  if (known) return known;
  const { stem, repository } = parted(address);
  const group = groupOf(stem, repository !== undefined);
  const home = { stem, repository, group };
  homes.set(address, home);
  return home;
}

/** Everything but the repository, where the address can be had from both; else the address. */
function parted(address: Address): { readonly stem: WrittenPlaces['address']; readonly repository?: string } {
  const { repository, ...rest } = address;
  if (typeof repository !== 'string' || !/^[\x21-\x7e]+$/.test(repository) || address.key.includes(MARK))
    return { stem: address };
  const parts = address.key.split(repository.toLowerCase());
  return parts.length === 2 ? { stem: { ...rest, key: parts.join(MARK) }, repository } : { stem: address };
}

export type Table = { readonly written: readonly WrittenPlaces[]; numberOf(address: Address): number };

/** Sorted by the text of what they share, and by the names of the repositories. */
export function tableOf(addresses: Iterable<Address>): Table {
  type Group = { readonly stem: WrittenPlaces['address']; readonly names: Set<string> | undefined };
  const groups = new Map<string, Group>();
  for (const address of addresses) {
    const { stem, repository, group } = homeOf(address);
    const known = groups.get(group) ?? { stem, names: repository === undefined ? undefined : new Set<string>() };
    if (repository !== undefined) known.names?.add(repository);
    groups.set(group, known);
  }
  const written: WrittenPlaces[] = [];
  const numbers = new Map<string, ReadonlyMap<string | undefined, number>>();
  let next = 0;
  for (const [name, { stem, names }] of [...groups].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const repositories = names && [...names].sort();
    written.push(repositories ? { address: stem, repositories } : { address: stem });
    const first = next;
    const list = repositories ?? [undefined];
    numbers.set(name, new Map(list.map((one, at) => [one, first + at])));
    next += list.length;
  }
  return {
    written,
    numberOf(address) {
      const { group, repository } = homeOf(address);
      return numbers.get(group)?.get(repository) ?? -1;
    },
  };
}

/** What places are grouped and sorted by: the text of what they share. */
function groupOf(stem: WrittenPlaces['address'], ofRepositories: boolean): string {
  return `${JSON.stringify(sorted(stem))}${ofRepositories ? ' of repositories' : ''}`;
}

/**
 * Every address, in the order of their numbers, and where each stands. Throws Unreadable for one that is there twice, not in
 * order, or written differently from what `tableOf` writes.
 */
export function addressesOf(
  written: readonly WrittenPlaces[],
  path: Path,
): { readonly addresses: readonly Address[]; at(number: number): Path } {
  const addresses: Address[] = [];
  const firsts: number[] = [];
  let last = '';
  for (const [index, { address, repositories }] of written.entries()) {
    const here: Path = [...path, 'places', index];
    const group = groupOf(address, repositories !== undefined);
    if (group <= last) throw new Unreadable(here);
    last = group;
    firsts.push(addresses.length);
    for (const [at, each] of (repositories ?? [undefined]).entries()) {
      const where: Path = each === undefined ? here : [...here, 'repositories', at];
      if (at > 0 && (each ?? '') <= (repositories?.[at - 1] ?? '')) throw new Unreadable(where);
      const whole = each === undefined ? (address as Address) : inRepository(address, each);
      if (homeOf(whole).group !== group) throw new Unreadable(where);
      addresses.push(whole);
    }
  }
  return {
    addresses,
    at(number) {
      const index = firsts.findLastIndex((first) => first <= number);
      const here: Path = [...path, 'places', index];
      return written[index]?.repositories ? [...here, 'repositories', number - (firsts[index] ?? 0)] : here;
    },
  };
}

function inRepository(address: WrittenPlaces['address'], repository: string): Address {
  const key = String(address['key']).replace(MARK, () => repository.toLowerCase());
  return { ...address, repository, key } as unknown as Address;
}

/**
 * Numbers in lines: `64 @3s*60 +1s*4` is place 64 and the 63 after it. `wordsOf` gives the words of a line, one for each of its
 * numbers, which are those from `from` up to `to`.
 */
function linesOf(numbers: readonly number[], wordsOf: (from: number, to: number) => readonly string[]): string[] {
  const lines: string[] = [];
  let from = 0;
  for (let at = 1; at <= numbers.length; at++) {
    const number = numbers[at];
    const follows = number !== undefined && number === (numbers[at - 1] ?? 0) + 1 && number % LINE_OF_PLACES !== 0;
    if (follows) continue;
    lines.push([numbers[from], ...runsOf(wordsOf(from, at))].join(' '));
    from = at;
  }
  return lines;
}

/** Words that follow each other and are the same: `word*3`. */
function runsOf(words: readonly string[]): string[] {
  const runs: string[] = [];
  let times = 0;
  for (const [at, word] of words.entries()) {
    times++;
    if (words[at + 1] === word) continue;
    runs.push(times > 1 ? `${word}*${times}` : word);
    times = 0;
  }
  return runs;
}

/** Not written yet. */
const OPEN = 'open';

/** `@5m`: a time that is counted from the intent. */
function firstWord(base: number, done: string): string {
  return `@${since(base, done)}`;
}

/** The first time of a line is counted from the intent, each other one from the first; the same time again is the same word. */
export function placedLines(destinations: readonly Placed[], table: Table, base: number): string[] {
  const placed = destinations
    .map(({ address, done }) => ({ number: table.numberOf(address), done }))
    .sort((one, other) => one.number - other.number);
  return linesOf(
    placed.map(({ number }) => number),
    (from, to) => {
      let first: number | undefined;
      let last = { done: '', word: '' };
      return placed.slice(from, to).map(({ done }) => {
        if (done === undefined) last = { done: '', word: OPEN };
        else if (done !== last.done)
          last = { done, word: first === undefined ? firstWord(base, done) : after(first, done) };
        if (done !== undefined) first ??= Date.parse(done);
        return last.word;
      });
    },
  );
}

/** The word of a place without a time: `0 in*12`. */
const IN = 'in';

export function numberLines(numbers: readonly number[]): string[] {
  const ordered = [...numbers].sort((one, other) => one - other);
  return linesOf(ordered, (from, to) => Array.from({ length: to - from }, () => IN));
}

/** What the lines say of each number; the index of the line that cannot be read. `reader` reads the words of one line. */
function readLines<T>(
  lines: readonly string[],
  reader: () => (word: string, number: number) => T | undefined,
): readonly T[] | { readonly wrong: number } {
  const found: T[] = [];
  let least = 0;
  for (const [at, line] of lines.entries()) {
    const [start = '', ...words] = line.split(' ');
    const read = reader();
    let number = Number(start);
    if (number < least) return { wrong: at };
    for (const given of words) {
      const [word = '', times = '1'] = given.split('*');
      for (let left = Number(times); left > 0; left--) {
        const one = read(word, number++);
        if (one === undefined) return { wrong: at };
        found.push(one);
      }
    }
    least = number;
  }
  return found;
}

function firstOf(base: number, word: string): string | undefined {
  return word.startsWith('@') ? momentOf(base, word.slice(1)) : undefined;
}

export function readPlaced(
  lines: readonly string[],
  addresses: readonly Address[],
  base: number,
): readonly (Placed & { readonly number: number })[] | { readonly wrong: number } {
  return readLines(lines, () => {
    let first: number | undefined;
    let last: { readonly word: string; readonly done: string | undefined } | undefined;
    return (word, number) => {
      const address = addresses[number];
      if (!address) return undefined;
      if (word === OPEN) return { address, number };
      // The first of a run of several is counted from the intent, and the others are not another time.
      if (last?.word !== word)
        last = { word, done: first === undefined ? firstOf(base, word) : momentAfter(first, word) };
      const { done } = last;
      if (done === undefined) return undefined;
      first ??= Date.parse(done);
      return { address, number, done };
    };
  });
}

export function readNumbers(lines: readonly string[], count: number): readonly number[] | { readonly wrong: number } {
  return readLines(lines, () => (word, number) => (word === IN && number < count ? number : undefined));
}
