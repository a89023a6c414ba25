import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { mostBytes } from '../../../src/service/webhooks/receiver.ts';
import type { FakeGitHub } from '../../fakes/github.ts';
import { type Served, serve } from '../../fakes/serve.ts';
import { closed, killed, watched } from '../../processes.ts';
import { bodies, makeGitHub, secret, sign } from './webhook-parts.ts';

let github: FakeGitHub;
let token: string;
let served: Served;
let child: ChildProcess;
beforeAll(async () => {
  ({ github, token } = makeGitHub());
  served = await serve((request) => {
    const { pathname } = new URL(request.url);
    const { method, headers, body } = request;
    const init = { method, headers, body, duplex: 'half' } as RequestInit;
    return github.http(new Request(`https://api.github.com${pathname}`, init));
  });
});
afterAll(() => served.close());
afterEach(async () => {
  await killed(child);
  github.dispatches.length = 0;
  github.fault = undefined;
});

const flags = ['--organization', 'acme', '--dispatch', 'acme/keys:keyturn.yml@main'];

function run(words: readonly string[], environment: { [name: string]: string }): ChildProcess {
  const all = ['--disable-warning=ExperimentalWarning', 'src/cli/main.ts', 'serve', '--webhooks', ...words];
  child = watched(
    spawn(process.execPath, all, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env['PATH'] ?? '', ...environment },
    }),
  );
  return child;
}

/** `keyturn serve --webhooks` as people start it, where it listens, and everything that it prints. */
async function start(): Promise<{ url: string; printed: string[]; events: () => { [field: string]: unknown }[] }> {
  const { stdout, stderr } = run(['--json', '--listen', '127.0.0.1:0', ...flags], {
    KEYTURN_WEBHOOK_SECRET: `hook-secret-of-nobody-0,${secret}`,
    KEYTURN_DISPATCH_TOKEN: token,
    GITHUB_API_URL: served.url,
  });
  const printed: string[] = [];
  stderr!.on('data', (part) => printed.push(String(part)));
  const lines = createInterface({ input: stdout! });
  const [first] = (await once(lines, 'line')) as [string];
  lines.on('line', (line) => printed.push(line));
  const { url } = JSON.parse(first) as { url: string };
  return { url, printed, events: () => printed.map((line) => JSON.parse(line)) };
}

const post = (url: string, body: string, signature = sign(body)) =>
  fetch(`${url}/v1/github`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-github-event': 'ping', 'x-hub-signature-256': signature },
    body,
  });

it('starts a run for a signed delivery, knows it when it comes again, stops well, and forgets with its end', async () => {
  const { url, printed, events } = await start();
  const [alert, departure, joined] = [bodies.alert(), bodies.member(), bodies.alert()];
  expect((await post(url, alert)).status).toBe(202);
  expect((await post(url, departure)).status).toBe(202);
  expect((await post(url, alert)).status).toBe(204);
  expect((await post(url, joined)).status).toBe(503);
  expect((await post(url, alert, sign(alert, 'another-secret-of-nobody'))).status).toBe(401);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  expect((await fetch(`${url}/healthz`, { headers: { 'x-forwarded-for': '192.0.2.1' } })).status).toBe(404);
  expect(github.dispatches.map(({ inputs }) => inputs)).toEqual([
    { command: 'rotate', reason: 'webhook-alert' },
    { command: 'rotate', reason: 'webhook-member' },
  ]);
  child.kill('SIGTERM');
  expect(await closed(child)).toEqual([0, null]);
  // What was joined is not lost at a planned stop.
  expect(github.dispatches).toHaveLength(3);
  expect(events()).toMatchObject([
    { event: 'dispatched', kind: 'alert', deliveries: 1 },
    { event: 'request', method: 'POST', route: '/v1/github', status: 202 },
    { event: 'dispatched', kind: 'member', deliveries: 1 },
    { status: 202 },
    { status: 204 },
    { status: 503 },
    { status: 401 },
    { route: '/healthz', status: 200 },
    { route: '/healthz', status: 404 },
    { event: 'dispatched', kind: 'alert', deliveries: 1 },
  ]);
  const everything = printed.join('\n');
  for (const hidden of [secret, token, 'pavel', 'secret_type', 'organization', sign(alert)])
    expect(everything).not.toContain(hidden);

  // The memory is the process's own: after a restart a redelivery costs one run more.
  const again = await start();
  expect((await post(again.url, alert)).status).toBe(202);
  expect((await post(again.url, alert)).status).toBe(204);
  expect(github.dispatches).toHaveLength(4);
});

it('answers 503 while GitHub refuses, says why without the token, and is no healthy service', async () => {
  const { url, printed } = await start();
  github.fault = () => ({ kind: 'refused', as: 'permission' });
  const body = bodies.alert();
  expect((await post(url, body)).status).toBe(503);
  expect((await fetch(`${url}/healthz`)).status).toBe(503);
  child.kill('SIGINT');
  expect(await closed(child)).toEqual([0, null]);
  expect(printed.join('\n')).toContain('lacks *Actions: write* on acme/keys');
  expect(printed.join('\n')).not.toContain(token);
});

it('keeps a flood of large bodies within its places, and goes on', async () => {
  const { url } = await start();
  const port = Number(new URL(url).port);
  const head = `POST /v1/github HTTP/1.1\r\nhost: x\r\nx-hub-signature-256: ${sign('x')}\r\ncontent-length: ${mostBytes}\r\n\r\n`;
  const flood = Array.from({ length: 80 }, () => {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => {});
    // All but the last byte: each would be held until its time is over.
    socket.write(head + 'x'.repeat(1_000));
    return socket;
  });
  const refused = flood.map(
    (socket) =>
      new Promise<boolean>((told) => {
        socket.once('data', (part) => told(String(part).startsWith('HTTP/1.1 503')));
        socket.once('close', () => told(false));
      }),
  );
  const first = await Promise.race(refused);
  expect(first).toBe(true);
  for (const socket of flood) socket.destroy();
  const body = bodies.alert();
  let status = 503;
  for (let turn = 0; turn < 50 && status === 503; turn++) ({ status } = await post(url, body));
  expect(status).toBe(202);
  expect((await post(url, 'x'.repeat(mostBytes + 1))).status).toBe(413);
});

it.each<[string, readonly string[], { [name: string]: string }, RegExp]>([
  ['no secret', flags, { KEYTURN_DISPATCH_TOKEN: 'toy' }, /KEYTURN_WEBHOOK_SECRET is the secret/],
  ['no token', flags, { KEYTURN_WEBHOOK_SECRET: secret }, /KEYTURN_DISPATCH_TOKEN is a fine-grained token/],
  ['a flag of the link service', [...flags, '--store', 'memory'], {}, /--store belongs to the link service/],
  [
    'a GitHub that the token would be sent to in the open',
    flags,
    { KEYTURN_WEBHOOK_SECRET: secret, KEYTURN_DISPATCH_TOKEN: 'toy', GITHUB_API_URL: 'http://192.0.2.1' },
    /GITHUB_API_URL is no https/,
  ],
])('ends with 2 for %s', async (_, words, environment, says) => {
  const { stderr } = run(['--listen', '127.0.0.1:0', ...words], environment);
  let text = '';
  stderr!.on('data', (part) => {
    text += String(part);
  });
  const [status] = await closed(child);
  expect(text).toMatch(says);
  expect(status).toBe(2);
  expect(text).not.toContain(secret);
});
