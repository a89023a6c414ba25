/**
 * Where a write to an address leads, of every destination: what another option or another variable chose is not taken for
 * the vendor's own, and an address that was made up leads nowhere.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { DestinationModule } from '../../src/destinations/destination.ts';
import { type DestinationKind, destinations } from '../../src/destinations/index.ts';
import type { Address } from '../../src/rotation/model/ports.ts';
import { wire } from '../fakes/wire.ts';
import { benches } from './benches/index.ts';

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function moduleOf(kind: DestinationKind): Promise<DestinationModule<unknown>> {
  return (await destinations[kind]()) as DestinationModule<unknown>;
}

/** Kind, options as their vendor documents them, and settings of the environment. */
const usual: readonly (readonly [DestinationKind, object])[] = [
  ['github', { repository: 'acme/shop' }],
  ['aws-secrets-manager', { 'secret-id': 'shop/api', region: 'eu-west-1' }],
  ['aws-ssm-parameter', { name: '/shop/api', region: 'eu-west-1' }],
  ['doppler', { project: 'shop', config: 'prd' }],
  ['gitlab', { project: 'acme/shop' }],
  ['vercel', { project: 'shop', target: 'production' }],
  ['netlify', { account: 'acme', site: 'shop' }],
  ['cloudflare-workers', { account: '0123456789abcdef0123456789abcdef', script: 'shop' }],
  ['heroku', { app: 'shop' }],
];

const addressesOf = async (kind: DestinationKind, options: object, settings: { [name: string]: string } = {}) => {
  const directory = await mkdtemp(join(tmpdir(), 'origins-'));
  folders.push(directory);
  const { context } = await benches[kind]((http) => wire(http).http, directory);
  const module = await moduleOf(kind);
  const setting = (name: string) => settings[name];
  return module.expand(module.options.parse(options), { values: { value: 'API_KEY' } }, { ...context, setting });
};

describe.each(Object.keys(destinations) as DestinationKind[])('%s', (kind) => {
  it('says of each of its own addresses where it leads, without a request', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'origins-'));
    folders.push(directory);
    let requests = 0;
    const { context, entries } = await benches[kind](
      (http) => (request) => {
        requests++;
        return http(request);
      },
      directory,
    );
    const module = await moduleOf(kind);
    for (const entry of entries) {
      const found = await module.expand(module.options.parse(entry), { values: { value: 'API_KEY' } }, context);
      const before = requests;
      for (const address of found) expect(module.origins(address)).toBeDefined();
      expect(requests).toBe(before);
    }
  });

  it('says nothing of an address that is not one of its own', async () => {
    if (kind === 'github')
      return expect((await moduleOf(kind)).origins({ kind, key: 'x', value: 'value' })).toEqual([]);
    expect((await moduleOf(kind)).origins({ kind, key: 'x', value: 'value' })).toBeUndefined();
  });
});

describe('the vendor’s own', () => {
  it.each(usual)('%s needs no configuration to be reached', async (kind, options) => {
    const module = await moduleOf(kind);
    for (const address of await addressesOf(kind, options))
      expect(module.origins(address)!.filter((one) => one.usual !== true)).toEqual([]);
  });

  it.each([
    ['doppler', { project: 'shop', config: 'prd', 'base-url': 'https://api.evil.example' }],
    ['doppler', { project: 'shop', config: 'prd', token: 'STRIPE_ADMIN' }],
    ['gitlab', { project: 'acme/shop', 'base-url': 'https://gitlab.evil.example/api/v4' }],
    ['gitlab', { project: 'acme/shop', token: 'STRIPE_ADMIN' }],
    ['vercel', { project: 'shop', target: 'production', 'base-url': 'https://api.evil.example' }],
    ['heroku', { app: 'shop', admin: 'STRIPE_ADMIN' }],
    ['dotenv', { file: 'public/index.env' }],
    [
      'azure-key-vault',
      {
        vault: 'evil-vault',
        tenant: '00000000-0000-0000-0000-000000000000',
        client: '00000000-0000-0000-0000-000000000000',
      },
    ],
  ] as const)('is not what %s is told to use instead', async (kind, options) => {
    const module = await moduleOf(kind);
    const [address] = await addressesOf(kind, options);
    expect(module.origins(address as Address)!.filter((one) => one.usual !== true)).not.toEqual([]);
  });

  it('is not a region that was made up', async () => {
    const [address] = await addressesOf('aws-ssm-parameter', { name: '/shop/api', region: 'eu-west-1' });
    const key = 'aws-ssm-parameter:evil.example/x?//shop/api';
    const module = await moduleOf('aws-ssm-parameter');
    expect(module.origins({ ...address!, key, region: 'evil.example/x?' })).toBeUndefined();
  });
});
