import { describe, expect, it } from '@jest/globals';
import { github } from '../../src/forge/github/client.ts';
import { isGitHubLimit } from '../../src/forge/github/refusal.ts';
import { call } from '../../src/http/call.ts';
import { holdAfterLimits } from '../../src/http/rate-limits.ts';
import type { Http } from '../../src/rotation/model/ports.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { FakeGitHub } from '../fakes/github.ts';
import type { RefusalName } from '../fakes/github-refusals.ts';
import { Vendor } from '../rotation/vendor-world.ts';
import { steppingClock } from './stepping-clock.ts';

const shop = { owner: 'acme', repo: 'shop' };

/** A vendor that allows `budget` writes and is then limited for a minute; it counts what comes while it is. */
function vendor(budget: number, answer: () => Response) {
  const clock = steppingClock();
  const seen = { served: 0, limited: 0, reads: 0 };
  let closed = Number.NEGATIVE_INFINITY;
  const http: Http = async (request) => {
    if (request.method === 'GET') seen.reads++;
    else if (clock.now().getTime() < closed) seen.limited++;
    else if (seen.served >= budget && closed === Number.NEGATIVE_INFINITY) {
      closed = clock.now().getTime() + 60_000;
      seen.limited++;
    } else {
      seen.served++;
      return new Response('{}');
    }
    return answer();
  };
  const post = (credential = 'toy-a', through: Http) => {
    const headers = { authorization: `Bearer ${credential}` };
    const request = new Request('https://api.test/keys', { method: 'POST', body: '{}', headers });
    return call(through, request, { clock, retry: 'never' });
  };
  return { clock, http, seen, post };
}

const retryAfter = () => new Response('', { status: 429, headers: { 'retry-after': '60' } });

describe('after an account’s first limit', () => {
  it.each<[string, () => Response]>([
    ['429 with retry-after', retryAfter],
    ['403 with retry-after', () => new Response('', { status: 403, headers: { 'retry-after': '60' } })],
  ])('no write is sent until the wait is over, whoever sends it: %s', async (_, answer) => {
    const { clock, http, post, seen } = vendor(2, answer);
    const gate = holdAfterLimits(http, clock, isGitHubLimit);
    const sent = [];
    // Two pass, the third is limited; the others come one after the other, as from several rotations.
    for (let n = 0; n < 8; n++) {
      sent.push(post('toy-a', gate));
      await new Promise((next) => setImmediate(next));
    }
    const all = await Promise.all(sent);
    expect(all.map(({ status }) => status)).toEqual(all.map(() => 200));
    expect(seen).toEqual({ served: 8, limited: 1, reads: 0 });
  });

  it('without the gate they would all have gone on asking', async () => {
    const { http, post, seen } = vendor(2, retryAfter);
    await Promise.all(Array.from({ length: 8 }, () => post('toy-a', http)));
    expect(seen.limited).toBeGreaterThan(1);
  });

  it('reads go on, and so do the writes of another account', async () => {
    const { clock, http, post, seen } = vendor(0, retryAfter);
    const gate = holdAfterLimits(http, clock, isGitHubLimit);
    const first = post('toy-a', gate);
    await new Promise((next) => setImmediate(next));
    await gate(new Request('https://api.test/keys', { headers: { authorization: 'Bearer toy-a' } }));
    const other = new Request('https://other.test/keys', {
      method: 'POST',
      headers: { authorization: 'Bearer toy-a' },
    });
    expect((await gate(other)).status).not.toBe(200);
    await first;
    // The vendor itself saw both: only the gate of the first account was closed.
    expect(seen.limited).toBe(2);
    expect(seen.reads).toBe(1);
  });

  it('a write that has no patience for it is told 429, and nothing was sent', async () => {
    const { clock, http, seen } = vendor(
      0,
      () => new Response('', { status: 429, headers: { 'retry-after': '3600' } }),
    );
    const gate = holdAfterLimits(http, clock, isGitHubLimit);
    const request = () => new Request('https://api.test/keys', { method: 'POST', body: '{}' });
    for (let n = 0; n < 3; n++) expect((await call(gate, request(), { clock, retry: 'never' })).status).toBe(429);
    expect(seen.limited).toBe(1);
  });
});

it.each<RefusalName>(['secondary limit', 'secondary limit, bare', 'primary limit'])(
  'GitHub sees one write between its «%s» and the end of the wait, though many wait in the queue',
  async (as) => {
    const clock = steppingClock();
    const fake = new FakeGitHub({ now: clock.now });
    fake.addRepository('acme/shop');
    let until = Number.POSITIVE_INFINITY;
    let early = 0;
    fake.fault = ({ number, method }) => {
      if (method !== 'POST') return undefined;
      const now = clock.now().getTime();
      if (number === 13) until = now + 60_000;
      if (number < 13 || now >= until) return undefined;
      early++;
      return { kind: 'refused', as, seconds: 60 };
    };
    const octokit = github({
      http: holdAfterLimits(fake.http, clock, isGitHubLimit),
      clock,
      token: new Secret(fake.addToken()),
    });
    // The first ten leave together; what is under way at once with the first refusal cannot be called back.
    await Promise.all(Array.from({ length: 22 }, () => octokit.rest.git.createTree({ ...shop, tree: [] })));
    expect(early).toBe(1);
    expect(fake.log.filter(({ status }) => status === 201)).toHaveLength(22);
  },
);

describe('a whole run', () => {
  it('has one gate: after the first limit no secret is written until it is over, whichever rotation writes it', async () => {
    const world = new Vendor({ others: ['SECOND_KEY', 'THIRD_KEY'] });
    let refused: number | undefined;
    let late = 0;
    world.github.fault = ({ method, path }) => {
      if (method !== 'PUT' || !/\/actions\/secrets\/(TOY|SECOND|THIRD)_KEY$/.test(path)) return undefined;
      const now = world.time.now().getTime();
      refused ??= now;
      if (now >= refused + 60_000) return undefined;
      // What left in the same moment as the first cannot be called back.
      if (now > refused + 2_000) late++;
      return { kind: 'refused', as: 'secondary limit', seconds: 60 };
    };
    expect((await world.run()).failures).toEqual([]);
    expect(refused).toBeDefined();
    expect(late).toBe(0);
  });
});

describe('an account', () => {
  const post = (authorization: string) =>
    new Request('https://api.test/keys', { method: 'POST', body: '{}', headers: { authorization } });
  const limitedFor = (seconds: number) =>
    new Response('', { status: 429, headers: { 'retry-after': String(seconds) } });
  const aws = (key: string, signature: string) =>
    `AWS4-HMAC-SHA256 Credential=${key}/20260101/us-east-1/iam/aws4_request, SignedHeaders=host, Signature=${signature}`;

  /** What the vendor is sent while the account of `first` is limited. */
  async function sentAfter(first: string, second: string): Promise<readonly string[]> {
    const sent: string[] = [];
    const gate = holdAfterLimits(
      async (request) => {
        sent.push(request.headers.get('authorization') ?? '');
        return sent.length === 1 ? limitedFor(60) : new Response('{}');
      },
      steppingClock(),
      isGitHubLimit,
    );
    await gate(post(first));
    await gate(post(second));
    return sent;
  }

  it('that is limited holds no write of another one at the same host', async () => {
    expect(await sentAfter('Bearer toy-a', 'Bearer toy-b')).toEqual(['Bearer toy-a', 'Bearer toy-b']);
    expect(await sentAfter('Bearer toy-a', 'Bearer toy-a')).toEqual(['Bearer toy-a']);
  });

  it('of AWS is known by the id of its key, whatever the signature', async () => {
    expect(await sentAfter(aws('TOYA', '01'), aws('TOYA', '02'))).toHaveLength(1);
    expect(await sentAfter(aws('TOYA', '01'), aws('TOYB', '02'))).toHaveLength(2);
  });

  it('stays limited to the end of the longest wait, whatever shorter one was met meanwhile', async () => {
    const clock = steppingClock();
    const waits = [60, 1];
    let sent = 0;
    const gate = holdAfterLimits(async () => limitedFor(waits[sent++]!), clock, isGitHubLimit);
    const read = new Request('https://api.test/keys', { headers: { authorization: 'Bearer toy-a' } });
    await gate(post('Bearer toy-a'));
    await gate(read);
    clock.advance(30_000);
    expect((await gate(post('Bearer toy-a'))).headers.get('retry-after')).toBe('30');
    expect(sent).toBe(2);
  });
});
