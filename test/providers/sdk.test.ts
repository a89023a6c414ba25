import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { type ProviderName, providers } from '../../src/providers/index.ts';
import type { Admin, ProviderModule } from '../../src/providers/provider.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { fakes } from '../fakes/providers.ts';
import { type Seen, wire } from '../fakes/wire.ts';
import { standingClock } from '../http/clock.ts';

/*
 * Our requests against those of the vendors' own SDKs, as test/fixtures/sdk/record.mjs wrote them down.
 */
type Recorded = { method: string; url: string; auth: { [name: string]: string }; body?: unknown; host?: string };

const tag = 'ktabcdefgh01jy0000000000000000000000';
const expires = new Date('2026-04-01T00:00:00Z');
const key = 'toy-example-not-a-key';

/** Options that the fake has and that are left out where they are to be inherited. */
const cases: { name: ProviderName; inherited?: string[]; token?: string }[] = [
  { name: 'algolia' },
  { name: 'azure-app', token: 'toy-example-not-a-key-azure-token' },
  { name: 'cloudflare', inherited: ['policies'] },
  { name: 'datadog' },
  { name: 'digitalocean-spaces' },
  { name: 'elasticsearch' },
  { name: 'fastly' },
  { name: 'gitlab', inherited: ['scopes', 'access-level'] },
  { name: 'grafana' },
  { name: 'launchdarkly' },
  { name: 'linode', inherited: ['scopes'] },
  { name: 'mailgun' },
  { name: 'neon' },
  { name: 'openai' },
  { name: 'openrouter', inherited: ['limit', 'limit-reset'] },
];

describe.each(cases)("$name sends what the vendor's SDK sends", ({ name, inherited, token }) => {
  const file = new URL(`../fixtures/sdk/${name}.json`, import.meta.url);
  const recorded = JSON.parse(readFileSync(file, 'utf8')) as { [call: string]: Recorded };

  it('in every call', async () => {
    const module = (await providers[name]()) as ProviderModule;
    const { admin, options, start, signIn } = fakes[name];
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
      const sent = between.seen.slice(before);
      // Who logs in first is not asked for anything yet.
      const login = sent.length > 1 && sent[0]!.url.pathname === signIn ? sent.shift() : undefined;
      if (login !== undefined) first['login'] ??= login;
      first[call] = sent[0]!;
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
    const value = (minted.values['value'] ?? minted.values['secret-access-key'])!.reveal();
    const secrets = [...Object.entries(parts), ['', value], ['', token ?? value]] as [string, string][];
    for (const [call, theirs] of Object.entries(recorded)) {
      const { host, ...ours } = await plain(first[call]!, secrets);
      expect({ call, ...ours, ...(theirs.host === undefined ? {} : { host }) }).toEqual({ call, ...normal(theirs) });
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
  'x-amz-content-sha256',
  'fastly-key',
];

/** A request as the recorder writes it, with the fake's credentials replaced by the recorder's. */
async function plain({ method, url, text }: Seen, secrets: readonly [string, string][]): Promise<Recorded> {
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
  const type = /^content-type: (.*)$/m.exec(text.slice(0, end))?.[1] ?? '';
  const all = { method, host: url.host, url: replaced(url.pathname) + url.search, auth: Object.fromEntries(auth) };
  const body = replaced(text.slice(end + 2));
  return normal(body === '' ? all : { ...all, body: await parsed(body, type) });
}

/** JSON, or the fields of a form. */
async function parsed(body: string, type: string): Promise<unknown> {
  if (type.includes('json')) return JSON.parse(body);
  return Object.fromEntries(await new Response(body, { headers: { 'content-type': type } }).formData());
}

/** What HTTP Basic hides; of a signature, what it is for. */
function unpacked(value: string): string {
  if (value.startsWith('AWS4-')) return /Credential=[^/]+\/\d{8}\/([^,]+),/.exec(value)?.[1] ?? value;
  return value.startsWith('Basic ') ? atob(value.slice(6)) : value;
}

/** The order of a query's parameters does not count, nor does a body with nothing in it, nor how UTC is written. */
function normal({ url, body, auth, method, host }: Recorded): Recorded {
  const [path, query] = url.split('?');
  const parameters = new URLSearchParams(query);
  parameters.sort();
  const empty = body === undefined || JSON.stringify(body) === '{}';
  const shown = Object.fromEntries(Object.entries(auth).map(([name, value]) => [name, unpacked(value)]));
  const content = empty ? {} : { body: JSON.parse(JSON.stringify(body).replaceAll('+00:00"', 'Z"')) };
  return { method, auth: shown, url: `${path}?${parameters}`, ...(host === undefined ? {} : { host }), ...content };
}
