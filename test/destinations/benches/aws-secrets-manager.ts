import { FakeSecretsManager, refused } from '../../fakes/aws-secrets-manager.ts';
import { steppingClock } from '../../http/stepping-clock.ts';
import { awsVariables, contextOf } from '../context.ts';
import type { MakeBench } from './bench.ts';

export const awsSecretsManagerBench: MakeBench = async (through) => {
  const clock = steppingClock();
  const fake = new FakeSecretsManager(clock);
  fake.put('shop/key');
  fake.put('shop/json', '{"other": 12345678901234567890}');
  fake.put('shop/other', 'by hand');
  let turn = 0;
  return {
    context: contextOf(through(fake.http), clock, awsVariables),
    entries: [{ 'secret-id': 'shop/key' }, { 'secret-id': 'shop/new', create: true }],
    single: [
      { 'secret-id': 'shop/json', field: 'api_key' },
      { 'secret-id': 'shop/new-json', create: true, field: 'api "key"' },
    ],
    misspelt: { 'secret-id': 'shop/key', feild: 'api_key' },
    at: async ({ secretId, field }) => {
      const text = fake.current(String(secretId));
      return text === undefined || field === null ? text : JSON.parse(text)[String(field)];
    },
    others: async () => [fake.current('shop/other'), /"other": ?\d+/.exec(fake.current('shop/json') ?? '')?.[0]],
    versions: () => [...fake.secrets.values()].flat().length,
    remove: () => fake.secrets.clear(),
    forbid() {
      fake.before = () => refused('AccessDeniedException');
    },
    meddle() {
      fake.replace('shop/json', (text) => text.replace(/"other": ?\d+/, `"other":${++turn}`));
    },
    throttled: () => refused('ThrottlingException'),
    largest: 65_536,
  };
};
