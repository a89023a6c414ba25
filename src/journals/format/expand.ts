/**
 * From what stands in `journal.json` to the engine's record of it. The shape is one that the schema has passed; what the
 * lines say is read here.
 */
import type { Address } from '../../rotation/model/ports.ts';
import { derivedTag, inOrder } from './compact.ts';
import type { Credential, Document, Entry, Share } from './document.ts';
import { type Path, Unreadable } from './path.ts';
import { addressesOf, readNumbers, readPlaced } from './places.ts';
import type { WrittenBinding, WrittenCredential, WrittenEntry, WrittenJournal } from './schema.ts';
import { baseOf, momentAfter, momentOf } from './span.ts';

/** Throws Unreadable. */
export function expanded(written: WrittenJournal): Document {
  const { people = [], secrets, ...rest } = written;
  const logins = new Map<string, string>();
  for (const [index, line] of people.entries()) {
    const [id = '', login = ''] = line.split(' ').map(plain);
    if (logins.has(id)) throw new Unreadable(['people', index]);
    logins.set(id, login);
  }
  const met = new Set<string>();
  const entries = inOrder(secrets).map(([key, entry]) => {
    const path: Path = ['secrets', key];
    return [key, expandEntry(written.id, entry, { logins, met, path })] as const;
  });
  const unused = people.findIndex((line) => !met.has(plain(line.split(' ')[0] ?? '')));
  if (unused >= 0) throw new Unreadable(['people', unused]);
  return { ...rest, secrets: Object.fromEntries(entries) } as Document;
}

type World = {
  readonly logins: ReadonlyMap<string, string>;
  /** Ids of the people of whom a share was found. */
  readonly met: Set<string>;
  readonly path: Path;
};

function expandEntry(journal: string, entry: WrittenEntry, world: World): Entry {
  const { bindings = [], places = [], credentials, fingerprints, observed, ...rest } = entry;
  const { path } = world;
  const { addresses, at } = addressesOf(places, path);
  const usedPlaces = new Set<number>();
  const usedBindings = new Set<number>();
  const whole = credentials.map((credential, index) => {
    const here: Path = [...path, 'credentials', index];
    const binding = bindings[credential.binding ?? 0];
    if (!binding) throw new Unreadable([...here, 'binding']);
    usedBindings.add(credential.binding ?? 0);
    const destinations = destinationsOf(credential, addresses, here);
    for (const { number } of destinations) usedPlaces.add(number);
    return {
      ...expandCredential(journal, credential, binding, { ...world, path: here }),
      destinations: destinations.map(({ address, done }) => (done === undefined ? { address } : { address, done })),
    };
  });
  for (const index of bindings.keys()) if (!usedBindings.has(index)) throw new Unreadable([...path, 'bindings', index]);
  for (const index of addresses.keys()) if (!usedPlaces.has(index)) throw new Unreadable(at(index));
  const prints = fingerprints.map((print, index) => {
    const found = typeof print === 'number' ? credentials[print]?.fingerprint : print;
    if (typeof found !== 'string') throw new Unreadable([...path, 'fingerprints', index]);
    return found;
  });
  return {
    ...rest,
    credentials: whole,
    fingerprints: prints,
    ...(observed === undefined ? {} : { observed: expandObserved(observed, addresses, path) }),
  } as Entry;
}

/** No place is there twice, not even under two addresses. */
function destinationsOf(credential: WrittenCredential, addresses: readonly Address[], path: Path) {
  const { destinations = [], times } = credential;
  const found = readPlaced(destinations, addresses, baseOf(intentOf(times)));
  if ('wrong' in found) throw new Unreadable([...path, 'destinations', found.wrong]);
  const keys = new Set<string>();
  for (const { address, number } of found) {
    if (!keys.has(address.key)) keys.add(address.key);
    else {
      const line = destinations.findLastIndex((each) => Number(each.split(' ')[0]) <= number);
      throw new Unreadable([...path, 'destinations', line]);
    }
  }
  return found;
}

function expandObserved(
  { places, destinations, ...rest }: NonNullable<WrittenEntry['observed']>,
  addresses: readonly Address[],
  path: Path,
) {
  const numbers = readNumbers(places ?? [], addresses.length);
  if ('wrong' in numbers) throw new Unreadable([...path, 'observed', 'places', numbers.wrong]);
  return { ...rest, destinations: [...numbers.map((number) => addresses[number]?.key ?? ''), ...destinations] };
}

function intentOf(times: string): string {
  return times.slice(0, 24);
}

function expandCredential(journal: string, written: WrittenCredential, binding: WrittenBinding, world: World) {
  const { binding: _, destinations: _destinations, fingerprint, times, collapsed, escrow, shares, ...rest } = written;
  const intent = intentOf(times);
  const base = baseOf(intent);
  if (Number.isNaN(base) || new Date(intent).toISOString() !== intent) throw new Unreadable([...world.path, 'times']);
  const { seen, until, ...moments } = momentsIn(times.split(' ').slice(1), base, [...world.path, 'times']);
  const credential = {
    ...rest,
    ...binding,
    tag: derivedTag(journal, written),
    step: written.step ?? 'done',
    reason: written.reason ?? 'max-age',
    ...(fingerprint === undefined
      ? {}
      : { fingerprint: typeof fingerprint === 'string' ? { value: fingerprint } : fingerprint }),
    times: { intent, ...moments },
    ...(seen === undefined ? {} : { seen }),
    ...(until === undefined ? {} : { revokeNotBefore: until }),
    ...(collapsed === undefined ? {} : { collapsed: collapsedOf(collapsed, base, world.path) }),
    ...(escrow === undefined ? {} : { escrow: putOf(escrow, base, world.path) }),
    shares: (shares ?? []).map((line, index) =>
      shareOf(line, base, { ...world, path: [...world.path, 'shares', index] }),
    ),
  };
  return credential as Omit<Credential, 'destinations'>;
}

/** `minted+3s current+1m`: what the names say. */
function momentsIn(words: readonly string[], base: number, path: Path): { readonly [name: string]: string } {
  const found: { [name: string]: string } = {};
  for (const each of words) {
    const cut = each.search(/[+-]/);
    const at = cut < 0 ? undefined : momentAfter(base, each.slice(cut));
    if (at === undefined) throw new Unreadable(path);
    found[each.slice(0, cut)] = at;
  }
  return found;
}

function collapsedOf(text: string, base: number, path: Path) {
  const [count, span] = text.split(' ');
  if (span === undefined) return { count: Number(count) };
  const last = momentOf(base, span);
  if (last === undefined) throw new Unreadable([...path, 'collapsed']);
  return { count: Number(count), last };
}

function putOf(text: string, base: number, path: Path) {
  const [state, counter, span = ''] = text.split(' ');
  const at = momentOf(base, span);
  if (at === undefined || !Number.isSafeInteger(Number(counter))) throw new Unreadable([...path, 'escrow']);
  return { state, counter: Number(counter), at };
}

function shareOf(line: string, base: number, { logins, met, path }: World): Share {
  const [id = '', state, ...words] = line.split(' ');
  const person = plain(id);
  const known = logins.get(person);
  if (known === undefined) throw new Unreadable(path);
  met.add(person);
  const member = words.at(-1) === 'member';
  if (member) words.pop();
  const texts: { [name: string]: string } = {};
  for (let last = words.at(-1); last !== undefined && /^(?:link|channel|login)=/.test(last); last = words.at(-1)) {
    const cut = last.indexOf('=');
    texts[last.slice(0, cut)] = plain(last.slice(cut + 1));
    words.pop();
  }
  const isDrafted = words[0]?.startsWith('drafted') === true;
  const first = isDrafted ? momentsIn(words.slice(0, 1), base, path) : {};
  const from = first['drafted'] === undefined ? base : Date.parse(first['drafted']);
  const { login = known, ...rest } = texts;
  return {
    person: { id: person, login, ...(member ? { member: true as const } : {}) },
    state: state as Share['state'],
    ...first,
    ...momentsIn(isDrafted ? words.slice(1) : words, from, path),
    ...rest,
  };
}

/** The text that was written as one word of a line. */
function plain(word: string): string {
  return !word.includes('%') ? word : word.replace(/%20|%25/g, (one) => (one === '%20' ? ' ' : '%'));
}
