import { readdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commands } from '../../src/config/commands.ts';
import { readPage } from '../documented/names.ts';
import { callsOf } from '../documented/shell.ts';
import { root } from '../documented/world.ts';
import { expectExit, Harness } from './harness.ts';

/*
 * What the pages say to type and what needs nobody else, typed into the bundled command line as it stands there. That the
 * other commands are read is checked by documented-pages.test.ts; what they do, by the suites beside this one.
 */

const alone = new Set(['demo', 'providers', 'status', 'help', '--version']);

const pages = ['README.md', ...readdirSync(join(root, 'docs')).map((name) => `docs/${name}`)];
const documented = new Set(
  pages
    .filter((path) => path.endsWith('.md'))
    .map(readPage)
    .flatMap(({ blocks, spans }) => [
      ...blocks.filter(({ language }) => /^(?:sh\b.*)?$/.test(language)).flatMap(({ text }) => callsOf(text)),
      ...spans.flatMap(({ text }) => callsOf(text)),
    ])
    .flatMap(({ words: [program, ...words] }) => {
      const ours = program === 'node' && words[0] === 'dist/cli/index.js' ? words.slice(1) : words;
      if (program !== 'keyturn' && ours === words) return [];
      return alone.has(ours[0] ?? '') && !ours.some((word) => /^[A-Z]+$|^acme$/.test(word)) ? [ours.join(' ')] : [];
    }),
);

const configuration = `journal: { file: journal.json }
secrets:
  A_KEY: { provider: random, destinations: [ { dotenv: {} } ] }
`;

let harness: Harness;
let directory: string;
beforeAll(async () => {
  harness = await Harness.open();
  directory = join(harness.directory, 'typed');
  await mkdir(join(directory, '.github'), { recursive: true });
  await writeFile(join(directory, '.github/keyturn.yml'), configuration);
});
afterAll(() => harness.close());

describe('what the pages say to type, typed:', () => {
  it('is more than a few commands', () => {
    expect(documented.size).toBeGreaterThanOrEqual(7);
    for (const command of ['demo', 'demo --yes', 'providers', 'providers sendgrid', 'status', '--version'])
      expect([...documented]).toContain(command);
  });

  it.each([...documented])('keyturn %s', async (typed) => {
    const ran = await harness.cli(typed.split(' '), { directory, prints: 'values' });
    expectExit(ran, 0);
    expect(ran.stdout).not.toBe('');
  });

  it.each(Object.entries(commands).flatMap(([name, row]) => ('action' in row ? [] : [name])))(
    'keyturn help %s',
    async (command) => {
      const ran = await harness.cli(['help', command], { directory });
      expectExit(ran, 0);
      expect(ran.stdout).toContain(`keyturn ${command}: `);
    },
  );
});
