import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  fromBase64url,
  LinkRefused,
  makeKey,
  makeLink,
  parseLink,
  possession,
  stretch,
  toBase64url,
  unlock,
} from '../../src/links/derive.ts';
import { type Content, isKey, open, seal } from '../../src/links/envelope.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 60 });
const value = text.map((drawn) => drawn.replaceAll('\0', '0'));
const name = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,20}$/);
const environment = fc.stringMatching(/^[a-z0-9 ./é-]{1,12}$/);
const key = fc.oneof(
  name,
  fc.tuple(environment, name).map((parts) => parts.join('/')),
  fc.constant('__proto__'),
);

const content: fc.Arbitrary<Content> = fc.record({
  entries: fc.array(fc.tuple(key, value), { minLength: 1, maxLength: 8 }).map(table),
  rotations: fc.constant(table([['A', '01JZZZZZZZZZZZZZZZZZZZZZZZ']])),
  from: text,
  note: text,
  issued: fc.constant('2026-01-02T03:04:05.678Z'),
});

function table(pairs: readonly (readonly [string, string])[]): { [key: string]: string } {
  const made: { [key: string]: string } = Object.create(null);
  for (const [name, value] of pairs) made[name] = value;
  return made;
}

function nonce(): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(12));
}

async function codeOf(work: Promise<unknown>): Promise<unknown> {
  const error = await work.catch((refusal: unknown) => refusal);
  return error instanceof LinkRefused ? error.code : error;
}

describe('an envelope', () => {
  it('opens to what was sealed, in order, and only with its own key and id', async () => {
    await fc.assert(
      fc.asyncProperty(content, async (sealed) => {
        const key = makeKey(crypto);
        const { id } = await possession(key);
        const { contentKey, proof } = await unlock(key, await stretch(key, undefined));
        const envelope = toBase64url(await seal(contentKey, id, sealed, nonce()));
        const opened = await open(contentKey, id, envelope);
        expect(Object.entries(opened.entries)).toEqual(Object.entries(sealed.entries));
        expect({ ...opened, entries: null }).toEqual({ ...sealed, entries: null });
        expect(await codeOf(open(proof, id, envelope))).toBe('authentication');
        const other = await possession(makeKey(crypto));
        expect(await codeOf(open(contentKey, other.id, envelope))).toBe('authentication');
      }),
      { numRuns: 60 },
    );
  });

  it('says nothing about the length of a value within a block', async () => {
    const key = makeKey(crypto);
    const lengths = ['', 'x'.repeat(100), 'x'.repeat(300)].map(async (value) => {
      const sealed = { entries: { A: value }, rotations: {}, from: 'f', note: '', issued: '2026-01-02T03:04:05Z' };
      return (await seal(key, 'id', sealed, nonce())).length;
    });
    expect(await Promise.all(lengths)).toEqual([541, 541, 541]);
  });

  it('is refused above 92160 bytes of padded plaintext, by the writer', async () => {
    const at = (length: number) => {
      const entries = { A: 'x'.repeat(length) };
      return seal(
        makeKey(crypto),
        'id',
        { entries, rotations: {}, from: '', note: '', issued: '2026-01-02T03:04:05Z' },
        nonce(),
      );
    };
    const frame = JSON.stringify({
      v: 1,
      entries: { A: '' },
      rotations: {},
      from: '',
      note: '',
      issued: '2026-01-02T03:04:05Z',
    });
    expect((await at(92_159 - frame.length)).length).toBe(92_160 + 29);
    expect(await codeOf(at(92_160 - frame.length))).toBe('too-long');
  });

  it.each([
    ['name', { '1A': 'v' }],
    ['value', { A: 'a\0b' }],
    ['value', { A: '\ud800' }],
    ['shape', {}],
  ])('is not sealed when a reader would refuse it: %s', async (code, entries) => {
    const sealed = {
      entries: entries as Record<string, string>,
      rotations: {},
      from: '',
      note: '',
      issued: '2026-01-02T03:04:05Z',
    };
    expect(await codeOf(seal(makeKey(crypto), 'id', sealed, nonce()))).toBe(code);
  });
});

describe('a key of an entry', () => {
  it.each(['A', '_', 'production/API_KEY', 'review/feat x/API_KEY', 'a'.repeat(255), '__proto__'])(
    'may be %s',
    (key) => {
      expect(isKey(key)).toBe(true);
    },
  );

  it.each(['', '/A', 'A/', 'a\n/B', 'a\u2028/B', 'A=', '1A', 'A B', 'a'.repeat(256), '\ud800/A', 'é'])(
    'may not be %j',
    (key) => {
      expect(isKey(key)).toBe(false);
    },
  );
});

describe('a link', () => {
  it('comes back from its text', () => {
    const key = makeKey(crypto);
    for (const origin of ['https://links.acme.dev', 'http://127.0.0.1:8787', 'http://[::1]:1']) {
      expect(parseLink(makeLink(origin, key))).toEqual({ origin, key });
    }
  });

  it.each([
    'https://links.example/',
    'https://links.example/l/',
    'https://links.example//l',
    'https://links.example/x/../l',
    'https://links.example/l?',
    'https://@links.example/l',
    'http://127.0.0.1.evil.example/l',
    'http://localhost.evil.example/l',
    'javascript:alert(1)//l',
    ' https://links.example/l',
    'links.example/l',
  ])('is refused at %s', (address) => {
    expect(() => parseLink(`${address}#${'A'.repeat(43)}`)).toThrow(new LinkRefused('link'));
  });
});

describe('base64url', () => {
  it('has one text for each value', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        const encoded = toBase64url(bytes);
        expect(encoded).toBe(Buffer.from(bytes).toString('base64url'));
        expect(fromBase64url(encoded)).toEqual(new Uint8Array(bytes));
      }),
    );
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9_+/= -]{0,12}$/), (drawn) => {
        const decoded = fromBase64url(drawn);
        if (decoded !== undefined) expect(toBase64url(decoded)).toBe(drawn);
      }),
    );
  });
});
