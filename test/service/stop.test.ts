import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { closed, killed, watched } from '../processes.ts';
import { makeBody, makeReader, monasToken } from './app-parts.ts';

let folder = '';
let child: ChildProcess;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keyturn-stop-'));
});
afterEach(async () => {
  await killed(child);
  rmSync(folder, { recursive: true });
});

/** `keyturn serve` as people start it; its log lines, and where it listens. */
async function serve(): Promise<{ url: string; log: string[] }> {
  const words = [
    'src/cli/main.ts',
    'serve',
    '--json',
    '--listen',
    '127.0.0.1:0',
    '--store',
    `sqlite:${folder}/links.db`,
  ];
  child = watched(
    spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...words], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { PATH: process.env['PATH'], KEYTURN_LINK_TOKENS: monasToken },
    }),
  );
  const log: string[] = [];
  const lines = createInterface({ input: child.stdout! });
  const [first] = (await once(lines, 'line')) as [string];
  lines.on('line', (line) => log.push(line));
  return { url: (JSON.parse(first) as { url: string }).url, log };
}

async function textOf(socket: Socket): Promise<string> {
  let text = '';
  for await (const part of socket) text += String(part);
  return text;
}

it.each(['SIGTERM', 'SIGINT'] as const)(
  'finishes at %s what has begun, takes nothing new, closes the store, and ends with 0',
  async (signal) => {
    const { url, log } = await serve();
    const port = Number(new URL(url).port);
    const { body, id, access, proof, envelope } = makeBody();
    const text = JSON.stringify(body);
    const creation = connect(port, '127.0.0.1');
    const head = `POST /v1/links HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${monasToken}\r\ncontent-length: ${text.length}\r\n\r\n`;
    creation.write(head + text.slice(0, 100));
    const idle = connect(port, '127.0.0.1');
    await once(idle, 'connect');
    expect((await fetch(`${url}/l`)).status).toBe(200);

    child.kill(signal);
    await once(idle.resume(), 'close');
    await expect(fetch(`${url}/l`)).rejects.toThrow();
    creation.write(text.slice(100));
    const told = await textOf(creation);
    expect(told).toContain('201 Created');
    expect(told.toLowerCase()).toContain('connection: close');
    // Not its exit, before which the last lines of its log need not have come.
    expect(await closed(child)).toEqual([0, null]);
    expect(readdirSync(folder)).toEqual(['links.db']);
    expect(log.map((line) => JSON.parse(line))).toMatchObject([
      { event: 'request', method: 'GET', route: '/l', status: 200 },
      { event: 'request', method: 'POST', route: '/v1/links', status: 201 },
    ]);

    const again = await serve();
    const opened = await fetch(`${again.url}/v1/links/${id}/open`, {
      method: 'POST',
      headers: { authorization: `Bearer ${access}` },
      body: JSON.stringify({ proof, reader: makeReader() }),
    });
    expect(await opened.json()).toMatchObject({ envelope });
    expect(await (await fetch(`${again.url}/healthz`)).json()).toEqual({ ok: true, store: 'sqlite' });
  },
);
