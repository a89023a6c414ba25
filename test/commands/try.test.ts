import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { evidence } from '../../src/commands/try/evidence.ts';
import { trial } from '../../src/commands/try/trial.ts';
import { tryProvider } from '../../src/commands/try.ts';
import { argv } from '../../src/config/argv.ts';
import { inputs } from '../../src/config/read-inputs.ts';
import { type ProviderName, providers } from '../../src/providers/index.ts';
import type { ProviderModule } from '../../src/providers/provider.ts';
import type { Http, Provider } from '../../src/rotation/model/ports.ts';
import { onSecret, Secret } from '../../src/rotation/model/secret.ts';
import { fakes } from '../fakes/providers.ts';
import { standingClock } from '../http/clock.ts';

const tag = 'kttrial00001jy0000000000000000000000';
let values: string[] = [];
let stop = () => {};
beforeEach(() => {
  values = [];
  stop = onSecret((value) => values.push(value));
});
afterEach(() => stop());

const random = {
  bytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)),
  ulid: () => '01JY0000000000000000000000',
};

async function built(name: ProviderName, between: (http: Http) => Http = (http) => http) {
  const { admin, options, module, start } = fakes[name];
  const clock = standingClock();
  const service = start(clock);
  const http = between(service.http);
  const row = module?.(http) ?? ((await providers[name]()) as ProviderModule);
  const wrapped =
    admin === undefined || typeof admin === 'string'
      ? admin && new Secret(admin)
      : Object.fromEntries(Object.entries(admin).map(([part, value]) => [part, new Secret(value)]));
  const provider = row.build({ options: row.options.parse(options), admin: wrapped || undefined, http, clock, random });
  const about = { name, title: row.title, version: '0.0.0', at: clock.now(), provider, options: Object.keys(options) };
  return { provider, clock, service, about };
}

async function tried(
  name: ProviderName,
  between?: (http: Http) => Http,
  change: (provider: Provider) => Provider = (one) => one,
) {
  const { provider, clock, service, about } = await built(name, between);
  const before = [...service.live()].sort();
  const found = await trial({ provider: change(provider), clock, tag, told: () => {} });
  return { ...found, before, after: [...service.live()].sort(), report: evidence(found, about) };
}

const asking = (Object.keys(providers) as ProviderName[]).filter((name) => !['random', 'manual'].includes(name));

describe('a trial', () => {
  it.each(asking)('of %s makes a key, sees it work and end, and leaves what it found', async (name) => {
    const { steps, leaves, before, after, report } = await tried(name);
    expect(steps.filter(({ state }) => state === 'failed')).toEqual([]);
    expect([leaves, after]).toEqual([false, before]);
    expect(steps.map(({ step }) => step)).toEqual(
      expect.arrayContaining(['a key is made', 'the ended key is refused']),
    );
    for (const value of values) if (value.length > 8) expect(report.includes(value)).toBe(false);
  });

  it('says that the key may live where its end was only claimed', async () => {
    const keeps =
      (http: Http): Http =>
      async (request) =>
        request.method === 'DELETE' ? new Response(null, { status: 204 }) : http(request);
    const { leaves, steps, before, after, report } = await tried('sendgrid', keeps);
    expect(after.length).toBe(before.length + 1);
    expect(leaves).toBe(true);
    expect(steps.filter(({ state }) => state === 'failed').map(({ step }) => step)).toContain(
      'the ended key is refused',
    );
    expect(report).toContain('**The key may live: end it in the console.**');
  });

  it('says so where nobody knows whether one was made', async () => {
    const loses =
      (http: Http): Http =>
      async (request) => {
        const answer = await http(request);
        return request.method === 'POST' ? new Response('{', { status: 502 }) : answer;
      };
    const { leaves, before, after } = await tried('sendgrid', loses);
    expect([leaves, after.length]).toEqual([true, before.length + 1]);
  });

  it('that is stopped ends the key that it made, wherever it is stopped', async () => {
    const whole: string[] = [];
    await tried('sendgrid', (http) => async (request) => {
      whole.push(request.method);
      return http(request);
    });
    const minted = whole.indexOf('POST');
    for (let at = 0; at < whole.length; at++) {
      const stopping = new AbortController();
      const known: string[] = [];
      let asked = 0;
      const stops =
        (http: Http): Http =>
        async (request) => {
          if (asked++ === at) stopping.abort();
          return http(request);
        };
      const { provider, clock, service } = await built('sendgrid', stops);
      const before = [...service.live()].sort();
      const found = await trial({
        provider,
        clock,
        tag,
        told: () => {},
        made: (key) => known.push(key),
        stop: stopping.signal,
      });
      expect([at, [...service.live()].sort()]).toEqual([at, before]);
      expect([at, found.leaves, known.length > 0]).toEqual([at, false, at >= minted]);
    }
  });

  it('that is stopped and cannot end its key names it, and says that it may live', async () => {
    const stopping = new AbortController();
    const known: string[] = [];
    let ids: readonly string[] = [];
    const stops =
      (http: Http): Http =>
      async (request) => {
        if (request.method === 'DELETE') return new Response('{}', { status: 500 });
        const answer = await http(request);
        if (request.method === 'POST') stopping.abort();
        return answer;
      };
    const { provider, clock, service } = await built('sendgrid', stops);
    const before = new Set(service.live());
    const { leaves, steps } = await trial({
      provider,
      clock,
      tag,
      told: () => {},
      made: (key) => known.push(key),
      stop: stopping.signal,
    });
    ids = [...service.live()].filter((id) => !before.has(id));
    expect([leaves, ids.length, steps.at(-1)?.state]).toEqual([true, 1, 'failed']);
    expect(known).toEqual([`the key named ${tag}`, expect.stringContaining('the key ')]);
    expect((await provider.list?.())?.map(({ id }) => `the key ${id}`)).toContain(known.at(-1));
  });

  it('makes nothing where the admin credential is refused', async () => {
    const { leaves, steps, before, after } = await tried(
      'sendgrid',
      () => async () => new Response('{}', { status: 401 }),
    );
    expect([leaves, after, steps.length, steps[0]?.state]).toEqual([false, before, 1, 'failed']);
  });

  it('sees a list that shows another name than the key was made with', async () => {
    const renames = (provider: Provider): Provider => ({
      ...provider,
      list: async () => ((await provider.list?.()) ?? []).map(({ tag: _, ...one }) => one),
    });
    const { steps, before, after } = await tried('sendgrid', undefined, renames);
    expect(steps.find(({ step }) => step === 'the new key is listed')?.says).toContain('not under the name');
    expect(after).toEqual(before);
  });
});

describe('`try`', () => {
  const run = async (
    words: readonly string[],
    confirm = async () => true,
    environment: { [name: string]: string } = {},
  ) => {
    const { raw, rest } = argv(['try', ...words]);
    const clock = standingClock();
    const service = fakes.sendgrid.start(clock);
    const asked: string[] = [];
    const world = {
      http: async (request: Request) => {
        asked.push(request.method);
        return service.http(request);
      },
      clock,
      random,
      environment,
      directory: '/',
      progress: () => {},
    };
    const io = { version: '0.0.0', confirm, told: () => {} };
    return { asked, live: service.live, ran: tryProvider(rest[0], inputs(raw, 'cli'), world, io) };
  };
  const admin = fakes.sendgrid.admin as string;
  const good = ['sendgrid', '--admin', 'ADMIN', '--options', JSON.stringify(fakes.sendgrid.options)];

  it('tries a provider by its name, options and admin credential', async () => {
    const { ran, live } = await run(good, undefined, { ADMIN: admin });
    const before = live().length;
    const { exit, report } = await ran;
    expect([exit, live().length]).toEqual([0, before]);
    expect(report).toContain('Everything was as the module says.');
    expect(report).toContain('`scopes`');
  });

  it.each<[string, readonly string[], { [name: string]: string }, string]>([
    ['no name', [], {}, 'needs the name of a provider'],
    ['an unknown one', ['sendgird'], {}, 'sendgrid'],
    ['one of which there is nothing to try', ['random'], {}, 'nothing to try'],
    [
      'options that do not fit',
      ['sendgrid', '--admin', 'ADMIN', '--options', '{ scopes: 1 }'],
      { ADMIN: admin },
      'scopes',
    ],
    ['no admin credential', ['sendgrid', '--options', JSON.stringify(fakes.sendgrid.options)], {}, 'admin'],
    ['a variable that is not set', good, {}, 'ADMIN'],
  ])('%s is refused before anything is asked', async (_what, words, environment, says) => {
    const { ran, asked } = await run(words, undefined, environment);
    const error = await ran.catch((one: unknown) => one);
    expect(error).toMatchObject({ exit: 2 });
    expect(`${(error as Error).message} ${(error as { hint?: string }).hint}`).toContain(says);
    expect(asked).toEqual([]);
  });

  it('makes nothing without a yes', async () => {
    const { ran, asked } = await run(good, async () => false, { ADMIN: admin });
    await expect(ran).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    expect(asked).toEqual([]);
  });
});
