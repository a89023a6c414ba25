import { FakeDoppler } from '../../fakes/doppler.ts';
import { json } from '../../fakes/wire.ts';
import { steppingClock } from '../../http/stepping-clock.ts';
import { contextOf } from '../context.ts';
import type { MakeBench } from './bench.ts';

export const dopplerVariables = { DOPPLER_TOKEN: 'toy-example-not-a-key-doppler' };

export const dopplerBench: MakeBench = async (through) => {
  const clock = steppingClock();
  const fake = new FakeDoppler(clock);
  fake.put('shop/prd', 'OTHER', 'by hand', 'restricted');
  fake.put('shop/dev', 'OTHER', 'of dev');
  const allOthers = () =>
    [...fake.configs].flatMap(([config, all]) =>
      [...all].flatMap(([name, one]) => (name === 'OTHER' ? [config, one] : [])),
    );
  return {
    context: contextOf(through(fake.http), clock, dopplerVariables),
    entries: [
      { project: 'shop', config: 'prd' },
      { project: 'shop', config: 'dev', visibility: 'restricted' },
    ],
    misspelt: { project: 'shop', config: 'prd', visiblity: 'masked' },
    at: async ({ project, config, name }) => fake.computed(`${String(project)}/${String(config)}`, String(name)),
    others: async () => structuredClone(allOthers()),
    versions: () => fake.changes,
    remove: () => fake.configs.clear(),
    forbid: () => fake.tokens.clear(),
    meddle: undefined,
    throttled: () => json({ messages: ['Too many requests'], success: false }, 429, { 'retry-after': '1' }),
    largest: 65_536,
    // All of the strange ones but `${`, which is refused.
    odd: 'toy ü é e\u0301 😀 "quoted" \'s \\n $HOME `x` # = <&>\r\n\tline two\n\u2028end\n',
  };
};
