/**
 * Makes `state.json` from `state-source.json`: `node test/vectors/make-state.ts > test/vectors/state.json`. It follows
 * `docs/protocol.md` by itself and imports nothing of Keyturn's, so that two who read the page are compared.
 */
import { createHash, createPrivateKey, createPublicKey, hkdfSync, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { badAtSize, largeEntry } from './at-size.ts';

// biome-ignore lint/suspicious/noExplicitAny: documents of any shape, made wrong on purpose.
type Any = any;
type Case = {
  name: string;
  now: number;
  journal?: string;
  pending: string;
  expect: { may?: string; code?: string; path?: string; values?: { [rotation: string]: string } };
};
type Source = {
  about: string;
  crypto: { [name: string]: string };
  hashes: { [hash: string]: string };
  documents: { [name: string]: Any };
  edits: { [name: string]: { from: string; set: [(string | number)[], Any?][] } };
  good: Case[];
  bad: Case[];
  enrolled: Any;
  stranger: string;
};

const source = JSON.parse(readFileSync(new URL('state-source.json', import.meta.url), 'utf8')) as Source;

// ---- the written form ----------------------------------------------------------------------------------------------

const copy = (value: Any): Any => JSON.parse(JSON.stringify(value));
const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

function sorted(value: Any): Any {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const names = Object.keys(value).sort(compare);
  return Object.fromEntries(names.map((name) => [name, sorted(value[name])]));
}

const plain = (value: Any) => JSON.stringify(sorted(value));
export const canonical = (document: Any) => `${JSON.stringify(sorted(document), null, 2)}\n`;

function span(milliseconds: number): string {
  if (milliseconds < 0) return `-${span(-milliseconds)}`;
  let rest = milliseconds;
  let text = '';
  for (const [letter, size] of [
    ['d', 86_400_000],
    ['h', 3_600_000],
    ['m', 60_000],
  ] as const) {
    const count = Math.trunc(rest / size);
    if (count > 0) text += `${count}${letter}`;
    rest -= count * size;
  }
  return rest > 0 || text === '' ? `${text}${rest / 1000}s` : text;
}

const word = (text: string) => text.replaceAll('%', '%25').replaceAll(' ', '%20');

/** One place: what it shares with others, and its repository if that is all that it does not share. */
function place(address: Any): { shared: Any; repository?: string } {
  const { repository, key } = address;
  if (typeof repository !== 'string' || !/^[!-~]+$/.test(repository) || key.includes('{repository}'))
    return { shared: address };
  const small = repository.toLowerCase();
  const first = key.indexOf(small);
  if (first < 0 || key.indexOf(small, first + small.length) >= 0) return { shared: address };
  const shared = { ...address, key: `${key.slice(0, first)}{repository}${key.slice(first + small.length)}` };
  delete shared.repository;
  return { shared, repository };
}

function lines(numbers: Map<number, string>): string[] {
  const found: { start: number; next: number; runs: { what: string; times: number }[] }[] = [];
  for (const [number, what] of [...numbers].sort(([one], [other]) => one - other)) {
    let line = found.at(-1);
    if (!line || line.next !== number || number % 64 === 0) {
      line = { start: number, next: number, runs: [] };
      found.push(line);
    }
    line.next = number + 1;
    const run = line.runs.at(-1);
    if (run?.what === what) run.times++;
    else line.runs.push({ what, times: 1 });
  }
  return found.map(({ start, runs }) =>
    [start, ...runs.map(({ what, times }) => (times === 1 ? what : `${what}*${times}`))].join(' '),
  );
}

/** The same for times: the first of a line is counted from `base`, the others in it from the first. */
function placedLines(times: Map<number, string>, base: number): string[] {
  return lines(times).map((line) => {
    const [start, ...runs] = line.split(' ');
    let first: number | undefined;
    const words = runs.map((run) => {
      const [time = '', count] = run.split('*');
      const at = Date.parse(time);
      const many = count === undefined ? '' : `*${count}`;
      if (time === '') return `open${many}`;
      if (first !== undefined) return `${signedSpan(at - first)}${many}`;
      first = at;
      return `@${span(at - base)}${many}`;
    });
    return [start, ...words].join(' ');
  });
}

const signedSpan = (milliseconds: number) => `${milliseconds < 0 ? '' : '+'}${span(milliseconds)}`;

const moments = (names: string[], times: Any, base: number) =>
  names
    .filter((name) => times[name] !== undefined)
    .map((name) => `${name}${signedSpan(Date.parse(times[name]) - base)}`);

function writtenEntry(entry: Any, logins: Map<string, string>): Any {
  const groups = new Map<string, { shared: Any; repositories?: Set<string> }>();
  const name = (address: Any) => {
    const { shared, repository } = place(address);
    return `${plain(shared)}${repository === undefined ? '' : ' '}`;
  };
  const all = entry.credentials.flatMap((one: Any) => one.destinations.map(({ address }: Any) => address));
  for (const address of all) {
    const { shared, repository } = place(address);
    const fresh = repository === undefined ? { shared } : { shared, repositories: new Set<string>() };
    const group: { shared: Any; repositories?: Set<string> } = groups.get(name(address)) ?? fresh;
    if (repository !== undefined) group.repositories?.add(repository);
    groups.set(name(address), group);
  }
  const numbers = new Map<string, number>();
  const places = [...groups]
    .sort(([one], [other]) => compare(one, other))
    .map(([group, { shared, repositories }]) => {
      const names = repositories && [...repositories].sort(compare);
      for (const each of names ?? ['']) numbers.set(`${group}\n${each}`, numbers.size);
      return names ? { address: shared, repositories: names } : { address: shared };
    });
  const numberOf = (address: Any) => numbers.get(`${name(address)}\n${place(address).repository ?? ''}`) ?? -1;

  const bindings: Any[] = [];
  const written: Any = { ...entry };
  written.credentials = entry.credentials.map((credential: Any) => {
    const { provider, account, options, admin, tag: _, destinations, times, seen, revokeNotBefore, ...one } = credential;
    const base = Math.floor(Date.parse(times.intent) / 1000) * 1000;
    const binding = { provider, account, options, admin };
    let index = bindings.findIndex((each) => plain(each) === plain(binding));
    if (index < 0) index = bindings.push(binding) - 1;
    if (index > 0) one.binding = index;
    if (one.step === 'done') delete one.step;
    if (one.reason === 'max-age') delete one.reason;
    if (one.fingerprint && Object.keys(one.fingerprint).join() === 'value') one.fingerprint = one.fingerprint.value;
    const names = ['minted', 'seen', 'writing', 'current', 'previous', 'until', 'revoking', 'ended'];
    one.times = [times.intent, ...moments(names, { ...times, seen, until: revokeNotBefore }, base)].join(' ');
    if (one.collapsed) {
      const { count, last } = one.collapsed;
      one.collapsed = last === undefined ? `${count}` : `${count} ${span(Date.parse(last) - base)}`;
    }
    if (one.escrow) one.escrow = `${one.escrow.state} ${one.escrow.counter} ${span(Date.parse(one.escrow.at) - base)}`;
    const held = new Map<number, string>(destinations.map(({ address, done }: Any) => [numberOf(address), done ?? '']));
    if (held.size > 0) one.destinations = placedLines(held, base);
    if (one.shares.length === 0) delete one.shares;
    else
      one.shares = one.shares.map(({ person, state, link, channel, ...at }: Any) =>
        [
          word(person.id),
          state,
          ...moments(['drafted'], at, base),
          ...moments(
            ['sent', 'announced', 'reminded', 'expires', 'opened', 'saved', 'left'],
            at,
            at.drafted === undefined ? base : Date.parse(at.drafted),
          ),
          ...(link === undefined ? [] : [`link=${word(link)}`]),
          ...(channel === undefined ? [] : [`channel=${word(channel)}`]),
          ...(logins.get(person.id) === person.login ? [] : [`login=${word(person.login)}`]),
          ...(person.member ? ['member'] : []),
        ].join(' '),
      );
    return one;
  });
  if (bindings.length > 0) written.bindings = bindings;
  if (places.length > 0) written.places = places;
  written.fingerprints = entry.fingerprints.map((print: string) => {
    const at = written.credentials.findIndex(({ fingerprint }: Any) => fingerprint === print);
    return at < 0 ? print : at;
  });
  if (entry.observed) {
    const seen = new Map<number, string>();
    const others = entry.observed.destinations.filter((key: string) => {
      const found = all.filter((address: Any) => address.key === key).map(numberOf);
      if (found.length > 0) seen.set(Math.min(...found), 'in');
      return found.length === 0;
    });
    written.observed = { ...entry.observed, destinations: others };
    if (seen.size > 0) written.observed.places = lines(seen);
  }
  return written;
}

export function writtenForm(document: Any): Any {
  const logins = new Map<string, string>();
  const keys = Object.keys(document.secrets).sort(compare);
  for (const key of keys)
    for (const { shares } of document.secrets[key].credentials)
      for (const { person } of shares) logins.set(person.id, person.login);
  const people = [...logins].map(([id, login]) => `${word(id)} ${word(login)}`).sort(compare);
  const secrets = Object.fromEntries(keys.map((key) => [key, writtenEntry(document.secrets[key], logins)]));
  return { ...document, ...(people.length > 0 ? { people } : {}), secrets };
}

// ---- signatures ----------------------------------------------------------------------------------------------------

const hashOf = (text: string) => createHash('sha256').update(text).digest('base64url');

function signer(seed: string) {
  const secret = Buffer.from(hkdfSync('sha256', Buffer.from(seed, 'base64url'), '', 'keyturn/v2/sign', 32));
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), secret]);
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const { x } = createPublicKey(key).export({ format: 'jwk' });
  return {
    key: `ed25519:${x}`,
    sign: (message: string) => sign(null, Buffer.from(message), key).toString('base64url'),
  };
}

const own = signer(source.crypto['seed'] ?? '');
const stranger = signer(source.stranger);

/** `change` is made to the text before it is signed. */
function signed(document: Any, by = own, change = (text: string) => text): string {
  const message = change(canonical(document));
  const signature = by.sign(`keyturn/journal/2\n${message}`);
  const line = `  "signature": "${signature}",\n`;
  return message.replace(/^ {2}"version": /m, (found) => `${line}${found}`);
}

// ---- the texts -----------------------------------------------------------------------------------------------------

const documents: { [name: string]: Any } = {};
const texts: { [name: string]: string } = {};
const renewed = new Map<string, string>();
const renew = (text: string) => [...renewed].reduce((all, [before, after]) => all.replaceAll(before, after), text);

function changed(document: Any, set: Source['edits'][string]['set']): Any {
  const made = copy(document);
  // What is taken out of a list is taken from its end.
  for (const [path, ...given] of [...set].reverse()) {
    const inside = path.slice(0, -1).reduce((value: Any, part) => value[part], made);
    const last = path.at(-1) as string | number;
    if (given.length > 0) continue;
    if (Array.isArray(inside)) inside.splice(Number(last), 1);
    else delete inside[last];
  }
  for (const [path, ...given] of set) {
    if (given.length === 0) continue;
    const inside = path.slice(0, -1).reduce((value: Any, part) => value[part], made);
    inside[path.at(-1) as string | number] = given[0];
  }
  return made;
}

function keep(name: string, text: string): void {
  texts[name] = text;
  for (const [hash, of] of Object.entries(source.hashes)) if (of === name) renewed.set(hash, hashOf(text));
}

for (const [name, document] of Object.entries(source.documents)) {
  documents[name] = JSON.parse(renew(JSON.stringify(document)));
  if (name === 't8') documents[name].keys = { 'acme/shop': { id: '3380204578043523366', key: `${'A'.repeat(43)}=` } };
  keep(name, signed(writtenForm(documents[name])));
}
for (const [name, { from, set }] of Object.entries(source.edits)) {
  documents[name] = changed(documents[from], set);
  const written = writtenForm(documents[name]);
  const by = name === 't63' ? stranger : own;
  keep(name, name === 't6' ? canonical(written) : signed(written, by));
}

const base = documents['t2'];
const text = texts['t2'] ?? '';
const sendgrid = (form: Any) => form.secrets['production/SENDGRID_API_KEY'];
/** The second document with its written form changed, signed. */
function rewritten(change: (form: Any) => void, of = base): string {
  const form = copy(writtenForm(of));
  change(form);
  return signed(form);
}

const line = '  "seq": 12,\n';
keep('t18', text.slice(0, -3));
keep('t19', text.replaceAll('\n', '\r\n'));
keep('t20', text.slice(0, -1));
keep('t21', text.replace(line, `${line}${line}`));
keep('t22', text.replace(line, '').replace('  "version": 2\n', `  "version": 2,\n${line.slice(0, -2)}\n`));
keep('t23', text.replace('"seq": 12,', '"seq": 12.0,'));
keep('t24', text.replace('"sendgrid"', '"sen\\u0064grid"'));
keep(
  't28',
  signed(writtenForm(changed(base, [[['secrets', 'production/SENDGRID_API_KEY', 'credentials', 0, 'options'], { PROTO: { a: 1 } }]])), own, (made) =>
    made.replace('"PROTO"', '"__proto__"'),
  ),
);
keep('t41', rewritten((form) => Object.assign(sendgrid(form).credentials[0], { tag: 'ktzzzzzzzz01kba000000000000000000001' })));
keep('t47', rewritten((form) => sendgrid(form).credentials[0].destinations.push('0 @3m')));
keep('t48', rewritten((form) => delete sendgrid(form).places[0].address.kind));
const intent = (form: Any, at: string) => {
  const [one] = sendgrid(form).credentials;
  one.times = one.times.replace(/^[^ ]+/, at);
};
keep('t49', rewritten((form) => intent(form, '2026-11-29T09:02:00Z')));
keep('t50', rewritten((form) => intent(form, '2026-02-30T09:02:00.000Z')));
keep('t60', canonical(writtenForm(base)));
keep('t61', text.replace('"SG.2"', '"SG.7"'));
keep('t62', signed(writtenForm(base), stranger));

// ---- the shape at size ---------------------------------------------------------------------------------------------

const now = source.good[1]?.now ?? 0;
const seed = source.crypto['seed'];
const pendingOf = (made: string, seq: number) =>
  JSON.stringify({ v: 2, journal: base.id, seed, counter: 4, anchor: { seq, hash: hashOf(made) }, entries: {} });
const large = { ...copy(base), secrets: { 'production/STRIPE_API_KEY': largeEntry(base.id) } };
keep('size', signed(writtenForm(large)));
const good: Case[] = [
  {
    name: 'an entry of 140 places, rotated three times, with shares, with what has ended, and with a place under two addresses',
    now,
    journal: 'size',
    pending: pendingOf(texts['size'] ?? '', base.seq),
    expect: { may: 'sign' },
  },
];
const bad = badAtSize.map(({ name, path, change }, index): Case => {
  const journal = `size${index + 1}`;
  keep(
    journal,
    rewritten((form) => change(form.secrets['production/STRIPE_API_KEY'], form), large),
  );
  const pending = pendingOf(texts[journal] ?? '', base.seq);
  return { name, now, journal, pending, expect: { code: 'JOURNAL_CORRUPT', path } };
});

// ---- what moved ----------------------------------------------------------------------------------------------------

/** Code and path as they were, where the member that is wrong still stands there. */
function moved(path: string): string {
  return path
    .replace(/\.credentials\[0\]\.(provider|admin|options)$/, '.bindings[0].$1')
    .replace(/\.credentials\[0\]\.destinations\[0\]\.address\.kind$/, '.places[0].address.kind')
    .replace(/\.destinations\[1\]\.address\.key$/, '.destinations[1]')
    .replace(/(\.credentials\[\d+\]\.times)\.\w+$/, '$1')
    .replace(/(\.credentials\[\d+\]\.escrow)\.counter$/, '$1');
}

const again = (given: Case): Case => ({
  ...given,
  pending: renew(given.pending),
  expect: given.expect.path === undefined ? given.expect : { ...given.expect, path: moved(given.expect.path) },
});

const made = {
  about: source.about,
  crypto: source.crypto,
  texts,
  good: [...source.good.map(again), ...good],
  bad: [...source.bad.map(again), ...bad],
  enrolled: source.enrolled,
};
process.stdout.write(`${JSON.stringify(made, null, 2)}\n`);
