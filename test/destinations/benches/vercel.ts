import { throttled } from '../../fakes/stores/fake-store.ts';
import { fakeVercel } from '../../fakes/stores/vercel.ts';
import { steppingClock } from '../../http/stepping-clock.ts';
import { contextOf } from '../context.ts';
import type { MakeBench } from './bench.ts';

export const vercelBench: MakeBench = async (through) => {
  const clock = steppingClock();
  const fake = fakeVercel(clock);
  fake.put('shop', 'OTHER', 'by hand', ['production', 'preview']);
  fake.put('shop', 'API_KEY', 'of development', ['development']);
  const find = (key: string, target: string) =>
    fake.projects.get('shop')?.find((one) => one.key === key && one.target[0] === target);
  return {
    context: contextOf(through(fake.http), clock, { VERCEL_TOKEN: fake.token }),
    entries: [{ project: 'shop' }, { project: 'shop', target: 'preview', type: 'encrypted' }],
    misspelt: { project: 'shop', targett: 'preview' },
    at: async ({ name, options }) => find(String(name), (options as { target: string }).target)?.value,
    others: async () => structuredClone([find('OTHER', 'production'), find('API_KEY', 'development')]),
    remove: () => fake.projects.clear(),
    forbid() {
      fake.forbidden = true;
    },
    meddle: undefined,
    throttled,
    largest: 65_536,
  };
};
