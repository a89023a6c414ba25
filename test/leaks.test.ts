import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inspect } from 'node:util';
import { deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { Secret } from '../src/rotation/model/secret.ts';
import { canary, expectNoLeak, expectNoLeakInFolder, LeakMatcher, leaks } from './leaks.ts';

// Characters that each encoding treats in its own way; made at run time, so that it is nobody's key.
const value = ['toy', 'Example+not/a"Key', "<&%'ü", '0001', 'quite=long~to-cut'].join('_');
const pem = [
  '-----BEGIN TOY KEY-----',
  'MIIToyToyNotAKeyAtAll0001aaBBccDD',
  'Zm9vYmFyYmF6cXV4MDAwMg',
  '-----END TOY KEY-----',
].join('\n');
const link = `https://links.acme.dev/l#${'Ab3dEf9hIjKlMnOpQrStUvWxYz01234567890-_xYzA'}`;
const short = 'k9Xq2w';

const bytes = Buffer.from(value);
const base64 = (text: string | Buffer) => Buffer.from(text).toString('base64');
const html = (text: string) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
const allPercent = (text: string) => [...Buffer.from(text)].map((b) => `%${b.toString(16).padStart(2, '0')}`).join('');

const seeded: readonly [string, string | Uint8Array][] = [
  ['plain', `error: ${value} is bad`],
  ['as bytes', bytes],
  ['its first twelve characters', `key ${value.slice(0, 12)}...`],
  ['twelve from the middle', `...${value.slice(17, 29)}...`],
  ['its last twelve', `...${value.slice(-12)}`],
  ['in lower case', value.toLowerCase()],
  ['in upper case', value.toUpperCase()],
  ['reversed', [...value].reverse().join('')],
  ['in JSON', JSON.stringify({ value })],
  ['in JSON within JSON', JSON.stringify(JSON.stringify({ value }))],
  [
    'in JSON with every character escaped',
    [...value].map((c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
  ],
  ['inspected', inspect({ value })],
  ['inspected as bytes', inspect(bytes)],
  ['as JSON of bytes', JSON.stringify(bytes)],
  ['as JSON of an array of bytes', JSON.stringify(new Uint8Array(bytes))],
  ['as an inspected array of bytes', inspect(new Uint8Array(bytes), { breakLength: Number.POSITIVE_INFINITY })],
  ['in base64', base64(value)],
  ['in base64 without padding', base64(value).replace(/=+$/, '')],
  ['in base64 behind one byte', base64(`:${value}`)],
  ['in base64 behind two bytes', base64(`a:${value}`)],
  ['in base64 before others', base64(`${value}:x`)],
  ['in base64 with others around it', base64(`user:${value}@host`)],
  ['a part in base64', base64(value.slice(5, 30))],
  ['in base64url', bytes.toString('base64url')],
  ['in base64url behind a byte', Buffer.from(`?${value}>>??`).toString('base64url')],
  ['in base64 of lines', base64(value.repeat(3)).replace(/(.{20})/g, '$1\n')],
  ['in base64 twice', base64(base64(value))],
  ['in hex', bytes.toString('hex')],
  ['in HEX', bytes.toString('hex').toUpperCase()],
  ['in hex with colons', bytes.toString('hex').replace(/(..)(?=.)/g, '$1:')],
  ['in \\x escapes', bytes.toString('hex').replace(/(..)/g, '\\x$1')],
  ['percent-encoded', encodeURIComponent(value)],
  ['percent-encoded as a URI', encodeURI(value)],
  ['percent-encoded throughout', allPercent(value)],
  ['percent-encoded here and there', value.replace(/[oeu]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)],
  ['form-encoded', new URLSearchParams({ value }).toString()],
  ['HTML-escaped', html(value)],
  ['HTML-escaped in hex', value.replace(/[^a-z]/g, (c) => `&#x${c.codePointAt(0)!.toString(16)};`)],
  ['in UTF-16LE', Buffer.from(value, 'utf16le')],
  ['in UTF-16BE', Buffer.from(value, 'utf16le').swap16()],
  ['gzipped', gzipSync(`log: ${value}`)],
  ['gzipped within other bytes', Buffer.concat([Buffer.from('head'), gzipSync(value), Buffer.from('tail')])],
  ['gzipped in base64', base64(gzipSync(value))],
  ['gzipped twice', gzipSync(gzipSync(value))],
  ['deflated within other bytes', Buffer.concat([Buffer.from('x'), deflateSync(Buffer.from(value)), Buffer.from('y')])],
  ['deflated', deflateSync(Buffer.from(`log: ${value}`))],
  [
    'quoted-printable',
    value.replace(/[^a-z]/g, (c) => [...Buffer.from(c)].map((b) => `=${b.toString(16).toUpperCase()}`).join('')),
  ],
  ['broken into lines', value.replace(/(.{9})/g, '$1\n  ')],
  ['in colours', `\u001b[31m${value.slice(0, 10)}\u001b[0m${value.slice(10)}`],
  ['one line of a PEM', pem.split('\n')[2]!],
  ['a whole PEM', pem],
  ['a PEM escaped for a workflow command', pem.replaceAll('\n', '%0A')],
  ['a link', `see ${link}`],
  ['what is behind the # of a link', link.split('#')[1]!],
  ['a part of what is behind the #', link.slice(-20, -4)],
  ['a short value', `it was ${short}.`],
  ['a short value in base64', base64(`${short}`)],
  ['a short value in hex', Buffer.from(short).toString('hex')],
  ['the password of a URL', 'smtp: refused toyMailPassword-0001'],
];

const innocent: readonly [string, string | Uint8Array][] = [
  ['nothing', ''],
  ['words', 'production/SENDGRID_API_KEY: pending -> current (max-age)'],
  ['the host of a link', 'link service https://links.acme.dev/l answers'],
  ['the host of a URL with a password', 'the mail server mail.acme.dev refused smtps://mail.acme.dev'],
  ['the armour of a PEM', '-----BEGIN TOY KEY-----'],
  ['eleven characters of a value', value.slice(0, 11)],
  ['the mark of a secret', inspect({ secret: new Secret('toy-innocent-value-0001') })],
  ['a hash of it', '5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8'],
  ['a ULID that stands in wrapped JSON', '01JDABCDEFGHJKMNPQRSTVWXYZ'],
  ['a name that stands in wrapped JSON', '"entries": { "TOY_KEY": 1 }'],
  ['a row of one character', 'x'.repeat(500)],
  ['other base64', base64('some other text that is long enough to matter, is it not')],
  ['other gzip', gzipSync('some other text')],
  ['a broken gzip', Buffer.from([0x1f, 0x8b, 0x08, 0, 1, 2, 3])],
  ['what was allowed', 'eu-central-1'],
  ['a too short value', 'abcde'],
];

function matcher(): LeakMatcher {
  const made = new LeakMatcher();
  for (const each of [value, pem, link, short, 'abcde', 'x'.repeat(64), 'eu-central-1']) made.watch(each);
  made.watch('smtps://keys:toyMailPassword-0001@mail.acme.dev:465', 'SMTP_URL');
  made.watch('{"entries":{"TOY_KEY":{"id":"01JDABCDEFGHJKMNPQRSTVWXYZ"}}}');
  made.allow('eu-central-1');
  return made;
}

describe('the leak oracle', () => {
  const oracle = matcher();

  it.each(seeded)('finds a value %s', (_, captured) => {
    const found = oracle.scan(captured, 'the test');
    expect(found.length).toBeGreaterThan(0);
    // Not by its name, its place or its encoding may it tell what it found.
    expect(new LeakMatcherOf(value, pem, link, short).scan(JSON.stringify(found))).toEqual([]);
  });

  it.each(innocent)('lets pass: %s', (_, captured) => {
    expect(oracle.scan(captured)).toEqual([]);
  });

  it('knows at least thirty disguises', () => {
    expect(seeded.length).toBeGreaterThanOrEqual(30);
  });

  it('finds nothing in this project, whose words are innocent', () => {
    const source = execFileSync('git', ['ls-files', 'src'], { cwd: fileURLToPath(new URL('..', import.meta.url)) });
    expect(oracle.scan(source)).toEqual([]);
  });

  it('finds one value of many in a long log, and nothing else', () => {
    const many = new LeakMatcher();
    for (let at = 0; at < 200; at++) many.watch(`toy-${at}-${base64(`value number ${at} of this test`)}`);
    const lines = Array.from({ length: 5_000 }, (_, at) => `line ${at}: ${base64(`harmless ${at}`)} 100% & done`);
    expect(many.scan(lines.join('\n'))).toEqual([]);
    expect(many.scan(`${lines.join('\n')}\n${base64('..value number 77 of this test')}`).length).toBeGreaterThan(0);
  });

  it('survives a very long value, and finds its ends and its middle', () => {
    const long = Array.from({ length: 4_000 }, (_, at) => base64(`chunk ${at * 7919}`)).join('');
    const one = new LeakMatcher();
    one.watch(long);
    for (const at of [0, 30_000, long.length - 300]) expect(one.scan(`x${long.slice(at, at + 300)}y`)).toHaveLength(1);
  });
});

/** A matcher of given values, for looking through what the oracle says. */
class LeakMatcherOf extends LeakMatcher {
  constructor(...values: readonly string[]) {
    super();
    for (const each of values) this.watch(each);
  }
}

describe('what tests call', () => {
  it('knows every secret that was made, without being told', () => {
    const made = new Secret(`toy-${'made'}-in-a-test-0001`);
    expect(() => expectNoLeak(`got ${made}`)).not.toThrow();
    expect(() => expectNoLeak(`got ${made.reveal()}`, 'the log')).toThrow(
      /^leaked:\n {2}secret \d+ \(23 characters\) in the log \(plain\)$/,
    );
    expect(() => expectNoLeak(['fine', Buffer.from(made.reveal()).toString('hex')])).toThrow('hex');
  });

  it('knows canaries by their label', () => {
    const password = canary(`toy-${'canary'}-0002`, 'the mail password');
    expect(() => expectNoLeak(password)).toThrow('the mail password');
    expect(leaks.scan(password)[0]?.which).toBe('the mail password');
  });

  it('looks into every file of a folder and at its name', () => {
    const made = new Secret(`toy-${'in-a-file'}-0003`);
    const folder = mkdtempSync(join(tmpdir(), 'keyturn-leaks-'));
    try {
      mkdirSync(join(folder, 'deep'));
      writeFileSync(join(folder, 'deep/fine.txt'), 'fine');
      expect(() => expectNoLeakInFolder(folder)).not.toThrow();
      writeFileSync(join(folder, 'deep/bad.gz'), gzipSync(made.reveal()));
      expect(() => expectNoLeakInFolder(folder)).toThrow('deep/bad.gz (plain, gzip)');
      rmSync(join(folder, 'deep/bad.gz'));
      writeFileSync(join(folder, made.reveal()), '');
      expect(() => expectNoLeakInFolder(folder)).toThrow('the name of');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('a test file that prints a secret', () => {
  it('fails, and is told which test it was but not the value', () => {
    const root = fileURLToPath(new URL('..', import.meta.url));
    const folder = mkdtempSync(join(root, 'test/.leaking-'));
    const file = join(folder, 'leaking.test.ts');
    writeFileSync(
      file,
      `import { it } from '@jest/globals';
import { Secret } from '../../src/rotation/model/secret.ts';
it('is quiet', () => { new Secret('toy-quiet-value-0001'); });
it('talks', () => { ${'console'}.log('got', Buffer.from(new Secret(['toy', 'talks', '0001'].join('-')).reveal()).toString('hex')); });
`,
    );
    try {
      let said = '';
      let status = 0;
      try {
        const words = [
          '--experimental-vm-modules',
          'node_modules/jest/bin/jest.js',
          '--silent',
          '--rootDir',
          root,
          file,
        ];
        said = execFileSync(process.execPath, words, { cwd: root, stdio: 'pipe', encoding: 'utf8' });
      } catch (error) {
        status = (error as { status: number }).status;
        said = (error as { stderr: string }).stderr;
      }
      expect(status).toBe(1);
      expect(said).toContain('what the test "talks" printed (hex)');
      expect(said).not.toContain('"is quiet"');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
