import { describe, expect, it } from '@jest/globals';
import { github } from '../../../src/forge/github/client.ts';
import { admissions } from '../../../src/forge/github/limits.ts';
import type { Waiting } from '../../../src/http/throttle.ts';
import type { Clock, Http } from '../../../src/rotation/model/ports.ts';
import { Secret } from '../../../src/rotation/model/secret.ts';
import { type LimitedGitHub, limitedGitHub } from '../../fakes/github-limits.ts';
import { steppingClock } from '../../http/stepping-clock.ts';

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;

/** GitHub behind its limits and 50 ms of way, and a client that is in Actions. */
function scene({ hourly = 5_000, token = 'toy-token' } = {}) {
  const clock = steppingClock();
  const told: Waiting[] = [];
  const far = slow(clock, async () => new Response('{}', { headers: { 'content-type': 'application/json' } }));
  const limited = limitedGitHub(far, { now: clock.now, hourly });
  const queues = admissions({ clock, longest: 1.1 * HOUR, tell: (waiting) => told.push(waiting) });
  const client = (name = token) =>
    github({ http: limited.http, clock, token: new Secret(name), inActions: true, admissions: queues });
  const began = clock.now().getTime();
  return { clock, limited, client, told, took: () => clock.now().getTime() - began };
}

function slow(clock: Clock, http: Http): Http {
  return async (request) => {
    await clock.sleep(50);
    return http(request);
  };
}

const secret = (n: number) => `/repos/acme/shop-${n}/actions/secrets/API_KEY`;
const body = { encrypted_value: 'bm90aGluZw==', key_id: '1' };
const why = ({ refused }: LimitedGitHub) => [...new Set(refused.map((one) => one.why))];

describe('a fan-out', () => {
  it('to 1,000 repositories, each asked for its key first, is refused nothing and takes hardly longer than a write a second', async () => {
    const { client, limited, took, told } = scene();
    const octokit = client();
    await Promise.all(
      Array.from({ length: 1_000 }, async (_, n) => {
        await octokit.request(`GET /repos/acme/shop-${n}/actions/secrets/public-key`);
        await octokit.request(`PUT ${secret(n)}`, body);
      }),
    );
    expect(why(limited)).toEqual([]);
    expect(took()).toBeLessThan(1.25 * 1_000 * SECOND);
    expect(told.length).toBeGreaterThan(10);
  });

  it('to 10,000 goes on with the next hour when the requests of one are used up', async () => {
    const { client, limited, took } = scene();
    const octokit = client();
    await Promise.all(Array.from({ length: 10_000 }, (_, n) => octokit.request(`PUT ${secret(n)}`, body)));
    expect(why(limited)).toEqual([]);
    // A write a second is the floor: 10,000 s, in which no hour has more than 5,000.
    expect(took()).toBeLessThan(1.25 * 10_000 * SECOND);
  });

  it('with the thousand requests of a workflow token waits for each hour', async () => {
    const { client, limited, took } = scene({ hourly: 1_000 });
    const octokit = client();
    await Promise.all(Array.from({ length: 2_500 }, (_, n) => octokit.request(`GET ${secret(n)}`)));
    expect(why(limited)).toEqual([]);
    expect(took()).toBeLessThan(2.1 * HOUR);
  });
});

describe('one credential', () => {
  it('has one queue, whichever client uses it', async () => {
    const { client, limited } = scene();
    const [one, other] = [client(), client()];
    await Promise.all(
      Array.from({ length: 600 }, (_, n) => (n % 2 === 0 ? one : other).request(`PUT ${secret(n)}`, body)),
    );
    expect(why(limited)).toEqual([]);
  });

  it('does not wait for another one', async () => {
    const { client, took } = scene();
    await Promise.all(
      Array.from({ length: 20 }, (_, n) => client(n % 2 === 0 ? 'toy-a' : 'toy-b').request(`PUT ${secret(n)}`, body)),
    );
    expect(took()).toBe(50);
  });
});

describe('commits', () => {
  const commit = (n: number) => `/repos/acme/shop/contents/journal-${n}.json`;
  const content = { message: 'toy', content: 'e30=' };

  it('of a short run are not slowed down', async () => {
    const { client, took } = scene();
    const octokit = client();
    for (let n = 0; n < 10; n++) await octokit.request(`PUT ${commit(n)}`, content);
    expect(took()).toBe(10 * 50);
  });

  it('of a long run stay below what GitHub takes in a minute and in an hour', async () => {
    const { client, limited, took } = scene();
    const octokit = client();
    await Promise.all(Array.from({ length: 700 }, (_, n) => octokit.request(`PUT ${commit(n)}`, content)));
    expect(why(limited)).toEqual([]);
    expect(took()).toBeLessThan(2.2 * HOUR);
  });
});
