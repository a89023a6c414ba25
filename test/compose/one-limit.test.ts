import { expect, it } from '@jest/globals';
import { compose } from '../../src/compose/compose.ts';
import { load } from '../../src/config/load.ts';
import { steppingClock } from '../http/stepping-clock.ts';
import { recipe } from '../rotation/shop.ts';

it('what one secret is told of a limit holds back the others at that account until it is over', async () => {
  const clock = steppingClock();
  const environment = { GITHUB_REPOSITORY: 'acme/shop', GITHUB_TOKEN: 'toy-token', TOY_ADMIN: 'toy-example-not-a-key' };
  const sent: number[] = [];
  const began = clock.now().getTime();
  const world = {
    http: async (request: Request) => {
      if (request.method !== 'POST') return new Response('{}', { headers: { 'content-type': 'application/json' } });
      const at = clock.now().getTime() - began;
      sent.push(at);
      if (at < 60_000) return new Response('{}', { status: 429, headers: { 'retry-after': '60' } });
      return new Response('{"id":"toy_1","key":"toy-example-not-a-key-1"}', { status: 201 });
    },
    clock,
    random: { bytes: (length: number) => new Uint8Array(length) },
    environment,
    directory: '.',
    progress: () => {},
  };
  const file = `${recipe()}\nsecrets:
  ONE: { provider: toy, admin: TOY_ADMIN, destinations: [ { github: {} } ] }
  OTHER: { provider: toy, admin: TOY_ADMIN, destinations: [ { github: {} } ] }`;
  const configuration = await load(file, { environment, repository: 'acme/shop' });
  const none = {
    token: undefined,
    journalToken: undefined,
    clientId: undefined,
    privateKey: undefined,
    pending: undefined,
  };
  const ports = await compose(configuration, none, world);
  const [one, two] = configuration.targets;
  const [provider, second] = [await ports.provider(one!.binding), await ports.provider(two!.binding)];
  const expires = new Date(began + 86_400_000);
  const minted = provider.mint({ tag: 'kt-toy-1', expires });
  await new Promise(setImmediate);
  const late = second.mint({ tag: 'kt-toy-2', expires });
  await Promise.all([minted, late]);
  expect(sent.filter((at) => at < 60_000)).toHaveLength(1);
  expect(sent).toHaveLength(3);
});
