import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = join(import.meta.dirname, '..');
const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' });
const tests = files.filter((file) => file.endsWith('.test.ts'));

/** Folders of test/ that are about no one folder of src/; test/README.md says what each is for. */
const layers = [
  '.',
  'browser',
  'built',
  'entry-points',
  'fakes',
  'http-faults',
  'long',
  'model',
  'servers',
  'state',
  'team',
];

describe('the test files', () => {
  it('have names that are unique, so that a name alone says which is meant', () => {
    const names = tests.map((file) => basename(file));
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it('are in a folder of the same name as the one of src that they test, or in that of a layer', () => {
    const folders = [...new Set(tests.map(dirname))].filter((folder) => !layers.includes(folder));
    expect(folders.filter((folder) => !existsSync(join(root, 'src', folder)))).toEqual([]);
  });

  it('are all described in test/README.md', () => {
    const text = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8');
    const described = layers.filter((folder) => folder !== '.');
    expect(described.filter((folder) => !existsSync(join(import.meta.dirname, folder)))).toEqual([]);
    expect(described.filter((folder) => !text.includes(`\`${folder}/\``))).toEqual([]);
  });

  it('are there where longest-first.json names them', () => {
    const longest = JSON.parse(readFileSync(join(import.meta.dirname, 'longest-first.json'), 'utf8')) as string[];
    expect(longest.filter((name) => !tests.some((file) => basename(file) === `${name}.test.ts`))).toEqual([]);
  });
});

describe('the commands of package.json', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: { [name: string]: string };
  };
  // Jest searches for each of these words in the path of every test.
  const words = Object.entries(scripts)
    .filter(([name]) => name.startsWith('test:'))
    .flatMap(([, script]) => script.split(' ').filter((word) => word.startsWith('test/')));

  it.each([...new Set(words)])('name test files that exist: %s', (word) => {
    expect(tests.filter((file) => join('test', file).includes(word))).not.toEqual([]);
  });
});
