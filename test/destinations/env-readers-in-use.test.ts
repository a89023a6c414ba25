import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readersInUse } from '../../src/destinations/env-readers-in-use.ts';

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'keyturn-readers-')));
  mkdirSync(join(folder, '.git'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(files: { readonly [path: string]: string }): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
const used = (path = '.env.local') => readersInUse(join(folder, path));
const needs = (part: string, ...names: string[]) =>
  JSON.stringify({ [part]: Object.fromEntries(names.map((name) => [name, '1'])) });

describe('what reads a .env file is found', () => {
  it.each<[string, { [path: string]: string }, readonly string[]]>([
    ['nothing', {}, []],
    ['dependencies', { 'package.json': needs('dependencies', 'next', 'dotenv') }, ['dotenv', 'Next.js']],
    [
      'devDependencies',
      { 'package.json': needs('devDependencies', 'vite', 'dotenv-expand') },
      ['dotenv-expand', 'Vite'],
    ],
    ['dotenvx', { 'package.json': needs('dependencies', '@dotenvx/dotenvx') }, ['dotenvx']],
    ['scripts', { 'package.json': '{"scripts":{"dev":"node --env-file=.env.local x.js"}}' }, ['Node']],
    ['names of every object', { 'package.json': needs('dependencies', 'constructor', 'toString') }, []],
    ['what is no JSON', { 'package.json': '{ "dependencies": { "next"' }, []],
    ['what is no object', { 'package.json': 'null' }, []],
    ['requirements', { 'requirements-dev.txt': 'flask\npython-dotenv==1.0\n' }, ['python-dotenv']],
    ['pyproject', { 'pyproject.toml': 'dependencies = ["python_dotenv>=1"]' }, ['python-dotenv']],
    ['Pipfile', { Pipfile: '[packages]\npydantic-settings = "*"\n' }, ['python-dotenv']],
    ['go.mod', { 'go.mod': 'require github.com/joho/godotenv v1.5.1\n' }, ['godotenv']],
    ['a Compose file that names it', { 'compose.yaml': 'env_file: [ .env.local ]' }, ['Docker Compose']],
    ['a Compose file that does not', { 'docker-compose.yml': 'services: {}' }, []],
    ['.envrc', { '.envrc': 'dotenv_if_exists .env.local\n' }, ['direnv']],
    ['.envrc that sources it', { '.envrc': 'set -a\n. ./.env.local\n' }, ['bash']],
    ['.envrc that does something else', { '.envrc': 'use flake\n' }, []],
    ['configurations', { 'vite.config.ts': '', 'next.config.mjs': '' }, ['Next.js', 'Vite']],
  ])('in %s', (_, files, readers) => {
    put(files);
    expect(used()).toEqual(readers);
  });

  it('from its folder up to the top of the repository, and no further', () => {
    put({ 'package.json': needs('dependencies', 'vite'), 'repo/package.json': needs('dependencies', 'dotenv') });
    put({
      'repo/.git/HEAD': '',
      'repo/apps/web/requirements.txt': 'python-dotenv\n',
      'repo/other/go.mod': 'github.com/joho/godotenv',
    });
    expect(used('repo/apps/web/.env')).toEqual(['dotenv', 'python-dotenv']);
  });

  it('only beside it where there is no repository', () => {
    rmSync(join(folder, '.git'), { recursive: true });
    put({ 'package.json': needs('dependencies', 'vite'), 'a/go.mod': 'github.com/joho/godotenv' });
    expect(used('a/.env')).toEqual(['godotenv']);
  });

  it('for the file beside a Compose file by its usual name alone', () => {
    put({ 'compose.yml': 'services: {}', 'sub/x': '' });
    expect([used('.env'), used('sub/.env')]).toEqual([['Docker Compose'], []]);
  });

  it('by a way that has symbolic links in it', () => {
    put({ 'real/package.json': needs('dependencies', 'next') });
    symlinkSync(join(folder, 'real'), join(folder, 'link'));
    expect(used('link/.env')).toEqual(['Next.js']);
  });

  it('but what cannot be read says nothing, and nothing waits', () => {
    mkdirSync(join(folder, 'package.json'));
    execFileSync('mkfifo', [join(folder, 'go.mod')]);
    symlinkSync('/no/such/file', join(folder, 'Pipfile'));
    expect(used()).toEqual([]);
    expect(used('no/such/folder/.env')).toEqual([]);
  });
});
