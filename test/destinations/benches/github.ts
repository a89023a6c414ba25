import { github } from '../../../src/forge/github/client.ts';
import { Secret } from '../../../src/rotation/model/secret.ts';
import { FakeGitHub } from '../../fakes/github.ts';
import { json } from '../../fakes/wire.ts';
import { steppingClock } from '../../http/stepping-clock.ts';
import { contextOf } from '../context.ts';
import type { MakeBench } from './bench.ts';

export const githubBench: MakeBench = async (through) => {
  const clock = steppingClock();
  const fake = new FakeGitHub({ now: clock.now });
  fake.addOrganization('acme');
  fake.addRepository('acme/shop', { environments: ['production'] });
  fake.addRepository('acme/api');
  fake.setSecret('acme/shop', 'OTHER', 'toy-example-by-hand');
  const http = through(fake.http);
  const token = new Secret(fake.addToken());
  const at = async ({ repository, organization, environment, app, name }: { readonly [name: string]: unknown }) =>
    fake.secret(String(repository ?? organization), String(name), {
      app: app as 'actions',
      ...(typeof environment === 'string' ? { environment } : {}),
    })?.value;
  return {
    // What one run has learnt goes with its client, and the runs of a test are many.
    context: {
      ...contextOf(http, clock, {}),
      github: async () => github({ http, clock, token }),
      repository: 'acme/shop',
    },
    entries: [
      {},
      { environment: 'production' },
      { app: 'dependabot' },
      { repositories: ['acme/shop', 'acme/api'] },
      { organization: 'acme', visibility: 'all' },
    ],
    misspelt: { enviroment: 'production' },
    at,
    others: () => at({ repository: 'acme/shop', app: 'actions', name: 'OTHER' }),
    remove() {
      fake.fault = () => ({ kind: 'status', status: 404 });
    },
    forbid() {
      fake.fault = () => ({ kind: 'status', status: 403 });
    },
    meddle: undefined,
    throttled: () => json({ message: 'You have exceeded a secondary rate limit' }, 403, { 'retry-after': '1' }),
    largest: 49_152,
  };
};
