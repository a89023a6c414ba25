import { describe, expect, it } from '@jest/globals';
import { bodies, makeReceiver } from './webhook-parts.ts';

const minute = 60_000;

describe('one run a kind and minute', () => {
  it('is started at once, and once more at the end of the minute for all that came in it', async () => {
    const { deliver, started, time } = makeReceiver();
    expect(await deliver(bodies.alert())).toEqual({ status: 202, body: { dispatched: true } });
    await time.pass(10_000);
    const later = Array.from({ length: 100 }, bodies.alert);
    for (const body of later) expect(await deliver(body)).toEqual({ status: 503, body: { error: 'joined' } });
    expect(started()).toEqual(['alert']);
    await time.pass(minute - 10_001);
    expect(started()).toEqual(['alert']);
    await time.pass(1);
    expect(started()).toEqual(['alert', 'alert']);
    // Redelivered, they are known.
    for (const body of later) expect((await deliver(body)).status).toBe(204);
    await time.pass(10 * minute);
    expect(started()).toEqual(['alert', 'alert']);
    expect(time.pending()).toBe(0);
  });

  it('holds what comes in the last seconds of the minute, and answers it with its run', async () => {
    const { deliver, started, time } = makeReceiver();
    await deliver(bodies.alert());
    await time.pass(minute - 7_000);
    const held = deliver(bodies.alert());
    await time.pass(7_000);
    expect(await held).toMatchObject({ status: 202 });
    expect(started()).toEqual(['alert', 'alert']);
  });

  it('keeps no kind waiting for another', async () => {
    const { deliver, started } = makeReceiver();
    expect(await Promise.all([deliver(bodies.alert()), deliver(bodies.member())])).toMatchObject([
      { status: 202 },
      { status: 202 },
    ]);
    expect(started()).toEqual(['alert', 'member']);
  });

  it('is started once for the same body that comes twice at the same time', async () => {
    const { deliver, started } = makeReceiver();
    const body = bodies.alert();
    const both = await Promise.all([deliver(body), deliver(body)]);
    expect(both.map(({ status }) => status)).toEqual([202, 202]);
    expect(started()).toEqual(['alert']);
  });

  it('is started again for what came while the first was being started: that run may have looked before', async () => {
    const { deliver, started, time, github } = makeReceiver();
    let go = () => {};
    const gate = new Promise<void>((done) => {
      go = done;
    });
    github.hook = async (_, when) => (when === 'after' ? gate : undefined);
    const first = deliver(bodies.alert());
    const second = deliver(bodies.alert());
    await time.settle();
    go();
    expect((await first).status).toBe(202);
    await time.pass(8_000);
    expect((await second).status).toBe(503);
    await time.pass(minute);
    expect(started()).toEqual(['alert', 'alert']);
  });
});

describe('a body', () => {
  it('that a run was started for is known for three days, and then no more', async () => {
    const { deliver, started, time } = makeReceiver();
    const body = bodies.alert();
    await deliver(body);
    await time.pass(3 * 24 * 60 * minute - 1);
    expect((await deliver(body)).status).toBe(204);
    await time.pass(1);
    expect((await deliver(body)).status).toBe(202);
    expect(started()).toHaveLength(2);
  });

  it('that a run could not be started for is not known: it can be redelivered', async () => {
    const { deliver, started, time, github } = makeReceiver();
    github.fault = () => ({ kind: 'status', status: 500 });
    const body = bodies.alert();
    expect((await deliver(body)).status).toBe(503);
    github.fault = undefined;
    const again = deliver(body);
    await time.pass(5_000);
    expect((await again).status).toBe(202);
    expect((await deliver(body)).status).toBe(204);
    expect(started()).toEqual(['alert']);
  });
});

describe('where GitHub does not take the run', () => {
  it.each([
    ['401', { kind: 'status', status: 401 }, /expired/],
    ['403', { kind: 'refused', as: 'permission' }, /lacks \*Actions: write\* on acme\/keys/],
    ['404', { kind: 'status', status: 404 }, /no keyturn\.yml in acme\/keys/],
    ['422', { kind: 'status', status: 422 }, /takes no `workflow_dispatch`/],
    ['429', { kind: 'status', status: 429 }, /limit/],
    ['500', { kind: 'status', status: 500 }, /answered 500/],
    ['a page of something in between', { kind: 'page', status: 502 }, /answered 502/],
    ['a broken connection', { kind: 'lost', applied: false }, /could not be reached/],
  ] as const)('%s: the delivery is not accepted, and the log says why', async (_, fault, why) => {
    const { deliver, log, github, started } = makeReceiver();
    github.fault = () => fault;
    expect(await deliver(bodies.alert())).toEqual({ status: 503, body: { error: 'not_dispatched' } });
    expect(log).toEqual([{ event: 'not dispatched', kind: 'alert', why: expect.stringMatching(why) }]);
    expect(started()).toEqual([]);
  });

  it('a renamed repository is no place to follow with a token', async () => {
    const { deliver, log, github } = makeReceiver();
    github.rename('acme/keys', 'acme/vault');
    expect((await deliver(bodies.alert())).status).toBe(503);
    expect(log[0]).toMatchObject({ why: expect.stringMatching(/another name/) });
    expect(github.log).toHaveLength(1);
  });

  it('and does not answer, the delivery is answered after eight seconds of the ten that GitHub waits', async () => {
    const { deliver, log, github, time } = makeReceiver();
    github.fault = () => ({ kind: 'silent', applied: false });
    let answered = 0;
    const delivered = deliver(bodies.alert()).then((answer) => {
      answered = time.elapsed();
      return answer;
    });
    const began = time.elapsed();
    await time.pass(9_000);
    expect((await delivered).status).toBe(503);
    expect(answered - began).toBe(8_000);
    expect(log[0]).toMatchObject({ why: 'GitHub did not answer within 8 seconds' });
  });

  it('it is tried again each minute until it does, without another delivery', async () => {
    const { deliver, github, started, time } = makeReceiver();
    github.fault = () => ({ kind: 'status', status: 503 });
    const body = bodies.alert();
    await deliver(body);
    await time.pass(10 * minute);
    expect(github.log.length).toBe(11);
    github.fault = undefined;
    await time.pass(minute);
    expect(started()).toEqual(['alert']);
    expect((await deliver(body)).status).toBe(204);
    await time.pass(10 * minute);
    expect(started()).toEqual(['alert']);
  });

  it('a flood of deliveries asks it once in five seconds, not once for each', async () => {
    const { deliver, github, time } = makeReceiver();
    github.fault = () => ({ kind: 'status', status: 500 });
    const all: Promise<unknown>[] = [];
    for (let second = 0; second < 60; second++) {
      for (let each = 0; each < 20; each++) all.push(deliver(bodies.alert()));
      await time.pass(1_000);
    }
    await time.pass(minute);
    await Promise.all(all);
    expect(github.log.length).toBeLessThanOrEqual(15);
    expect(github.log.length).toBeGreaterThanOrEqual(10);
  });
});

describe('a flood', () => {
  it('of thousands of signed deliveries costs a run a minute, and keeps no more than a run needs', async () => {
    const { deliver, started, time } = makeReceiver();
    const bodiesSent = Array.from({ length: 5_000 }, bodies.member);
    for (const body of bodiesSent) await deliver(body);
    await time.pass(minute);
    expect(started()).toEqual(['member', 'member']);
    // A thousand of those that were joined are known, and the others cost one run more.
    const known = await Promise.all(bodiesSent.map((body) => deliver(body)));
    expect(known.filter(({ status }) => status === 204)).toHaveLength(1_001);
    await time.pass(minute);
    expect(started()).toHaveLength(3);
  });
});

describe('the end', () => {
  it('starts what is joined, so that a planned stop loses nothing', async () => {
    const { deliver, started, flush, time } = makeReceiver();
    await deliver(bodies.alert());
    await deliver(bodies.alert());
    await flush();
    expect(started()).toEqual(['alert', 'alert']);
    expect(time.pending()).toBe(0);
  });

  it('does not wait for a GitHub that is away', async () => {
    const { deliver, flush, github, time } = makeReceiver();
    github.fault = () => ({ kind: 'status', status: 500 });
    await deliver(bodies.alert());
    await flush();
    expect(time.pending()).toBe(0);
  });
});

describe('/healthz', () => {
  const ask = async ({ service }: ReturnType<typeof makeReceiver>, local: boolean, bearer?: string) => {
    const header = (name: string) => (name === 'authorization' && bearer ? `Bearer ${bearer}` : undefined);
    const request = { method: 'GET', path: '/healthz', header, body: async () => new Uint8Array(0) };
    return (await service(request, { local, caller: '192.0.2.1' })).status;
  };

  it('says whether the last run could be started, to this machine and to who has the token', async () => {
    const made = makeReceiver({ operatorToken: 'toy-example-not-a-token-ops' });
    expect(await ask(made, true)).toBe(200);
    expect(await ask(made, false)).toBe(404);
    expect(await ask(made, false, 'toy-example-not-a-token-ops')).toBe(200);
    made.github.fault = () => ({ kind: 'status', status: 500 });
    await made.deliver(bodies.alert());
    expect(await ask(made, true)).toBe(503);
    made.github.fault = undefined;
    await made.time.pass(minute);
    expect(await ask(made, true)).toBe(200);
  });
});
