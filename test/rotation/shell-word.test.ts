/** Every word that a command is made of, given to a real shell: it comes out as it went in, and nothing else runs. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { homeSteps } from '../../src/commands/init/home.ts';
import { leftSays } from '../../src/commands/left.ts';
import { inputs } from '../../src/config/read-inputs.ts';
import type { Outcome } from '../../src/rotation/journal/outcome.ts';
import { inQuotes, shellWord } from '../../src/rotation/model/shell-word.ts';

const words = [
  'production/API_KEY',
  "it's",
  "'; touch x; '",
  '$(touch x)',
  '`touch x`',
  '$HOME',
  'a b',
  '-rf',
  '--help',
  '*',
  '',
  'a\nb',
  '\\',
  '!x',
  '#c',
  '~',
  '{a,b}',
  'ümlaut',
];

describe('a word for a shell', () => {
  it.each(words)('%j comes out as it went in', (word) => {
    for (const quoted of [shellWord(word), inQuotes(word)]) {
      const said = execFileSync('/bin/sh', ['-c', `printf '%s|' -- ${quoted}`], { encoding: 'utf8', env: {} });
      expect(said).toBe(`--|${word}|`);
    }
  });

  it('is left as it is where that is plain', () => {
    expect(['production/API_KEY', 'acme/shop', 'a@b.c'].map(shellWord)).toEqual([
      'production/API_KEY',
      'acme/shop',
      'a@b.c',
    ]);
  });

  it('is quoted in one place', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    const own = files.filter((name) => readFileSync(join('src', name), 'utf8').includes(`'\\\\''`));
    expect(own).toEqual([join('rotation', 'model', 'shell-word.ts')]);
  });
});

describe('what may be anything', () => {
  it('is one word of the command that goes on', () => {
    const left: Outcome = {
      key: 'A',
      action: 'waiting',
      next: '',
      notes: [],
      skipped: [],
      left: { destinations: 1, people: 0 },
    };
    const given = inputs({ command: 'rotate', only: "it's {a,b}" }, 'cli');
    expect(leftSays([left], given)).toContain(`--only 'it'\\''s {a,b}'`);
  });

  it('is one word where a home is made', () => {
    const [first] = homeSteps("acme/shop'; touch x", 'keyturn').first;
    expect(first?.command).toContain(`'repos/acme/shop'\\''; touch x/environments/keyturn'`);
  });
});
