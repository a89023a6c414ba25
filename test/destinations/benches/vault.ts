import { FakeVault } from '../../fakes/vault.ts';
import { json } from '../../fakes/wire.ts';
import { steppingClock } from '../../http/stepping-clock.ts';
import { contextOf, vaultVariables } from '../context.ts';
import type { MakeBench } from './bench.ts';

export const vaultBench: MakeBench = async (through) => {
  const clock = steppingClock();
  const fake = new FakeVault(clock);
  fake.put('secret/shop/api', '{ "other":12345678901234567890 }');
  fake.put('secret/shop/other', '{"OTHER":"by hand"}');
  fake.namespaces.add('team');
  let turn = 0;
  const other = () => /"other":\d+/.exec(fake.current('secret/shop/api') ?? '')?.[0];
  return {
    context: contextOf(through(fake.http), clock, vaultVariables),
    entries: [
      { path: 'shop/api' },
      { path: 'shop/new', create: true },
      { path: 'shop/new', mount: 'team/kv', namespace: 'team', create: true },
    ],
    single: [{ path: 'shop/api', field: 'api "key"' }],
    misspelt: { path: 'shop/api', feild: 'api_key' },
    at: async ({ mount, path, field, vault }) => {
      const text = fake.current(`${mount}/${path}`, (vault as { namespace: string | null }).namespace ?? '');
      return text === undefined ? undefined : JSON.parse(text)[String(field)];
    },
    others: async () => [other(), fake.current('secret/shop/other')],
    versions: () => [...fake.secrets.values()].flat().length,
    remove: () => fake.secrets.clear(),
    forbid() {
      fake.tokens.set(vaultVariables['VAULT_TOKEN']!, { until: Number.POSITIVE_INFINITY, may: {} });
    },
    meddle() {
      fake.put('secret/shop/api', fake.current('secret/shop/api')!.replace(/"other":\d+/, `"other":${++turn}`));
    },
    throttled: () => json({ errors: ['request path "secret/data/shop/api": rate limit quota exceeded'] }, 429),
    largest: 524_288,
  };
};
