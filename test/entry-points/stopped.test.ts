import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { links } from '../../src/links/client.ts';
import { createRequest, draftRequest } from '../../src/links/request-client.ts';
import { makeCollectLink } from '../../src/links/request-link.ts';
import type { Question } from '../../src/links/request-question.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { built } from '../built.ts';
import { type Served, serve } from '../fakes/serve.ts';
import { canary, expectNoLeak } from '../leaks.ts';
import { makeService, monasToken } from '../service/app-parts.ts';

/* Stopped from outside while a call is on its way, whose effect is there and whose answer never comes. */

const value = canary('toy-example-not-a-key-on-its-way', 'what is on its way');
const clock = { now: () => new Date(now), sleep: async () => {} };
const http = (request: Request) => fetch(request);
const creator = new Secret(monasToken);

let folder: string;
let served: Served;
/** The clocks of service and program stand: a slow machine does not end the minute in which a link opens again. */
let now: number;
/** The call that is never answered, and what is done once it has had its effect. */
let held: { readonly path: RegExp; readonly reached: () => void } | undefined;
const never = new Promise<Response>(() => {});

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'keyturn-stopped-'));
  const service = makeService();
  now = service.clock.now();
  served = await serve(async (request) => {
    const { path, reached } = held ?? {};
    if (path === undefined || !path.test(new URL(request.url).pathname)) return service.app(request);
    await service.app(request);
    reached?.();
    return never;
  });
});
afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true });
});

type Signal = 'SIGINT' | 'SIGTERM' | 'SIGHUP';

/** Runs a command and sends it the signal once the call whose path is `path` has had its effect. */
async function stopped(words: readonly string[], stdin: string, path: RegExp, signal: Signal) {
  writeFileSync(join(folder, '.env.local'), '');
  const still = `class Still extends Date { constructor(...at) { super(...(at.length === 0 ? [${now}] : at)); } static now() { return ${now}; } }; globalThis.Date = Still`;
  const preload = `data:text/javascript,${encodeURIComponent(still)}`;
  const child = spawn(process.execPath, ['--import', preload, join(built(), 'cli/index.js'), ...words], {
    cwd: folder,
    env: { PATH: process.env['PATH'], HOME: folder },
  });
  held = { path, reached: () => void child.kill(signal) };
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  child.stdin.end(stdin);
  const [exit] = (await once(child, 'close')) as [number | null];
  held = undefined;
  expectNoLeak(said, 'what was printed');
  return { exit, said: said.replace(/\s+/g, ' ') };
}

async function link(): Promise<{ link: string; id: string; state: () => Promise<string> }> {
  const maker = links({ url: served.url, http, clock, expires: 3_600_000, creator: async () => creator });
  const draft = await maker.draft({ entries: { A: new Secret(value) }, rotations: {}, from: 'acme/shop', note: '' });
  await maker.create(draft);
  return { link: draft.link.reveal(), id: draft.id, state: async () => (await maker.receipt(draft.id)).state };
}

async function request(): Promise<{ link: string; kept: string }> {
  const question: Question = {
    ...{ kind: 'people', fields: [{ name: 'A' }], from: 'mona', note: '', size: 4096 },
    ...{ issued: new Date(now).toISOString(), expires: new Date(now + 3_600_000).toISOString() },
  };
  const draft = await draftRequest(served.url, question, 3_600);
  await createRequest(served.url, draft, creator, { http, clock });
  const seed = new Uint8Array(Buffer.from(draft.seed.reveal(), 'base64url'));
  return { link: draft.link.reveal(), kept: makeCollectLink(served.url, seed) };
}

const exits = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

describe.each(Object.keys(exits) as Signal[])('%s', (signal) => {
  const exit = exits[signal];

  it('before a link is opened, while it is opened, and while the sender is told', async () => {
    const mine = await link();
    const words = ['open', '--yes'];
    const early = await stopped(words, mine.link, /\/look$/, signal);
    expect(early).toEqual({ exit, said: expect.stringContaining('Stopped: nothing was opened.') });
    expect(await mine.state()).toBe('waiting');
    const middle = await stopped(words, mine.link, /\/open$/, signal);
    expect(middle).toEqual({ exit, said: expect.stringContaining('Stopped: the link may be spent now; for a minute') });
    expect(await mine.state()).toBe('opened');
    // The next one is the same reader, as it said.
    const late = await stopped(words, mine.link, /\/saved$/, signal);
    expect(late).toEqual({
      exit,
      said: expect.stringContaining(`Stopped: the link is spent; A is in ${join(folder, '.env.local')}.`),
    });
  });

  it('before and while an answer is sent, which the same command then replaces', async () => {
    const asked = await request();
    const words = ['answer', '--yes'];
    const stdin = `${asked.link}\nA=${value}\n`;
    const early = await stopped(words, stdin, /\/look$/, signal);
    expect(early).toEqual({ exit, said: expect.stringContaining('Stopped: nothing was sent.') });
    const sent = await stopped(words, stdin, /\/fill$/, signal);
    expect(sent).toEqual({
      exit,
      said: expect.stringContaining('Stopped: the answer may have arrived; the same command'),
    });

    const taken = await stopped(['collect', '--yes'], asked.kept, /\/take$/, signal);
    expect(taken.exit).toBe(exit);
    expect(taken.said).toContain('Stopped: nothing of the answer arrived here; the same command takes it again');
    const done = await stopped(['collect', '--yes'], asked.kept, /\/done$/, signal);
    expect(done).toEqual({
      exit,
      said: expect.stringContaining(`Stopped: the answer was taken; A is in ${join(folder, '.env.local')}.`),
    });
  });
});
