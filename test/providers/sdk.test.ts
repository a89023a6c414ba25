import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { type ProviderName, providers } from '../../src/providers/index.ts';
import type { Admin, ProviderModule } from '../../src/providers/provider.ts';
import { Secret } from '../../src/rotation/secret.ts';
import { fakes } from '../fakes/providers.ts';
import { type Seen, wire } from '../fakes/wire.ts';
import { standingClock } from '../http/clock.ts';

/*
 * Our requests against those of the vendors' own SDKs, as test/fixtures/sdk/record.mjs wrote them down.
 */
type Recorded = { method: string; url: string; auth: { [name: string]: string }; body?: unknown };

const tag = 'ktabcdefgh01jy0000000000000000000000';
const expires = new Date('2026-04-01T00:00:00Z');
const key = 'toy-example-not-a-key';

/** Options that the fake has and that are left out where they are to be inherited. */
const cases: { name: ProviderName; inherited?: string[] }[] = [
  { name: 'algolia' },
  { name: 'cloudflare', inherited: ['policies'] },
  { name: 'datadog' },
  { name: 'elasticsearch' },
  { name: 'gitlab', inherited: ['scopes', 'access-level'] },
  { name: 'neon' },
  { name: 'openai' },
  { name: 'openrouter', inherited: ['limit', 'limit-reset'] },
];

describe.each(cases)("$name sends what the vendor's SDK sends", ({ name, inherited }) => {
  const file = new URL(`../fixtures/sdk/${name}.json`, import.meta.url);
  const recorded = JSON.parse(readFileSync(file, 'utf8')) as { [call: string]: Recorded };

  it('in every call', async () => {
    const module = (await providers[name]()) as ProviderModule;
    const { admin, options, start } = fakes[name];
    const parts = typeof admin === 'string' ? { '': admin } : (admin ?? {});
    const wrapped: Admin =
      typeof admin === 'string'
        ? new Secret(admin)
        : Object.fromEntries(Object.entries(parts).map(([part, value]) => [part, new Secret(value)]));
    const clock = standingClock();
    const service = start(clock);
    const between = wire(service.http);
    const random = { bytes: (length: number) => new Uint8Array(length), ulid: () => '' };
    const build = (given: object) =>
      module.build({ options: module.options.parse(given), admin: wrapped, http: between.http, clock, random });
    const provider = build(options);

    const first: { [call: string]: Seen } = {};
    const capture = async <T>(call: string, work: Promise<T>): Promise<T> => {
      const before = between.seen.length;
      const result = await work;
      first[call] = between.seen[before]!;
      return result;
    };
    const minted = await capture('mint', provider.mint({ tag, expires }));
    await capture('list', provider.list!());
    await capture('verify', provider.probe(minted));
    if (provider.deactivate !== undefined) await capture('deactivate', provider.deactivate(minted.id));
    await capture('revoke', provider.revoke(minted.id));
    if (inherited !== undefined) {
      const less = Object.fromEntries(Object.entries(options).filter(([option]) => !inherited.includes(option)));
      // OpenRouter's foreign keys have no limit, and a key without one is never made by inheriting.
      await capture(
        'inherit',
        build(less)
          .mint({ tag, expires, old: { id: service.foreign[0]! } })
          .catch(() => {}),
      );
    }

    expect(Object.keys(first).sort()).toEqual(Object.keys(recorded).sort());
    const secrets = [...Object.entries(parts), ['', minted.values['value']!.reveal()]] as [string, string][];
    for (const [call, theirs] of Object.entries(recorded)) {
      const ours = plain(first[call]!, secrets);
      expect({ call, ...ours }).toEqual({ call, ...normal(theirs) });
    }
  });
});

const authorising = [
  'authorization',
  'private-token',
  'dd-api-key',
  'dd-application-key',
  'x-algolia-api-key',
  'x-algolia-application-id',
];

/** A request as the recorder writes it, with the fake's credentials replaced by the recorder's. */
function plain({ method, url, text }: Seen, secrets: readonly [string, string][]): Recorded {
  const replaced = (value: string) =>
    [...secrets]
      .sort(([, a], [, b]) => b.length - a.length)
      .reduce((all, [part, secret]) => all.replaceAll(secret, part === '' ? key : `${key}-${part}`), value);
  const end = text.indexOf('\n\n');
  const auth = text
    .slice(0, end)
    .split('\n')
    .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)] as const)
    .filter(([header]) => authorising.includes(header))
    .map(([header, value]) => [header, replaced(unpacked(value))]);
  const body = text.slice(end + 2);
  const all = { method, url: replaced(url.pathname) + url.search, auth: Object.fromEntries(auth) };
  return normal(body === '' ? all : { ...all, body: JSON.parse(body) });
}

/** What HTTP Basic hides. */
function unpacked(value: string): string {
  return value.startsWith('Basic ') ? atob(value.slice(6)) : value;
}

/** The order of a query's parameters does not count, nor does a body with nothing in it. */
function normal({ url, body, auth, method }: Recorded): Recorded {
  const [path, query] = url.split('?');
  const parameters = new URLSearchParams(query);
  parameters.sort();
  const empty = body === undefined || JSON.stringify(body) === '{}';
  const shown = Object.fromEntries(Object.entries(auth).map(([name, value]) => [name, unpacked(value)]));
  return { method, auth: shown, url: `${path}?${parameters}`, ...(empty ? {} : { body }) };
}
