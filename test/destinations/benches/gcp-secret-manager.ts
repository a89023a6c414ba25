import { throttled } from '../../fakes/stores/fake-store.ts';
import { fakeGcpSecretManager } from '../../fakes/stores/gcp-secret-manager.ts';
import { steppingClock } from '../../http/stepping-clock.ts';
import { contextOf } from '../context.ts';
import type { MakeBench } from './bench.ts';

export const gcpSecretManagerBench: MakeBench = async (through) => {
  const clock = steppingClock();
  const fake = fakeGcpSecretManager(clock);
  fake.secrets.set('API_KEY', []);
  fake.secrets.set('OTHER', [{ data: 'YnkgaGFuZA==', state: 'ENABLED' }]);
  return {
    context: contextOf(through(fake.http), clock, { GOOGLE_OAUTH_ACCESS_TOKEN: fake.token }),
    entries: [{ project: 'shop' }],
    misspelt: { projct: 'shop' },
    at: async ({ name }) => {
      const data = fake.secrets.get(String(name))?.at(-1)?.data;
      return data === undefined ? undefined : Buffer.from(data, 'base64').toString('utf8');
    },
    others: async () => structuredClone(fake.secrets.get('OTHER')),
    versions: () => [...fake.secrets.values()].flat().length,
    remove: () => fake.secrets.clear(),
    forbid() {
      fake.forbidden = true;
    },
    meddle: undefined,
    throttled,
    largest: 65_536,
  };
};
