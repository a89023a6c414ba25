import { fakeCloudflareWorkers } from '../../fakes/stores/cloudflare-workers.ts';
import { throttled } from '../../fakes/stores/fake-store.ts';
import { steppingClock } from '../../http/stepping-clock.ts';
import { contextOf } from '../context.ts';
import type { MakeBench } from './bench.ts';

export const cloudflareWorkersBench: MakeBench = async (through) => {
  const clock = steppingClock();
  const fake = fakeCloudflareWorkers(clock);
  fake.scripts.get('shop')!.set('OTHER', 'by hand');
  return {
    context: contextOf(through(fake.http), clock, { CLOUDFLARE_API_TOKEN: fake.token }),
    entries: [{ account: fake.account, script: 'shop' }],
    misspelt: { account: fake.account, scirpt: 'shop' },
    at: async ({ name }) => fake.scripts.get('shop')?.get(String(name)),
    others: async () => fake.scripts.get('shop')?.get('OTHER'),
    remove: () => fake.scripts.clear(),
    forbid() {
      fake.forbidden = true;
    },
    meddle: undefined,
    throttled,
    largest: 5_120,
  };
};
