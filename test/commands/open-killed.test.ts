import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openInto } from '../../src/commands/open-into.ts';
import { type LinksOptions, links } from '../../src/links/client.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { type Served, serve } from '../fakes/serve.ts';
import { makeService, monasToken } from '../service/app-parts.ts';

const child = fileURLToPath(new URL('./open-until-killed.ts', import.meta.url));
const before = '# mine\nKEPT=1\nTOY_KEY=old\n';
const after = `# mine\nKEPT=1\nTOY_KEY=${'new'.repeat(3_000)}\nSECOND='toy value'\n`;

let folder: string;
let served: Served;
let maker: ReturnType<typeof links>;
const clock = { now: () => new Date(), sleep: async () => {} };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'keyturn-killed-'));
  const service = makeService();
  // Its clock starts where the real one is.
  service.clock.pass(Date.now() - service.clock.now());
  served = await serve(service.app);
  const options: LinksOptions = {
    url: served.url,
    http: (request) => fetch(request),
    clock,
    expires: 3_600_000,
    creator: async () => new Secret(monasToken),
  };
  maker = links(options);
});
afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true });
});

/** Opens a link into a file of its own, killed at the n-th touch. */
async function killedAt(touch: number) {
  const directory = join(folder, String(touch));
  mkdirSync(directory);
  const file = join(directory, '.env.local');
  writeFileSync(file, before, { mode: 0o600 });
  const entries = { TOY_KEY: new Secret('new'.repeat(3_000)), SECOND: new Secret('toy value') };
  const draft = await maker.draft({ entries, rotations: {}, from: 'acme/shop', note: '' });
  await maker.create(draft);
  const running = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', child, file, String(touch)], {
    stdio: ['pipe', 'pipe', 'inherit'],
    // The run that is not killed leaves what was compiled to all others.
    env: { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') },
  });
  const printed: Buffer[] = [];
  running.stdout.on('data', (chunk: Buffer) => printed.push(chunk));
  running.stdin.end(draft.link.reveal());
  const [code, signal] = (await once(running, 'close')) as [number | null, string | null];
  return { file, directory, draft, code, signal, touches: Number(Buffer.concat(printed).toString()) };
}

it('killed -9 at any touch of the disk or the wire, the file is the old one or the new one, and nothing stays', async () => {
  const whole = await killedAt(0);
  expect(whole.code).toBe(0);
  expect(readFileSync(whole.file, 'utf8')).toBe(after);
  expect(whole.touches).toBeGreaterThan(20);

  const seen = { old: 0, new: 0, left: 0 };
  const judge = async (touch: number) => {
    const { file, directory, draft, signal } = await killedAt(touch);
    expect({ touch, signal }).toEqual({ touch, signal: 'SIGKILL' });
    const text = readFileSync(file, 'utf8');
    expect([before, after]).toContain(text);
    seen[text === before ? 'old' : 'new']++;
    // The sender is told only of what is on the disk.
    const { state } = await maker.receipt(draft.id);
    if (state === 'saved') expect(text).toBe(after);
    for (const name of readdirSync(directory)) {
      if (name === '.env.local') continue;
      seen.left++;
      expect(statSync(join(directory, name)).mode & 0o777).toBe(0o600);
    }
    // The next one, with this link or any other, clears it away before it does anything else.
    const next = { links: [draft.link], file, print: false, trusted: [served.url] };
    const io = { http: (request: Request) => fetch(request), clock, say: () => {}, tell: () => {} };
    await openInto(next, { ...io, confirm: async () => true }).catch(() => {});
    expect(readdirSync(directory)).toEqual(['.env.local']);
  };
  const waiting = Array.from({ length: whole.touches }, (_, index) => index + 1);
  const lane = async () => {
    for (let touch = waiting.shift(); touch !== undefined; touch = waiting.shift()) await judge(touch);
  };
  await Promise.all([lane(), lane(), lane()]);
  // Otherwise this test shows nothing.
  expect(Math.min(seen.old, seen.new, seen.left)).toBeGreaterThan(0);
});
