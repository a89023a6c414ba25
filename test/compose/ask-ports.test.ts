import { expect, it } from '@jest/globals';
import { compose } from '../../src/compose/compose.ts';
import { load } from '../../src/config/load.ts';
import type { RotationQuestion } from '../../src/rotation/model/ports.ts';
import { FakeGitHub } from '../fakes/github.ts';
import { steppingClock } from '../http/stepping-clock.ts';
import { makeService, monasToken } from '../service/app-parts.ts';

const none = { token: undefined, clientId: undefined, privateKey: undefined, pending: undefined };

async function portsOf(file: string, given: { [name: string]: string } = {}) {
  const clock = steppingClock();
  const fake = new FakeGitHub({ now: clock.now });
  fake.addOrganization('acme');
  fake.addRepository('acme/shop', { private: true });
  const run = fake.addRun('acme/shop', { event: 'workflow_dispatch', actor: 'mona' });
  const service = makeService();
  const environment = {
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_TOKEN: fake.addRunToken('acme/shop'),
    GITHUB_RUN_ID: String(run.id),
    ...given,
  };
  const world = {
    http: (request: Request) =>
      request.url.startsWith('https://links.example/') ? service.app(request) : fake.http(request),
    clock,
    random: { bytes: (length: number) => new Uint8Array(length) },
    environment,
    directory: '.',
    progress: () => {},
  };
  const configuration = await load(file, { environment, repository: 'acme/shop' });
  return { clock, ports: await compose(configuration, { ...none, journalToken: undefined }, world) };
}

it('owners are asked at the service that makes the links, with what makes them', async () => {
  const file = 'links: { url: https://links.example }\nsecrets: {}';
  const { clock, ports } = await portsOf(file, { KEYTURN_LINK_TOKEN: monasToken });
  const requests = ports.requests!;
  expect(requests).toMatchObject({ via: 'https://links.example', host: 'links.example' });
  await requests.check();
  const question: RotationQuestion = {
    secret: 'production/API_KEY',
    rotation: '01JZZZZZZZZZZZZZZZZZZZZZZZ',
    fields: [{ name: 'API_KEY' }],
    size: 4096,
    from: 'acme/shop',
    note: '',
    issued: clock.now(),
    expires: new Date(clock.now().getTime() + 86_400_000),
  };
  const draft = await requests.draft(question);
  await requests.create(draft, question);
  expect(await requests.state(draft.seed)).toEqual({ state: 'waiting' });
  await requests.end(draft.id);
  expect(await requests.state(draft.seed)).toEqual({ state: 'destroyed' });
  await requests.done(draft.seed);
});

it('without a service they are asked in the repository, and every answer is confirmed', async () => {
  const { requests } = (await portsOf('secrets: {}')).ports;
  expect(requests).toMatchObject({ via: 'github', host: 'acme/shop', confirms: true });
  await requests!.check();
});

it('a request that was made elsewhere is reached by what its record names, and by nothing else', async () => {
  const { ports } = await portsOf('links: { url: https://links.example }\nsecrets: {}');
  const hosts = ['https://old.example', 'github', 'keyturn', 'https://old.example/path', 'http://old.example'];
  expect(hosts.map((via) => ports.formerRequests?.(via)?.host)).toEqual([
    'old.example',
    'acme/shop',
    undefined,
    undefined,
    undefined,
  ]);
});

it('nobody is asked where the links are another service’s', async () => {
  const elsewhere = 'links: { via: privatebin, url: https://bin.example }\nsecrets: {}';
  expect((await portsOf(elsewhere)).ports.requests).toBeUndefined();
});

it('a run is a person’s press only in a job', async () => {
  expect((await portsOf('secrets: {}')).ports.pressed).toBeUndefined();
  const { ports } = await portsOf('secrets: {}', { GITHUB_ACTIONS: 'true', GITHUB_JOB: 'rotate' });
  expect(await ports.pressed?.()).toMatchObject({ login: 'mona' });
});
