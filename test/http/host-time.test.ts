import { describe, expect, it } from '@jest/globals';
import { hostTime } from '../../src/http/host-time.ts';
import { FollowingClock } from '../../src/rotation/model/following-clock.ts';
import { standingClock } from './clock.ts';

const HOUR = 3_600_000;

/** Hosts by name, and how many milliseconds the clock of each is ahead of this machine's. */
function world(hosts: { readonly [host: string]: number }, api?: string) {
  const machine = standingClock();
  const clock = new FollowingClock(machine);
  let extra: { [name: string]: string } = {};
  const http = async (request: Request) => {
    const ahead = hosts[new URL(request.url).host];
    const date = ahead === undefined ? {} : { date: new Date(machine.now().getTime() + ahead).toUTCString() };
    return new Response('', { headers: { ...date, ...extra } });
  };
  const heard = hostTime(http, clock, api);
  return {
    clock,
    ask: (url: string) => heard.http(new Request(url)),
    askProvider: (url: string) => heard.ofProvider(heard.http)(new Request(url)),
    cached: () => {
      extra = { age: '86400' };
    },
  };
}

describe('who says what time it is', () => {
  it('is GitHub, at the address that is configured and nowhere else', async () => {
    const hosts = { 'api.github.com': HOUR, 'github.acme.dev': 2 * HOUR, 'links.acme.dev': 3 * HOUR };
    const public_ = world(hosts);
    await public_.ask('https://github.acme.dev/api/v3/user');
    await public_.ask('https://links.acme.dev/v1/links');
    expect(public_.clock.host).toBeUndefined();
    await public_.ask('https://api.github.com/user');
    expect(public_.clock.offset).toBe(HOUR);
    const own = world(hosts, 'https://GitHub.acme.dev/api/v3/');
    await own.ask('https://api.github.com/user');
    await own.ask('https://github.acme.dev/login');
    expect(own.clock.host).toBeUndefined();
    await own.ask('https://github.acme.dev/api/v3/user');
    expect(own.clock.offset).toBe(2 * HOUR);
  });

  it('is the first provider that answers, until GitHub does', async () => {
    const { clock, ask, askProvider } = world({ 'one.test': HOUR, 'two.test': 2 * HOUR, 'api.github.com': -HOUR });
    await askProvider('https://silent.test/');
    expect(clock.host).toBeUndefined();
    await askProvider('https://one.test/');
    await askProvider('https://two.test/');
    expect([clock.host, clock.offset]).toEqual(['one.test', HOUR]);
    await ask('https://api.github.com/user');
    await askProvider('https://one.test/');
    expect([clock.host, clock.offset]).toEqual(['GitHub', -HOUR]);
  });

  it('is no cache, no host without a date, and nobody where the address is none', async () => {
    const { clock, ask, cached } = world({ 'api.github.com': HOUR });
    await ask('https://api.github.invalid/user');
    cached();
    await ask('https://api.github.com/user');
    expect(clock.host).toBeUndefined();
    const none = world({ 'api.github.com': HOUR }, 'not a url');
    await none.ask('https://api.github.com/user');
    expect(none.clock.host).toBeUndefined();
  });
});
