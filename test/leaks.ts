import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { gunzipSync, inflateRawSync } from 'node:zlib';
import { onSecret } from '../src/rotation/model/secret.ts';
import { LeakIndex } from './leak-index.ts';

/**
 * The leak oracle: knows every value that was wrapped in `Secret` in this test file, and canaries that a test adds, and
 * finds them in whatever a test captured, in any of some forty disguises. It never prints what it found.
 */

export type Captured = string | Uint8Array;

export type Leak = {
  /** Which value, by number and length, or by the label it was given. */
  readonly which: string;
  readonly encoding: string;
  readonly where: string;
};

/** Bytes of a value that must be found together; shorter values must be found whole. */
const window = 12;
/** Shorter than this is no secret but a word. */
const shortest = 6;
const mostValues = 20_000;

export class LeakMatcher {
  readonly #values = new Map<string, string>();
  readonly #allowed = new Set<string>();
  /** What is not in the index yet: a value is put there once, as a file may scan after each of its runs. */
  #new: [string, string][] = [];
  #index = new LeakIndex();

  /** Values with fewer than six characters are ignored. */
  watch(value: string, label?: string): void {
    if (value.length < shortest || this.#values.has(value) || this.#values.size >= mostValues) return;
    const which = label ?? `secret ${this.#values.size + 1} (${value.length} characters)`;
    this.#values.set(value, which);
    this.#new.push([value, which]);
  }

  /** Something that was wrapped although everybody may see it: a region, a host. */
  allow(value: string): void {
    this.#allowed.add(value);
    this.#index = new LeakIndex();
    this.#new = [...this.#values];
  }

  #add(value: string, which: string): void {
    for (const atom of new Set(atoms(value))) {
      if (atom.length >= shortest) for (const form of forms(atom)) this.#index.add({ ...form, which });
    }
  }

  scan(captured: Captured, where = 'what was captured'): Leak[] {
    if (captured.length === 0 || this.#values.size === 0) return [];
    for (const [value, which] of this.#new) if (!this.#allowed.has(value)) this.#add(value, which);
    this.#new = [];
    const leaks = new Map<string, Leak>();
    for (const [view, text] of views(bytesOf(captured))) {
      for (const { which, encoding } of this.#index.find(text)) {
        const named = view === '' ? encoding : `${encoding}, ${view}`;
        // The first and plainest disguise is enough.
        if (!leaks.has(which)) leaks.set(which, { which, encoding: named, where });
      }
    }
    return [...leaks.values()];
  }
}

/** A copy without any prototype of a test's realm in between. */
function bytesOf(captured: Captured): Buffer {
  return typeof captured === 'string' ? Buffer.from(captured, 'utf8') : Buffer.from(captured);
}

// ---- what is looked for --------------------------------------------------------------------------------------------

/**
 * The parts of a value that are secret by themselves. Parts that everybody may see (the host of a link, the words of a
 * PEM's armour, the names in a JSON text) must not make innocent text look like a leak.
 */
function atoms(value: string): string[] {
  const link = /^[^\s#]+#([A-Za-z0-9_-]{16,})$/.exec(value);
  if (link !== null) return [link[1]!];
  const url = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@\s]*:([^/?#@\s]+)@)?[^\s]*$/i.exec(value);
  if (url !== null) return url[1] === undefined ? [] : [url[1], safely(() => decodeURIComponent(url[1]!)) ?? ''];
  const json = /^\s*[[{]/.test(value) ? safely(() => JSON.parse(value) as unknown) : undefined;
  if (json !== undefined)
    return strings(withoutAnchor(json)).filter((text) => text.length >= 16 && /[^0-9A-Z]/.test(text));
  return value.split(/\r\n|\n|\r/).filter((line) => !/^-----(BEGIN|END) /.test(line));
}

/**
 * The escrow's text names the hash of a journal's commit, which stands in that journal's history for everybody, and so do
 * the ids of the credentials: that of a `random` value is its tag, which is long enough to be taken for a value.
 */
function withoutAnchor(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('anchor' in value) || !('seed' in value)) return value;
  const { anchor: _, ...rest } = value;
  if (!('entries' in rest) || typeof rest.entries !== 'object' || rest.entries === null) return rest;
  const entries = Object.values(rest.entries).map(({ id: __, ...entry }: { readonly id?: unknown }) => entry);
  return { ...rest, entries };
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

type Form = { readonly encoding: string; readonly text: string; readonly span: number };

/** What a value looks like in another alphabet; what decoding brings back to plain text is found by the views. */
function* forms(value: string): Iterable<Form> {
  const bytes = Buffer.from(value, 'utf8');
  const plain = bytes.toString('latin1');
  yield { encoding: 'plain', text: plain, span: window };
  if (value.toLowerCase() !== value) yield { encoding: 'lower case', text: latin(value.toLowerCase()), span: window };
  if (value.toUpperCase() !== value) yield { encoding: 'upper case', text: latin(value.toUpperCase()), span: window };
  yield { encoding: 'reversed', text: [...plain].reverse().join(''), span: window };
  for (const shift of [0, 1, 2]) {
    // The characters at the ends depend on what stands beside the value.
    const shifted = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    const start = shift === 0 ? 0 : shift + 1;
    const stable = shifted.slice(start, Math.floor(((shift + bytes.length) * 8) / 6));
    const span = (window * 4) / 3 - (shift === 0 ? 0 : 1);
    yield { encoding: `base64 at offset ${shift}`, text: stable, span };
    if (/[+/]/.test(stable)) {
      const url = stable.replaceAll('+', '-').replaceAll('/', '_');
      yield { encoding: `base64url at offset ${shift}`, text: url, span };
    }
  }
  const hex = bytes.toString('hex');
  const pairs = hex.match(/../g) ?? [];
  yield { encoding: 'hex', text: hex, span: window * 2 };
  yield { encoding: 'HEX', text: hex.toUpperCase(), span: window * 2 };
  for (const between of [' ', ':', '\\x', '-']) {
    yield {
      encoding: `hex with ${between}`,
      text: pairs.join(between),
      span: window * (2 + between.length) - between.length,
    };
  }
  for (const between of [',', ', '])
    yield { encoding: 'byte numbers', text: [...bytes].join(between), span: window * 3 };
  yield { encoding: 'byte object', text: [...bytes].map((byte, at) => `"${at}":${byte}`).join(','), span: window * 6 };
  const wide = Buffer.from(value, 'utf16le');
  yield { encoding: 'UTF-16LE', text: wide.toString('latin1'), span: window * 2 };
  yield { encoding: 'UTF-16BE', text: Buffer.from(wide).swap16().toString('latin1'), span: window * 2 };
}

function latin(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

// ---- where it is looked for ----------------------------------------------------------------------------------------

const entities: { readonly [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
const escapes: { readonly [letter: string]: string } = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '0': '\0' };

function unescapeJson(text: string): string {
  return text.replace(/\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))/gs, (_, wide, narrow, letter) => {
    if (letter !== undefined) return Object.hasOwn(escapes, letter) ? escapes[letter]! : letter;
    return latin(String.fromCharCode(Number.parseInt(wide ?? narrow, 16)));
  });
}

function decodeHtml(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,6}));/gi, (all, hex, decimal, name) => {
    if (name !== undefined) return Object.hasOwn(entities, name) ? entities[name]! : all;
    const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return point <= 0x10ffff ? latin(String.fromCodePoint(point)) : all;
  });
}

const decodings: readonly (readonly [string, (text: string) => string])[] = [
  [
    'percent-encoded',
    (text) => text.replace(/%([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
  ],
  ['form-encoded', (text) => decodings[0]![1](text.replaceAll('+', ' '))],
  ['escaped', unescapeJson],
  ['escaped twice', (text) => unescapeJson(unescapeJson(text))],
  ['HTML-escaped', decodeHtml],
  [
    'quoted-printable',
    (text) =>
      text.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
  ],
  ['broken into lines', (text) => text.replace(/\\?\r?\n[ \t|>]*/g, '')],
  ['in colours', stripVTControlCharacters],
];

/** The text as it is, and as whoever decodes it would see it; compressed parts unpacked. All in Latin-1: bytes. */
function* views(bytes: Buffer, depth = 0): Iterable<readonly [string, string]> {
  const text = bytes.toString('latin1');
  yield ['', text];
  const seen = new Set([text]);
  for (const [name, decode] of decodings) {
    const decoded = decode(text);
    if (seen.has(decoded)) continue;
    seen.add(decoded);
    yield [name, decoded];
  }
  if (depth >= 3) return;
  for (const [name, inner] of packed(bytes, text)) {
    for (const [view, content] of views(inner, depth + 1)) yield [view === '' ? name : `${name}, ${view}`, content];
  }
}

function* packed(bytes: Buffer, text: string): Iterable<readonly [string, Buffer]> {
  for (let at = text.indexOf('\x1f\x8b\x08'); at !== -1; at = text.indexOf('\x1f\x8b\x08', at + 1)) {
    // What stands behind it in a log makes gunzip fail: then without the header (RFC 1952: 10 bytes if it names no file).
    const inner = unpack(gunzipSync, bytes.subarray(at)) ?? unpack(inflateRawSync, bytes.subarray(at + 10));
    if (inner !== undefined) yield ['gzip', inner];
  }
  for (let at = text.indexOf('x'); at !== -1; at = text.indexOf('x', at + 1)) {
    if (!'\u0001\u005e\u009c\u00da'.includes(text[at + 1] ?? ' ')) continue;
    const inner = unpack(inflateRawSync, bytes.subarray(at + 2));
    if (inner !== undefined && inner.length > 0) yield ['zlib', inner];
  }
  // Base64 within base64, and gzip within base64: a Kubernetes or Helm secret looks like that.
  for (const [run] of text.matchAll(/[A-Za-z0-9+/_-]{16,}/g)) yield ['base64', Buffer.from(run, 'base64')];
}

function unpack(tool: typeof gunzipSync, bytes: Buffer): Buffer | undefined {
  return safely(() => tool(bytes, { maxOutputLength: 1 << 24, finishFlush: 2 }));
}

function safely<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

// ---- for tests -----------------------------------------------------------------------------------------------------

/** Knows every `Secret` of this test file, from the moment the file was loaded. */
export const leaks = new LeakMatcher();
onSecret((value) => leaks.watch(value));

/** A value that never is a `Secret` but must not appear either, such as a password in a fake. */
export function canary(value: string, label: string): string {
  leaks.watch(value, label);
  return value;
}

/** Fails with what leaked where and how it was encoded, never with the value. */
export function expectNoLeak(captured: Captured | readonly Captured[], where?: string): void {
  const all = typeof captured === 'string' || captured instanceof Uint8Array ? [captured] : captured;
  report(all.flatMap((each) => leaks.scan(each, where)));
}

/** The same for every file of a folder, and for the names of the files. */
export function expectNoLeakInFolder(folder: string): void {
  const found: Leak[] = [];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    found.push(...leaks.scan(path, `the name of ${path.slice(folder.length, folder.length + 12)}...`));
    if (entry.isFile()) found.push(...leaks.scan(readFileSync(path), path.slice(folder.length + 1)));
  }
  report(found);
}

export function report(found: readonly Leak[]): void {
  if (found.length === 0) return;
  const lines = found.map(({ which, encoding, where }) => `  ${which} in ${where} (${encoding})`);
  throw new Error(`leaked:\n${[...new Set(lines)].join('\n')}`);
}
