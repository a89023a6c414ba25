/** What every destination promises, whichever it is. One without a bench in test/destinations/benches fails the type check. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { DestinationModule } from '../src/destinations/destination.ts';
import { type DestinationKind, destinations, planned } from '../src/destinations/index.ts';
import { KeyturnError } from '../src/rotation/model/errors.ts';
import type { Destination, Http } from '../src/rotation/model/ports.ts';
import { Secret } from '../src/rotation/model/secret.ts';
import { benches } from './destinations/benches/index.ts';
import { type Fault, type Wire, wire } from './fakes/wire.ts';

const folders: string[] = [];
afterEach(async () => {
  jest.useRealTimers();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

/** Stores without a network between: no answer can be lost, late or elsewhere. */
const local: readonly DestinationKind[] = ['dotenv'];
const kinds = Object.keys(destinations) as DestinationKind[];

async function stage(kind: DestinationKind) {
  const directory = await mkdtemp(join(tmpdir(), 'destination-'));
  folders.push(directory);
  const between: { wire?: Wire; before: (request: number) => void } = { before: () => undefined };
  let count = 0;
  const through = (http: Http): Http => {
    between.wire = wire(http);
    return (request) => {
      between.before(count++);
      return between.wire!.http(request);
    };
  };
  const module = (await destinations[kind]()) as DestinationModule<unknown>;
  const bench = await benches[kind](through, directory);
  const expand = (entry: object, values: { readonly [value: string]: string } = { value: 'API_KEY' }) =>
    module.expand(module.options.parse(entry), { values }, bench.context);
  const built: Destination[] = [];
  for (const entry of [...bench.entries, ...(bench.single ?? [])]) {
    for (const address of await expand(entry)) {
      if (!built.some((one) => one.address.key === address.key)) built.push(module.build(address, bench.context));
    }
  }
  return {
    module,
    bench,
    built,
    expand,
    between,
    /** The faults go into the requests from now on, the first of which is number 0. */
    from(): void {
      count = 0;
    },
    asked: () => count,
  };
}

const first = new Secret('toy-example-not-a-key-0001');
const second = new Secret('toy-example-not-a-key-0002');

/** What it threw, which is one of ours and says nothing of the value; undefined if it did not. */
async function faultOf(work: Promise<unknown>): Promise<KeyturnError | undefined> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error === undefined) return undefined;
  expect(error).toBeInstanceOf(KeyturnError);
  const said = `${(error as Error).stack} ${(error as KeyturnError).hint}`;
  for (const value of [first, second]) expect(said).not.toContain(value.reveal());
  return error as KeyturnError;
}

describe.each(kinds)('the destination %s', (kind) => {
  it('is registered under its own name and says what it does in a sentence', async () => {
    const { module } = await stage(kind);
    expect(module.kind).toBe(kind);
    expect(module.title).not.toBe('');
    expect(module.sentence).toMatch(/^[A-Z].*\.$/);
    expect(planned).not.toContain(kind);
  });

  it('refuses a misspelt field', async () => {
    const { module, bench } = await stage(kind);
    expect(module.options.safeParse(bench.misspelt).success).toBe(false);
  });

  it('has addresses that are plain data, of its kind, each with a key of its own', async () => {
    const { bench, expand } = await stage(kind);
    const keys: string[] = [];
    for (const entry of bench.entries) {
      for (const address of await expand(entry, { id: 'KEY_ID', secret: 'KEY_SECRET' })) {
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
    const { module, bench, built } = await stage(kind);
    for (const { address, place } of built) {
      const again = module.build(JSON.parse(JSON.stringify(address)), bench.context);
      expect(again.address).toEqual(address);
      expect(again.place).toBe(place);
    }
  });

  it('removes what it wrote and nothing else, twice if need be, where it can', async () => {
    const { bench, built } = await stage(kind);
    const removing = built.filter((destination) => destination.remove !== undefined);
    for (const destination of removing) {
      await destination.write(first);
      const others = await bench.others();
      for (let time = 1; time <= 2; time++) await destination.remove!();
      expect(await bench.at(destination.address)).toBeUndefined();
      expect(await bench.others()).toEqual(others);
      // What shows that it was ours before shows that it is gone.
      expect(await (destination.read?.() ?? destination.updatedAt?.())).toBeUndefined();
      bench.forbid();
      expect((await faultOf(destination.remove!()))?.exit).toBe(1);
      return;
    }
    expect(['github', 'gitlab', 'aws-ssm-parameter']).not.toContain(kind);
  });

  it('refuses an address that is none of its own', async () => {
    const { module, bench } = await stage(kind);
    expect(() => module.build({ kind, key: `${kind}:x`, value: 'value' }, bench.context)).toThrow(
      expect.objectContaining({ code: 'JOURNAL_CORRUPT' }),
    );
  });

  it('finds nothing there at first, and what it wrote afterwards; all else stays as it was', async () => {
    const { bench, built } = await stage(kind);
    const others = await bench.others();
    expect(others).toBeTruthy();
    for (const destination of built) {
      const state = await destination.preflight();
      expect(state.skipped).toBeUndefined();
      expect(state.updatedAt).toBeUndefined();
      expect(await destination.read?.()).toBeUndefined();
      const at = await destination.write(first);
      expect(await bench.at(destination.address)).toBe(first.reveal());
      if (destination.updatedAt) {
        expect(Math.abs((await destination.updatedAt())!.getTime() - at.getTime())).toBeLessThanOrEqual(1_000);
        expect((await destination.preflight()).updatedAt).toBeDefined();
      }
      expect((await destination.read?.())?.equals(first) ?? true).toBe(true);
      await destination.write(second);
      expect(await bench.at(destination.address)).toBe(second.reveal());
      expect(await bench.others()).toEqual(others);
    }
  });

  it('can be asked to write the same value twice: the second time changes nothing', async () => {
    const { bench, built } = await stage(kind);
    for (const destination of built) {
      await destination.write(first);
      const versions = bench.versions?.();
      await destination.write(first);
      expect(await bench.at(destination.address)).toBe(first.reveal());
      expect(bench.versions?.()).toBe(versions);
    }
  });

  it('gives a consumer the exact bytes, whatever characters they are', async () => {
    const { bench, built } = await stage(kind);
    const odd = bench.odd ?? 'toy ü é e\u0301 😀 "quoted" \'s \\n $HOME ${X} `x` # = <&>\r\n\tline two\n\u2028end\n';
    for (const destination of built) {
      await destination.write(new Secret(odd));
      expect(await bench.at(destination.address)).toBe(odd);
      if (destination.read) expect((await destination.read())?.reveal()).toBe(odd);
    }
  });

  it('says how much fits, before anything is minted', async () => {
    const { bench, built } = await stage(kind);
    for (const destination of built) {
      expect(() => destination.fits(bench.largest)).not.toThrow();
      const big = new Secret('k'.repeat(bench.largest + 1));
      expect(() => destination.fits(big.bytes, big)).toThrow(expect.objectContaining({ code: 'VALUE_UNFIT' }));
      expect((await faultOf(destination.write(big)))?.code).toBe('VALUE_UNFIT');
    }
  });

  it('says what to do when the place is gone', async () => {
    const { module, bench, built, expand } = await stage(kind);
    if (typeof bench.remove === 'function') await bench.remove();
    else built.splice(0, 1, module.build((await expand(bench.remove))[0]!, bench.context));
    const error = await faultOf(built[0]!.preflight());
    expect(error?.code).toBe('DESTINATION_MISSING');
    expect(error?.hint).toBeTruthy();
    expect(await faultOf(built[0]!.write(first))).toBeDefined();
  });

  it('says what to do when it may not write', async () => {
    const { bench, built } = await stage(kind);
    await bench.forbid();
    const error = await faultOf(built[0]!.preflight());
    expect(['DESTINATION_DENIED', 'TOKEN_DENIED', 'FILE_REFUSED']).toContain(error?.code);
    expect(error?.hint).toBeTruthy();
    expect(await faultOf(built[0]!.write(first))).toBeDefined();
  });
});

const faults: readonly Fault[] = [
  'refused',
  'reset-before',
  'reset-after',
  'error-before',
  'error-after',
  'html-before',
  'html-after',
  'empty-after',
  'cut-after',
];

describe.each(kinds.filter((kind) => !local.includes(kind)))('the destination %s, far away,', (kind) => {
  it('is written by the next run, whatever became of a request of this one', async () => {
    for (const [turn, fault] of faults.entries()) {
      for (let number = 0, requests = 1; number < requests; number++) {
        const { bench, built, between, from, asked } = await stage(kind);
        const others = await bench.others();
        const destination = built[(turn + number) % built.length]!;
        await destination.write(first);
        from();
        // For good: no repetition within the run helps.
        between.before = (request) => request >= number && between.wire!.fail(fault);
        const error = await faultOf(destination.write(second));
        requests = Math.max(requests, error ? number + 2 : asked());
        between.before = () => undefined;
        between.wire!.heal();
        await destination.write(second);
        expect(await bench.at(destination.address)).toBe(second.reveal());
        expect(await bench.others()).toEqual(others);
      }
    }
  });

  it('is written in this run, if the store cannot be reached only once', async () => {
    const { bench, built, between } = await stage(kind);
    for (const destination of built) {
      between.wire!.fail('refused');
      await destination.write(first);
      expect(await bench.at(destination.address)).toBe(first.reveal());
    }
  });

  it('waits as long as the store asks it to', async () => {
    const { bench, built, between } = await stage(kind);
    for (const destination of built) {
      between.wire!.fail(bench.throttled!, () => true, 2);
      await destination.write(first);
      expect(await bench.at(destination.address)).toBe(first.reveal());
    }
  });

  it.each(['silent-before', 'silent-after'] as const)('does not wait for ever: %s', async (fault) => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask', 'Date', 'performance', 'hrtime'] });
    const { bench, built, between } = await stage(kind);
    for (const destination of built) {
      await destination.write(first);
      between.wire!.fail(fault, () => true, Number.POSITIVE_INFINITY);
      let over = false;
      const wrote = faultOf(destination.write(second)).finally(() => {
        over = true;
      });
      while (!over) {
        await jest.advanceTimersByTimeAsync(1_000);
        await new Promise((next) => setImmediate(next));
      }
      expect((await wrote)?.code).toBe('HTTP_UNKNOWN');
      between.wire!.heal();
      await destination.write(second);
      expect(await bench.at(destination.address)).toBe(second.reveal());
    }
  });

  it('does not follow the store elsewhere with what it carries', async () => {
    const { built, between } = await stage(kind);
    for (const destination of built) await destination.write(first);
    const hosts = new Set(between.wire!.seen.map(({ url }) => url.host));
    between.wire!.fail('redirect', () => true, Number.POSITIVE_INFINITY);
    for (const destination of built) {
      expect(await faultOf(destination.preflight())).toBeDefined();
      expect(await faultOf(destination.write(second))).toBeDefined();
    }
    expect(new Set(between.wire!.seen.map(({ url }) => url.host))).toEqual(hosts);
  });

  it('keeps what somebody else changes in the same place meanwhile', async () => {
    const { bench } = await stage(kind);
    if (bench.meddle === undefined) return expect(bench.single).toBeUndefined();
    for (let number = 0, requests = 1; number < requests; number++) {
      const { bench, built, between, from, asked } = await stage(kind);
      for (const destination of built) {
        let others: Promise<unknown> = bench.others();
        from();
        between.before = (request) => {
          if (request !== number) return;
          bench.meddle!();
          others = bench.others();
        };
        await destination.write(first);
        requests = Math.max(requests, asked());
        expect(await bench.at(destination.address)).toBe(first.reveal());
        expect(await bench.others()).toEqual(await others);
      }
      if (number > 20) throw new Error('a write that never ends');
    }
  });
});
