/** Answers that look like the word that a credential is gone, and are about something else. */
import { describe, expect, it } from '@jest/globals';
import { type ProviderName, providers } from '../../src/providers/index.ts';
import type { ProviderModule } from '../../src/providers/provider.ts';
import type { Http, Provider } from '../../src/rotation/model/ports.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { fakes } from '../fakes/providers.ts';
import { json } from '../fakes/wire.ts';
import { standingClock } from '../http/clock.ts';

const tag = 'ktabcdefgh01jy0000000000000000000000';

/** `instead`: what is answered in place of the service; undefined leaves the request to it. */
async function build(name: ProviderName, instead: (request: Request) => Response | undefined): Promise<Provider> {
  const { admin, options, start, module: other } = fakes[name];
  const clock = standingClock();
  const service = start(clock);
  const http: Http = async (request) => instead(request) ?? service.http(request);
  const module = other?.(http) ?? ((await providers[name]()) as ProviderModule);
  const wrapped =
    typeof admin === 'string'
      ? new Secret(admin)
      : admin && Object.fromEntries(Object.entries(admin).map(([part, value]) => [part, new Secret(value)]));
  return module.build({
    options: module.options.parse(options),
    admin: wrapped,
    http,
    clock,
    random: { bytes: (length: number) => new Uint8Array(length).fill(7), ulid: () => '0'.repeat(26) },
    environment: {},
  } as Parameters<ProviderModule['build']>[0]);
}

describe('elasticsearch', () => {
  it('has not ended a key that it could not invalidate', async () => {
    const failed = { invalidated_api_keys: [], previously_invalidated_api_keys: [], error_count: 1 };
    const provider = await build('elasticsearch', ({ method }) =>
      method === 'DELETE' ? json({ ...failed, error_details: [{ type: 'exception' }] }) : undefined,
    );
    const { id } = await provider.mint({ tag });
    await expect(provider.revoke(id)).rejects.toMatchObject({ code: 'HTTP_REFUSED' });
  });
});

describe('vault-dynamic', () => {
  const listing = (answer: object) => (request: Request) =>
    request.method === 'LIST' || request.url.includes('list=true') ? json(answer, 404) : undefined;

  it('lists nothing where there is no lease', async () => {
    const provider = await build('vault-dynamic', listing({ errors: [] }));
    expect(await provider.list!()).toEqual([]);
  });

  it('has no list where there is no such namespace', async () => {
    const provider = await build('vault-dynamic', listing({ errors: ['no handler for route "sys/leases"'] }));
    await expect(provider.list!()).rejects.toMatchObject({ code: 'PROVIDER_UNREADABLE' });
  });
});
