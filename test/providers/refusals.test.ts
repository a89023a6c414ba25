/** Every vendor that is asked over HTTP, by every way to say "not now" or "no": what must come of each call. */
import { describe, expect, it } from '@jest/globals';
import { type ProviderName, providers } from '../../src/providers/index.ts';
import type { ProviderModule } from '../../src/providers/provider.ts';
import { KeyturnError } from '../../src/rotation/model/errors.ts';
import type { Minted, Provider } from '../../src/rotation/model/ports.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { fakes } from '../fakes/providers.ts';
import { json, wire } from '../fakes/wire.ts';
import { standingClock } from '../http/clock.ts';

const tag = 'ktabcdefgh01jy0000000000000000000000';
const expires = new Date('2026-04-01T00:00:00Z');

/** Those that speak another protocol, ask nobody, or run a program. */
const elsewhere = new Set<string>([
  'command',
  'manual',
  'mysql',
  'mysql-dual-password',
  'postgres',
  'random',
  'redis-acl',
  'vault-dynamic',
]);
const names = (Object.keys(providers) as ProviderName[]).filter(
  (name) => !elsewhere.has(name) && Object.hasOwn(fakes, name),
);

async function build(name: ProviderName) {
  const { admin, options, start, module: other } = fakes[name];
  const clock = standingClock();
  const service = start(clock);
  const between = wire(service.http);
  const module = other?.(between.http) ?? ((await providers[name]()) as ProviderModule);
  const wrapped =
    typeof admin === 'string'
      ? new Secret(admin)
      : admin && Object.fromEntries(Object.entries(admin).map(([part, value]) => [part, new Secret(value)]));
  const provider = module.build({
    options: module.options.parse(options),
    admin: wrapped,
    http: between.http,
    clock,
    random: { bytes: (length: number) => new Uint8Array(length).fill(7), ulid: () => '0'.repeat(26) },
    environment: {},
  } as Parameters<ProviderModule['build']>[0]);
  return { provider, wire: between, service, clock };
}

type Answer = () => Response;
const limits: { readonly [name: string]: Answer } = {
  '429 with retry-after': () => json({}, 429, { 'retry-after': '3600' }),
  '429 without': () => json({ message: 'slow down' }, 429),
  '403 with retry-after': () => json({}, 403, { 'retry-after': '3600' }),
  '403 with nothing left': () => json({}, 403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '3600' }),
};
const others: { readonly [name: string]: Answer } = {
  '401': () => json({}, 401),
  '403': () => json({ message: 'no' }, 403),
  '404': () => json({}, 404),
  '410': () => json({}, 410),
  '451': () => json({}, 451),
};
const lost: { readonly [name: string]: Answer } = {
  '500': () => json({}, 500),
  '503 with retry-after': () => json({}, 503, { 'retry-after': '1' }),
  'a page': () => new Response('<html>Sign in</html>', { headers: { 'content-type': 'text/html' } }),
};

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    return `came back: ${JSON.stringify(await work)}`;
  } catch (error) {
    return error instanceof KeyturnError ? error.code : `not ours: ${String(error)}`;
  }
}

const unknownNow = ['PROVIDER_UNREACHABLE', 'HTTP_UNKNOWN', 'HTTP_NOT_SENT'];
const noEffect = ['HTTP_REFUSED', 'HTTP_NOT_SENT'];

describe.each(names)('%s', (name) => {
  async function faulted(answer: Answer, ask: (provider: Provider, minted: Minted) => Promise<unknown>) {
    const { provider, wire: between, service } = await build(name);
    const minted = await provider.mint({
      tag,
      expires,
      ...(provider.idIsSecret ? {} : { old: { id: service.foreign[0]! } }),
    });
    const alive = service.live().length;
    between.fail(answer, () => true, Number.POSITIVE_INFINITY);
    const came = await codeOf(ask(provider, minted));
    return { came, changed: service.live().length !== alive };
  }
  const list = async (provider: Provider) => (provider.list ? provider.list() : provider.check());
  const mint = (provider: Provider) => provider.mint({ tag, expires });
  const revoke = (provider: Provider, { id }: Minted) => provider.revoke(id);

  it.each(Object.keys(limits))('%s: nothing is known, nothing was done, nobody "may not"', async (as) => {
    for (const ask of [list, (provider: Provider) => provider.check()]) {
      const { came } = await faulted(limits[as]!, ask);
      // A provider that asks nothing in its check has nothing to be kept from.
      if (came !== 'came back: undefined') expect([as, unknownNow.includes(came) || came]).toEqual([as, true]);
    }
    for (const ask of [mint, revoke]) {
      const { came, changed } = await faulted(limits[as]!, ask);
      expect([as, noEffect.includes(came) || came, changed]).toEqual([as, true, false]);
    }
    expect((await faulted(limits[as]!, (provider, minted) => provider.probe(minted))).came).toBe(
      'came back: "inconclusive"',
    );
  });

  it.each(Object.keys(others))('%s: a mint had no effect, and no list is taken for a short one', async (as) => {
    const minting = await faulted(others[as]!, mint);
    expect([as, noEffect.includes(minting.came) || minting.came, minting.changed]).toEqual([as, true, false]);
    const listing = await faulted(others[as]!, list);
    // Vault has no other word for a list without entries than 404.
    const empty = name === 'vault-approle' && as === '404' ? 'came back: []' : 'came back: undefined';
    if (listing.came !== empty) expect(listing.came).toMatch(/^(PROVIDER|HTTP)_/);
    const ending = await faulted(others[as]!, revoke);
    expect(ending.came).toMatch(/^HTTP_|^came back: "gone"$/);
    if (as === '403' || as === '401' || as === '451') expect(ending.came).toMatch(/^HTTP_/);
  });

  it.each(Object.keys(lost))('%s: it is not known what happened', async (as) => {
    expect(['HTTP_UNKNOWN', 'HTTP_NOT_SENT', 'HTTP_REFUSED']).toContain((await faulted(lost[as]!, mint)).came);
    expect((await faulted(lost[as]!, revoke)).came).toMatch(/^HTTP_/);
    expect((await faulted(lost[as]!, (provider, minted) => provider.probe(minted))).came).toBe(
      'came back: "inconclusive"',
    );
  });

  it('407: a proxy passed nothing on', async () => {
    const answer = () => new Response('', { status: 407 });
    const { came, changed } = await faulted(answer, mint);
    expect([noEffect.includes(came) || came, changed]).toEqual([true, false]);
    expect((await faulted(answer, revoke)).came).toBe('HTTP_NOT_SENT');
  });
});
