import { throttled } from '../../fakes/stores/fake-store.ts';
import { fakeNetlify } from '../../fakes/stores/netlify.ts';
import { steppingClock } from '../../http/stepping-clock.ts';
import { contextOf } from '../context.ts';
import type { MakeBench } from './bench.ts';

export const netlifyBench: MakeBench = async (through) => {
  const clock = steppingClock();
  const fake = fakeNetlify(clock);
  fake.put('acme/site-1', 'OTHER', { production: 'by hand', dev: 'of dev' });
  const held = (place: string, key: string, context: string) =>
    fake.places
      .get(place)
      ?.find((one) => one.key === key)
      ?.values.find((one) => one.context === context)?.value;
  return {
    context: contextOf(through(fake.http), clock, { NETLIFY_AUTH_TOKEN: fake.token }),
    entries: [
      { account: 'acme', site: 'site-1' },
      { account: 'acme', context: 'dev', secret: false },
    ],
    misspelt: { account: 'acme', sight: 'site-1' },
    at: async ({ name, options }) => {
      const { site = '', context } = options as { site?: string; context: string };
      return held(`acme/${site}`, String(name), context);
    },
    others: async () => structuredClone(fake.places.get('acme/site-1')?.find((one) => one.key === 'OTHER')),
    remove: () => fake.places.clear(),
    forbid() {
      fake.forbidden = true;
    },
    meddle: undefined,
    throttled,
    largest: 65_536,
  };
};
