import { describe, expect, it } from '@jest/globals';
import { type ProviderName, providers } from '../../src/providers/index.ts';
import type { Admin, ProviderModule } from '../../src/providers/provider.ts';
import type { Http } from '../../src/rotation/model/ports.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { fakes } from '../fakes/providers.ts';
import { standingClock } from '../http/clock.ts';
import { judge } from '../openapi.ts';

/** Where the documents leave more open than the vendors' prose does. */
const cases: { name: ProviderName; elsewhere: string[] }[] = [
  // The scopes of a key: another document, of which we read `/scopes` only.
  { name: 'sendgrid', elsewhere: ['/v3/scopes'] },
  { name: 'resend', elsewhere: [] },
  { name: 'twilio', elsewhere: ['/2010-04-01/'] },
  // The project itself.
  { name: 'supabase', elsewhere: ['/rest/v1/'] },
  // The cluster itself.
  { name: 'confluent', elsewhere: ['/kafka/'] },
];

describe.each(cases)("$name speaks as the vendor's document says", ({ name, elsewhere }) => {
  it('and so does our fake of it', async () => {
    const check = judge(name);
    const module = (await providers[name]()) as ProviderModule;
    const { options, admin, start } = fakes[name];
    const clock = standingClock();
    const service = start(clock);
    let judged = 0;
    const http: Http = async (request) => {
      const copy = request.clone();
      const response = await service.http(request);
      const { pathname } = new URL(copy.url);
      if (!elsewhere.some((prefix) => pathname.startsWith(prefix))) {
        await check(copy, await copy.text(), response.clone());
        judged++;
      }
      return response;
    };
    const wrapped: Admin =
      typeof admin === 'string'
        ? new Secret(admin)
        : Object.fromEntries(Object.entries(admin ?? {}).map(([part, value]) => [part, new Secret(value)]));
    const random = { bytes: (length: number) => new Uint8Array(length), ulid: () => '' };
    // The judge's complaints would look like a broken connection.
    const complaints: unknown[] = [];
    const told: Http = (request) => http(request).catch((error) => Promise.reject(complaints.push(error) && error));
    const provider = module.build({
      options: module.options.parse(options),
      admin: wrapped,
      http: told,
      clock,
      random,
    });
    const work = async () => {
      await provider.check();
      const minted = await provider.mint({ tag: 'ktabcdefgh01jy0000000000000000000000' });
      await provider.probe(minted);
      await provider.list!();
      await provider.revoke(minted.id);
      await provider.revoke(minted.id);
    };
    await work().catch((error) => complaints.push(error));
    expect(complaints).toEqual([]);
    expect(judged).toBeGreaterThanOrEqual(5);
  });
});
