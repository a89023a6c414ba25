import { refused } from '../../fakes/aws-secrets-manager.ts';
import { FakeParameterStore } from '../../fakes/aws-ssm.ts';
import { steppingClock } from '../../http/stepping-clock.ts';
import { awsVariables, contextOf } from '../context.ts';
import type { MakeBench } from './bench.ts';

export const awsSsmParameterBench: MakeBench = async (through) => {
  const clock = steppingClock();
  const fake = new FakeParameterStore(clock);
  fake.put('/shop/other', 'by hand');
  return {
    context: contextOf(through(fake.http), clock, awsVariables),
    entries: [
      { name: '/shop/api', create: true },
      { name: '/shop/large', create: true, tier: 'standard', 'kms-key': 'alias/shop', tags: { team: 'shop' } },
    ],
    misspelt: { parameter: '/shop/api' },
    at: async ({ name }) => fake.current(String(name))?.text,
    others: async () => fake.parameters.get('/shop/other'),
    versions: () => [...fake.parameters.values()].flatMap(({ versions }) => versions).length,
    // A parameter that is there has a value.
    remove: { name: '/shop/none' },
    forbid() {
      fake.before = () => refused('AccessDeniedException');
    },
    meddle: undefined,
    throttled: () => refused('TooManyUpdates'),
    largest: 4_096,
  };
};
