import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { compose } from '../../src/compose/compose.ts';
import type { World } from '../../src/compose/world.ts';
import { load } from '../../src/config/load.ts';
import type { Http } from '../../src/rotation/model/ports.ts';
import type { ReconcileOptions } from '../../src/rotation/run/options.ts';
import { reconcile } from '../../src/rotation/run/reconcile.ts';
import { awsVariables, vaultVariables } from '../destinations/context.ts';
import { FakeSecretsManager, refused } from '../fakes/aws-secrets-manager.ts';
import { type Toy, toy } from '../fakes/toy.ts';
import { FakeVault } from '../fakes/vault.ts';
import { json } from '../fakes/wire.ts';
import { steppingClock } from '../http/stepping-clock.ts';

const DAY = 86_400_000;
const admin = 'toy-example-not-a-key-admin';
const folders: string[] = [];
/** Ends the runs that were killed: they would wait for their answers longer than the tests take. */
const burials: (() => void)[] = [];
afterEach(() => {
  for (const bury of burials.splice(0)) bury();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const escrows = {
  'aws-secrets-manager': '{ aws-secrets-manager: { secret-id: keyturn/pending, create: true } }',
  vault: '{ vault: { path: keyturn/pending, create: true } }',
} as const;

/** A journal in a file, an escrow and a destination in one store, and runs that may die. */
function stage(kind: keyof typeof escrows) {
  const clock = steppingClock();
  const aws = new FakeSecretsManager(clock);
  const vault = new FakeVault(clock);
  aws.put('shop/toy');
  vault.put('secret/shop/toy', '{}');
  const provider: Toy = toy(clock, { admin });
  const directory = mkdtempSync(join(tmpdir(), 'escrow-'));
  folders.push(directory);
  const requests: string[] = [];
  let buried = false;
  burials.push(() => {
    buried = true;
  });
  let dead: (request: string) => boolean = () => false;
  const http: Http = async (request) => {
    const { host, pathname } = new URL(request.url);
    const label = `${request.headers.get('x-amz-target') ?? request.method} ${pathname}`;
    if (buried) throw new TypeError('fetch failed');
    if (dead(label)) return new Promise((_, fail) => burials.push(() => fail(new TypeError('fetch failed'))));
    requests.push(label);
    if (host === 'vault.acme.test:8200') return vault.http(request);
    if (host === 'api.toy.test') return provider.http(request);
    if (host.startsWith('secretsmanager.')) return aws.http(request);
    return json({}, 404);
  };
  const text = `
journal: { file: journal.json }
escrow: ${escrows[kind]}
recipes:
  toy:
    base-url: https://api.toy.test
    auth: { bearer: "{{admin}}" }
    mint: { method: POST, path: /keys, body: { name: "{{tag}}", scopes: [send] }, id: /id, values: { value: /key } }
    list: { path: /keys, items: /keys, id: /id, tag: /name, paginate: { cursor: /next, query: after } }
    verify: { path: /whoami, auth: { bearer: "{{value}}" }, accept: [{ status: 200 }], reject: [401, 403], successes: 2 }
    revoke: { method: DELETE, path: "/keys/{{id}}", gone: [404] }
secrets:
  TOY_KEY:
    provider: toy
    admin: TOY_ADMIN
    destinations: [ ${kind === 'vault' ? '{ vault: { path: shop/toy } }' : '{ aws-secrets-manager: { secret-id: shop/toy } }'} ]
`;
  return {
    clock,
    aws,
    vault,
    provider,
    requests,
    held: () => (kind === 'vault' ? JSON.parse(vault.current('secret/shop/toy')!).TOY_KEY : aws.current('shop/toy')),
    pending: () =>
      kind === 'vault'
        ? JSON.parse(vault.current('secret/keyturn/pending') ?? '{}').KEYTURN_PENDING
        : aws.current('keyturn/pending'),
    /** Undefined: it died. */
    async run(dies: (request: string) => boolean = () => false, options: ReconcileOptions = {}) {
      requests.splice(0);
      const environment = { ...awsVariables, ...vaultVariables, TOY_ADMIN: admin };
      let count = 0;
      const world: World = {
        http,
        clock,
        environment,
        directory,
        random: {
          bytes: (length) =>
            new Uint8Array(length).map((_, at) => (at * 7 + count++ * 13 + clock.now().getTime() / 1_000) % 256),
        },
        progress: () => undefined,
      };
      let over: () => void = () => undefined;
      const died = new Promise<undefined>((done) => {
        over = () => done(undefined);
      });
      let faulted = false;
      dead = (request) => {
        faulted ||= dies(request);
        if (faulted) over();
        return faulted;
      };
      const configuration = await load(text, { environment });
      const none = {
        token: undefined,
        journalToken: undefined,
        clientId: undefined,
        privateKey: undefined,
        pending: undefined,
      };
      const ports = await compose(configuration, none, world);
      const { targets } = configuration;
      return Promise.race([died, reconcile(ports, targets, targets, options)]);
    },
  };
}

describe.each(Object.keys(escrows) as (keyof typeof escrows)[])('the escrow in %s', (kind) => {
  const isWrite = (request: string) => (kind === 'vault' ? request === 'PUT /v1/secret/data/shop/toy' : false);

  it('hands the value of a run that was killed before the first write to the next one', async () => {
    const { run, provider, held, pending, clock, requests } = stage(kind);
    let puts = 0;
    // In Secrets Manager the escrow is made by CreateSecret, with the seed: the first PutSecretValue is the value's, the
    // second the destination's.
    const dies = (request: string) => isWrite(request) || (/PutSecretValue/.test(request) && puts++ === 1);
    expect(await run(dies)).toBeUndefined();
    const minted = provider.keys.filter(({ name }) => name.startsWith('kt'));
    expect(minted).toHaveLength(1);
    expect(pending()).toContain(minted[0]!.key);
    expect(held()).not.toBe(minted[0]!.key);
    clock.advance(DAY);
    const result = await run();
    expect(result!.outcomes.map(({ error }) => error)).toEqual([undefined]);
    expect(held()).toBe(minted[0]!.key);
    expect(provider.keys.filter(({ name }) => name.startsWith('kt'))).toHaveLength(1);
    // What has ended lies there no longer, and then it is read for its seed, and not written.
    clock.advance(DAY);
    await run();
    expect(pending() ?? '').not.toContain(minted[0]!.key);
    clock.advance(DAY);
    await run();
    expect(requests.filter((request) => /pending|SecretValue/.test(request))).toEqual([
      kind === 'vault' ? 'GET /v1/secret/data/keyturn/pending' : expect.stringContaining('GetSecretValue'),
    ]);
  });

  it('that holds what somebody else wrote is refused before anything is minted, and stays as it is', async () => {
    const { run, aws, vault, provider, pending } = stage(kind);
    const theirs = '{"database":"theirs"}';
    aws.put('keyturn/pending', theirs);
    vault.put('secret/keyturn/pending', JSON.stringify({ KEYTURN_PENDING: theirs }));
    await expect(run()).rejects.toMatchObject({ code: 'ESCROW_FOREIGN', now: 'unchanged', path: '$.v' });
    expect(provider.keys.filter(({ name }) => name.startsWith('kt'))).toEqual([]);
    expect(pending()).toBe(theirs);
  });

  it('that may not be written is found before anything is minted', async () => {
    const { run, aws, vault, provider } = stage(kind);
    aws.before = (_, body) => (body['SecretId'] === 'keyturn/pending' ? refused('AccessDeniedException') : undefined);
    vault.before = (asked) => (asked.includes('keyturn/pending') ? json({ errors: [] }, 403) : undefined);
    await expect(run()).rejects.toMatchObject({ code: 'ESCROW_FAILED', now: 'unchanged' });
    expect(provider.keys.filter(({ name }) => name.startsWith('kt'))).toEqual([]);
  });
});
