import { expect, it } from '@jest/globals';
import { verifyOpened } from '../../src/commands/verify-opened.ts';
import { load } from '../../src/config/load.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import { toy } from '../fakes/toy.ts';
import { steppingClock } from '../http/stepping-clock.ts';

const configuration = `
journal: { file: journal.json }
links: { url: "https://links.example.com" }
channels: [ { webhook: { url: "https://hook.example.com/" } } ]
recipes:
  toy:
    base-url: https://api.toy.example.com
    auth: { bearer: "{{admin}}" }
    mint: { method: POST, path: /keys, body: { name: "{{tag}}", scopes: [send] }, id: /id, values: { value: /key } }
    verify: { path: /whoami, auth: { bearer: "{{value}}" }, accept: [{ status: 200 }], reject: [401] }
    revoke: { method: DELETE, path: "/keys/{{id}}", gone: [404] }
environments:
  production: { destinations: [], share: { with: [mona] } }
  development: { destinations: [], share: { with: [mona] } }
secrets:
  TOY_KEY: { provider: toy, admin: TOY_ADMIN, environments: [production, development] }
`;

it('each value that was opened is asked of its own provider, in its own environment, without the admin credential', async () => {
  const clock = steppingClock();
  const provider = toy(clock);
  const [alive] = provider.keys;
  const asked: string[] = [];
  const world = {
    http: async (request: Request) => {
      asked.push(request.headers.get('authorization') ?? '');
      return provider.http(request);
    },
    clock,
    random: { bytes: (length: number) => new Uint8Array(length) },
    environment: {},
    directory: '.',
    progress() {},
  };
  const verify = verifyOpened(await load(configuration, { environment: {} }), world);
  const entry = (environment: string | undefined, value: string, name = 'TOY_KEY') => ({
    key: environment === undefined ? name : `${environment}/${name}`,
    name,
    environment,
    value: new Secret(value),
    rotation: undefined,
  });
  const dead = 'toy-example-not-a-key-that-works';
  const entries = [
    entry('production', dead),
    entry('development', alive!.key),
    entry(undefined, 'whatever-it-is', 'OTHER'),
  ];
  expect(await verify(entries)).toEqual([
    { key: 'production/TOY_KEY', probe: 'rejected' },
    { key: 'development/TOY_KEY', probe: 'accepted' },
    { key: 'OTHER', probe: 'unknown' },
  ]);
  expect(new Set(asked)).toEqual(new Set([`Bearer ${dead}`, `Bearer ${alive!.key}`]));
});
