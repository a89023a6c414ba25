import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import type { Http } from '../../src/rotation/model/ports.ts';
import { fakes } from '../fakes/providers.ts';
import { serve } from '../fakes/serve.ts';
import { standingClock } from '../http/clock.ts';

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const { admin, options } = fakes.sendgrid;

/** The command as a process, against a real server; `between` may stop it. */
async function tried(between: (http: Http, stop: () => void, heard: Promise<void>) => Http) {
  const service = fakes.sendgrid.start(standingClock());
  const before = service.live().length;
  let stop = () => {};
  let hear = () => {};
  const heard = new Promise<void>((resolve) => {
    hear = resolve;
  });
  const served = await serve(between(service.http, () => stop(), heard));
  const words = ['try', 'sendgrid', '--yes', '--admin', 'ADMIN'];
  const its = { ...(options as object), 'base-url': served.url };
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', main, ...words, '--options', JSON.stringify(its)],
    { env: { PATH: process.env['PATH'] ?? '', ADMIN: admin as string }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  stop = () => child.kill('SIGTERM');
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said.push(String(chunk));
      if (said.join('').includes('is ended first')) hear();
    });
  const [code] = (await once(child, 'close')) as [number | null];
  await served.close();
  return { code, said: said.join(''), more: service.live().length - before };
}

describe('`keyturn try` that is stopped', () => {
  it('ends the key that it made', async () => {
    let isMade = false;
    const { code, said, more } = await tried((http, stop, heard) => async (request) => {
      if (isMade) await heard;
      const answer = await http(request);
      if (request.method !== 'POST') return answer;
      isMade = true;
      stop();
      return answer;
    });
    expect([code, more, said.includes('is ended first')]).toEqual([143, 0, true]);
    expect(said).not.toContain('may live');
  });

  it('names the key and the place where it is ended, if it cannot end it', async () => {
    let isMade = false;
    const { code, said, more } = await tried((http, stop, heard) => async (request) => {
      if (isMade) await heard;
      if (request.method === 'DELETE') return new Response('{}', { status: 403 });
      const answer = await http(request);
      if (request.method !== 'POST') return answer;
      isMade = true;
      stop();
      return answer;
    });
    expect([code, more]).toEqual([143, 1]);
    expect(said).toMatch(/The key \S+ may live: end it in the console of SendGrid, account \S+ \(https:\/\/\S+\)\./);
  });

  it('says that nothing was made, if nothing was', async () => {
    const { code, said, more } = await tried((_, stop) => async () => {
      stop();
      return new Promise(() => {});
    });
    expect([code, more, said.trim()]).toEqual([143, 0, 'Nothing was made.']);
  });
});
