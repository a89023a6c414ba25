import { describe, expect, it } from '@jest/globals';
import { measured } from '../../src/service/measured-store.ts';
import { metrics } from '../../src/service/metrics.ts';
import { memoryStore } from '../../src/service/stores/memory.ts';
import { makeBody, makeReader, makeService, monasToken } from './app-parts.ts';
import { handClock, makeNewLink } from './link-parts.ts';

type Sample = { name: string; labels: Map<string, string>; value: number };
type Family = { type: string; help: string; samples: Sample[] };

/** The text form as it is documented, read strictly: what Prometheus would refuse, throws. */
function parse(text: string): Map<string, Family> {
  const families = new Map<string, Family>();
  const seen = new Set<string>();
  if (!text.endsWith('\n')) throw new Error('the last line does not end');
  let help: [string, string] | undefined;
  let open: [string, Family] | undefined;
  for (const line of text.slice(0, -1).split('\n')) {
    const helped = /^# HELP ([a-z_]+) (\S.*)$/.exec(line);
    const typed = /^# TYPE ([a-z_]+) (counter|gauge|histogram)$/.exec(line);
    if (helped) help = [helped[1]!, helped[2]!];
    else if (typed) {
      const name = typed[1]!;
      if (help?.[0] !== name || families.has(name)) throw new Error(`no help for, or a second ${name}`);
      open = [name, { type: typed[2]!, help: help[1], samples: [] }];
      families.set(...open);
    } else {
      const sample = /^([a-z_]+)(?:\{((?:[a-z_]+="[^"\\\n]*",?)+)\})? (\d+(?:\.\d+)?(?:e[+-]?\d+)?)$/.exec(line);
      if (sample === null || open === undefined) throw new Error(`not a sample: ${line}`);
      const [, name = '', labels = '', value] = sample;
      const [family, { type, samples }] = open;
      const ends = type === 'histogram' ? ['_bucket', '_sum', '_count'] : [''];
      if (!ends.some((end) => name === `${family}${end}`)) throw new Error(`${name} under ${family}`);
      if (seen.has(`${name}{${labels}}`)) throw new Error(`twice: ${name}{${labels}}`);
      seen.add(`${name}{${labels}}`);
      const pairs = [...labels.matchAll(/([a-z_]+)="([^"]*)"/g)].map((pair) => [pair[1]!, pair[2]!] as const);
      samples.push({ name, labels: new Map(pairs), value: Number(value) });
    }
  }
  for (const [name, { type, samples }] of families) {
    if (type !== 'histogram') continue;
    const series = new Map<string, number[]>();
    for (const { name: which, labels, value } of samples) {
      const others = [...labels].filter(([label]) => label !== 'le').join();
      const row = series.get(others) ?? [];
      if (which === `${name}_bucket`) series.set(others, [...row, value]);
      else if (which === `${name}_count` && row.at(-1) !== value) throw new Error(`${name}: +Inf is not the count`);
    }
    for (const row of series.values()) {
      if (row.some((value, index) => value < (row[index - 1] ?? 0))) throw new Error(`${name} goes down`);
    }
  }
  return families;
}

describe('the numbers', () => {
  it('are in the text form that Prometheus reads, with every route by its template and nothing by its id', async () => {
    const { app, clock } = makeService();
    const { id, access, proof, body } = makeBody();
    const call = (method: string, path: string, bearer: string, sent?: unknown) =>
      app(
        new Request(`https://links.example${path}`, {
          method,
          headers: { authorization: `Bearer ${bearer}` },
          ...(sent === undefined ? {} : { body: JSON.stringify(sent) }),
        }),
        { local: true, caller: '127.0.0.1' },
      );
    await call('POST', '/v1/links', monasToken, body);
    await call('POST', '/v1/links', 'nobody', body);
    await call('POST', `/v1/links/${id}/look`, access);
    const reader = makeReader();
    await call('POST', `/v1/links/${id}/open`, access, { proof, reader });
    await call('POST', `/v1/links/${id}/saved`, access, { reader });
    await call('GET', `/v1/links/${id}`, monasToken);
    await call('BREW', `/coffee/${id}`, access);
    clock.pass(10);
    const text = await (await call('GET', '/metrics', '')).text();
    const families = parse(text);
    const requests = families.get('keyturn_requests_total')!.samples;
    expect(requests.map(({ labels, value }) => [...labels.values(), value].join(' '))).toEqual([
      '/v1/links POST 201 1',
      '/v1/links POST 401 1',
      '/v1/links/{id}/look POST 200 1',
      '/v1/links/{id}/open POST 200 1',
      '/v1/links/{id}/saved POST 204 1',
      '/v1/links/{id} GET 200 1',
      'other other 404 1',
    ]);
    expect(families.get('keyturn_links_opened_total')!.samples[0]!.value).toBe(1);
    expect(families.get('keyturn_request_seconds')!.type).toBe('histogram');
    for (const secret of [id, access, proof, monasToken, '127.0.0.1', 'mona']) expect(text).not.toContain(secret);
  });

  it('put a duration into every bucket that it fits, and count what fits none', async () => {
    const made = metrics();
    for (const seconds of [0.0004, 0.001, 0.3, 99]) made.time('keyturn_store_seconds', 'claim', seconds);
    const { samples } = parse(await made.render()).get('keyturn_store_seconds')!;
    const at = (le: string) => samples.find(({ labels }) => labels.get('le') === le)!.value;
    expect([at('0.001'), at('0.25'), at('0.5'), at('5'), at('+Inf')]).toEqual([2, 2, 3, 3, 4]);
    expect(samples.find(({ name }) => name.endsWith('_sum'))!.value).toBeCloseTo(99.3014);
  });

  it('leave a gauge out that cannot be told', async () => {
    const made = metrics();
    made.gauge('keyturn_connections', () => 3);
    made.gauge('keyturn_links_held', async () => undefined);
    const families = parse(await made.render());
    expect(families.get('keyturn_connections')!.samples[0]!.value).toBe(3);
    expect(families.has('keyturn_links_held')).toBe(false);
  });

  it('know what the store took, also where it failed', async () => {
    const clock = handClock();
    const made = metrics();
    const slow = memoryStore(clock);
    const store = measured(
      {
        ...slow,
        look: async (handle) => {
          clock.pass(20);
          return slow.look(handle);
        },
        claim: async () => {
          clock.pass(2000);
          throw new Error('broken');
        },
      },
      made,
      clock.now,
    );
    const { link } = makeNewLink();
    await store.create(link, { links: 9, bytes: 1e6 });
    expect(await store.look(link.handle)).toMatchObject({ state: 'waiting' });
    await expect(store.claim(link.handle, link.proof, link.proof)).rejects.toThrow('broken');
    const { samples } = parse(await made.render()).get('keyturn_store_seconds')!;
    const sums = samples.filter(({ name }) => name.endsWith('_sum'));
    expect(sums.map(({ labels, value }) => [labels.get('call'), value])).toEqual([
      ['create', 0],
      ['look', 0.02],
      ['claim', 2],
    ]);
  });
});

describe('the log', () => {
  it('has a line for each request, and in none an address, id, access, proof, bearer, reader or envelope', async () => {
    const events: unknown[] = [];
    const { app } = makeService({ log: (event) => events.push(event) });
    const { id, access, proof, manage, envelope, body } = makeBody();
    const reader = makeReader();
    const asks: [string, string, string, unknown?][] = [
      ['POST', '/v1/links', monasToken, body],
      ['POST', '/v1/links', monasToken, { ...body, expiresIn: 1 }],
      ['POST', `/v1/links/${id}/look`, access],
      ['POST', `/v1/links/${id}/look`, manage],
      ['POST', `/v1/links/${id}/open`, access, { proof: manage, reader }],
      ['POST', `/v1/links/${id}/open`, access, { proof, reader }],
      ['POST', `/v1/links/${id}/saved`, access, { reader }],
      ['POST', `/v1/links/${id}/dispute`, access],
      ['GET', `/v1/links/${id}?access=${access}`, manage],
      ['DELETE', `/v1/links/${id}`, manage],
      ['GET', `/l?${access}`, ''],
      ['GET', `/${access}/${id}`, ''],
    ];
    for (const [method, path, bearer, sent] of asks) {
      const headers = { authorization: `Bearer ${bearer}`, 'x-forwarded-for': '203.0.113.9' };
      const init = { method, headers, ...(sent === undefined ? {} : { body: JSON.stringify(sent) }) };
      await app(new Request(`https://links.example${path}`, init), { local: false, caller: '203.0.113.9' });
    }
    expect(events).toHaveLength(asks.length);
    expect(events[4]).toEqual({ event: 'request', method: 'POST', route: '/v1/links/{id}/open', status: 403, ms: 0 });
    const text = JSON.stringify(events);
    for (const secret of [id, access, proof, manage, envelope, reader, monasToken, '203.0.113.9', body.access]) {
      expect(text).not.toContain(secret);
    }
  });
});
