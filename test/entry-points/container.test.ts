/** The image of docs/deploy/Dockerfile as far as it is ours: what it copies, and what it starts, in a folder of their own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { built } from '../built.ts';
import { closed, watched } from '../processes.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (name: string) => readFileSync(join(root, 'docs/deploy', name), 'utf8');
const copies = [...read('Dockerfile').matchAll(/^COPY dist\/(\S+) (\/\S+)$/gm)].map(
  ([, from, to]) => [from!, to!] as const,
);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'keyturn-image-'));
  for (const [from, to] of copies) cpSync(join(built(), from), join(folder, to), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

it('lets the builder have what it copies, and nothing else', () => {
  const allowed = read('Dockerfile.dockerignore').match(/^!.+$/gm);
  expect(allowed).toEqual(copies.map(([from]) => `!dist/${from}`));
});

it('starts a service whose page is the one of this build', async () => {
  const words = JSON.parse(/^ENTRYPOINT (\[.*\])$/m.exec(read('Dockerfile'))![1]!) as string[];
  const [, program = '', ...rest] = words.map((word) => word.replace('0.0.0.0:8787', '127.0.0.1:0'));
  const child = watched(
    spawn(process.execPath, [join(folder, program), ...rest, '--store', 'memory', '--json'], {
      env: { PATH: process.env['PATH'], KEYTURN_LINK_TOKENS: 'shop:toy-example-not-a-token-shop' },
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  );
  try {
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    const { url } = JSON.parse(line.toString().split('\n')[0]!) as { url: string };
    const page = await (await fetch(`${url}/l`)).text();
    expect(page).toBe(readFileSync(join(root, 'assets/reveal.html'), 'utf8'));
  } finally {
    child.kill('SIGTERM');
    expect(await closed(child)).toEqual([0, null]);
  }
});
