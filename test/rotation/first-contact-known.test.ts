/** The rows of first contact in which something besides `adopt` says which credential was in place. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { exitOf } from '../../src/commands/reporting.ts';
import { journalKeys } from '../../src/crypto/journal-keys.ts';
import { enrolledFormat } from '../../src/journals/format/enrolled.ts';
import type { EnrolledSlot, Minted, Provider } from '../../src/rotation/model/ports.ts';
import { Secret } from '../../src/rotation/model/secret.ts';
import type { ToyKey } from '../fakes/toy.ts';
import { Vendor, type VendorOptions } from './vendor-world.ts';

type Row = {
  readonly what: string;
  readonly journal: string;
  readonly value: boolean | string;
  readonly adopt: string;
  readonly command?: string;
  readonly old: string;
  readonly proof?: string;
  readonly code?: string;
  readonly exit: number;
};
const { cases } = JSON.parse(readFileSync(new URL('../vectors/enrol/first-contact.json', import.meta.url), 'utf8')) as {
  readonly cases: readonly Row[];
};
const rowOf = (what: string) => cases.find((row) => row.what === what)!;

const SLOT = 'github:acme/shop/actions/TOY_KEY';

/** A repository in which Keyturn runs already, and enrolled a secret that the journal does not know. */
class Known extends Vendor {
  /** What the provider can do besides. */
  able: Partial<Provider> = {};

  constructor(options: VendorOptions = {}) {
    super({ others: ['OTHER'], ...options });
    this.provide = async (binding, ports) => ({ ...(await ports.provider(binding)), ...this.able });
  }

  /** The journal begins with another secret. */
  async begun(): Promise<void> {
    expect((await this.run(undefined, { keys: ['OTHER'] })).failures).toEqual([]);
    this.time.advance(3_600_000);
  }

  enrolled(slot: Partial<EnrolledSlot>): void {
    const { seed } = JSON.parse(this.github.secret('acme/shop', 'KEYTURN_PENDING')!.value) as { readonly seed: string };
    const at = this.time.now().toISOString();
    const slots = { [SLOT]: { at, since: at, prints: { '': 'p'.repeat(22) }, ...slot } };
    const file = { version: 2 as const, journal: this.journal!.id, at, printKey: '0123abcd', slots };
    const { git } = this.github.repository('acme/shop');
    const branch = 'keyturn-journal';
    const files = new Map(git.files(branch));
    files.set('enrolled.json', git.blob(Buffer.from(enrolledFormat.write(file, journalKeys(new Secret(seed))))));
    const made = { tree: git.tree(files), parents: [git.heads.get(branch)!], message: 'enrolled' };
    git.heads.set(branch, git.commit({ ...made, author: this.github.addUser('mona'), date: this.time.now() }));
  }
}

async function judged(world: Known, old: ToyKey, row: Row) {
  const before = world.placed;
  const { result } = await world.revoke({ keys: ['TOY_KEY'] });
  const [outcome] = result!.outcomes;
  expect([outcome?.error?.code, exitOf(result!.outcomes)]).toEqual([row.code, row.exit]);
  expect(world.placed).not.toBe(before);
  expect(world.vendor.accepts(world.placed!)).toBe(true);
  if (row.old === 'dead') expect(world.vendor.accepts(old.key)).toBe(false);
  return outcome;
}

describe('first contact with what something else names', () => {
  it('enrolled with an id', async () => {
    const row = rowOf('enrolled with an id');
    const world = new Known();
    await world.begun();
    const old = world.inPlace();
    world.enrolled({ id: old.id });
    await judged(world, old, row);
    expect(world.stages()).toContain(`revoked: ${row.proof}`);
  });

  it('enrolled with an id, but adopt says another one: neither ends, both are shown, until one is taken back', async () => {
    const row = rowOf('enrolled with an id, but adopt says another one');
    const world = new Known();
    await world.begun();
    const [old, other] = [world.inPlace(), world.vendor.make("somebody else's")];
    world.enrolled({ id: old.id });
    world.options = { ...world.options, adopt: other.id };
    const outcome = await judged(world, old, row);
    expect(outcome?.error?.message).toContain(old.id);
    expect(outcome?.error?.message).toContain(other.id);
    expect([world.isAlive(old.id), world.isAlive(other.id)]).toEqual([true, true]);
    const fresh = world.placed;
    expect((await world.days(2)).failures[0]?.code).toBe(row.code);
    world.options = { ...world.options, adopt: old.id };
    expect((await world.revoke({ keys: ['TOY_KEY'] })).failures).toEqual([]);
    expect([world.isAlive(old.id), world.isAlive(other.id), world.placed]).toEqual([false, true, fresh]);
  });

  it('enrolled with an id, the place was written by hand since: that one ends, and what was pasted is said to live', async () => {
    const row = rowOf('enrolled with an id, the place was written by hand since');
    const world = new Known();
    await world.begun();
    const old = world.inPlace();
    world.enrolled({ id: old.id });
    world.time.advance(3_600_000);
    const pasted = world.inPlace();
    await judged(world, pasted, row);
    expect([world.isAlive(old.id), world.isAlive(pasted.id)]).toEqual([false, true]);
  });

  it('not enrolled, the value is at hand and names its id', async () => {
    const row = rowOf('not enrolled, the value is at hand and names its id');
    const world = new Known({ place: 'readable' });
    await world.begun();
    const old = world.inPlace();
    world.able = {
      identify: async ({ value }: Minted['values']) => {
        const found = world.vendor.keys.find(({ key }) => key === value?.reveal());
        return found && { id: found.id };
      },
    };
    await judged(world, old, row);
    expect(world.stages()).toContain(`revoked: ${row.proof}`);
  });

  it.each([
    [true, undefined],
    [false, 'OLD_KEY_ALIVE'],
  ])('not enrolled, the vendor ends by value: believed only where it is refused then (%s)', async (ends, code) => {
    const row = rowOf('not enrolled, the vendor ends by value');
    const world = new Known({ place: 'readable', unlisted: true });
    await world.begun();
    const old = world.inPlace();
    let sent = 0;
    world.able = {
      endByValue: async ({ value }) => {
        sent++;
        expect(value?.reveal()).toBe(old.key);
        if (ends) world.vendor.end(old.id);
      },
    };
    const outcome = await judged(world, old, ends ? row : { ...row, code: code!, exit: 1, old: 'alive' });
    expect(sent).toBe(1);
    expect(outcome?.ended ?? []).toEqual(ends ? ['what was in place before is dead: it is refused'] : []);
  });

  it('what nobody signed is not used', async () => {
    const world = new Known();
    await world.begun();
    const old = world.inPlace();
    world.enrolled({ id: old.id });
    const { git } = world.github.repository('acme/shop');
    const files = new Map(git.files('keyturn-journal'));
    const text = world.github.file('acme/shop', 'keyturn-journal', 'enrolled.json')!;
    files.set('enrolled.json', git.blob(Buffer.from(text.replace(old.id, 'toy_0001'))));
    const made = { tree: git.tree(files), parents: [git.heads.get('keyturn-journal')!], message: 'forged' };
    git.heads.set(
      'keyturn-journal',
      git.commit({ ...made, author: world.github.addUser('mona'), date: world.time.now() }),
    );
    const { failures } = await world.revoke({ keys: ['TOY_KEY'] });
    expect(failures[0]?.code).toBe('OLD_KEY_ALIVE');
    expect([world.isAlive('toy_0001'), world.isAlive(old.id)]).toEqual([true, true]);
  });
});
