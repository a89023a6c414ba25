// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these texts are about such strings
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { breaches, circles, sources, withoutComments } from '../scripts/room-checks.ts';
import { rooms, roomsTable } from '../scripts/rooms.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

describe('the code base', () => {
  it('keeps every import and every touch of the outside where the table allows it', () => {
    const files = sources(`${root}src`);
    expect(files.size).toBeGreaterThan(20);
    expect(breaches(files)).toEqual([]);
  });

  it('has no circle between its rooms', () => {
    expect(circles(sources(`${root}src`))).toEqual([]);
  });

  it('is printed in docs/architecture.md as it is enforced', () => {
    expect(readFileSync(`${root}docs/architecture.md`, 'utf8')).toContain(roomsTable());
  });

  it('has every folder of src in one room', () => {
    const named = rooms.flatMap((room) => room.at).filter((at) => at.endsWith('/'));
    const folders = new Set([...sources(`${root}src`).keys()].filter((path) => path.includes('/')).map(dirname));
    for (const folder of folders) expect(named.filter((at) => `${folder}/`.startsWith(at))).not.toEqual([]);
  });
});

describe('the check itself', () => {
  it('sees a circle between rooms, however long, and tells it once', () => {
    const planted = new Map([
      ['http/a.ts', "import { b } from '../vendors/b.ts';"],
      ['vendors/b.ts', "import type { c } from '../recipes/c.ts';"],
      ['recipes/c.ts', "const a = await import('../http/a.ts');"],
      ['providers/d.ts', "import { c } from '../recipes/c.ts';"],
    ]);
    expect(circles(planted)).toEqual(['http -> vendors -> recipes -> http']);
  });

  const planted = (path: string, text: string) => breaches(new Map([[path, text]]));

  it.each([
    [
      'the domain taking a provider',
      'rotation/steps/rotate.ts',
      "import { provider } from '../../providers/sendgrid.ts';",
    ],
    [
      'the domain taking a type of an adapter',
      'rotation/steps/rotate.ts',
      "import type { Row } from '../config/input-table.ts';",
    ],
    ['the domain taking zod', 'rotation/run/plan.ts', "import * as z from 'zod';"],
    ['the domain taking node', 'rotation/run/plan.ts', "import { hash } from 'node:crypto';"],
    ['one adapter taking another', 'providers/x.ts', "import { email } from '../channels/email.ts';"],
    ['an adapter taking the configuration', 'destinations/x.ts', "const { load } = await import('../config/load.ts');"],
    ['an adapter taking the composition', 'journals/x.ts', "export { compose } from '../compose/compose.ts';"],
    ['an adapter taking the runner', 'links/x.ts', "import * as core from '@actions/core';"],
    ['an adapter taking the process', 'channels/x.ts', "import process from 'node:process';"],
    ['the service taking the envelope', 'service/app.ts', "import { seal } from '../links/envelope.ts';"],
    ['the service taking its page', 'service/app.ts', "import { say } from './page/screen.ts';"],
    ['the page taking more than it needs', 'service/page/form.ts', "import { client } from '../../links/client.ts';"],
    [
      'the configuration taking one file of an adapter',
      'config/load.ts',
      "import { provider } from '../providers/sendgrid.ts';",
    ],
    ['the configuration taking the composition', 'config/load.ts', "import { compose } from '../compose/compose.ts';"],
    ['the composition taking a command', 'compose/compose.ts', "import { rotate } from '../commands/rotate.ts';"],
    ['a command taking an entry point', 'commands/rotate.ts', "import '../cli/main.ts';"],
    ['the composition taking an entry point', 'compose/compose.ts', "import '../action.ts';"],
    ['an import over several lines', 'http/call.ts', "import {\n  one,\n  two,\n} from '../providers/index.ts';"],
    ['a file outside every room', 'utils.ts', 'export const nothing = 0;'],
    ['the environment', 'providers/x.ts', 'const key = process.env.KEY;'],
    ['the environment by index', 'providers/x.ts', "const key = process['env'];"],
    ['the console', 'commands/x.ts', 'console.log(1);'],
    ['the real clock', 'rotation/model/x.ts', 'const now = Date.now();'],
    ['the real date', 'http/x.ts', 'const now = new Date();'],
    ['the real date without parentheses', 'http/x.ts', 'const now = new Date;'],
    ['the real fetch', 'channels/x.ts', "await fetch('https://example.com');"],
    ['the global fetch', 'channels/x.ts', 'const http = globalThis.fetch;'],
    ['the fetch handed over', 'compose/compose.ts', 'run({ http: fetch });\nuse(fetch);'],
    ['what stands inside a template', 'links/x.ts', 'const text = `now ${Date.now()} and ${`then ${{ a: 1 }.a}`}`;'],
    ['what stands behind a pattern with a quote in it', 'links/x.ts', 'const quote = /[\'`"]/;\nDate.now();'],
  ])('sees %s', (_, path, text) => {
    expect(planted(path, text)).toHaveLength(1);
  });

  it.each([
    [
      'an adapter taking the domain',
      'providers/x.ts',
      "import { Secret } from '../rotation/model/secret.ts';\nimport * as z from 'zod';",
    ],
    [
      'the page deriving keys',
      'service/page/form.ts',
      "import { derive } from '../../links/derive.ts';\nawait fetch('/v1/links');",
    ],
    ['the configuration taking a registry', 'config/load.ts', "import { providers } from '../providers/index.ts';"],
    [
      'an entry point using everything',
      'cli/main.ts',
      "import * as core from '@actions/core';\nimport { run } from '../commands/rotate.ts';\nconsole.log(Date.now(), process.env, fetch);",
    ],
    [
      'a date from a text',
      'rotation/model/x.ts',
      'const then = new Date(text);\nconst clock: Clock = { now: () => clock.now() };',
    ],
    [
      'a comment and a text',
      'rotation/model/x.ts',
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
