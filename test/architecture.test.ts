// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these texts are about such strings
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { breaches, rooms, roomsTable, sources, withoutComments } from '../scripts/rooms.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

describe('the house', () => {
  it('keeps every import and every touch of the outside where the table allows it', () => {
    const files = sources(`${root}src`);
    expect(files.size).toBeGreaterThan(20);
    expect(breaches(files)).toEqual([]);
  });

  it('is printed in CONTRIBUTING.md as it is enforced', () => {
    expect(readFileSync(`${root}CONTRIBUTING.md`, 'utf8')).toContain(roomsTable());
  });

  it('has every folder of src in one room', () => {
    const folders = new Set(
      [...sources(`${root}src`).keys()].filter((path) => path.includes('/')).map((path) => path.split('/')[0]),
    );
    for (const folder of folders) expect(rooms.flatMap((room) => room.at)).toContain(`${folder}/`);
  });
});

describe('the check itself', () => {
  const planted = (path: string, text: string) => breaches(new Map([[path, text]]));

  it.each([
    ['the domain taking a provider', 'rotation/rotate.ts', "import { provider } from '../providers/sendgrid.ts';"],
    [
      'the domain taking a type of a wing',
      'rotation/rotate.ts',
      "import type { Row } from '../config/input-table.ts';",
    ],
    ['the domain taking zod', 'rotation/plan.ts', "import { z } from 'zod';"],
    ['the domain taking node', 'rotation/plan.ts', "import { hash } from 'node:crypto';"],
    ['one wing taking another', 'providers/x.ts', "import { email } from '../channels/email.ts';"],
    ['a wing taking the configuration', 'destinations/x.ts', "const { load } = await import('../config/load.ts');"],
    ['a wing taking the composition', 'journals/x.ts', "export { compose } from '../compose.ts';"],
    ['a wing taking the runner', 'links/x.ts', "import * as core from '@actions/core';"],
    ['a wing taking the process', 'people/x.ts', "import process from 'node:process';"],
    ['the service taking the envelope', 'service/app.ts', "import { seal } from '../links/envelope.ts';"],
    ['the page taking more than it needs', 'service/page/page.ts', "import { client } from '../../links/client.ts';"],
    [
      'the configuration taking one file of a wing',
      'config/load.ts',
      "import { provider } from '../providers/sendgrid.ts';",
    ],
    ['the configuration taking the composition', 'config/load.ts', "import { compose } from '../compose.ts';"],
    ['the composition taking a command', 'compose.ts', "import { rotate } from './commands/rotate.ts';"],
    ['a command taking a door', 'commands/rotate.ts', "import '../cli/main.ts';"],
    ['the composition taking a door', 'compose.ts', "import './action.ts';"],
    ['an import over several lines', 'http/call.ts', "import {\n  one,\n  two,\n} from '../providers/index.ts';"],
    ['a file outside every room', 'utils.ts', 'export const nothing = 0;'],
    ['the environment', 'providers/x.ts', 'const key = process.env.KEY;'],
    ['the environment by index', 'providers/x.ts', "const key = process['env'];"],
    ['the console', 'commands/x.ts', 'console.log(1);'],
    ['the real clock', 'rotation/x.ts', 'const now = Date.now();'],
    ['the real date', 'http/x.ts', 'const now = new Date();'],
    ['the real date without parentheses', 'http/x.ts', 'const now = new Date;'],
    ['the real fetch', 'channels/x.ts', "await fetch('https://example.com');"],
    ['the global fetch', 'channels/x.ts', 'const http = globalThis.fetch;'],
    ['the fetch handed over', 'compose.ts', 'run({ http: fetch });\nuse(fetch);'],
    ['what stands inside a template', 'links/x.ts', 'const text = `now ${Date.now()} and ${`then ${{ a: 1 }.a}`}`;'],
    ['what stands behind a pattern with a quote in it', 'links/x.ts', 'const quote = /[\'`"]/;\nDate.now();'],
  ])('sees %s', (_, path, text) => {
    expect(planted(path, text)).toHaveLength(1);
  });

  it.each([
    [
      'a wing taking the domain',
      'providers/x.ts',
      "import { Secret } from '../rotation/secret.ts';\nimport { z } from 'zod';",
    ],
    [
      'the page deriving keys',
      'service/page/page.ts',
      "import { derive } from '../../links/derive.ts';\nawait fetch('/v1/links');",
    ],
    ['the configuration taking a registry', 'config/load.ts', "import { providers } from '../providers/index.ts';"],
    [
      'a door using everything',
      'cli/main.ts',
      "import * as core from '@actions/core';\nimport { run } from '../commands/rotate.ts';\nconsole.log(Date.now(), process.env, fetch);",
    ],
    [
      'a date from a text',
      'rotation/x.ts',
      'const then = new Date(text);\nconst clock: Clock = { now: () => clock.now() };',
    ],
    [
      'a comment and a text',
      'rotation/x.ts',
      "// Date.now() and fetch(x)\nconst text = 'process.env and console.log';\n/* new Date() */",
    ],
    [
      'a fetch that was given',
      'http/x.ts',
      'octokit({ request: { fetch: http } });\nawait this.fetch(request);\nurl.process.env;',
    ],
  ])('allows %s', (_, path, text) => {
    expect(planted(path, text)).toEqual([]);
  });

  it('drops comments and the insides of strings, nothing else', () => {
    const { code, withStrings } = withoutComments(
      "a /* b */ = 'c // d' // e\nf = /[/'\"]/.test(`g ${h + `i`} j`) / 2;",
    );
    expect(code).toBe("a  = '' \nf = /./.test(`${h + ``}`) / 2;");
    expect(withStrings).toBe("a  = 'c // d' \nf = /./.test(`g ${h + `i`} j`) / 2;");
  });
});
