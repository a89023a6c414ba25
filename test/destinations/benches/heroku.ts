import { throttled } from '../../fakes/stores/fake-store.ts';
import { fakeHeroku } from '../../fakes/stores/heroku.ts';
import { steppingClock } from '../../http/stepping-clock.ts';
import { contextOf } from '../context.ts';
import type { MakeBench } from './bench.ts';

export const herokuBench: MakeBench = async (through) => {
  const clock = steppingClock();
  const fake = fakeHeroku(clock);
  fake.apps.get('shop')!['OTHER'] = 'by hand';
  return {
    context: contextOf(through(fake.http), clock, { HEROKU_API_KEY: fake.token }),
    entries: [{ app: 'shop' }],
    misspelt: { ap: 'shop' },
    at: async ({ name }) => fake.apps.get('shop')?.[String(name)],
    others: async () => fake.apps.get('shop')?.['OTHER'],
    versions: () => fake.releases.length,
    remove: () => fake.apps.clear(),
    forbid() {
      fake.forbidden = true;
    },
    meddle: undefined,
    throttled,
    largest: 32_768,
  };
};
