import { azureIds, fakeAzureKeyVault } from '../../fakes/stores/azure-key-vault.ts';
import { throttled } from '../../fakes/stores/fake-store.ts';
import { steppingClock } from '../../http/stepping-clock.ts';
import { contextOf } from '../context.ts';
import type { MakeBench } from './bench.ts';

export const azureKeyVaultBench: MakeBench = async (through) => {
  const clock = steppingClock();
  const fake = fakeAzureKeyVault(clock);
  fake.put('OTHER', 'by hand', { tags: { owner: 'mona' } });
  const variables = {
    ACTIONS_ID_TOKEN_REQUEST_URL: 'https://token.actions.test/',
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'toy-example-not-a-key-job',
  };
  return {
    context: contextOf(through(fake.http), clock, variables),
    entries: [{ vault: 'shop', ...azureIds }],
    misspelt: { vault: 'shop', ...azureIds, tennant: 'x' },
    at: async ({ name }) => fake.secrets.get(String(name))?.at(-1)?.value,
    others: async () => structuredClone(fake.secrets.get('OTHER')),
    versions: () => [...fake.secrets.values()].flat().length,
    remove() {
      fake.state.gone = true;
    },
    forbid() {
      fake.forbidden = true;
    },
    meddle: undefined,
    throttled,
    largest: 25_600,
  };
};
