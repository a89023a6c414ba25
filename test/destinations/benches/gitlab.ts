import type { Address } from '../../../src/rotation/model/ports.ts';
import { FakeGitLabVariables } from '../../fakes/gitlab-variables.ts';
import { json } from '../../fakes/wire.ts';
import { steppingClock } from '../../http/stepping-clock.ts';
import { contextOf } from '../context.ts';
import type { MakeBench } from './bench.ts';

export const gitlabVariables = { GITLAB_TOKEN: 'toy-example-not-a-key-gitlab' };

/** Where the fake keeps the owner of an address. */
export function ownerOf({ of, owner }: Address): string {
  return of === 'instance' ? 'admin/ci' : `${String(of)}s/${String(owner)}`;
}

export const gitlabBench: MakeBench = async (through) => {
  const clock = steppingClock();
  const fake = new FakeGitLabVariables(clock);
  fake.put('projects/acme/shop', 'OTHER', 'by hand', { protected: true });
  fake.put('projects/acme/shop', 'API_KEY', 'of staging', { environment_scope: 'staging' });
  fake.owners.set('groups/acme', []);
  fake.owners.set('admin/ci', []);
  return {
    context: contextOf(through(fake.http), clock, gitlabVariables),
    entries: [
      { project: 'acme/shop', masked: false },
      { project: 'acme/shop', 'environment-scope': 'production', masked: false },
      { group: 'acme', masked: false },
    ],
    misspelt: { project: 'acme/shop', maskd: true },
    at: async (address) =>
      fake.variable(ownerOf(address), String(address['name']), String(address['scope'] ?? '*'))?.value,
    others: async () => [
      structuredClone(fake.variable('projects/acme/shop', 'OTHER')),
      structuredClone(fake.variable('projects/acme/shop', 'API_KEY', 'staging')),
    ],
    remove: () => fake.owners.clear(),
    forbid() {
      fake.guest = true;
    },
    meddle: undefined,
    throttled: () => json({ message: 'Too Many Requests' }, 429, { 'retry-after': '1' }),
    largest: 65_536,
  };
};
