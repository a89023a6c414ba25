/** What every destination promises, whichever it is. One without a stand-in here fails the type check. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { DestinationContext, DestinationModule } from '../src/destinations/destination.ts';
import { type DestinationKind, destinations, planned } from '../src/destinations/index.ts';
import { github } from '../src/http/github.ts';
import { KeyturnError } from '../src/rotation/errors.ts';
import type { Address, Destination } from '../src/rotation/ports.ts';
import { Secret } from '../src/rotation/secret.ts';
import { awsVariables, contextOf } from './destinations/context.ts';
import { FakeSecretsManager } from './fakes/aws-secrets-manager.ts';
import { FakeGitHub } from './fakes/github.ts';
import { steppingClock } from './http/stepping-clock.ts';

type Bench = {
  readonly context: DestinationContext;
  /** Entries of `destinations` that this kind takes. */
  readonly entries: readonly object[];
  /** More of them, for a credential with one value only. */
  readonly single?: readonly object[];
  /** One that it must refuse. */
  readonly misspelt: object;
  /** What stands at an address now, seen from the other side. */
  at(address: Address): Promise<string | undefined>;
  /** Makes the place go away, or forbids it. */
  breakIt(): Promise<void>;
};

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function context(fake: FakeGitHub, clock = steppingClock()): Promise<DestinationContext> {
  const directory = await mkdtemp(join(tmpdir(), 'destination-'));
  folders.push(directory);
  const octokit = github({ http: fake.http, clock, token: new Secret(fake.addToken()) });
  return {
    http: fake.http,
    clock,
    github: async () => octokit,
    repository: 'acme/shop',
    variable: () => undefined,
    setting: () => undefined,
    directory,
  };
}

const benches: { [kind in DestinationKind]: () => Promise<Bench> } = {
  github: async () => {
    const clock = steppingClock();
    const fake = new FakeGitHub({ now: clock.now });
    fake.addOrganization('acme');
    fake.addRepository('acme/shop', { environments: ['production'] });
    fake.addRepository('acme/api');
    return {
      context: await context(fake, clock),
      entries: [
        {},
        { environment: 'production' },
        { app: 'dependabot' },
        { repositories: ['acme/shop', 'acme/api'] },
        { organization: 'acme', visibility: 'all' },
      ],
      misspelt: { enviroment: 'production' },
      at: async ({ repository, organization, environment, app, name }) =>
        fake.secret(String(repository ?? organization), String(name), {
          app: app as 'actions',
          ...(typeof environment === 'string' ? { environment } : {}),
        })?.value,
      async breakIt() {
        fake.fault = () => ({ kind: 'status', status: 404 });
      },
    };
  },
  'aws-secrets-manager': async () => {
    const clock = steppingClock();
    const fake = new FakeSecretsManager(clock);
    fake.put('shop/key');
    fake.put('shop/json', '{"other": 12345678901234567890}');
    return {
      context: contextOf(fake.http, clock, awsVariables),
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
      async breakIt() {
        fake.secrets.clear();
      },
    };
  },
  dotenv: async () => {
    const made = await context(new FakeGitHub({ now: () => new Date(0) }));
    return {
      context: made,
      entries: [{}, { file: '.env.development' }],
      misspelt: { path: '.env' },
      at: async ({ file, name }) => {
        const text = await readFile(join(made.directory, String(file)), 'utf8');
        return new RegExp(`^${String(name)}=["']?(.*?)["']?$`, 'm').exec(text)?.[1];
      },
      breakIt: () => rm(made.directory, { recursive: true }),
    };
  },
};

const first = new Secret('toy-example-not-a-key-0001');
const second = new Secret('toy-example-not-a-key-0002');

describe.each(Object.keys(destinations) as DestinationKind[])('the destination %s', (kind) => {
  const load = async () => ({
    module: (await destinations[kind]()) as DestinationModule<unknown>,
    ...(await benches[kind]()),
  });

  async function all(): Promise<{ bench: Bench; built: Destination[] }> {
    const { module, ...bench } = await load();
    const lists = await Promise.all(
      [...bench.entries, ...(bench.single ?? [])].map((entry) =>
        module.expand(module.options.parse(entry), { values: { value: 'API_KEY' } }, bench.context),
      ),
    );
    return { bench, built: lists.flat().map((address) => module.build(address, bench.context)) };
  }

  it('is registered under its own name and says what it does in a sentence', async () => {
    const { module } = await load();
    expect(module.kind).toBe(kind);
    expect(module.title).not.toBe('');
    expect(module.sentence).toMatch(/^[A-Z].*\.$/);
    expect(planned).not.toContain(kind);
  });

  it('refuses a misspelt field', async () => {
    const { module, misspelt } = await load();
    expect(module.options.safeParse(misspelt).success).toBe(false);
  });

  it('has addresses that are plain data, of its kind, each with a key of its own', async () => {
    const { module, ...bench } = await load();
    const keys: string[] = [];
    for (const entry of bench.entries) {
      for (const address of await module.expand(
        module.options.parse(entry),
        { values: { id: 'KEY_ID', secret: 'KEY_SECRET' } },
        bench.context,
      )) {
        expect(address).toEqual(JSON.parse(JSON.stringify(address)));
        expect(address.kind).toBe(kind);
        expect(address.key.startsWith(`${kind}:`)).toBe(true);
        expect(['id', 'secret']).toContain(address.value);
        keys.push(address.key);
      }
    }
    // The first entry may name the same place as a later one; within an entry no place comes twice.
    expect(new Set(keys).size).toBeGreaterThanOrEqual(2 * (bench.entries.length - 1));
  });

  it('builds the same destination from an address that went through the journal', async () => {
    const { bench, built } = await all();
    const { module } = await load();
    for (const { address, place } of built) {
      const again = module.build(JSON.parse(JSON.stringify(address)), bench.context);
      expect(again.address).toEqual(address);
      expect(again.place).toBe(place);
    }
  });

  it('refuses an address that is none of its own', async () => {
    const { module, context: given } = await load();
    expect(() => module.build({ kind, key: `${kind}:x`, value: 'value' }, given)).toThrow(
      expect.objectContaining({ code: 'JOURNAL_CORRUPT' }),
    );
  });

  it('finds nothing there at first, and what it wrote afterwards', async () => {
    const { bench, built } = await all();
    const seen = new Set<string>();
    for (const destination of built) {
      if (seen.has(destination.address.key)) continue;
      seen.add(destination.address.key);
      expect((await destination.preflight()).skipped).toBeUndefined();
      const at = await destination.write(first);
      expect(await bench.at(destination.address)).toBe(first.reveal());
      if (destination.updatedAt)
        expect(Math.abs((await destination.updatedAt())!.getTime() - at.getTime())).toBeLessThanOrEqual(1_000);
      expect((await destination.read?.())?.equals(first) ?? true).toBe(true);
      await destination.write(second);
      expect(await bench.at(destination.address)).toBe(second.reveal());
    }
  });

  it('can be asked to write the same value twice', async () => {
    const { bench, built } = await all();
    await built[0]!.write(first);
    await built[0]!.write(first);
    expect(await bench.at(built[0]!.address)).toBe(first.reveal());
  });

  it('says how much fits, before anything is minted', async () => {
    const { built } = await all();
    for (const destination of built) {
      expect(() => destination.fits(40)).not.toThrow();
      expect(() => destination.fits(100_000_000)).toThrow(expect.objectContaining({ code: 'VALUE_UNFIT' }));
    }
  });

  it('throws errors of ours when the place is gone, and never the value', async () => {
    const { bench, built } = await all();
    await bench.breakIt();
    for (const attempt of [built[0]!.preflight(), built[0]!.write(first)]) {
      const error = await attempt.then(
        () => undefined,
        (reason: unknown) => reason,
      );
      expect(error).toBeInstanceOf(KeyturnError);
      expect(`${(error as Error).stack} ${(error as KeyturnError).hint}`).not.toContain(first.reveal());
    }
  });
});
