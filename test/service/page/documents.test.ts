import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'dotenv';
import fc from 'fast-check';
import { addresses, type DocumentName, documentPath, documents } from '../../../scripts/build-page.ts';
import { pages } from '../../../src/service/document.ts';
import { envBlock } from '../../../src/service/page/env-block.ts';
import { visible } from '../../../src/service/page/visible.ts';
import { fill, languages, pickLanguage } from '../../../src/service/page/words.ts';
import { speakOfRequests } from '../../../src/service/page/words-requests.ts';

const written = (name: DocumentName) => readFileSync(documentPath(name), 'utf8');

let made = '';
beforeAll(() => {
  made = mkdtempSync(join(tmpdir(), 'keyturn-pages-'));
  // A process of its own: the bundler of the packages does not know the globals of a test.
  execFileSync(process.execPath, [
    fileURLToPath(new URL('../../../scripts/build-page.ts', import.meta.url)),
    '--to',
    made,
  ]);
});
afterAll(() => rmSync(made, { recursive: true }));

describe.each(documents)('the document %s', (name) => {
  const html = written(name);
  const page = pages[name]();
  const { headers } = page.answer();
  const csp = headers['content-security-policy'];

  function inside(tag: 'script' | 'style'): string {
    const parts = [...html.matchAll(new RegExp(`<${tag}>([^]*?)</${tag}>`, 'g'))];
    expect(parts).toHaveLength(1);
    return parts[0]?.[1] ?? '';
  }

  it('is what its sources make', () => {
    expect(html).toBe(readFileSync(documentPath(name, made), 'utf8'));
  });

  it('allows exactly its own script and style, by their hashes', () => {
    for (const tag of ['script', 'style'] as const) {
      const hash = createHash('sha256').update(inside(tag)).digest('base64');
      expect(csp).toContain(`${tag}-src 'sha256-${hash}';`);
    }
    expect(csp).not.toMatch(/unsafe|\*|https?:/);
    expect(html).not.toMatch(/ style=| on[a-z]+=|<script [^>]*src|javascript:/i);
  });

  it('refers to nothing outside itself', () => {
    const markup = html.replace(inside('script'), '').replace(inside('style'), '');
    const references = [...markup.matchAll(/\b(?:src|href|action|srcset|data)\s*=\s*["']?([^"'\s>]+)/gi)].map(
      ([, to]) => to,
    );
    expect(references).toEqual(['data:,']);
    expect(inside('style')).not.toMatch(/url\(/i);
    // The one address is SVG's namespace, in the part of the QR library that draws what the page draws itself.
    const found = html.replace(/\/\*!.*\*\//g, '').match(/(?:https?:)?\/\/[a-z0-9.-]+\.[a-z]{2,}/gi) ?? [];
    const drawsCode = name === 'new' || name === 'ask';
    expect(found).toEqual(drawsCode ? ['http://www.w3.org'] : []);
    expect(html).not.toMatch(
      /@import|@font-face|<iframe|<object|<embed|innerHTML|insertAdjacentHTML|document\.write|eval\(|localStorage|sessionStorage|indexedDB|document\.cookie|pushState/,
    );
    expect(markup).not.toMatch(/<form/);
  });

  it('takes the key out of the address bar before anything else', () => {
    const lines = inside('script').trim().split('\n');
    expect(lines.slice(0, 4)).toEqual([
      '(() => {',
      "'use strict';",
      `const fragment = location.hash.slice(1) || (/^\\${addresses[name]}\\/?(?:\\?.*?)?%(?:25)*23(.*)$/i.exec(location.pathname + location.search)?.[1] ?? '');`,
      `history.replaceState(null, '', '${addresses[name]}');`,
    ]);
  });

  it('is served with headers that keep it to itself, and knows its own hash', () => {
    expect(headers).toMatchObject({
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'cross-origin-opener-policy': 'same-origin',
    });
    expect(Buffer.from(page.answer().body ?? '').toString()).toBe(html);
    expect(createHash('sha256').update(html).digest('hex')).toBe(page.sha256);
  });
});

it('only the documents that need them have a QR code, a word list and HPKE, with their licences', () => {
  const has = (what: string) => documents.filter((name) => written(name).includes(what));
  expect(has('encodeQR')).toEqual(['new', 'ask']);
  expect(has('zebra')).toEqual(['new']);
  expect(has('CipherSuite')).toEqual(['answer', 'ask', 'collect']);
  const notices = documents.map((name) => [name, written(name).match(/\/\*! .*Copyright.* \*\//g)?.length ?? 0]);
  expect(notices).toEqual([
    ['reveal', 0],
    ['new', 2],
    ['answer', 3],
    ['ask', 4],
    ['collect', 3],
  ]);
});

describe('the words', () => {
  speakOfRequests();
  const [, ...others] = Object.entries(languages);
  const english = languages['en']!.words;

  it.each(others)('are complete in %s', (_, { words }) => {
    expect(Object.keys(words)).toEqual(Object.keys(english));
    for (const [key, text] of Object.entries(words)) {
      const original = english[key as keyof typeof english] ?? '';
      expect(text.trim()).not.toBe('');
      expect(text.match(/\{[a-z]+\}/g)?.sort()).toEqual(original.match(/\{[a-z]+\}/g)?.sort());
      if (!['password', 'madePassword'].includes(key)) expect([key, text]).not.toEqual([key, original]);
    }
  });

  it('are all used', () => {
    const folder = new URL('../../../src/service/page/', import.meta.url);
    const sources = readdirSync(folder).filter((name) => /\.(ts|html)$/.test(name) && !/^words/.test(name));
    const used = sources.map((name) => readFileSync(new URL(name, folder), 'utf8')).join('\n');
    // Built from their level, or from the field's name.
    const built = /^strength[0-3]$|^(?:password|token)Show$/;
    const unused = Object.keys(english).filter((key) => !built.test(key) && !new RegExp(`['"]${key}['"]`).test(used));
    expect(unused).toEqual([]);
  });

  it.each([
    [['it-CH', 'en'], 'it'],
    [['de-DE', 'IT'], 'it'],
    [['de'], 'en'],
    [[], 'en'],
    [['constructor'], 'en'],
  ])('for a reader of %j are those of %s', (wanted, tag) => {
    expect(pickLanguage(wanted)).toBe(tag);
  });

  it('are filled in without being read again', () => {
    expect(fill('{a} and {b} and {c}', { a: '{b}', b: '$&' })).toBe('{b} and $& and {c}');
  });
});

describe('text from strangers', () => {
  it.each([
    ['abc\u202edef', 'abc[\\u{202E}]def'],
    ['\u0000\u001b[31m', '[\\u{0}][\\u{1B}][31m'],
    ['a\u200bb\ufeffc', 'a[\\u{200B}]b[\\u{FEFF}]c'],
    ['a\tb\r\n', 'a[\\u{9}]b[\\u{D}][\\u{A}]'],
    ['\u2066x\u2069\u061c', '[\\u{2066}]x[\\u{2069}][\\u{61C}]'],
    ['\u00a0\u3164\u{e0041}', '[\\u{A0}][\\u{3164}][\\u{E0041}]'],
    ['plain é 漢字 🔑', 'plain é 漢字 🔑'],
    ['', ''],
  ])('%j is shown as %s', (text, shown) => {
    const parts = visible(text);
    expect(parts.map(({ text, mark }) => (mark === undefined ? text : `[${mark}]`)).join('')).toBe(shown);
    expect(parts.map((part) => part.text).join('')).toBe(text);
  });

  it('keeps its lines where they are wanted', () => {
    expect(visible('a\nb', true)).toEqual([
      { text: 'a', mark: undefined },
      { text: '\n', mark: '↵' },
      { text: 'b', mark: undefined },
    ]);
  });
});

describe('the .env block', () => {
  it('reads the same in dotenv and in node, or leaves a value out by name', () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary-ascii' }),
      fc.string({ unit: 'grapheme' }),
      fc.stringMatching(/^['"`\\$#~: \n]{0,6}$/),
    );
    fc.assert(
      fc.property(fc.array(value, { maxLength: 5 }), (values) => {
        const entries = values.map((value, index) => [`NAME_${index}`, value] as const);
        const { text, unfit } = envBlock(entries);
        const wanted = Object.fromEntries(entries.filter(([name]) => !unfit.includes(name)));
        expect(parse(text)).toEqual(wanted);
        expect({ ...parseEnv(text) }).toEqual(wanted);
      }),
      { numRuns: 500 },
    );
  });

  it.each(['a\0b', 'a\rb', "it's \\new"])('leaves out %j', (value) => {
    expect(envBlock([['A', value]])).toEqual({ text: '', unfit: ['A'], hiding: [] });
  });
});
