import { expect, it } from '@jest/globals';
import { compose } from '../../src/compose/compose.ts';
import { load } from '../../src/config/load.ts';

const environment = { GITHUB_REPOSITORY: 'acme/shop', GITHUB_TOKEN: 'toy-example-not-a-token' };
const access = {
  token: undefined,
  journalToken: undefined,
  clientId: undefined,
  privateKey: undefined,
  pending: undefined,
};
const world = {
  http: () => Promise.reject(new Error('nothing is sent')),
  clock: { now: () => new Date('2031-02-03T04:05:06Z'), sleep: async () => {} },
  random: { bytes: (length: number) => new Uint8Array(length) },
  environment,
  directory: '.',
  progress: () => {},
};

const from = async (file: string) =>
  (await compose(await load(file, { environment, repository: 'acme/shop' }), access, world)).from;

it('messages say how recipients run Keyturn, where the configuration says it', async () => {
  expect(await from('cli: npx @acme/keyturn\nsecrets: {}')).toEqual({
    repository: 'acme/shop',
    cli: 'npx @acme/keyturn',
  });
});

it('messages say nothing of it where the configuration does not', async () => {
  expect(await from('secrets: {}')).toEqual({ repository: 'acme/shop' });
});
