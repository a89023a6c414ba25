/** Prints of values that Keyturn did not make: the vectors both ways, and values that nobody would make on purpose. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { printsUnder } from '../../src/crypto/prints.ts';
import { PARTS, partsOf } from '../../src/crypto/value-parts.ts';
import { Secret } from '../../src/rotation/model/secret.ts';

type Vectors = {
  readonly key: string;
  readonly values: {
    readonly [name: string]: { readonly value: string; readonly parts: { readonly [at: string]: string } };
  };
  readonly matches: readonly { readonly alert: string; readonly finds: readonly string[] }[];
  readonly found: {
    readonly sealed: string;
    readonly aad: string;
    readonly opens: unknown;
    readonly refused: readonly { readonly aad: string; readonly why: string }[];
  };
};

const file = new URL('../vectors/enrol/enrol.json', import.meta.url);
const { key, values, matches, found } = JSON.parse(readFileSync(file, 'utf8')) as Vectors;
const prints = printsUnder(new Secret(key));
const read = (text: string) => partsOf(new Secret(text)).map(({ at, value }) => [at, value.reveal()] as const);

describe('the vectors of prints', () => {
  it.each(Object.entries(values))('%s has these parts', (_name, { value, parts }) => {
    expect(prints.of(new Secret(value))).toEqual(parts);
  });

  it.each(matches)('an alert finds $finds', ({ alert, finds }) => {
    const wanted = prints.whole(new Secret(alert));
    const matching = Object.entries(values).filter(([, { value }]) =>
      Object.values(prints.of(new Secret(value))).some((print) => wanted.includes(print)),
    );
    expect(matching.map(([name]) => name)).toEqual(finds);
  });

  it('opens what was sealed, and nothing for another run or another key', () => {
    expect(JSON.parse(prints.open(found.sealed, found.aad) ?? '')).toEqual(found.opens);
    for (const { aad } of found.refused) expect(prints.open(found.sealed, aad)).toBeUndefined();
    const other = printsUnder(new Secret(Buffer.alloc(32, 8).toString('base64url')));
    expect(other.open(found.sealed, found.aad)).toBeUndefined();
    expect(other.key).not.toBe(prints.key);
  });

  it('seals it to the same bytes', () => {
    const nonce = Buffer.from(found.sealed, 'base64url').subarray(0, 12);
    expect(prints.seal(prints.open(found.sealed, found.aad) ?? '', found.aad, nonce)).toBe(found.sealed);
  });

  it('nothing opens that was cut, prolonged or changed', () => {
    const { sealed, aad } = found;
    for (const other of ['', 'AAAA', sealed.slice(0, -4), `${sealed}AAAA`, `B${sealed.slice(1)}`, `${sealed}=`])
      expect(prints.open(other, aad)).toBeUndefined();
  });
});

describe('a print key', () => {
  it.each(['', 'short', `${key}A`, `${key.slice(0, -1)}=`, Buffer.alloc(31).toString('base64url')])(
    'that is not 32 bytes is refused without being told',
    (text) => {
      expect(() => printsUnder(new Secret(text))).toThrow(/KEYTURN_PRINT_KEY is not 32 bytes/);
    },
  );
});

describe('parts of a value', () => {
  it('a member whose name could be a credential is told by its number', () => {
    const value = JSON.stringify({ 'toy-example-0123456789': 'toy-example-not-a-key-0001' });
    expect(read(value).map(([at]) => at)).toEqual(['', '/0']);
  });

  it('base64 that is broken into lines, as `base64` writes it', () => {
    const inner = JSON.stringify({ token: 'toy-example-not-a-key-0001', more: 'x'.repeat(80) });
    const wrapped = Buffer.from(inner).toString('base64').replace(/.{76}/g, '$&\n');
    expect(read(`${wrapped}\n`).map(([at]) => at)).toEqual(['', 'trim', 'base64', 'base64:/token', 'base64:/more']);
  });

  it('an env text with quotes, comments and lines within quotes', () => {
    const text =
      '# of the shop\n\nexport A="toy-example-not-a-key-0001"\nB=\'toy-example\nnot-a-key-0002\'\nPORT=5432\n';
    expect(read(text).slice(2)).toEqual([
      ['env:A', 'toy-example-not-a-key-0001'],
      ['env:B', 'toy-example\nnot-a-key-0002'],
    ]);
  });

  it('what credentials of one account share is none: twins would be everywhere', () => {
    const account = {
      clientId: 'toy-example-client-0001',
      tenantId: 'toy-example-tenant-0001',
      activeDirectoryEndpointUrl: 'toy-example-address-0001',
      'billing-email': 'somebody@toy.example.com',
      site: 'https://toy.example.com/not-a-key',
      number: '01234567890123456789',
      clientSecret: 'toy-example-not-a-key-0003',
    };
    expect(read(JSON.stringify(account)).map(([at]) => at)).toEqual(['', '/clientSecret']);
  });

  it('a text that is only nearly JSON, a URL, base64 or an env text is itself', () => {
    for (const text of [
      '{"a":"toy-example-not-a-key-0001"',
      '["toy-example-not-a-key-0001"]',
      'https://toy.example.com/not-a-key-0001',
      'dG95LWV4YW1wbGUtbm90LWEta2V5LTAwMDE',
      'toy example = not a key 0001',
      'null',
      '{}',
    ])
      expect(read(text)).toEqual([['', text]]);
  });
});

describe('hostile values', () => {
  const strange = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    // Halves of characters, NUL, line ends of every kind.
    fc.string({ unit: fc.constantFrom('\ud800', '\udc00', '\0', '\r', '\n', '=', '"', '{', '}', 'A'), maxLength: 200 }),
    fc.json({ maxDepth: 6 }),
    fc.jsonValue().map((value) => `{"__proto__":${JSON.stringify(value)},"constructor":{}}`),
    fc.webUrl({ withQueryParameters: true }).map((url) => url.replace('://', '://user:p%zz%40ss@')),
    fc
      .array(fc.tuple(fc.constantFrom('A', '__proto__', 'PATH'), fc.string()), { maxLength: 60 })
      .map((lines) => lines.map(([name, text]) => `export ${name}="${text}"`).join('\n')),
    fc.string().map((text) => Buffer.from(text).toString('base64')),
  );

  it('have at most 32 distinct parts, the value first, and none is told', () => {
    fc.assert(
      fc.property(strange, (text) => {
        const parts = read(text);
        expect(parts.length).toBeLessThanOrEqual(PARTS);
        if (text !== '') expect(parts[0]).toEqual(['', text]);
        expect(new Set(parts.map(([, part]) => part)).size).toBe(parts.length);
        const table = prints.of(new Secret(text));
        for (const print of Object.values(table)) expect(print).toMatch(/^[A-Za-z0-9_-]{22}$/);
        expect(JSON.stringify(table)).toBe(JSON.stringify(prints.of(new Secret(text))));
      }),
      { numRuns: 400 },
    );
  });

  it('wrapped in base64, every part is found again below it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', minLength: 16, maxLength: 60 }), (text) => {
        const outer = read(Buffer.from(text).toString('base64'));
        expect(outer.map(([, part]) => part)).toContain(text);
      }),
      { numRuns: 100 },
    );
  });

  it('are read in time when they are as large and as deep as they can be', () => {
    const size = 48 * 1024;
    const deep = `${'{"a":'.repeat(8_000)}1${'}'.repeat(8_000)}`;
    const wide = JSON.stringify(
      Object.fromEntries(Array.from({ length: 1_500 }, (_, at) => [`k${at}`, `toy-example-not-a-key-${at}`])),
    );
    const started = performance.now();
    for (const text of ['A'.repeat(size), 'A='.repeat(size / 2), '\n'.repeat(size), deep, wide, `${' '.repeat(size)}{`])
      expect(read(text).length).toBeLessThanOrEqual(PARTS);
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(read(wide)).toHaveLength(PARTS);
  });
});
