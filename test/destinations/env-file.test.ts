import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import nextEnv from '@next/env';
import { parse as dotenvParse } from 'dotenv';
import { expand } from 'dotenv-expand';
import fc from 'fast-check';
import { isEnvName, readEnv, setEnv } from '../../src/destinations/env-file.ts';
import { KeyturnError } from '../../src/rotation/model/errors.ts';
import { expectNoBlowUp } from '../growth.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'keyturn-env-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What bash holds after sourcing the text, for V0, V1, ... */
function bash(text: string, count: number): string[] {
  const file = join(folder, 'sourced.env');
  writeFileSync(file, text);
  const script = `set -eu; . "$1"; for i in $(seq 0 ${count - 1}); do n="V$i"; printf '%s\\0' "\${!n}"; done`;
  const printed = execFileSync('bash', ['--norc', '-c', script, 'bash', file], {
    env: { PATH: '/usr/bin:/bin', HOME: '/home/toy', LC_ALL: 'C.UTF-8' },
    maxBuffer: 1 << 26,
  });
  return printed.toString('utf8').split('\0').slice(0, -1);
}

/** Reads V0, V1, ... with every reader there is, from one file, so that one line's quotes may disturb the next. */
function everyReader(values: readonly string[]): { readonly [reader: string]: readonly string[] } {
  const names = values.map((_, index) => `V${index}`);
  const text = setEnv(
    '# a comment with a quote: it\'s "here"\n',
    new Map(values.map((value, i) => [names[i]!, value])),
  );
  const from = (read: { readonly [name: string]: string | undefined }) => names.map((name) => read[name] ?? '(none)');
  const ours = readEnv(text);
  return {
    dotenv: from(dotenvParse(text)),
    node: from(parseEnv(text) as Record<string, string>),
    bash: bash(text, values.length),
    keyturn: names.map((name) => ours.get(name) ?? '(none)'),
  };
}

/** Next.js: its own loader, over a folder. It writes into process.env, and is told to take that back. */
function next(text: string): { readonly [name: string]: string | undefined } {
  const at = mkdtempSync(join(folder, 'next-'));
  // In a test it leaves .env.local out, of all files.
  writeFileSync(join(at, '.env'), text);
  try {
    return { ...nextEnv.loadEnvConfig(at, true, { info() {}, error() {} }, true).combinedEnv };
  } finally {
    nextEnv.resetEnv();
  }
}

/** Vite 8 reads with Node's parser and then dotenv-expand (vite/src/node/env.ts). */
function vite(text: string): { readonly [name: string]: string | undefined } {
  return expand({ parsed: { ...parseEnv(text) } as { [name: string]: string }, processEnv: { HOME: '/home/toy' } })
    .parsed!;
}

/** docker's rules for `--env-file` (docker/cli, opts/file.go): no quotes, no escapes, no comment behind a value. */
function docker(text: string): { readonly [name: string]: string | undefined } {
  const read: { [name: string]: string } = {};
  for (const line of text.split('\n')) {
    const start = line.replace(/^[ \t]+/, '');
    const equals = start.indexOf('=');
    if (start === '' || start.startsWith('#') || equals < 0) continue;
    const name = start.slice(0, equals);
    if (!/\s/.test(name)) read[name] = start.slice(equals + 1);
  }
  return read;
}

const others: readonly [string, (text: string) => { readonly [name: string]: string | undefined }][] = [
  ['docker --env-file', docker],
  ['Next.js', next],
  ['Vite', vite],
];

const carried: readonly [string, string, 'bare' | 'single' | 'double'][] = [
  ['nothing', '', 'bare'],
  ['a key', 'toy_example-NOT.a-key0001', 'bare'],
  ['base64', 'dG95LWV4YW1wbGU+/w==', 'bare'],
  ['a URL', 'https://toy.example:8443/a?b=c', 'bare'],
  ['braces and brackets', '{a,b}[0]^!', 'bare'],
  ['letters of other scripts', 'schlüsselключ鍵', 'bare'],
  ['a tilde inside', 'a~b', 'bare'],
  ['a tilde at the start', '~/x', 'single'],
  ['a tilde after a colon', 'a:~/x', 'single'],
  ['a hash', 'a#b', 'single'],
  ['a hash after a space', 'a #b', 'single'],
  ['spaces at both ends', '  a b  ', 'single'],
  ['a tab', 'a\tb', 'single'],
  ['a dollar', `a$HOME\${HOME}b`, 'single'],
  ['a command', '$(touch /tmp/x)`id`', 'single'],
  ['double quotes', 'say "hi"', 'single'],
  ['a backslash', 'a\\nb\\\\c', 'single'],
  ['JSON', '{"type":"toy","n":1}', 'single'],
  ['a PEM', '-----BEGIN TOY-----\nAAAA\nBBBB\n-----END TOY-----\n', 'single'],
  ['a line feed at the end', 'abc\n', 'single'],
  ['an assignment in its second line', 'a\nV0=evil\nexport V1=evil', 'single'],
  ['shell operators', 'a;b|c&d>(e)<f', 'single'],
  ['an emoji', 'key 🔑', 'single'],
  ['an apostrophe', "it's", 'double'],
  ['an apostrophe and lines', "it's\ntwo lines # and a hash", 'double'],
];

const refused: readonly [string, string][] = [
  ['NUL', 'a\0b'],
  ['a carriage return', 'a\rb'],
  ['CR LF', 'a\r\nb'],
  ['a lone surrogate', 'a\ud800b'],
  ['a backslash at the end', 'abc\\'],
  ['both kinds of quotes', `it's "so"`],
  ['an apostrophe and a dollar', `it's $HOME`],
  ['an apostrophe and a backslash', `it's a\\b`],
  ['an apostrophe and a backtick', "it's `id`"],
];

describe('a value in a .env file', () => {
  it.each(carried)('reads the same in every reader: %s', (_, value, form) => {
    const encoded = encodeEnvValue(value);
    const expected = { bare: value, single: `'${value}'`, double: `"${value}"` }[form];
    expect(encoded).toBe(expected);
    for (const [reader, values] of Object.entries(everyReader([value])))
      expect([reader, ...values]).toEqual([reader, value]);
  });

  it('reads the same beside all the others', () => {
    const values = carried.map(([, value]) => value);
    for (const [reader, read] of Object.entries(everyReader(values))) expect([reader, read]).toEqual([reader, values]);
  });

  it.each(others)('reads the same in %s unless that is said before', (reader, read) => {
    const told = carried.filter(([, value]) => misreaders(value).includes(reader)).map(([what]) => what);
    const misread = carried.filter(([, value]) => read(setEnv('', new Map([['V', value]])))['V'] !== value);
    for (const [what] of misread) expect(told).toContain(what);
    expect(misread.length).toBeGreaterThan(0);
    // Of what is said to be misread, most is; `$` before a space, say, is left alone by some versions.
    expect(told.length).toBeLessThanOrEqual(misread.length + 2);
  });

  it('reads the same in Next.js and Vite from one file with all the others, where nothing was said', () => {
    const rows = carried.filter(([, value]) => !misreaders(value).includes('Vite'));
    const text = setEnv('# top\n', new Map(rows.map(([, value], index) => [`V${index}`, value])));
    for (const read of [next(text), vite(text)])
      expect(rows.map((_, index) => read[`V${index}`])).toEqual(rows.map(([, value]) => value));
  });

  it.each(refused)('is refused with a reason, without being shown: %s', (_, value) => {
    let error: unknown;
    try {
      encodeEnvValue(value);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(KeyturnError);
    expect((error as KeyturnError).code).toBe('VALUE_UNFIT');
    expect((error as KeyturnError).hint).toContain('base64');
    expect((error as KeyturnError).message).not.toContain(value);
  });

  it('is either refused or read the same everywhere, whatever it is', () => {
    const pieces = fc.constantFrom(
      ...[
        'a',
        'Z',
        '0',
        ' ',
        '\t',
        '\n',
        '#',
        "'",
        '"',
        '`',
        '$',
        '\\',
        '~',
        ':',
        '=',
        '!',
        '(',
        ')',
        '{',
        '}',
        '%',
        '&',
      ],
      ...['é', '鍵', '🔑', '\u00a0', '\u2028', '\ufeff', '$HOME', '\\n', 'V0=', '\nV0=', ' #', 'export '],
    );
    const value = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(value, { minLength: 20, maxLength: 60 }), (all) => {
        const values = all.filter((each) => {
          try {
            encodeEnvValue(each);
            return true;
          } catch (error) {
            if (error instanceof KeyturnError && error.code === 'VALUE_UNFIT') return false;
            throw error;
          }
        });
        fc.pre(values.length > 0);
        for (const [reader, read] of Object.entries(everyReader(values)))
          expect([reader, read]).toEqual([reader, values]);
      }),
      { numRuns: 60 },
    );
  });
});

const set = (text: string, entries: Record<string, string>) => setEnv(text, new Map(Object.entries(entries)));

describe('setting a name', () => {
  it.each([
    ['begins an empty file', '', { A: '1' }, 'A=1\n'],
    ['goes to the end', 'B=2\n', { A: '1' }, 'B=2\nA=1\n'],
    ['ends the last line first', 'B=2', { A: '1' }, 'B=2\nA=1\n'],
    ['replaces in place', 'A=0\nB=2\n', { A: '1' }, 'A=1\nB=2\n'],
    ['replaces the last line without adding an ending', 'B=2\nA=0', { A: '1' }, 'B=2\nA=1'],
    [
      'keeps comments, blank lines and order',
      '# top\n\nA=0\n\n# B\nB=2\n#A=9\n',
      { A: '1' },
      '# top\n\nA=1\n\n# B\nB=2\n#A=9\n',
    ],
    ['keeps export and indentation', '  export A=0\n', { A: '1' }, '  export A=1\n'],
    ['keeps a comment behind the value', 'A=0 # why\n', { A: '1' }, 'A=1 # why\n'],
    ['keeps a comment behind nothing', 'A= # why\n', { A: '1' }, 'A=1 # why\n'],
    ['sets a comment apart', 'A="0"#why\n', { A: '1' }, 'A=1 #why\n'],
    ['keeps a comment behind quotes', 'A="0" # it\'s\n', { A: 'x y' }, "A='x y' # it's\n"],
    ['drops what only looks like a comment', 'A=old#part\n', { A: '1' }, 'A=1\n'],
    ['closes the gap that bash refuses', 'A = 0\n', { A: '1' }, 'A=1\n'],
    ['keeps CR LF', 'A=0\r\nB=2\r\n', { A: '1', C: '3' }, 'A=1\r\nB=2\r\nC=3\r\n'],
    ['keeps mixed endings', 'A=0\r\nB=2\nC=3\r\n', { B: '1' }, 'A=0\r\nB=1\nC=3\r\n'],
    ['keeps lone CRs', 'A=0\rB=2\r', { B: '1' }, 'A=0\rB=1\r'],
    ['keeps a byte order mark', '\uFEFF# x\nA=0\n', { A: '1' }, '\uFEFF# x\nA=1\n'],
    ['replaces behind a byte order mark', '\uFEFFA=0\n', { A: '1' }, '\uFEFFA=1\n'],
    ['removes duplicates', 'A=0\nB=2\nA=1\nexport A=2\n', { A: '3' }, 'A=3\nB=2\n'],
    ['replaces a value of many lines', 'A="0\n1\n2"\nB=2\n', { A: '1' }, 'A=1\nB=2\n'],
    ['replaces by a value of many lines', 'A=0\nB=2\n', { A: '1\n2' }, "A='1\n2'\nB=2\n"],
    ['leaves a line inside of another value alone', "B='x\nA=0\n'\nA=0\n", { A: '1' }, "B='x\nA=0\n'\nA=1\n"],
    ['is not taken in by a longer name', 'AA=0\nA_B=0\nA.B=0\nXA=0\n', { A: '1' }, 'AA=0\nA_B=0\nA.B=0\nXA=0\nA=1\n'],
    ['sets several at once', 'B=2\n', { A: '1', B: '3', C: '4' }, 'B=3\nA=1\nC=4\n'],
    ['may empty a value', 'A=0\n', { A: '' }, 'A=\n'],
    ['replaces an unclosed quote of its own', 'A="0\nB=2\n', { A: '1' }, 'A=1\nB=2\n'],
    ['knows a quote behind a backslash', 'B="a\\"\nA=0\nc"\nA=0\n', { A: '1' }, 'B="a\\"\nA=0\nc"\nA=1\n'],
    [
      'leaves lines alone that are no assignment',
      'hello world\n=x\n1A=0\n',
      { A: '1' },
      'hello world\n=x\n1A=0\nA=1\n',
    ],
    [
      'takes names that every object has',
      'B=2\n',
      { toString: '1', constructor: '2' },
      'B=2\ntoString=1\nconstructor=2\n',
    ],
  ] as readonly [string, string, Record<string, string>, string][])('%s', (_, before, entries, after) => {
    expect(set(before, entries)).toBe(after);
    expect(set(after, entries)).toBe(after);
  });

  it.each([
    ['single', "B='never closed\n", '# x'],
    ['double', 'B="never closed\n', "# it's"],
  ])('is refused where a %s quote that never closes would swallow it', (_, before, value) => {
    expect(() => set(before, { A: value })).toThrow(expect.objectContaining({ code: 'FILE_REFUSED' }));
    expect(readEnv(set(before, { A: '1' })).get('A')).toBe('1');
  });

  it.each(['', '1A', 'A B', 'A-B', 'A.B', 'A=B', 'A\nB', 'Ä', '__proto__ ', `A${'a'.repeat(255)}`])(
    'takes no name like %j',
    (name) => {
      expect(isEnvName(name)).toBe(false);
      expect(() => set('', { [name]: '1' })).toThrow(KeyturnError);
    },
  );

  it('never touches another name, whatever the file looks like', () => {
    const piece = fc.constantFrom(
      ...[
        'A=1',
        'B=2',
        'A="',
        "B='",
        '"',
        "'",
        '`',
        '\n',
        '\r\n',
        ' ',
        '#',
        '\\',
        'export ',
        'A',
        '=',
        'x',
        '\n\n',
        'C=`a`',
      ],
    );
    const file = fc.array(piece, { maxLength: 25 }).map((parts) => parts.join(''));
    const value = fc.constantFrom('1', 'a b', "it's", 'x\ny', '');
    fc.assert(
      fc.property(file, value, (text, chosen) => {
        let after: string;
        try {
          after = set(text, { A: chosen });
        } catch (error) {
          expect(error).toMatchObject({ code: 'FILE_REFUSED' });
          return;
        }
        const others = (read: ReadonlyMap<string, string>) => [...read].filter(([name]) => name !== 'A');
        expect(readEnv(after).get('A')).toBe(chosen);
        expect(others(readEnv(after))).toEqual(others(readEnv(text)));
        expect(set(after, { A: chosen })).toBe(after);
      }),
      { numRuns: 5_000 },
    );
  });

  it.each(["A='\n", 'A="\\"\n', "A='x' y\n", '=', "'", '#', ' ', '\n', 'A=', 'A= ', 'A=#'])(
    'is quick even where quotes never close: %j again and again',
    async (line) => {
      await expectNoBlowUp((scale) => {
        const text = `A=${line.repeat(Math.ceil((100_000 * scale) / line.length))}`;
        try {
          set(text, { Z: '1' });
        } catch (error) {
          expect(error).toMatchObject({ code: 'FILE_REFUSED' });
        }
      });
    },
  );
});
